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
  private var database: Connection { projector.database }

  init(_ projector: Projector) throws(SQLiteFailure) {
    self.projector = projector
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
  }

  /// Settles one, which is higher than those before; what it is then counted under.
  ///
  /// Where nothing moved it, its standings are those that are kept.
  func settle(
    _ recommendation: Int, hasMoved: Bool, isNew: Bool
  ) throws(SQLiteFailure) -> [Contribution] {
    var found: (fields: RecommendationFields, isRetracted: Bool)?
    try recommendations.each(of: recommendation) { found = Self.fields($0) }
    if hasMoved, !isNew {
      try database.run("DELETE FROM standing WHERE recommendation = ?1", recommendation)
    }
    guard var fields = found?.fields else { return [] }
    try parties.each(of: recommendation) { row in
      fields.add(row.text(1), (id: row.int(2), name: row.text(3)))
    }
    try tags.each(of: recommendation) { fields.tags.append($0.text(1)) }
    let judgements = try judgements(on: recommendation, &fields)
    guard hasMoved else {
      return found?.isRetracted == true
        ? [] : try projector.keptContributions(of: fields)
    }
    let standings = try standings(of: fields, judgements)
    for (assessor, standings) in standings {
      for standing in standings { try projector.insert(standing, of: recommendation, assessor) }
    }
    if found?.isRetracted == true { return [] }
    return standings.flatMap { assessor, standings in
      standings.flatMap { fields.contributions(of: $0, assessor: assessor) }
    }
  }

  private static func fields(
    _ row: Statement
  ) -> (fields: RecommendationFields, isRetracted: Bool) {
    var fields = RecommendationFields(
      number: row.int(0), ref: "", title: "", recordedDay: row.int(4))
    fields.issuedOn = row.optionalText(1).flatMap { try? Period($0) }
    fields.dueOn = row.optionalText(2).flatMap { try? Period($0) }
    fields.followUp = row.optionalText(3).flatMap { Interval($0) }
    fields.document = row.optionalText(6)
    return (fields, !row.isNull(5))
  }

  private typealias Judgements = [(assessor: Int, assertions: [Assertion])]

  /// What is asserted of it, in order, by assessor; the latest answer and the day of the last
  /// event go into `fields`.
  private func judgements(
    on recommendation: Int, _ fields: inout RecommendationFields
  ) throws(SQLiteFailure) -> Judgements {
    var judgements: Judgements = []
    var answer: (event: Int, addressee: Int)?
    try bearings.each(of: recommendation) { row throws(SQLiteFailure) in
      let (day, number, addressee) = (row.int(1), row.int(2), row.int(3))
      guard let event = try projector.date(of: number, on: day) else { return }
      if !event.isPlanned { fields.lastEventDay = day }
      if let response = row.optionalText(8).flatMap(Response.init(rawValue:)) {
        var isLater = true
        if let answer, answer.event == number {
          isLater = try comesLater(addressee, than: answer.addressee)
        }
        if isLater {
          answer = (number, addressee)
          fields.response = response
        }
      }
      guard row.int(5) == 1, let verdict = row.optionalInt(6) else { return }
      let assertion = Assertion(
        event: number, addressee: addressee, verdict: verdict,
        stage: try projector.stage(of: verdict), day: day, on: row.optionalText(7) ?? event.on)
      let assessor = row.int(4)
      if let place = judgements.firstIndex(where: { $0.assessor == assessor }) {
        judgements[place].assertions.append(assertion)
      } else {
        judgements.append((assessor, [assertion]))
      }
    }
    return judgements
  }

  /// Of the answers in one event, that of the last name counts; an answer for all comes first.
  private func comesLater(
    _ addressee: Int, than other: Int
  ) throws(SQLiteFailure) -> Bool {
    try database.first(
      """
      SELECT coalesce((SELECT text FROM name WHERE id = ?1) >
                      coalesce((SELECT text FROM name WHERE id = ?2), ''), 0)
      """, addressee, other
    ) { $0.int(0) == 1 } ?? false
  }

  private func standings(
    of fields: RecommendationFields, _ judgements: Judgements
  ) throws(SQLiteFailure) -> [(assessor: Int, standings: [Standing])] {
    let addressees = fields.addressees.map(\.id)
    if reader.hasRelations {
      let isObject = try database.first(
        "SELECT 1 FROM relation WHERE object = ?1 LIMIT 1", fields.number
      ) { _ in true }
      if isObject != nil {
        return try reader.standings(of: fields.number, addressees: addressees)
          .map { ($0.key, $0.value) }
      }
    }
    var standings = judgements.map {
      (assessor: $0.assessor, standings: Standing.all($0.assertions, addressees: addressees))
    }
    if !judgements.contains(where: { $0.assessor == 0 }) {
      standings.append((0, Standing.all([], addressees: addressees)))
    }
    return standings
  }
}
