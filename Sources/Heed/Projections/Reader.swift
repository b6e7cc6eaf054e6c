internal import HeedSQLite

/// Reads recommendations from one viewpoint: what they were, and where they stood.
///
/// The one implementation for the kept rows, which are those of the present, and for every
/// question about another day, another knowledge, or what the public may see.
struct Reader {
  let database: Connection
  /// The last day that counts, in days since 1970.
  let asOf: Int
  /// What was known by then, in UTC milliseconds.
  let knownAt: Int
  let isPublic: Bool
  /// Statuses that stood for another stage than they do now.
  private var stages: [Int: Stage] = [:]
  let hasRelations: Bool

  /// Everything, as it stands.
  init(_ database: Connection) throws(SQLiteFailure) {
    try self.init(database, Viewpoint())
  }

  /// For reading fields and refs alone.
  init(_ database: Connection, fieldsFrom viewpoint: Viewpoint) {
    self.database = database
    asOf = viewpoint.asOf?.daysSinceEpoch ?? .max
    knownAt = viewpoint.knownAt?.milliseconds ?? .max
    isPublic = viewpoint.isPublic
    hasRelations = false
  }

  init(_ database: Connection, _ viewpoint: Viewpoint) throws(SQLiteFailure) {
    self.database = database
    asOf = viewpoint.asOf?.daysSinceEpoch ?? .max
    knownAt = viewpoint.knownAt?.milliseconds ?? .max
    isPublic = viewpoint.isPublic
    hasRelations = try database.first("SELECT 1 FROM relation LIMIT 1") { _ in true } ?? false
    if !viewpoint.isPresent { try readMeanings() }
  }

  var isPresent: Bool { asOf == .max && knownAt == .max && !isPublic }

  /// What statuses meant then: schemes and mappings are known from some instant on.
  private mutating func readMeanings() throws(SQLiteFailure) {
    let isNeeded = try database.first(
      "SELECT EXISTS (SELECT 1 FROM scheme) OR EXISTS (SELECT 1 FROM word_meaning)"
    ) { $0.int(0) == 1 }
    guard isNeeded == true else { return }
    let statuses = try database.all("SELECT id, scheme, version, status, stage FROM verdict") {
      (
        id: $0.int(0), verdict: Verdict(scheme: $0.text(1), version: $0.int(2), status: $0.text(3)),
        stage: $0.text(4)
      )
    }
    for status in statuses {
      let stage = try database.stage(of: status.verdict, knownAt: knownAt, isPublic: isPublic)
      if stage.rawValue != status.stage { stages[status.id] = stage }
    }
  }

  func stage(of verdict: Int, now: String) -> Stage {
    stages[verdict] ?? Stage(rawValue: now) ?? .unmapped
  }

  // MARK: Assertions

  /// The assertions on a recommendation, in order, by assessor.
  func assertions(on recommendation: Int) throws(SQLiteFailure) -> [Int: [Assertion]] {
    var judgements: [Int: [Assertion]] = [:]
    try database.each(
      """
      SELECT b.assessor, b.event, b.addressee, b.verdict, v.stage, b.day,
             coalesce(b.dated_on, e.occurred_on), b.known_from
        FROM bearing AS b
        JOIN event AS e ON e.number = b.event
        JOIN verdict AS v ON v.id = b.verdict
       WHERE b.recommendation = ?1 AND b.basis = 'assessment' AND b.day <= ?2
         AND b.known_from <= ?3 AND (b.known_until IS NULL OR b.known_until > ?3)
         AND (?4 = 0 OR is_public_event(b.event))
       ORDER BY b.day, b.recorded_at, b.writer, b.seq, b.addressee
      """, recommendation, asOf, knownAt, isPublic
    ) { row in
      judgements[row.int(0), default: []].append(
        Assertion(
          event: row.int(1), addressee: row.int(2), verdict: row.int(3),
          stage: stage(of: row.int(3), now: row.text(4)), day: row.int(5), dated: row.text(6),
          knownFrom: row.int(7)))
    }
    return judgements
  }

  /// An addressee's number and name; a name that nothing uses now has a number below zero.
  typealias Addressee = (id: Int, name: String)

  /// The addressees, each once.
  func addressees(of recommendation: Int) throws(SQLiteFailure) -> [Addressee] {
    if !isPresent, try database.isCorrected(recommendation),
      let content = try content(of: recommendation)
    {
      return try addressees(named: content.addressees)
    }
    var seen: Set<Int> = []
    return try parties(of: recommendation)
      .filter { $0.role == "addressee" && seen.insert($0.id).inserted }
      .map { (id: $0.id, name: $0.name) }
  }

  func addressees(named names: [String]) throws(SQLiteFailure) -> [Addressee] {
    var found: [Addressee] = []
    var seen: Set<[UInt8]> = []
    // A single one, the usual, needs no set.
    for name in names where names.count == 1 || seen.insert(Array(name.utf8)).inserted {
      let id = try database.first("SELECT id FROM name WHERE text = ?1", name) { $0.int(0) }
      found.append((id ?? -found.count - 1, name))
    }
    return found
  }

  /// The latest answer of each addressee, in its own words where they were kept.
  func answers(
    to recommendation: Int, addressees: [Addressee]
  ) throws(SQLiteFailure) -> [(response: Response, verbatim: String?)] {
    var answers = addressees.map { _ in (response: Response.none, verbatim: String?.none) }
    try database.each(
      """
      SELECT b.response, b.verbatim, b.addressee FROM bearing AS b
       WHERE b.recommendation = ?1 AND b.response IS NOT NULL AND b.day <= ?2
         AND b.known_from <= ?3 AND (b.known_until IS NULL OR b.known_until > ?3)
         AND (?4 = 0 OR is_public_event(b.event))
       ORDER BY b.day, b.recorded_at, b.writer, b.seq, b.addressee
      """, recommendation, asOf, knownAt, isPublic
    ) { row in
      let answer = (Response(rawValue: row.text(0)) ?? .none, row.optionalText(1))
      for index in answers.indices where [0, addressees[index].id].contains(row.int(2)) {
        answers[index] = answer
      }
    }
    return answers
  }

  /// The recommendation as it was then, from the entries; `nil` where it was not there.
  func content(of recommendation: Int) throws(SQLiteFailure) -> Recommendation? {
    let known = try database.knownBodies(
      of: recommendation, kind: .recommendationIssued, asOf: asOf)
    let body =
      knownAt == .max
      ? known.last { $0.until == nil }
      : known.last { known in
        known.wasKnown(at: knownAt)
      }
    return body.flatMap { Recommendation($0.body.payload) }
  }
}
