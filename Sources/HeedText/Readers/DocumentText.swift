/// The text that is read of a document, and what becomes known beside it.
struct DocumentText {
  let format: DocumentFormat
  private let isKept: Bool
  private var kept: [UInt8] = []
  /// Units: bytes so far.
  private(set) var length = 0
  var particulars = Particulars()

  init(_ format: DocumentFormat, isKept: Bool) {
    self.format = format
    self.isKept = isKept
  }

  /// Appends bytes as they were read.
  mutating func append(_ bytes: some Collection<UInt8>) {
    if isKept { kept.append(contentsOf: bytes) }
    length += bytes.count
  }

  /// Appends a block of a text without lines of its own, after a blank line; the block then.
  ///
  /// The label, such as `1. `, stands before the words and is no part of them; so does a number
  /// that is typed as if it were a word.
  mutating func append(_ kind: Block.Kind, label: [UInt8] = [], _ words: [UInt8]) -> Block {
    if length > 0 { append([0x0A, 0x0A]) }
    append(label)
    let (kind, typed) = TypedMarker.taken(from: words, of: kind)
    append(words.prefix(typed))
    let places = Places(from: length)
    let rest = Array(words.dropFirst(typed))
    append(rest)
    return Block(kind, text: rest, places: places)
  }

  /// The document, with what its first lines say where the file does not.
  func document(_ lines: FirstLines) -> ReadDocument {
    var document = ReadDocument(format)
    document.title = particulars.title ?? lines.title ?? particulars.recordedTitle
    document.date = particulars.date ?? lines.date ?? particulars.recordedDate
    document.publisher = particulars.publisher
    document.language = particulars.language
    document.text = isKept ? kept : nil
    document.length = length
    return document
  }
}
