/// Everything known of one recommendation: `heed show`.
public struct RecommendationDetail: Sendable {
  /// An addressee and where it stands.
  public struct AddresseeStanding: Sendable {
    /// The addressee's name.
    public let name: String
    /// The status as the leading assessor has it; `nil`: not judged.
    public let verdict: Verdict?
    /// The neutral meaning.
    public let stage: Stage
    /// The date from which the status has held.
    public let statusOn: String?
    /// Whether it is less far than once before.
    public let isRegressed: Bool
    /// What the addressee last answered.
    public let response: Response
    /// In its own words.
    public let verbatim: String?
  }

  /// What one assessor, or one body of itself, says.
  public struct Assessment: Sendable {
    /// Who says so.
    public let assessor: String
    /// A judgement or a claim.
    public let basis: Basis
    /// The status.
    public let verdict: Verdict
    /// The neutral meaning.
    public let stage: Stage
    /// The date from which it has held.
    public let on: String?
  }

  /// A milestone and whether it was reached.
  public struct ReachedMilestone: Sendable {
    /// Its name.
    public let name: String
    /// The status that it asserts.
    public let verdict: Verdict
    /// When it was reached; `nil`: not.
    public let reachedOn: String?
    /// Whether the status has not since fallen below it.
    public let holds: Bool
  }

  /// One event of the history.
  public struct HistoryLine: Sendable {
    /// Identity of the event's entry.
    public let id: EntryID
    let event: Int
    /// Local number of the event's entry; `nil` for the public: it tells how much is kept.
    public let number: Int?
    /// When it happened.
    public let on: Period
    /// What kind of thing it was.
    public let kind: String
    /// Whether it was announced for a day to come when it was recorded.
    public let isPlanned: Bool
    /// What happened.
    public let title: String
    /// More about it.
    public let note: String?
    /// Why this status.
    public let because: String?
    /// The milestone reached.
    public let milestone: String?
    /// The status asserted.
    public let verdict: Verdict?
    /// What the addressee answered.
    public let response: Response?
    /// The answer in the addressee's own words.
    public let verbatim: String?
    /// The addressees judged; empty for all.
    public internal(set) var addressees: [String]
    /// Who judges.
    public let assessor: String
    /// A judgement or a claim.
    public let basis: Basis
    /// Who may see it; `nil` where that was not asked.
    public internal(set) var visibility: Visibility?
    /// The evidence.
    public internal(set) var sources: [Source]
    /// When it was written down.
    public let recordedAt: Instant
    /// Whether it has been retracted.
    public let isRetracted: Bool
    /// Whether its words were taken away, and what stands here is what was restated.
    public let isRedacted: Bool
  }

  /// When it is looked at while it is open.
  public struct Look: Sendable {
    /// The day of its last event, else of its issue or entry.
    public let lastOn: CalendarDay
    /// The day from which it has not been looked at for too long.
    public let nextOn: CalendarDay
    /// Whether that day has come, and it is open.
    public let isStale: Bool
  }

  /// Identity of its entry.
  public let id: EntryID
  /// Local number of its entry.
  public let number: Int
  /// Its fields; `ref` as shown.
  public let content: Recommendation
  /// The document's short name.
  public let documentKey: String?
  /// The due date as first recorded, where it was changed.
  public let originalDueOn: Period?
  /// Who may see it; `nil` where that was not asked.
  public internal(set) var visibility: Visibility?
  /// Whether it has been retracted.
  public let isRetracted: Bool
  /// Whose statuses lead.
  public let assessor: String
  let recordedAt: Instant
  /// The ledger's scheme, where nobody has judged.
  public let scheme: String
  /// The headline.
  public internal(set) var verdict: Verdict?
  var headline = Standing(addressee: 0)
  /// The headline's neutral meaning.
  public internal(set) var stage = Stage.unassessed
  /// The date from which the headline has held.
  public internal(set) var statusOn: String?
  /// Whether addressees differ.
  public internal(set) var isMixed = false
  /// Whether it is less far than once before.
  public internal(set) var isRegressed = false
  /// The most advanced status before, where it regressed, and when that was reached.
  public internal(set) var best: (verdict: Verdict, on: String?)?
  /// How many parts the headline is taken from, where the assessor has judged only these.
  public internal(set) var partsCounted: Int?
  /// When it is looked at; `nil` where it was retracted.
  public internal(set) var look: Look?
  /// How it stands to other recommendations.
  public internal(set) var relations: [RelationLine] = []
  /// What was corrected, where that was asked for.
  public internal(set) var corrections: [CorrectionLine] = []
  /// Where it is in time.
  public internal(set) var schedule = Schedule.noDeadline
  /// Each addressee.
  public internal(set) var addressees: [AddresseeStanding] = []
  /// Every assessor's view, and claims.
  public internal(set) var assessments: [Assessment] = []
  /// Its milestones.
  public internal(set) var milestones: [ReachedMilestone] = []
  /// Its events, in order.
  public internal(set) var history: [HistoryLine] = []
  /// Events that stand.
  public internal(set) var eventCount = 0
  /// When the last of them happened.
  public internal(set) var lastEventOn: String?
}
