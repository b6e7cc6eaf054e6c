/// What texts the ledger takes.
enum Text {
  /// Bytes of a title, a name, a tag or another line.
  static let line = 2_000
  /// Bytes of a note, a quote or another longer text.
  static let long = 1 << 20
  /// Bytes of a ref.
  static let ref = 64

  /// - Throws: `Refusal` for a text that says nothing, is too long, or has the character NUL.
  static func check(_ text: String, field: String, limit: Int) throws(Refusal) {
    guard hasWords(text) else { throw .emptyText(field: field) }
    guard text.utf8.count <= limit else { throw .tooLong(field: field, limit: limit) }
    guard text.contains(byte: 0) else { return }
    let position = text.utf8.prefix { $0 != 0 }.count
    throw .badCharacter(field: field, position: position + 1)
  }

  private static func hasWords(_ text: String) -> Bool {
    if let first = text.utf8.first, (0x21..<0x7F).contains(first) { return true }
    return text.unicodeScalars.contains { !$0.properties.isWhitespace }
  }

  static func check(_ text: String?, field: String, limit: Int) throws(Refusal) {
    if let text { try check(text, field: field, limit: limit) }
  }

  /// - Throws: `Refusal` for a recommendation of which a text cannot be kept.
  static func check(_ content: Recommendation) throws(Refusal) {
    try check(content.title, field: "title", limit: line)
    try check(content.text, field: "text", limit: long)
    try check(content.quote, field: "quote", limit: long)
    for addressee in content.addressees { try check(addressee, field: "addressees", limit: line) }
    for issuer in content.issuers { try check(issuer, field: "issuers", limit: line) }
    for tag in content.tags { try check(tag, field: "tags", limit: line) }
    try check(content.place, field: "place", limit: line)
    try check(content.number, field: "number", limit: line)
    try check(content.sourceID, field: "source_id", limit: line)
    try check(content.priority, field: "priority", limit: line)
  }

  /// A ref is typed back on a command line: letters, digits and `-`, `_`, `.`.
  static func checkRef(_ ref: String) throws(Refusal) {
    let isPlain = ref.utf8.allSatisfy { byte in
      isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: ".")
    }
    guard isPlain, let first = ref.utf8.first, isLetterOrDigit(first),
      ref.utf8.count <= Self.ref, EntryID(ref) == nil
    else { throw .badRef(ref) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
