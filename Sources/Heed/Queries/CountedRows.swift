internal import HeedSQLite

/// Counts by dimension, whether kept or computed.
protocol CountedRows {
  /// The rows of a dimension whose member lies in the range.
  func rows(_ dimension: Dimension, from: String, to: String?) throws(SQLiteFailure) -> [TallyRow]
  /// How many there are in a dimension whose member lies in the range, of those statuses; `nil`:
  /// of any.
  func total(
    _ dimension: Dimension, from: String, to: String?, of verdicts: Set<Int>?
  ) throws(SQLiteFailure) -> Int
  /// The rows of a dimension, counting only what is overdue on the day.
  func overdueRows(
    _ dimension: Dimension, on day: CalendarDay
  ) throws(SQLiteFailure) -> [TallyRow]
  /// The latest changes of status in a time, the latest first.
  func latestMoves(
    from: CalendarDay, to: CalendarDay, limit: Int
  ) throws(SQLiteFailure) -> [(recommendation: Int, standing: Standing)]
  /// The latest that regressed, the latest first.
  func latestRegressions(
    limit: Int
  ) throws(SQLiteFailure) -> [(recommendation: Int, standing: Standing)]
}

/// The counts that are kept with every entry.
struct KeptCounts: CountedRows {
  let database: Connection
  let assessor: Int

  func rows(
    _ dimension: Dimension, from: String, to: String?
  ) throws(SQLiteFailure) -> [TallyRow] {
    var rows = try read(dimension, assessor, from, to)
    guard assessor != 0, dimension.countsUnjudged else { return rows }
    // What an assessor has not judged has no row: it is the rest of the whole, which the owner's
    // rows count.
    var rest: [[UInt8]: Int] = [:]
    for row in try read(dimension, 0, from, to) {
      rest[Array(row.member.utf8), default: 0] += row.total
    }
    for row in rows { rest[Array(row.member.utf8), default: 0] -= row.total }
    for (member, total) in rest where total > 0 {
      rows.append(
        TallyRow(
          member: String(decoding: member, as: UTF8.self), verdict: 0, total: total, regressed: 0))
    }
    return rows
  }

  private func read(
    _ dimension: Dimension, _ assessor: Int, _ from: String, _ to: String?
  ) throws(SQLiteFailure) -> [TallyRow] {
    try database.all(
      """
      SELECT member, verdict, total, regressed FROM tally
       WHERE assessor = ?1 AND dimension = ?2 AND member >= ?3 AND (?4 IS NULL OR member <= ?4)
      """, assessor, dimension.rawValue, from, to
    ) { TallyRow(member: $0.text(0), verdict: $0.int(1), total: $0.int(2), regressed: $0.int(3)) }
  }

  // Added up by SQLite: a ledger has thousands of days.
  func total(
    _ dimension: Dimension, from: String, to: String?, of verdicts: Set<Int>?
  ) throws(SQLiteFailure) -> Int {
    let own = try sum(dimension, assessor, from, to, verdicts)
    guard assessor != 0, dimension.countsUnjudged, verdicts?.contains(0) ?? true else { return own }
    return try own + sum(dimension, 0, from, to, nil) - sum(dimension, assessor, from, to, nil)
  }

  private func sum(
    _ dimension: Dimension, _ assessor: Int, _ from: String, _ to: String?, _ verdicts: Set<Int>?
  ) throws(SQLiteFailure) -> Int {
    try database.first(
      """
      SELECT sum(total) FROM tally
       WHERE assessor = ?1 AND dimension = ?2 AND member >= ?3 AND (?4 IS NULL OR member <= ?4)
         AND (?5 IS NULL OR verdict IN (SELECT value FROM json_each(?5)))
      """, assessor, dimension.rawValue, from, to, verdicts?.bound
    ) { $0.int(0) } ?? 0
  }

  func latestMoves(
    from: CalendarDay, to: CalendarDay, limit: Int
  ) throws(SQLiteFailure) -> [(recommendation: Int, standing: Standing)] {
    let found = try database.all(
      """
      SELECT s.recommendation, s.verdict, s.previous, s.since_on, s.since_day
        FROM standing AS s JOIN recommendation AS r ON r.number = s.recommendation
       WHERE s.assessor = ?1 AND s.addressee = 0 AND s.since_day BETWEEN ?2 AND ?3
         AND s.since_day IS NOT NULL AND r.retracted_at IS NULL
       ORDER BY s.since_day DESC, s.recommendation DESC LIMIT ?4
      """, assessor, from.daysSinceEpoch, to.daysSinceEpoch, limit
    ) { row in
      var standing = Standing(addressee: 0)
      standing.verdict = row.int(1)
      standing.previous = row.int(2)
      standing.sinceOn = row.optionalText(3)
      standing.sinceDay = row.optionalInt(4)
      return (recommendation: row.int(0), standing: standing)
    }
    return found
  }

