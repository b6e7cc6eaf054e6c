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
  /// Having one of these statuses, by name.
  public var statuses: [String] = []
  /// At one of these stages.
  public var stages: [Stage] = []
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

  /// Every recommendation.
  public init() {}

  /// Whether every recommendation is meant.
  public var isEmpty: Bool { self == Filter() }

  /// The conditions that do not ask where a recommendation stands: those do not change with
  /// the day that is asked about.
  var withoutStanding: Filter {
    var filter = self
    filter.statuses = []
    filter.stages = []
    filter.isOpen = false
    filter.isOverdue = false
    filter.isRegressed = false
    filter.isUnmapped = false
    return filter
  }
}

extension [String] {
  /// The values as a JSON list for `json_each`; NULL for none.
  var bound: String? {
    isEmpty ? nil : String(decoding: JSON.array(map(JSON.text)).canonical, as: UTF8.self)
  }
}
