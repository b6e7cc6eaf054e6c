/// Reads a document's text and structure.
public struct DocumentReader {
  private let path: String
  private let format: DocumentFormat?
  private let isKeepingText: Bool

  /// A reader of the file at `path`; with `keepingText`, the text read is handed back whole.
  ///
  /// The format is told from the file unless it is given.
  public init(_ path: String, as format: DocumentFormat? = nil, keepingText: Bool = false) {
    self.path = path
    self.format = format
    self.isKeepingText = keepingText
  }

  /// Reads the document, handing each block to `take` in order.
  ///
  /// - Throws: a `ReadFailure`.
  public func read(
    _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) -> ReadDocument {
    let file = try DocumentFile(path)
    guard file.size > 0 else { throw ReadFailure(path, .empty) }
    let known = if let format { format } else { try FormatGuess.format(of: file) }
    var text = DocumentText(known, isKept: isKeepingText)
    var lines = FirstLines()
    try read(file, into: &text) { (block) throws(ReadFailure) in
      lines.take(block)
      try take(block)
    }
    guard lines.blocks > 0 || text.length > 0 else { throw ReadFailure(path, .noText) }
    return text.document(lines)
  }

  private func read(
    _ file: borrowing DocumentFile, into text: inout DocumentText,
    _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    switch text.format {
    case .docx: try DOCXReader().read(file, into: &text, take)
    case .html: try HTMLReader().read(file, into: &text, take)
    case .email: try EmailReader().read(file, into: &text, take)
    case .odt: try ODTReader().read(file, into: &text, take)
    case .pdf: try PDFReader().read(file, into: &text, take)
    case .text, .markdown: try PlainTextReader().read(file, into: &text, take)
    }
  }
}
