public import Heed

/// A recommendation read in a document, as a person is shown it and may change it.
public struct Candidate: Equatable, Sendable {
  /// What is asked: the verb phrase in the infinitive.
  public var action: String
  /// What is asked, in a line, where a person has said it otherwise.
  public var title: String?
  /// Who is asked.
  public var addressees: [String] = []
  /// Who asks, where the document says so item by item.
  public var issuers: [String] = []
  /// The document's own number.
  public var number: String?
  /// The exact words of the document; `[...]` stands for words left out.
  public var quote: String
  /// Where they stand in the text that was read.
  ///
  /// Units: byte offsets of UTF-8, end exclusive.
  public var span: Range<Int>
  /// The heading that it stands under.
  public var heading: String?
  /// How sure the finder is, from 0 to 1; `nil` for what a person wrote.
  public var confidence: Double?
  /// Why, in a person's words.
  public var reasons: [String] = []
  /// The ref that a person chose.
  public var ref: String?
  /// The ref of a recommendation of an earlier text, which these words take the place of.
  public var amends: String?

  /// A recommendation of those words at that place.
  public init(action: String, quote: String, span: Range<Int>) {
    self.action = action
    self.quote = quote
    self.span = span
  }

  /// What the finder proposes.
  ///
  /// The quotation is what stands at its place in `text`.
  public init(_ proposal: Proposal, in text: ReadText) {
    let range = text.range(of: proposal.span)
    self.init(
      action: proposal.action, quote: range.map(text.words) ?? proposal.text, span: proposal.span)
    addressees = proposal.addressees
    issuers = proposal.issuers
    number = proposal.number
    heading = proposal.heading
    confidence = proposal.confidence
    reasons = proposal.reasons
  }

  /// The name of its words, by which it is known again.
  public var digest: String { QuoteWords.digest(of: quote) }
}

extension Candidate {
  /// Units: characters of a title.
  private static let longestTitle = 90

  /// What is asked, in a line: the action as an order, shortened at a word where it is long.
  public var line: String {
    if let title { return title }
    let order = order
    guard order.count > Self.longestTitle else { return order }
    let start = order.prefix(Self.longestTitle)
    let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return words.trimmed(of: " ,;:—–-(") + "…"
  }

  /// What is asked in full, where the line does not say it all.
  var inFull: String? { line == order ? nil : order }

  /// What is asked, as an order: `not deport them` as `Do not deport them`.
  public var order: String {
    let words = action.split { $0 == " " || $0.isNewline }.joined(separator: " ")
    let bare = words.trimmed(of: " ,;:—–")
    let text = bare.hasPrefix("not ") ? "do " + bare : String(bare)
    guard let first = text.unicodeScalars.first else { return "(nothing)" }
    return first.properties.uppercaseMapping
      + String(text.unicodeScalars.dropFirst())
  }
}

extension StringProtocol {
  /// The text without those characters at its ends.
  func trimmed(of characters: String) -> String {
    let start = drop { characters.contains($0) }
    return String(start.reversed().drop { characters.contains($0) }.reversed())
  }
}

extension DocumentImport.Item {
  /// The recommendation as it is recorded; `facts` say what the document says for all.
  public init(_ candidate: Candidate, _ facts: DocumentDetails) {
    var content = Recommendation(
      ref: candidate.ref ?? "", title: candidate.line,
      addressees: candidate.addressees.isEmpty ? facts.addressees : candidate.addressees)
    content.text = candidate.inFull
    content.quote = candidate.quote
    content.place = TextPlace(heading: candidate.heading, span: candidate.span).description
    content.number = candidate.number
    content.issuers = candidate.issuers.isEmpty ? facts.askers : candidate.issuers
    content.tags = facts.tags
    content.issuedOn = facts.publishedOn
    self.init(content, action: candidate.title ?? candidate.action, amends: candidate.amends)
  }
}

/// What is known of a document, and what is said for all of its recommendations.
public struct DocumentDetails: Equatable, Sendable {
  /// Its short name, where one was given.
  public var key: String?
  /// Its title.
  public var title: String
  /// Who published it.
  public var publisher: String?
  /// When it was published.
  public var publishedOn: Period?
  /// Its language, as in BCP 47.
  public var language: String?
  /// Who is asked where the document does not say.
  public var addressees: [String] = []
  /// Who asks, where it is not the publisher.
  public var issuers: [String] = []
  /// Tags of all recommendations.
  public var tags: [String] = []

  /// Facts of a document of which no more than the title is known.
  public init(title: String) { self.title = title }

  /// Who asks where the document does not say it item by item.
  public var askers: [String] { issuers.isEmpty ? [publisher].compactMap(\.self) : issuers }

  /// The document as it is registered.
  public var document: Document {
    var document = Document(key: key ?? "", title: title)
    document.publisher = publisher
    document.publishedOn = publishedOn
    document.language = language
    return document
  }
}
