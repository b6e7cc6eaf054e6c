/// Something in which the words were found.
public struct SearchHit: Sendable {
  /// What it is.
  public enum Kind: String, Sendable {
    /// A recommendation.
    case recommendation
    /// An event.
    case event
    /// A document.
    case document
  }

  /// What it is.
  public let kind: Kind
  /// Local number of its entry.
  public let number: Int
  /// Identity of its entry.
  public let id: EntryID
  /// Its title, as it was then.
  public internal(set) var title: FoundText
  /// The part of its text with the words in it; `nil` where they stand in the title alone.
  public internal(set) var snippet: FoundText?
  /// When it was issued, happened or was published.
  public internal(set) var on: String?
  /// The recommendation's ref.
  public internal(set) var ref: String?
  /// The document's short name.
  public internal(set) var documentKey: String?
  /// The recommendation's status, as the owner has it; `nil` where nobody has judged.
  public internal(set) var verdict: Verdict?
  /// The neutral meaning of the recommendation's status.
  public internal(set) var stage: Stage?
  /// The event's kind.
  public internal(set) var eventKind: String?
  /// The refs of the recommendations that the event bears on.
  public internal(set) var refs: [String] = []
}

/// What a search came to.
public struct SearchResult: Sendable {
  /// The best, in order.
  public internal(set) var hits: [SearchHit] = []
  /// How many there are in all.
  public internal(set) var found = 0
}
