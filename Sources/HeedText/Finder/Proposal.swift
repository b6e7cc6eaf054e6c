/// A recommendation that the finder reads in a document, for a person to accept or not.
public struct Proposal: Equatable, Sendable {
  /// Where it stands in the text that was read; for plain text, in the file.
  ///
  /// Units: byte offsets of UTF-8, end exclusive.
  public var span: Range<Int>
  /// Its words, line breaks mended.
  public var text: String
  /// Who is asked, as the document names them in full nearby; empty where it does not.
  public var addressees: [String]
  /// What is asked: the verb phrase in the infinitive, in the document's words.
  public var action: String
  /// Whether the call is to refrain or to stop.
  public var isNegative: Bool
  /// The heading that it stands under.
  public var heading: String?
  /// The document's own number: `121.1`, `3`.
  public var number: String?
  /// Who makes it, where the document says so item by item (the States of a UPR report).
  public var issuers: [String]
  /// How sure the finder is, from 0 to 1.
  public var confidence: Double
  /// Why, in a person's words: what raised and what lowered the confidence.
  public var reasons: [String]

  /// Takes the points that say what it is about with it.
  mutating func extend(with block: Block, _ marker: String) {
    guard !block.text.isEmpty, text.utf8.count < 20_000 else { return }
    span = span.lowerBound..<block.places.origin(of: 0..<block.text.count).upperBound
    text += "\n\(marker == "•" ? "•" : marker + ".") " + String(decoding: block.text, as: UTF8.self)
  }
}
