/// Makes blocks of a text that comes in pieces.
struct LineReader {
  private var splitter = LineSplitter()
  private var structure: LineStructure

  /// A reader of lines made in that style.
  init(_ style: LineStructure.Style = .text) { structure = LineStructure(style) }

  /// Takes the next piece, of which the first bytes, skipped, only count.
  mutating func take(
    _ piece: ArraySlice<UInt8>, skipping count: Int = 0, into text: inout DocumentText,
    _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    let offset = text.length
    text.append(piece)
    try splitter.take(piece.dropFirst(count), at: offset + count) {
      (line, start) throws(ReadFailure) in
      try structure.take(line, at: start, take)
    }
  }

  /// Hands over what is left at the end of the text.
  mutating func finish(_ take: (Block) throws(ReadFailure) -> Void) throws(ReadFailure) {
    try splitter.finish { (line, start) throws(ReadFailure) in
      try structure.take(line, at: start, take)
    }
    try structure.finish(take)
  }
}
