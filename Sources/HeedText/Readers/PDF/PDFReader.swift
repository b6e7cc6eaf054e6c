/// Reads PDF that has text, through the programs of poppler.
struct PDFReader {
  /// Units: bytes.
  static let limit = 50_000_000
  /// Units: bytes of text, in which a small file can repeat itself without end.
  static let mostText = 100_000_000

  func read(
    _ file: borrowing DocumentFile, into text: inout DocumentText,
    _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    guard file.size <= Self.limit else {
      throw ReadFailure(file.path, .tooLarge(limit: Self.limit))
    }
    try checkEnd(of: file)
    let properties = try PDFProperties(file)
    text.particulars.recordedTitle = properties.title
    text.particulars.recordedDate = properties.date
    var pages = try PDFPages(file)
    var writer = PageWriter()
    var count = 0
    while let page = try pages.next() {
      count += 1
      try writer.take(page, into: &text, take)
      guard text.length <= Self.mostText else { throw ReadFailure(file.path, .unpacksTooFar) }
    }
    try writer.finish(into: &text, take)
    text.particulars.title = writer.title?.words
    guard count >= properties.pages else {
      throw ReadFailure(
        file.path, .damaged("\(count) of its \(properties.pages) pages can be read"))
    }
    guard writer.hasText else { throw ReadFailure(file.path, .noTextLayer(pages: max(1, count))) }
  }

  /// Poppler mends a file that breaks off, and says nothing of the pages that are lost.
  private func checkEnd(of file: borrowing DocumentFile) throws(ReadFailure) {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = try file.read(&buffer, at: max(0, file.size - buffer.count))
    guard buffer[..<count].contains("%%EOF") || buffer[..<count].contains("startxref") else {
      throw ReadFailure(file.path, .damaged("its end is missing"))
    }
  }

  /// Why a program of poppler did not read the file.
  static func reason(status: Int32, saying errors: [UInt8]) -> ReadFailure.Reason {
    if errors[...].contains("Incorrect password") { return .encrypted }
    // SIGXCPU, and SIGKILL where that did not end it.
    if status == -24 || status == -9 { return .tooSlow }
    return .damaged("its pages cannot be read")
  }
}