  func latestRegressions(
    limit: Int
  ) throws(SQLiteFailure) -> [(recommendation: Int, standing: Standing)] {
    let found = try database.all(
      """
      SELECT s.recommendation
        FROM standing AS s JOIN recommendation AS r ON r.number = s.recommendation
       WHERE s.assessor = ?1 AND s.addressee = 0 AND s.is_regressed = 1
         AND r.retracted_at IS NULL
       ORDER BY s.since_day DESC, s.recommendation DESC LIMIT ?2
      """, assessor, limit
    ) { $0.int(0) }
    let reader = try Reader(database)
    // How far it had been is not kept: it is read from the history of the few that are named.
    var regressions: [(recommendation: Int, standing: Standing)] = []
    for recommendation in found {
      let addressees = try reader.addressees(of: recommendation).map(\.id)
      guard
        let standing = try reader.standings(of: recommendation, addressees: addressees)[assessor]?
          .first
      else { continue }
      regressions.append((recommendation, standing))
    }
    return regressions
  }
}

extension Dimension {
  /// Whether what an assessor has not judged counts in it as well.
  fileprivate var countsUnjudged: Bool { self != .met && self != .moved }
}

extension KeptCounts {
  /// What is overdue depends on the day, so it is not kept: it is counted from the due dates.
  func overdueRows(
    _ dimension: Dimension, on day: CalendarDay
  ) throws(SQLiteFailure) -> [TallyRow] {
    let late = try database.all(
      "SELECT number FROM recommendation WHERE due_day < ?1 AND retracted_at IS NULL",
      day.daysSinceEpoch
    ) { $0.int(0) }
    let reader = try Reader(database)
    var tallies = TallyChanges()
    for recommendation in late {
      guard let fields = try reader.fields(of: recommendation) else { continue }
      let addressees = fields.addressees.map(\.id)
      let standings =
        try reader.standings(of: recommendation, addressees: addressees)[assessor]
        ?? Standing.all([], addressees: addressees)
      tallies.addOverdue(standings, of: fields, on: day, assessor: assessor)
    }
    return tallies.rows(dimension)
  }
}

extension TallyChanges {
  /// Counts the standings that are open with a due day behind them.
  fileprivate mutating func addOverdue(
    _ standings: [Standing], of fields: RecommendationFields, on day: CalendarDay, assessor: Int
  ) {
    guard (fields.dueDay ?? .max) < day.daysSinceEpoch else { return }
    for standing in standings where standing.stage.isOpen {
      for contribution in fields.contributions(of: standing, assessor: assessor) {
        add(contribution, 1)
      }
    }
  }

  fileprivate func rows(_ dimension: Dimension) -> [TallyRow] {
    counts.filter { $0.key.dimension == dimension && $0.value != 0 }.map { key, count in
      TallyRow(
        member: key.member.shown, verdict: key.verdict, total: count,
        regressed: key.isRegressed ? count : 0)
    }
  }
}

/// Counts made by going through the histories.
struct ComputedCounts: CountedRows {
  private let assessor: Int
  private let day: CalendarDay
  private var tallies = TallyChanges()
  private var overdue = TallyChanges()
  private var standings: [(recommendation: Int, standing: Standing)] = []

  /// Nothing counted yet, as an assessor has it on a day.
  init(assessor: Int, on day: CalendarDay) {
    self.assessor = assessor
    self.day = day
  }

  mutating func add(_ chosen: ChosenRecommendation) {
    for standing in chosen.standings {
      for contribution in chosen.fields.contributions(of: standing, assessor: assessor) {
        tallies.add(contribution, 1)
      }
    }
    overdue.addOverdue(chosen.standings, of: chosen.fields, on: day, assessor: assessor)
    standings.append((chosen.fields.number, chosen.standings[0]))
  }

  /// The latest to move come first.
  mutating func sort() {
    standings.sort { ($1.standing.sinceDay ?? .min, $1.0) < ($0.standing.sinceDay ?? .min, $0.0) }
  }

  func rows(
    _ dimension: Dimension, from: String, to: String?
  ) throws(SQLiteFailure) -> [TallyRow] {
    tallies.rows(dimension).filter { row in
      row.member >= from && (to.map { row.member <= $0 } ?? true)
    }
  }

  func total(
    _ dimension: Dimension, from: String, to: String?, of verdicts: Set<Int>?
  ) throws(SQLiteFailure) -> Int {
    try rows(dimension, from: from, to: to).filter { verdicts?.contains($0.verdict) ?? true }
      .map(\.total).reduce(0, +)
  }

  func overdueRows(
    _ dimension: Dimension, on day: CalendarDay
  ) throws(SQLiteFailure) -> [TallyRow] {
    overdue.rows(dimension)
  }

  func latestMoves(
    from: CalendarDay, to: CalendarDay, limit: Int
  ) throws(SQLiteFailure) -> [(recommendation: Int, standing: Standing)] {
    let time = from.daysSinceEpoch...to.daysSinceEpoch
    let moves = standings.filter { $0.standing.sinceDay.map(time.contains) ?? false }
    return Array(moves.prefix(limit))
  }

  func latestRegressions(
    limit: Int
  ) throws(SQLiteFailure) -> [(recommendation: Int, standing: Standing)] {
    Array(standings.filter(\.standing.isRegressed).prefix(limit))
  }
}
