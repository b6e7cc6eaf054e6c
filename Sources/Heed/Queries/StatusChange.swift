/// What is asked of the changes of a time.
public struct ChangesRequest: Sendable {
  /// Which recommendations, as they stand at the end of the time.
  public var filter = Filter()
  /// The first day that counts.
  public var since: CalendarDay
  /// The last day that counts; `nil`: today.
  public var until: CalendarDay?
  /// As far as was known by then; `nil`: all that is known.
  public var knownAt: Instant?
  /// Whether only what is public counts.
  public var isPublic = false
  /// Whose statuses; `nil`: everybody's.
  public var assessor: String?

  /// All changes of all recommendations since that day.
  public init(since: CalendarDay) { self.since = since }
}

/// A change of the status of one addressee, or of all of them alike.
public struct StatusChange: Sendable {
  /// Which way it goes.
  public enum Direction: Sendable {
    /// To a higher stage.
    case forward
    /// To a lower stage.
    case back
    /// From or to a stage without rank, or to an equally high one.
    case aside
  }

  /// The recommendation's ref.
  public let ref: String
  /// Identity of the recommendation's entry.
  public let id: EntryID
  /// The recommendation's title.
  public let title: String
  /// Whose status changed; `nil`: that of all addressees.
  public let addressee: String?
  /// Who says so.
  public let assessor: String
  /// The status before; `nil`: not assessed.
  public let before: Verdict?
  /// The neutral meaning of the status before.
  public let beforeStage: Stage
  /// The status from then on.
  public let after: Verdict?
  /// The neutral meaning of the status from then on.
  public let afterStage: Stage
  /// When it changed.
  public let on: String
  /// Why, as far as it was said.
  public internal(set) var because: String?
  /// What happened, and the identity of its entry; `nil` where another recommendation took its
  /// place.
  public internal(set) var event: (title: String, id: EntryID)?
  /// The evidence.
  public internal(set) var sources: [Source] = []
  /// Whether it lies before the time that was asked about, and was recorded in it.
  public let isLate: Bool

  /// Which way it goes.
  public var direction: Direction {
    guard let before = beforeStage.rank, let after = afterStage.rank, before != after else {
      return .aside
    }
    return before < after ? .forward : .back
  }
}
