internal import HeedSQLite

/// Derives where the touched recommendations stand, one after the other in the order of their
/// numbers: the tables are read along, so that a million cost one pass over each.
struct Settlement {
  private let projector: Projector
  private let reader: Reader
  private let recommendations: OrderedRows
  private let parties: OrderedRows
  private let tags: OrderedRows
  private let bearings: OrderedRows
  private let standings: OrderedRows
  /// In a bulk load, what recommendations are counted under is added up by another thread.
  private let counting: Backlog<CountedPiece>?
  private var database: Connection { projector.database }

  init(_ projector: Projector) throws(SQLiteFailure) {
    self.projector = projector
    counting =
      projector.isBulk ? Backlog(of: (0..<8).map { _ in CountedPiece(for: projector) }) : nil
    let database = projector.database
    reader = try Reader(database)
    recommendations = try OrderedRows(
      database,
      """
      SELECT r.number, r.issued_on, r.due_on, r.follow_up, r.recorded_at / 86400000,
             r.retracted_at, d.writer || '.' || d.seq
        FROM recommendation AS r LEFT JOIN entry AS d ON d.number = r.document
       WHERE r.number >= ?1 ORDER BY r.number
      """)
    parties = try OrderedRows(
      database,
      """
      SELECT p.recommendation, p.role, n.id, n.text
        FROM party AS p CROSS JOIN name AS n ON n.id = p.name
       WHERE p.recommendation >= ?1 ORDER BY p.recommendation, p.role, p.position
      """)
    tags = try OrderedRows(
      database,
      """
      SELECT recommendation, tag FROM tag WHERE recommendation >= ?1 ORDER BY recommendation, tag
      """)
    bearings = try OrderedRows(
      database,
      """
      SELECT recommendation, day, event, addressee, assessor, basis = 'assessment', verdict,
             dated_on, response
        FROM bearing WHERE recommendation >= ?1 AND known_until IS NULL
       ORDER BY recommendation, day, recorded_at, writer, seq, addressee
      """)
    standings = try OrderedRows(
      database,
      """
      SELECT recommendation, assessor, addressee, verdict, since_day, is_regressed FROM standing
       WHERE recommendation >= ?1 ORDER BY recommendation, assessor, addressee
      """)
  }

  /// Settles one, which is higher than those before: what it has been counted under is taken out of
  /// the tallies where that is still to be done, and what it is counted under now put in.
  ///
  /// Where nothing moved it, its standings are those that are kept.
  func settle(_ recommendation: Int, hasMoved: Bool, isLate: Bool) throws(SQLiteFailure) {
    let kept = try keptStandings(of: recommendation)
    guard let found = try found(recommendation) else {
      if hasMoved { try projector.replace(kept, by: [], of: recommendation) }
      return
    }
    if isLate, !found.isRetracted { try count(kept, found.before, -1) }
    let standings = hasMoved ? try standings(of: found.fields, found.judgements) : kept
    if hasMoved { try projector.replace(kept, by: standings, of: recommendation) }
    try count(found.isRetracted ? [] : standings, found.fields, 1)
  }

  /// Returns once all that was settled is counted.
  func finish() { counting?.settle() }

  /// Takes out of the tallies what one has been counted under without the events of this bulk load.
  func takeOut(_ recommendation: Int) throws(SQLiteFailure) {
    let kept = try keptStandings(of: recommendation)
    if let found = try found(recommendation), !found.isRetracted {
      try count(kept, found.before, -1)
    }
  }

  /// A recommendation with what is asserted of it.
  private struct Found {
    var fields: RecommendationFields
    /// The latest answer and the day of the last event without those of this bulk load.
    var earlier = (response: Response.none, lastEventDay: Int?.none)
    let isRetracted: Bool
    var judgements: Judgements = []

    /// The fields without the events of this bulk load.
    var before: RecommendationFields {
      var before = fields
      (before.response, before.lastEventDay) = earlier
      return before
    }
  }

  private func found(_ recommendation: Int) throws(SQLiteFailure) -> Found? {
    var found: Found?
    try recommendations.each(of: recommendation) { row in
      found = Found(fields: Self.fields(row), isRetracted: !row.isNull(5))
    }
    guard var found else { return nil }
    try parties.each(of: recommendation) { row in
      found.fields.add(row.text(1), (id: row.int(2), name: row.text(3)))
    }
    try tags.each(of: recommendation) { found.fields.tags.append($0.text(1)) }
    try judge(recommendation, &found)
    return found
  }

  private func keptStandings(
    of recommendation: Int
  ) throws(SQLiteFailure) -> [AssessedStanding] {
    var kept: [AssessedStanding] = []
    try standings.each(of: recommendation) { row throws(SQLiteFailure) in
      var standing = Standing(addressee: row.int(2))
      standing.verdict = row.int(3)
      standing.stage = try projector.stage(of: row.int(3))
      standing.sinceDay = row.optionalInt(4)
      standing.isRegressed = row.int(5) != 0
      kept.append((row.int(1), standing))
    }
    return kept
  }

