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
  /// Items that were there already.
  public var unchanged = 0

  /// Nothing yet.
  public init() {}

  /// Items added.
  public var added: Int { documents + recommendations + events + relations }
}
