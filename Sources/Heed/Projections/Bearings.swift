internal import HeedSQLite

// Rows of `bearing` are clustered by recommendation. A bulk load writes them as they come to a
// table aside and merges them in order: a million random places cost far more than one sort.
extension Projector {
  func makeRoomForBearings() throws(SQLiteFailure) {
    try database.run(
      "CREATE TEMP TABLE IF NOT EXISTS new_bearing AS SELECT * FROM main.bearing WHERE 0")
  }

  func insertBearing<each V: Bindable>(_ values: repeat each V) throws(SQLiteFailure) {
    if isBulk {
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

  func mergeBearings() throws(SQLiteFailure) {
    try database.run(
      """
      INSERT INTO main.bearing SELECT * FROM temp.new_bearing WHERE true
       ORDER BY recommendation, day, recorded_at, writer, seq, addressee, known_from, rowid
      ON CONFLICT DO NOTHING
      """)
    try database.run("DELETE FROM temp.new_bearing")
  }
}
