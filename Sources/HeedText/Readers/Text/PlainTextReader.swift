/// Reads plain text, and Markdown.
///
/// The file is read twice: what its bytes spell is known only at its end.
struct PlainTextReader {
  /// Units: bytes.
  static let limit = 100_000_000

  func read(
    _ file: borrowing DocumentFile, into text: inout DocumentText,
    _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    guard file.size <= Self.limit else {
      throw ReadFailure(file.path, .tooLarge(limit: Self.limit))
    }
    let (encoding, mark, hasStrays) = try file.encoding()
    try read(file, encoding, skipping: mark, into: &text) { (block) throws(ReadFailure) in
      try take(hasStrays ? StrayBytes.replaced(in: block) : block)
    }
  }

  private func read(
    _ file: borrowing DocumentFile, _ encoding: TextEncoding, skipping mark: Int,
    into text: inout DocumentText, _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    var lines = LineReader()
    var decoder = TextDecoder(encoding)
    var decoded: [UInt8] = []
    try file.forEachPiece { (piece, offset) throws(ReadFailure) in
      // The mark of UTF-8 is no text, and yet counts: offsets are those of the file.
      let skipped = offset == 0 ? mark : 0
      decoded.removeAll(keepingCapacity: true)
      decoder.decode(encoding == .utf8 ? piece : piece.dropFirst(skipped), into: &decoded)
      if offset == 0 {
        let start = encoding == .utf8 ? skipped : 0
        let matter = Self.frontMatter(decoded[start...], of: &text)
        try lines.take(decoded[...], skipping: start + matter, into: &text, take)
      } else {
        try lines.take(decoded[...], into: &text, take)
      }
    }
    decoded.removeAll()
    decoder.finish(into: &decoded)
    try lines.take(decoded[...], into: &text, take)
    try lines.finish(take)
  }

  /// How long the front matter is that Markdown begins with, after taking from it what it says.
  private static func frontMatter(
    _ start: ArraySlice<UInt8>, of text: inout DocumentText
  ) -> Int {
    guard text.format == .markdown, let matter = FrontMatter(start) else { return 0 }
    text.particulars = matter.particulars
    return matter.length
  }
}
