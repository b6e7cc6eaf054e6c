/// What a reader tells of a document once it has read it.
public struct ReadDocument: Equatable, Sendable {
  /// What the file was taken for.
  public var format: DocumentFormat
  /// Its title, where the file or its first lines give one.
  public var title: String?
  /// Who published it, where the file says so.
  public var publisher: String?
  /// When it was published, where the file says so: `2024-08-19`, `2024-08` or `2024`.
  public var date: String?
  /// Its language as in BCP 47, where the file says so.
  public var language: String?
  /// The text read, where it was to be kept.
  public var text: [UInt8]?
  /// Units: bytes of the text read.
  public var length: Int = 0

  /// A document of which nothing is known yet.
  init(_ format: DocumentFormat) { self.format = format }
}

/// The formats of documents that can be read.
public enum DocumentFormat: String, CaseIterable, Sendable {
  case text, markdown, html, docx, odt, pdf, email
}
