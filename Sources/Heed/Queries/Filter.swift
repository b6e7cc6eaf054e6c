/// Which recommendations are meant: different conditions combine with AND, the values of one
/// with OR. The same everywhere that recommendations are chosen.
public struct Filter: Hashable, Sendable {
  /// Asked of one of these.
  public var addressees: [String] = []
  /// Asked by one of these.
  public var issuers: [String] = []
  /// Standing in one of these documents, by short name.
  public var documents: [String] = []
  /// Having one of these tags.
  public var tags: [String] = []
  /// Led by one of these bodies.
  public var leads: [String] = []
  /// Having one of these statuses: by name, label or code in any scheme, or `SCHEME/STATUS`.
  public var statuses: [String] = []
  /// At one of these stages.
  public var stages: [Stage] = []
  /// With one of these answers from an addressee.
  public var responses: [Response] = []
  /// Of one of these priorities.
  public var priorities: [String] = []
  /// Issued in this time.
  public var issued: DateRange?
  /// Due in this time.
  public var due: DateRange?
  /// Neither done nor ended.
  public var isOpen = false
  /// Past the due day and open.
  public var isOverdue = false
  /// Less far now than once before.
  public var isRegressed = false
  /// With a status that no scheme knows.
  public var isUnmapped = false
  /// Open, and not looked at for as long as its follow-up interval, or a year.
  public var isStale = false
  /// Having all of these words, as `search` reads them.
  public var match: String?
  /// Repeats of one recommendation counted once.
  public var isUnique = false

  /// Every recommendation.
  public init() {}

  /// Whether every recommendation is meant.
  public var isEmpty: Bool { self == Filter() }

  /// Whether it asks what no kept row tells.
  var needsReading: Bool { isStale || isUnique || !responses.isEmpty }
}

extension [String] {
  /// The values as a JSON list for `json_each`; NULL for none.
  var bound: String? {
    isEmpty ? nil : String(decoding: JSON.array(map(JSON.text)).canonical, as: UTF8.self)
  }
}
