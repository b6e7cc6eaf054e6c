internal import HeedSQLite

// What only the end of a record shows.
extension RecordReceiver {
  /// A body may be missing only where a redaction takes it away.
  func checkBodiless() throws(Refusal) {
    for (line, id) in bodiless {
      let isRedacted = try sql { () throws(SQLiteFailure) in try database.isRedacted(id) }
      guard isRedacted else {
        throw fault("\(id): its body is gone and no redaction says why", at: line)
      }
    }
  }

  /// The first line said the ledger and the heads of the record.
  func checkHeader(_ header: RecordHeader) throws(Refusal) {
    guard walk.heads == header.heads else {
      throw fault("its heads are not those of its entries", at: 1)
    }
    guard try ledger.recordIdentity() == header.ledger,
      walk.feeds[header.ledger.writer].map({ $0.seq >= header.ledger.seq }) == true
    else { throw fault("the entries are not of the ledger that it names", at: 1) }
    let isWhole = try sql { () throws(SQLiteFailure) in
      try database.first("SELECT count(*) = ?1 AND max(number) = ?1 FROM entry", number) {
        $0.int(0) == 1
      }
    }
    guard isWhole == true else {
      throw .damaged(path: ledger.path, reason: "a number is missing among its entries")
    }
  }

  /// Every document has its text, and every text its document.
  func checkTexts() throws(Refusal) {
    let stray = try sql { () throws(SQLiteFailure) in
      try database.first(
        """
        SELECT EXISTS (SELECT 1 FROM document
                        WHERE sha256 IS NOT NULL AND sha256 NOT IN (SELECT sha256 FROM content)),
               EXISTS (SELECT 1 FROM content
                        WHERE sha256 NOT IN (SELECT sha256 FROM document WHERE sha256 IS NOT NULL))
        """
      ) { (isTextless: $0.int(0) == 1, isStray: $0.int(1) == 1) }
    }
    if stray?.isTextless == true { throw fault("the text of a document is missing") }
    if stray?.isStray == true { throw fault("a text belongs to no document") }
  }

  /// Takes out the texts of documents that were redacted, and sees to it that no copy of the
  /// words is left in the file.
  func forgetTexts(takenBy redaction: Int) throws(SQLiteFailure) {
    try database.run(
      """
      DELETE FROM content
       WHERE sha256 NOT IN (SELECT sha256 FROM document WHERE sha256 IS NOT NULL)
      """)
    // A copy that has written nothing has no row to mark; this one is no writer's file.
    try database.run(
      """
      INSERT INTO copy (id, writer, machine, inode, born) SELECT 1, writer, '', -1, 0 FROM feed
       LIMIT 1 ON CONFLICT DO NOTHING
      """)
    try ledger.beginErasure(for: redaction)
  }
}
