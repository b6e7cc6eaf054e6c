internal import HeedSQLite

/// The part of the record that checks look at: what a filter means, from one viewpoint.
struct CheckedRecord {
  let ledger: Ledger
  let reader: Reader
  let lexicon: VerdictLexicon
  let owner: String
  let today: CalendarDay
  /// Whether every recommendation is meant, and so every entry.
  let isWhole: Bool
  let recommendations: [ChosenRecommendation]
  private let places: [Int: Int]

  var database: Connection { reader.database }

  init(
    _ ledger: Ledger, _ filter: Filter, _ viewpoint: Viewpoint, follows: Int, owner: String
  ) throws(SQLiteFailure) {
    self.ledger = ledger
    self.owner = owner
    reader = try Reader(ledger.database, viewpoint)
    lexicon = try ledger.lexicon(viewpoint)
    today = viewpoint.asOf ?? ledger.surroundings.today
    isWhole = filter.isEmpty
    var chosen: [ChosenRecommendation] = []
    try ledger.choose(filter, viewpoint, follows, lexicon) { chosen.append($0) }
    recommendations = chosen
    places = Dictionary(
      uniqueKeysWithValues: chosen.enumerated().map { ($0.element.fields.number, $0.offset) })
  }

  /// The recommendation of that number, where it is meant.
  subscript(_ number: Int) -> ChosenRecommendation? { places[number].map { recommendations[$0] } }

  /// A finding about a recommendation.
  func finding(_ chosen: ChosenRecommendation, _ message: String) -> CheckFinding {
    CheckFinding(ref: chosen.fields.ref, number: chosen.fields.number, message: message)
  }

  /// A finding about an entry, on a recommendation where there is one.
  func finding(entry: Int, on chosen: ChosenRecommendation?, _ message: String) -> CheckFinding {
    CheckFinding(ref: chosen?.fields.ref, number: entry, isOfEntry: true, message: message)
  }

  /// The recommendations that an event bears on and that are meant.
  func subjects(ofEvent event: Int) throws(SQLiteFailure) -> [ChosenRecommendation] {
    try database.all(
      "SELECT recommendation FROM event_subject WHERE event = ?1 ORDER BY recommendation", event
    ) { self[$0.int(0)] }.compactMap(\.self)
  }

  /// The status in words.
  func status(of standing: Standing) -> String {
    lexicon.verdicts[standing.verdict]?.status ?? "not assessed"
  }
}
