internal import CRows
internal import CSQLite

extension Connection {
  /// Whether rows to insert are gathered, many of one statement for one run of it, and inserted by
  /// another thread, but before any other statement runs; where they no longer are, those that have
  /// not been inserted are forgotten.
  public var gathersRows: Bool {
    get { writer.isGathering }
    set { writer.isGathering = newValue }
  }

  /// Gathers rows, with other work for the thread that inserts them: what is in the companion of
  /// the piece in hand is done before the rows of that piece are inserted, and so where
  /// `insertGathered` returns.
  package func gatherRows(with companions: [any PieceOfWork]) { writer.gather(with: companions) }

  /// Which of the companions goes with the rows that are gathered now.
  package var pieceInHand: Int { writer.place }

  /// Inserts the rows that were gathered: what any other statement does first.
  public func insertGathered() throws(SQLiteFailure) { try writer.insert() }

  /// Inserts them while the caller goes on.
  public func insertGatheredSoon() throws(SQLiteFailure) { try writer.insertSoon() }

  /// The rows that are gathered for a statement which takes them from `rows(?1)`; or, where it is
  /// not `isWhole`, takes one as `?1`, `?2` ...
  private func gathered(
    for sql: StaticString, isWhole: Bool = true
  ) throws(SQLiteFailure) -> RowBatch {
    if let batch = unsafe writer.batch(of: sql.utf8Start) { return batch }
    let batch = try rows(for: sql, isWhole: isWhole)
    writer.add(batch)
    return batch
  }

  /// No rows yet, for a statement that takes them from `rows(?1)`: filled by whoever has it, on the
  /// thread that uses the connection, and inserted when it says so.
  public func rows(
    for sql: StaticString, isWhole: Bool = true
  ) throws(SQLiteFailure) -> RowBatch {
    if isWhole, !hasRows {
      guard unsafe heed_rows_define(handle) == SQLITE_OK else {
        throw unsafe SQLiteFailure(handle, operation: "rows")
      }
      hasRows = true
    }
    return try RowBatch(sql, try prepare(sql), isWhole: isWhole)
  }

  /// Inserts a row, of the values that `fill` adds, by a statement that takes it from `rows(?1)`,
  /// where they are the columns c1, c2 ... Where the connection gathers rows, it is inserted with
  /// others of the same statement, but before any other statement is run.
  ///
  /// `INSERT OR FAIL` does for a transaction that ends where a row cannot be inserted: for `ABORT`
  /// SQLite would keep what was there before each statement.
  ///
  /// A statement that is not `isWhole` takes the values as `?1`, `?2` ... and is run for one row
  /// after the other: an index of FTS5 writes out the words that it has gathered before each
  /// statement that may insert several rows.
  public func insert(
    _ sql: StaticString, isWhole: Bool = true, _ fill: (RowBatch) -> Void
  ) throws(SQLiteFailure) {
    let batch = try gathered(for: sql, isWhole: isWhole)
    fill(batch)
    if batch.endRow() || !gathersRows { try writer.insertSoon() }
  }
}
