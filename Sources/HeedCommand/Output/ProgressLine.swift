internal import Heed

/// One line on the terminal that says how far a long command is, and is gone when it ends.
final class ProgressLine {
  private let errors: OutputBuffer
  private let now: () -> Instant
  private let start: Int64
  private var last: Int64?
  private var width = 0

  /// `nil` where errors go to no terminal.
  init?(_ world: World, _ errors: OutputBuffer) {
    guard world.isErrorTerminal else { return nil }
    self.errors = errors
    now = world.surroundings.now
    start = world.surroundings.now().millisecondsSinceEpoch
  }

  /// Shows Heed's own text once a second has gone by, and not too often.
  func show(_ text: @autoclosure () -> String) {
    let time = now().millisecondsSinceEpoch
    guard time - start >= 1000, time - (last ?? 0) >= 100 else { return }
    last = time
    write(text())
  }

  /// Takes the line away.
  func clear() {
    guard last != nil else { return }
    write("")
    errors.append("\r")
    handOn()
    last = nil
  }

  private func write(_ text: String) {
    errors.append("\r" + text.padded(to: width))
    width = text.displayWidth
    handOn()
  }

  private func handOn() {
    do throws(OutputFault) { try errors.flush() } catch { return }
  }
}
