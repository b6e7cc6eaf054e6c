internal import CRows
internal import CSQLite

/// Rows for one table that are gathered in memory and inserted by one statement.
@safe public final class RowBatch {
  /// Where the text of the statement is, by which it is known.
  let start: UnsafePointer<UInt8>
  private let statement: Statement
  /// Whether the statement inserts all rows at once.
  private let isWhole: Bool
  private let rows: OpaquePointer

  init(_ sql: StaticString, _ statement: Statement, isWhole: Bool) throws(SQLiteFailure) {
    guard let rows = unsafe heed_rows_new() else {
      throw SQLiteFailure(code: SQLITE_NOMEM, message: "out of memory", operation: "\(sql)")
    }
    unsafe self.rows = unsafe rows
    unsafe start = unsafe sql.utf8Start
    self.statement = statement
    self.isWhole = isWhole
  }

  deinit { unsafe heed_rows_free(rows) }

  func addNull() { unsafe heed_rows_add_null(rows) }

  func add(integer: Int) { unsafe heed_rows_add_integer(rows, Int64(integer)) }

  func add(text: String) {
    var text = text
    text.withUTF8 { unsafe heed_rows_add_text(rows, $0.baseAddress, $0.count) }
  }

  func add(text: ArraySlice<UInt8>) {
    unsafe text.withUnsafeBytes { unsafe heed_rows_add_text(rows, $0.baseAddress, $0.count) }
  }

  func add(blob: [UInt8]) {
    unsafe blob.withUnsafeBytes { unsafe heed_rows_add_blob(rows, $0.baseAddress, $0.count) }
  }

  func add(words: SIMD4<UInt64>) {
    unsafe withUnsafeBytes(of: words) {
      unsafe heed_rows_add_blob(rows, $0.baseAddress, $0.count)
    }
  }

  @usableFromInline func endRow() -> Bool { unsafe heed_rows_end_row(rows) }

  /// Adds a row of those values; whether it is time to insert what there is.
  @inlinable @discardableResult public func add<each V: Bindable>(
    _ values: repeat each V
  ) -> Bool {
    for value in repeat each values { value.add(to: self) }
    return endRow()
  }

  func forget() { unsafe heed_rows_clear(rows) }

  /// Inserts all rows and forgets them.
  public func insert() throws(SQLiteFailure) {
    guard unsafe heed_rows_count(rows) > 0 else { return }
    defer { unsafe heed_rows_clear(rows) }
    try unsafe statement.run(with: rows, atOnce: isWhole)
  }
}

extension Connection {
  /// Inserts a row by a statement that takes it from `rows(?1)`, where its values are the columns
  /// c1, c2 ... Where the connection gathers rows, it is inserted with others of the same
  /// statement, but before any other statement is run.
  ///
  /// `INSERT OR FAIL` does for a transaction that ends where a row cannot be inserted: for `ABORT`
  /// SQLite would keep what was there before each statement.
  @inlinable public func insert<each V: Bindable>(
    _ sql: StaticString, _ values: repeat each V
  ) throws(SQLiteFailure) {
    let isFull = try gathered(for: sql).add(repeat each values)
    if isFull || !gathersRows { try insertGathered() }
  }

  /// Inserts a row by a statement that takes the values as `?1`, `?2` ... Where the connection
  /// gathers rows, the statement is run for one after the other of several.
  ///
  /// An index of FTS5 writes out the words that it has gathered before each statement that may
  /// insert several rows.
  @inlinable public func insertSingly<each V: Bindable>(
    _ sql: StaticString, _ values: repeat each V
  ) throws(SQLiteFailure) {
    guard gathersRows else { return try run(sql, repeat each values) }
    let isFull = try gathered(for: sql, isWhole: false).add(repeat each values)
    if isFull { try insertGathered() }
  }
}
