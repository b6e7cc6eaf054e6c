/// Reads web pages.
struct HTMLReader {
  /// Units: bytes.
  static let limit = 50_000_000

  func read(
    _ file: borrowing DocumentFile, into text: inout DocumentText,
    _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    guard file.size <= Self.limit else {
      throw ReadFailure(file.path, .tooLarge(limit: Self.limit))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.size)
    try file.forEachPiece { (piece, _) throws(ReadFailure) in bytes.append(contentsOf: piece) }
    let page = try HTMLEncoding.text(of: bytes, path: file.path)
    let hasText = try read(page, path: file.path, into: &text, take)
    guard hasText else { throw ReadFailure(file.path, .noText) }
  }

  /// Reads a page in UTF-8, or the part of an e-mail that is one; whether it has text.
  func read(
    _ bytes: [UInt8], path: String, into text: inout DocumentText,
    _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) -> Bool {
    let page = try HTMLPage(bytes, path: path)
    text.particulars.fill(from: HTMLFacts(page).particulars)
    var body = HTMLBody(HTMLLayout(page))
    try page.document.walk { (event) throws(ReadFailure) in
      try body.take(event, into: &text, take)
    }
    try body.flush(into: &text, take)
    return body.hasText
  }
}
