public import Heed

/// What an import of a document would do: the facts, what the ledger has of it, and what is left
/// to decide.
public struct DocumentPlan: Sendable {
  /// The document and its proposals.
  public let proposed: ProposedDocument
  /// What is known of the document, and what is said for all of it.
  public var facts: DocumentDetails
  /// The registered document of exactly this text.
  public let registered: RegisteredDocument?
  /// The registered document of which this is a later text, where it is one.
  public private(set) var revised: RegisteredDocument?
  /// What is recorded from it and from its other texts.
  public private(set) var family: DocumentFamily?
  /// Proposals and records side by side.
  public private(set) var comparison: DocumentComparison
  /// SHA-256 of the text that was read.
  public let sha256: Digest

  /// Plans the import of a document into the ledger.
  ///
  /// `key` is the short name of a registered document of which it is another text, or the one
  /// that it is to have. A document of the same title is taken for an earlier text where the
  /// title is the document's own.
  /// - Throws: `.textRegistered` where the text has another short name already.
  public init(
    _ proposed: ProposedDocument, _ facts: DocumentDetails, into ledger: Ledger, isTitleOwn: Bool
  ) throws(Refusal) {
    self.proposed = proposed
    self.facts = facts
    sha256 = Digest(of: proposed.read.text ?? [])
    registered = try ledger.document(ofText: sha256)
    comparison = DocumentComparison(count: proposed.candidates.count)
    if let registered {
      if let key = facts.key, !key.utf8.elementsEqual(registered.document.key.utf8) {
        throw .textRegistered(key: registered.document.key)
      }
    } else if let key = facts.key {
      revised = try ledger.document(ofKey: key)
    } else if isTitleOwn {
      revised = try ledger.document(like: facts.document)
    }
    try compare(with: ledger)
  }

  /// Takes it for a document of its own, whatever its title.
  ///
  /// - Throws: `Refusal`.
  public mutating func standAlone(in ledger: Ledger) throws(Refusal) {
    revised = nil
    try compare(with: ledger)
  }

  private mutating func compare(with ledger: Ledger) throws(Refusal) {
    comparison = DocumentComparison(count: proposed.candidates.count)
    family = nil
    guard let known = registered ?? revised else { return }
    let family = try ledger.family(of: known)
    self.family = family
    facts.key = registered?.document.key
    facts.title = known.document.title
    facts.publisher = facts.publisher ?? known.document.publisher
    // A later text has a date of its own.
    facts.publishedOn = facts.publishedOn ?? registered?.document.publishedOn
    comparison = DocumentComparison(
      proposed.candidates, in: proposed.text, with: family, document: registered?.number,
      redacted: try ledger.redacted(proposed.candidates.map(\.digest), of: family))
  }

  /// The candidate of that place; where it has other words than a recommendation, it amends it.
  public func candidate(_ index: Int) -> Candidate {
    var candidate = proposed.candidates[index]
    if case .changed(let ref, _) = comparison.novelties[index] { candidate.amends = ref }
    return candidate
  }

  /// The import of those candidates.
  public func request(_ candidates: [Candidate], named name: String) -> DocumentImport {
    var request = DocumentImport(
      facts.document, text: proposed.read.text ?? [], named: name)
    request.stem = family?.stem
    request.items = candidates.map { DocumentImport.Item($0, facts) }
    return request
  }
}
