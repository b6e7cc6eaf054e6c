internal import HeedSQLite

extension Ledger {
  /// This copy's last entry and its hash; `nil` where it has written nothing yet.
  ///
  /// - Throws: `Refusal`.
  public func head() throws(Refusal) -> Head? {
    try reading { () throws(SQLiteFailure) in try currentHead() }
  }

  func currentHead() throws(SQLiteFailure) -> Head? {
    try database.first(
      """
      SELECT writer, seq, hash FROM entry WHERE writer = (SELECT writer FROM copy)
       ORDER BY seq DESC LIMIT 1
      """
    ) { row in
      guard let writer = Writer(row.text(0)), let hash = Digest(bytes: row.blob(2))
      else { return nil }
      return Head(id: EntryID(writer: writer, seq: row.int(1)), hash: hash)
    } ?? nil
  }

  /// The heads of all feeds, this copy's among them.
  ///
  /// - Throws: `Refusal`.
  public func heads() throws(Refusal) -> [Head] {
    try reading { () throws(SQLiteFailure) in
      try database.all(
        """
        SELECT e.writer, e.seq, e.hash FROM feed AS f
          JOIN entry AS e ON e.writer = f.writer AND e.seq = f.seq ORDER BY f.writer
        """
      ) { row in
        Writer(row.text(0)).flatMap { writer in
          Digest(bytes: row.blob(2)).map {
            Head(id: EntryID(writer: writer, seq: row.int(1)), hash: $0)
          }
        }
      }.compactMap(\.self)
    }
  }
}
