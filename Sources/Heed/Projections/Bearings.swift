internal import HeedSQLite

// Rows of `bearing` are clustered by recommendation. A bulk load writes them as they come to a
// table aside and merges them in order: a million random places cost far more than one sort.
extension Projector {
  func makeRoomForBearings() throws(SQLiteFailure) {
    try database.run(
      "CREATE TEMP TABLE IF NOT EXISTS new_bearing AS SELECT * FROM main.bearing WHERE 0")
  }

  func insertBearing<each V: Bindable>(
    of event: Int, _ values: repeat each V
  ) throws(SQLiteFailure) {
    if isBulk {
      firstEventAside = min(firstEventAside, event)
      try database.run(
        """
        INSERT INTO temp.new_bearing
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
        """, repeat each values)
    } else {
      try database.run(
        """
        INSERT INTO bearing
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
        ON CONFLICT DO NOTHING
        """, repeat each values)
    }
  }

  /// Says that the event bears on the recommendation; in a bulk load its rows aside will say it.
  func insertSubject(_ recommendation: Int, of event: Int) throws(SQLiteFailure) {
    guard !isBulk else { return }
    try database.run(
      """
      INSERT INTO event_subject (event, recommendation) VALUES (?1, ?2) ON CONFLICT DO NOTHING
      """, event, recommendation)
  }

  func mergeBearings() throws(SQLiteFailure) {
    guard firstEventAside < .max else { return }
    try takeOutLate()
    try database.run(
      """
      INSERT INTO main.event_subject (event, recommendation)
      SELECT event, recommendation FROM temp.new_bearing WHERE true ON CONFLICT DO NOTHING
      """)
    try database.run(
      """
      INSERT INTO main.bearing SELECT * FROM temp.new_bearing WHERE true
       ORDER BY recommendation, day, recorded_at, writer, seq, addressee, known_from, rowid
      ON CONFLICT DO NOTHING
      """)
    try database.run("DELETE FROM temp.new_bearing")
    firstEventAside = .max
  }
}