  private func count(
    _ standings: [AssessedStanding], _ fields: RecommendationFields, _ sign: Int
  ) throws(SQLiteFailure) {
    guard let counting else {
      return projector.tallies.add(Counted(standings: standings, fields: fields, sign: sign))
    }
    let isFull = counting.current.add(Counted(standings: standings, fields: fields, sign: sign))
    if isFull { try counting.handOver() }
  }

  private static func fields(_ row: Statement) -> RecommendationFields {
    var fields = RecommendationFields(
      number: row.int(0), ref: "", title: "", recordedDay: row.int(4))
    fields.issuedOn = row.optionalText(1).flatMap { try? Period($0) }
    fields.dueOn = row.optionalText(2).flatMap { try? Period($0) }
    fields.followUp = row.optionalText(3).flatMap { Interval($0) }
    fields.document = row.optionalText(6)
    return fields
  }

  private typealias Judgements = [(assessor: Int, assertions: [Assertion])]

  /// Finds what is asserted of it, in order, by assessor, its latest answer and the day of its last
  /// event.
  private func judge(_ recommendation: Int, _ found: inout Found) throws(SQLiteFailure) {
    var answers = (now: Answer?.none, before: Answer?.none)
    try bearings.each(of: recommendation) { row throws(SQLiteFailure) in
      let (day, number, addressee) = (row.int(1), row.int(2), row.int(3))
      guard let event = try projector.date(of: number) else { return }
      let isOld = number < projector.firstNew
      if !event.isPlanned { found.fields.lastEventDay = day }
      if !event.isPlanned, isOld { found.earlier.lastEventDay = day }
      if let response = row.optionalText(8).flatMap(Response.init(rawValue:)) {
        let answer = Answer(event: number, addressee: addressee)
        if try isLater(answer, than: answers.now) {
          answers.now = answer
          found.fields.response = response
        }
        if isOld, try isLater(answer, than: answers.before) {
          answers.before = answer
          found.earlier.response = response
        }
      }
      guard row.int(5) == 1, let verdict = row.optionalInt(6) else { return }
      let assertion = Assertion(
        event: number, addressee: addressee, verdict: verdict,
        stage: try projector.stage(of: verdict), day: day,
        dated: row.optionalText(7) ?? event.dated)
      let assessor = row.int(4)
      if let place = found.judgements.firstIndex(where: { $0.assessor == assessor }) {
        found.judgements[place].assertions.append(assertion)
      } else {
        found.judgements.append((assessor, [assertion]))
      }
    }
  }

  private struct Answer {
    let event: Int
    let addressee: Int
  }

  /// Of the answers in one event, that of the last name counts; an answer for all comes first.
  private func isLater(_ answer: Answer, than other: Answer?) throws(SQLiteFailure) -> Bool {
    guard let other, other.event == answer.event else { return true }
    return try database.first(
      """
      SELECT coalesce((SELECT text FROM name WHERE id = ?1) >
                      coalesce((SELECT text FROM name WHERE id = ?2), ''), 0)
      """, answer.addressee, other.addressee
    ) { $0.int(0) == 1 } ?? false
  }

  private func standings(
    of fields: RecommendationFields, _ judgements: Judgements
  ) throws(SQLiteFailure) -> [AssessedStanding] {
    let addressees = fields.addressees.map(\.id)
    if reader.hasRelations {
      let isObject = try database.first(
        "SELECT 1 FROM relation WHERE object = ?1 LIMIT 1", fields.number
      ) { _ in true }
      if isObject != nil {
        return try reader.standings(of: fields.number, addressees: addressees)
          .flatMap { assessor, each in each.map { (assessor, $0) } }
      }
    }
    var standings: [AssessedStanding] = []
    for (assessor, assertions) in judgements {
      for standing in Standing.all(assertions, addressees: addressees) {
        standings.append((assessor, standing))
      }
    }
    if !judgements.contains(where: { $0.assessor == 0 }) {
      standings += Standing.all([], addressees: addressees).map { (0, $0) }
    }
    return standings
  }
}

/// A recommendation that is to be counted, or no longer.
struct Counted {
  let standings: [AssessedStanding]
  let fields: RecommendationFields
  /// 1 or -1.
  let sign: Int
}

private final class CountedPiece: PieceOfWork {
  private static let most = 200
  private let projector: Projector
  private var counted: [Counted] = []

  init(for projector: Projector) { self.projector = projector }

  /// Adds one; whether there are many now.
  func add(_ one: Counted) -> Bool {
    counted.append(one)
    return counted.count >= Self.most
  }

  func removeAll() { counted.removeAll(keepingCapacity: true) }

  func work() { for one in counted { projector.tallies.add(one) } }
}

/// A standing, and whose judgement it is.
typealias AssessedStanding = (assessor: Int, standing: Standing)
