internal import HeedSQLite

extension Projector {
  /// Writes the standings of a recommendation, and takes out those kept that it has no more.
  func replace(
    _ kept: [AssessedStanding], by standings: [AssessedStanding], of recommendation: Int
  ) throws(SQLiteFailure) {
    for (assessor, old) in kept
    where !standings.contains(where: { ($0, $1.addressee) == (assessor, old.addressee) }) {
      try database.run(
        "DELETE FROM standing WHERE recommendation = ?1 AND assessor = ?2 AND addressee = ?3",
        recommendation, assessor, old.addressee)
    }
    for (assessor, standing) in standings {
      try database.insert(
        """
        INSERT OR FAIL INTO standing (recommendation, assessor, addressee, verdict, previous,
          since_on, since_day, is_mixed, is_regressed)
        SELECT c1, c2, c3, c4, c5, c6, c7, c8, c9 FROM rows(?1) WHERE true
        ON CONFLICT DO UPDATE
          SET verdict = excluded.verdict, previous = excluded.previous,
              since_on = excluded.since_on, since_day = excluded.since_day,
              is_mixed = excluded.is_mixed, is_regressed = excluded.is_regressed
        """
      ) { row in
        row.add(recommendation)
        row.add(assessor)
        row.add(standing.addressee)
        row.add(standing.verdict)
        row.add(standing.previous)
        row.add(standing.sinceOn)
        row.add(standing.sinceDay)
        row.add(standing.isMixed)
        row.add(standing.isRegressed)
      }
    }
  }

  /// The date of an event, where it is more than its day; `nil` where the event is not here.
  func date(of event: Int) throws(SQLiteFailure) -> (dated: String?, isPlanned: Bool)? {
    if plainEvents.contains(event) { return (nil, false) }
    return try database.first(
      "SELECT occurred_on, is_planned FROM event WHERE number = ?1", event
    ) { ($0.text(0), $0.int(1) != 0) }
  }
}
