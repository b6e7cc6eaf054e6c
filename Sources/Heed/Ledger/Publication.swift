/// What others are to see, or not to see any more, as a person asks for it.
public struct PublicationRequest: Sendable {
  /// Recommendations by ref, id or `@N`; events, documents, relations, schemes and mappings by
  /// id or `@N`.
  public var targets: [String] = []
  /// Which recommendations are meant, where nothing is named.
  public var filter: Filter?
  /// Who may see them from now on.
  public var visibility = Visibility.public
  /// Whether the events of recommendations go with them.
  public var withEvents = true

  /// Nothing named yet.
  public init() {}
}

/// What becomes visible to more people, or to fewer: first shown, then recorded.
public struct Publication: Sendable {
  /// What can be published, in the order in which it is recorded.
  public enum Kind: String, CaseIterable, Comparable, Sendable {
    /// A document.
    case document
    /// A scheme of the ledger's own.
    case scheme
    /// What a word stands for.
    case mapping
    /// A recommendation.
    case recommendation
    /// A relation between two recommendations.
    case relation
    /// An event.
    case event

    /// In the order in which they are recorded: what is named comes first.
    public static func < (left: Kind, right: Kind) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  /// An entry whose visibility changes.
  public struct Item: Sendable {
    /// What it is.
    public let kind: Kind
    /// Its identity.
    public let id: EntryID
    /// Local number of the entry.
    public let number: Int
    /// A ref, a short name, a date: what it goes by.
    public let name: String
    /// What it says, in a line.
    public let title: String
    /// Who may see it so far, as was said of it alone.
    let visibility: Visibility
    let isRetracted: Bool

    /// How it is typed: a recommendation's ref, else `@N`.
    var typed: String { kind == .recommendation ? name : "@\(number)" }
  }

  /// Who may see them from now on.
  public let visibility: Visibility
  /// The entries whose visibility changes.
  public internal(set) var items: [Item] = []
  /// How many of what was meant were as visible already.
  public internal(set) var unchanged = 0
  /// Entries that more may see, or fewer, without an entry of their own: because of what they
  /// name.
  public internal(set) var followers: [Kind: Int] = [:]
  /// Events and relations that stay because they name others that fewer may see.
  public internal(set) var kept: [Kind: Int] = [:]
  /// What is private and stays so, since it was not named.
  public internal(set) var keptPrivate: [Item] = []
  /// Corrections that become as visible as what they correct, with their reasons.
  public internal(set) var corrections = 0

  /// How many entries of each kind change.
  public var counts: [Kind: Int] {
    items.reduce(into: [:]) { counts, item in counts[item.kind, default: 0] += 1 }
  }
}
