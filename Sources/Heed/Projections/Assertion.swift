internal import HeedSQLite

/// A status asserted of one recommendation by one assessor.
struct Assertion {
  /// The event: assertions of one event are one act.
  let event: Int
  /// Name judged; 0: all addressees.
  let addressee: Int
  let verdict: Int
  let stage: Stage
  /// First possible day of the event.
  let day: Int
  /// The event's date, as people write it.
  let on: String

  /// The assertions on a recommendation, in order, by assessor.
  ///
  /// `asOf` is the last day that counts, in days since 1970 (`nil`: all); `knownAt` asks what
  /// was known by then, in UTC milliseconds (`nil`: now).
  static func all(
    on recommendation: Int, asOf: Int? = nil, knownAt: Int? = nil, in database: Connection
  ) throws(SQLiteFailure) -> [Int: [Assertion]] {
    var judgements: [Int: [Assertion]] = [:]
    try database.each(
      """
      SELECT b.assessor, b.event, b.addressee, b.verdict, v.stage, b.day, e.occurred_on
        FROM bearing AS b
        JOIN event AS e ON e.number = b.event
        JOIN verdict AS v ON v.id = b.verdict
       WHERE b.recommendation = ?1 AND b.basis = 'assessment' AND b.day <= ?2
         AND b.known_from <= ?3 AND (b.known_until IS NULL OR b.known_until > ?3)
       ORDER BY b.day, b.recorded_at, b.writer, b.seq, b.addressee
      """, recommendation, asOf ?? .max, knownAt ?? .max
    ) { row in
      judgements[row.int(0), default: []].append(
        Assertion(
          event: row.int(1), addressee: row.int(2), verdict: row.int(3),
          stage: Stage(rawValue: row.text(4)) ?? .unmapped, day: row.int(5), on: row.text(6)))
    }
    return judgements
  }
}
