internal import Heed

/// Lines that begin with a day, for a window without room for a table.
struct DatedLines {
  private let output: OutputBuffer
  private let isColoured: Bool
  private let width: Int
  /// Columns of the refs, where they leave room.
  private let refWidth: Int
  private static let dateWidth = 12
  /// Columns from which there is room for a table.
  static let roomForTable = 100

  init(_ context: Context, width: Int, refs: [String]) {
    output = context.output
    isColoured = context.isColoured
    self.width = width
    refWidth = min(24, refs.map { escaped($0).displayWidth }.max() ?? 0)
  }

  /// Writes the day, the ref and what there is to say of it, and the details below.
  func write(_ day: String, _ ref: String, _ text: String, _ ink: Ink?, details: [(String, Ink?)]) {
    let indent = String(repeating: " ", count: Self.dateWidth + 2)
    let room = width - indent.count
    let start = "  " + day.padded(to: Self.dateWidth)
    let (ref, text) = (escaped(ref), escaped(text))
    let isAligned = max(refWidth, ref.displayWidth) + 2 + text.displayWidth <= room
    if isAligned || ref.displayWidth + 2 + text.displayWidth <= room {
      let shown = isAligned ? ref.padded(to: refWidth) : ref
      output.line(start + shown + "  " + inked(text, ink))
    } else {
      output.line(start + ref.truncated(to: room))
      lines(text, ink)
    }
    for (detail, ink) in details where !detail.isEmpty { lines(escaped(detail), ink) }
  }

  private func lines(_ text: String, _ ink: Ink?) {
    for line in text.wrapped(width: width, indent: Self.dateWidth + 2) {
      output.line(inked(line, ink))
    }
  }

  private func inked(_ text: String, _ ink: Ink?) -> String {
    ink.map { styled(text, $0, enabled: isColoured) } ?? text
  }
}

/// The evidence in short: who published it, and when.
func evidence(_ sources: [Source]) -> String {
  sources.map { source in
    [source.publisher ?? source.title ?? source.url ?? "", source.date ?? ""]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }.filter { !$0.isEmpty }.joined(separator: "; ")
}

extension Stage {
  /// Its ink.
  var ink: Ink? { StageMark(rawValue: rawValue).map { .stage($0) } }
}
