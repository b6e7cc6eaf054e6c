/// A text that makes recommendations.
public struct Document: Hashable, Sendable {
  /// Its short name: `hrw-2021-nk`.
  public var key: String
  /// Its title.
  public var title: String
  /// Who published it.
  public var publisher: String?
  /// When it was published.
  public var publishedOn: Period?
  /// Its language, as in BCP 47: `en`.
  public var language: String?
  /// Its address.
  public var url: String?
  /// SHA-256 of its text, where the ledger holds it.
  public var sha256: Digest?

  /// A document of that name and title.
  public init(key: String, title: String) {
    self.key = key
    self.title = title
  }
}

/// That one recommendation is part of another, repeats, supersedes or is related to it.
public struct Relation: Hashable, Sendable {
  /// The one that is part, repeats or supersedes.
  public var subject: EntryID
  /// How they are related.
  public var kind: RelationKind
  /// The other.
  public var object: EntryID
  /// Since when; `nil`: since it was recorded.
  public var on: Period?

  /// A relation of two recommendations.
  public init(subject: EntryID, kind: RelationKind, object: EntryID, on: Period? = nil) {
    self.subject = subject
    self.kind = kind
    self.object = object
    self.on = on
  }
}
