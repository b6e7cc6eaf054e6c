internal import HeedSQLite

extension Projector {
  func insert(
    _ standing: Standing, of recommendation: Int, _ assessor: Int
  ) throws(SQLiteFailure) {
    try database.run(
      """
      INSERT INTO standing (recommendation, assessor, addressee, verdict, previous, since_on,
                            since_day, is_mixed, is_regressed)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """, recommendation, assessor, standing.addressee, standing.verdict,
      standing.previous, standing.sinceOn, standing.sinceDay, standing.isMixed,
      standing.isRegressed)
  }

  /// The date of an event, whose first day it is; `nil` where the event is not here.
  func date(
    of event: Int, on day: Int
  ) throws(SQLiteFailure) -> (on: String, isPlanned: Bool)? {
    if plainEvents.contains(event) { return (CalendarDay.text(day), false) }
    return try database.first(
      "SELECT occurred_on, is_planned FROM event WHERE number = ?1", event
    ) { ($0.text(0), $0.int(1) != 0) }
  }
}
