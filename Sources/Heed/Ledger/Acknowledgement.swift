/// What a write recorded, told once it is durable.
public struct Acknowledgement: Sendable {
  /// What was recorded.
  public enum Subject: Sendable {
    /// A ledger, for that owner.
    case opened(owner: String)
    /// A recommendation.
    case issued(ref: String, title: String)
    /// An event, and what it moved.
    case logged(title: String, moves: [Move])
    /// The items of a file.
    case imported(Imported)
    /// An entry that counts no more.
    case retracted(Corrected)
    /// A retracted entry that counts again.
    case reinstated(Corrected)
    /// An entry whose words were taken away, and whether something stands in their place.
    case redacted(Corrected, isRestated: Bool)
    /// A command, reversed entry by entry.
    case undone(Undone)
    /// Entries that say something else from now on, how many said so before, what moved.
    case amended([Amended], unchanged: Int, moves: [Move])
    /// Relations of the recommendation of that ref, and what they moved.
    case linked(ref: String, [Linked], moves: [Move])
    /// A version of a scheme, and how many statuses it has.
    case defined(scheme: String, version: Int, statuses: Int)
    /// What words of a scheme stand for, and how many recommendations are unmapped no more.
    case mapped(scheme: String, words: [MappedWord], recommendations: Int)
    /// Others may see entries now, or may not any more.
    case published(Publication)
  }

  /// An entry that was corrected.
  public struct Corrected: Sendable {
    /// Its number in this file.
    public let number: Int
    /// The ref of the recommendation, or the short name of the document, that it is.
    public let name: String?
    /// What the correction moved.
    public let moves: [Move]
  }

  /// An entry that was amended.
  public struct Amended: Sendable {
    /// Its number in this file.
    public let number: Int
    /// The ref of a recommendation, `@N` for an event.
    public let name: String
    /// The values before and after.
    public let changes: [FieldChange]
    /// From when a due date or responsible body holds.
    public let from: Period?
  }

  /// A relation that was made.
  public struct Linked: Sendable {
    /// How the recommendation stands to the other.
    public let kind: RelationKind
    /// The other's ref.
    public let ref: String
    /// Whether the other stands in that relation to it, too, by way of others or not.
    public let isCircular: Bool
  }

  /// A command that was undone.
  public struct Undone: Sendable {
    /// The number in this file of its first entry.
    public let first: Int
    /// The number in this file of its last entry.
    public let last: Int
    /// Entries by which it was reversed.
    public let count: Int
    /// Whether facts that it recorded were retracted; their words stay in the file.
    public let hasRetracted: Bool
    /// What that moved; empty for a command too large to say.
    public let moves: [Move]
  }

  /// A word and what it was mapped to.
  public struct MappedWord: Sendable {
    /// The word.
    public let word: String
    /// What it stands for.
    public let stage: Stage
    /// Whether it did not stand for it before.
    public let isNew: Bool
  }

  /// What happened to the status of a recommendation.
  public struct Move: Sendable {
    /// The recommendation.
    public let ref: String
    /// The status before; `nil`: not assessed.
    public let before: Verdict?
    /// The status now.
    public let after: Verdict?
    /// The status asserted, if one was.
    public let asserted: Verdict?
    /// The date from which the present status has held.
    public let sinceOn: String?
    /// Who has it so, where it is not the owner.
    public var assessor: String?
    /// The addressee whose status it is; `nil`: of the recommendation as a whole.
    public var addressee: String?
  }

  /// The entry that was corrected, where one was.
  public var corrected: Corrected? {
    switch subject {
    case .retracted(let entry), .reinstated(let entry), .redacted(let entry, _): entry
    default: nil
    }
  }

  /// What was recorded.
  public let subject: Subject
  /// The entry's number in this file; of the last, where there are several.
  public let number: Int
  /// This copy's head after the write.
  public let head: Head
  /// Who may see it.
  public let visibility: Visibility
  /// When it happened.
  public var on: Period?
  /// Whether the date was not given and today was taken.
  public var isToday = false
  /// Who judges; `nil` where nobody does.
  public var assessor: String?
  /// A judgement, or a body's own claim.
  public var basis = Basis.assessment
  /// Whether the entry was there already, under the same key.
  public var isRepeat = false
  /// Why words that a redaction took away may still stand in the file; `nil`: they do not.
  public internal(set) var pendingErasure: Refusal?
}

/// What an import added, and what was there already.
public struct Imported: Hashable, Sendable {
  /// Documents added.
  public var documents = 0
  /// Recommendations added.
  public var recommendations = 0
  /// Events added.
  public var events = 0
  /// Relations added.
  public var relations = 0
  /// Recommendations that were there and have other words now.
  public var amended = 0
  /// Recommendations that had been retracted and count again.
  public var reinstated = 0
  /// Items that were there already.
  public var unchanged = 0
  /// Statuses added in words that have no meaning yet.
  public var unmapped = 0

  /// Nothing yet.
  public init() {}

  /// Items added.
  public var added: Int { documents + recommendations + events + relations }
}
