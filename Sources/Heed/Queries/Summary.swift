/// How the recommendations are grouped in a summary.
public enum Grouping: Hashable, Sendable {
  /// By who is asked; counted once under each.
  case addressee
  /// By who asks.
  case issuer
  /// By the lead body.
  case lead
  /// By document.
  case document
  /// By tag.
  case tag
  /// By the values of one facet: `theme` for `theme:torture`.
  case facet(String)
  /// By status.
  case status
  /// By year of issue.
  case year

  /// Reads the word of `--by`; any other word is a facet.
  public init(_ word: String) {
    switch word {
    case "addressee": self = .addressee
    case "issuer": self = .issuer
    case "lead": self = .lead
    case "document": self = .document
    case "tag": self = .tag
    case "status": self = .status
    case "year": self = .year
    default: self = .facet(word)
    }
  }

  var dimension: Dimension {
    switch self {
    case .addressee: .addressee
    case .issuer: .issuer
    case .lead: .lead
    case .document: .document
    case .tag, .facet: .tag
    case .status: .all
    case .year: .year
    }
  }

  /// Whether one recommendation may stand in several groups.
  public var overlaps: Bool {
    switch self {
    case .addressee, .issuer, .lead, .tag, .facet: true
    case .document, .status, .year: false
    }
  }
}

/// What is asked of a summary.
public struct SummaryRequest: Sendable {
  /// Which recommendations.
  public var filter = Filter()
  /// How they are grouped; `nil`: not.
  public var grouping: Grouping?
  /// From where the record is looked at.
  public var viewpoint = Viewpoint()
  /// Whether the groups say how many of theirs are overdue: that is counted when asked, at a
  /// cost that grows with how many have a due date behind them.
  public var countsOverdueByGroup = true

  /// A summary of everything as it stands.
  public init() {}
}

/// What was heeded and what was not, at a day.
public struct Summary: Sendable {
  /// Counts of a set of recommendations. The stages add up to the total.
  public struct Counts: Sendable {
    /// Recommendations counted.
    public internal(set) var total = 0
    /// Past their due day and open.
    public internal(set) var overdue = 0
    /// Open, and not looked at for as long as the follow-up interval, or a year; told of all
    /// together.
    public internal(set) var stale = 0
    /// Less far than once before.
    public internal(set) var regressed = 0
    /// By stage.
    public internal(set) var stages: [Stage: Int] = [:]
    /// Regressed ones by stage.
    public internal(set) var regressedStages: [Stage: Int] = [:]
    /// By status, most frequent first; those not judged left out.
    public internal(set) var statuses: [(verdict: Verdict, count: Int)] = []

    /// The count at a stage.
    public func count(at stage: Stage) -> Int { stages[stage] ?? 0 }
    /// Those that somebody has judged.
    public var assessed: Int { total - count(at: .unassessed) }
  }

  /// One group and its counts.
  public struct Group: Sendable {
    /// The group's name; empty for those that have none.
    public let name: String
    /// Its counts.
    public let counts: Counts
  }

  /// A recommendation whose status has changed.
  public struct Moved: Sendable {
    /// Its ref.
    public let ref: String
    /// Its title.
    public let title: String
    /// The status before; for a regressed one, the most advanced.
    public let before: Verdict?
    /// When `before` was reached; only for a regressed one.
    public let beforeOn: String?
    /// The status now.
    public let after: Verdict?
    /// The date from which it has held.
    public let on: String
  }

  /// The day asked about.
  public let asOf: CalendarDay
  /// Knowledge at that instant, where it was asked for.
  public let knownAt: Instant?
  /// Whether only what is public was counted.
  public let isPublic: Bool
  /// The ledger's owner.
  public let owner: String
  /// Whose statuses.
  public let assessor: String
  /// This copy's head; `nil` where it has written nothing, and for the
  /// public.
  public internal(set) var head: Head?
  /// Who else has judged, and how many recommendations each; told of the whole ledger as it
  /// stands, empty for a filter, a day or an instant.
  public internal(set) var otherAssessors: [(name: String, assessed: Int)] = []
  /// The title of the ledger's only document.
  public internal(set) var documentTitle: String?
  /// All together.
  public internal(set) var counts = Counts()
  /// Names that statuses of several schemes have in it.
  var sharedNames: Set<String> = []
  /// By what addressees answered.
  public internal(set) var responses: [Response: Int] = [:]
  /// By where they are in time.
  public internal(set) var schedule: [Schedule: Int] = [:]
  /// The first day of the time in which moves are told.
  public let movedSince: CalendarDay
  /// Whether some are looked at more or less often than once a year.
  public internal(set) var hasFollowUps = false
  /// Recommendations whose status changed since then.
  public internal(set) var moved = 0
  /// The latest of them.
  public internal(set) var moves: [Moved] = []
  /// The latest to regress.
  public internal(set) var regressions: [Moved] = []
  /// The groups asked for, the largest first.
  public internal(set) var groups: [Group] = []
  /// Whether one recommendation may stand in several groups.
  public internal(set) var groupsOverlap = false

  /// How many moves and regressions are named.
  public static let named = 8

  /// A status's name; `SCHEME/STATUS` where another scheme's status counted here has it too.
  public func word(for verdict: Verdict) -> String { verdict.word(among: sharedNames) }
}
