/// The part of a text that a reader looks at: from the row that comes next on.
final class TextWindow {
  /// What has been read and not yet let go.
  private(set) var bytes: [UInt8] = []
  /// Where the next row starts in `bytes`.
  var start = 0
  /// Nothing follows after `bytes`.
  private(set) var isAtEnd = false
  /// Line breaks (LF) before `bytes`, and how many bytes the last line has before them.
  private var passed = (lines: 0, column: 0)
  private let text: TextPieces

  var path: String { text.path }
  var bytesRead: Int { text.bytesRead }
  /// The bytes up to the end of the file are there.
  var isWhole: Bool { isAtEnd || text.bytesRead == text.size }

  /// The window at the start of the text, with its first piece.
  init(_ text: TextPieces) throws(TableFailure) {
    self.text = text
    isAtEnd = try !text.read(into: &bytes)
  }

  /// Goes back to the start of the text.
  func rewind() throws(TableFailure) {
    text.rewind()
    bytes.removeAll(keepingCapacity: true)
    (start, passed) = (0, (0, 0))
    isAtEnd = try !text.read(into: &bytes)
  }

  /// Lets go what is before `start`, and doubles what there is of a row: so a long one is
  /// looked at a few times, not once a piece.
  ///
  /// - Throws: `.rowTooLong` for more than any row has.
  func refill() throws(TableFailure) {
    let rest = bytes.count - start
    guard rest <= RowLimits.mostBytes else {
      throw TableFailure(path, .rowTooLong(limit: RowLimits.mostBytes))
    }
    passed = position(of: start)
    bytes.removeFirst(start)
    start = 0
    let goal = min(rest * 2, RowLimits.mostBytes + 1)
    repeat {
      guard try text.read(into: &bytes) else {
        isAtEnd = true
        return
      }
    } while bytes.count < goal
  }

  /// The line that the byte of the window is on and its column there, counted from 1.
  func place(of index: Int) -> (line: Int, column: Int) {
    let position = position(of: index)
    return (position.lines + 1, position.column + 1)
  }

  private func position(of index: Int) -> (lines: Int, column: Int) {
    var (lines, column) = passed
    for byte in bytes[..<min(index, bytes.count)] {
      column += 1
      if byte == UInt8(ascii: "\n") { (lines, column) = (lines + 1, 0) }
    }
    return (lines, column)
  }
}
