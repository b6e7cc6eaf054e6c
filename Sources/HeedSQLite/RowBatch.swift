internal import CRows
internal import CSQLite

/// Rows for one table that are gathered in memory and inserted by one statement, filled value by
/// value.
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

  /// Adds a value to the row in hand: NULL where there is none, else INTEGER.
  public func add(_ integer: Int?) {
    if let integer { add(integer) } else { unsafe heed_rows_add_null(rows) }
  }

  /// Adds an INTEGER.
  public func add(_ integer: Int) { unsafe heed_rows_add_integer(rows, Int64(integer)) }

  /// Adds 0 or 1.
  public func add(_ flag: Bool) { add(flag ? 1 : 0) }

  /// Adds a TEXT, or NULL.
  public func add(_ text: String?) {
    if let text { add(text) } else { unsafe heed_rows_add_null(rows) }
  }

  /// Adds a TEXT.
  public func add(_ text: String) {
    var text = text
    text.withUTF8 { unsafe heed_rows_add_text(rows, $0.baseAddress, $0.count) }
  }

  /// Adds a TEXT of those bytes, which are UTF-8 already.
  public func add(utf8: Span<UInt8>) {
    unsafe utf8.withUnsafeBufferPointer {
      unsafe heed_rows_add_text(rows, $0.baseAddress, $0.count)
    }
  }

  /// Adds a BLOB.
  public func add(blob: Span<UInt8>) {
    unsafe blob.withUnsafeBufferPointer {
      unsafe heed_rows_add_blob(rows, $0.baseAddress, $0.count)
    }
  }

  /// Adds a BLOB of the bytes as they are in memory.
  public func add<Words: SIMD>(_ words: Words) where Words.Scalar == UInt64 {
    unsafe withUnsafeBytes(of: words) {
      unsafe heed_rows_add_blob(rows, $0.baseAddress, $0.count)
    }
  }

  /// Ends the row in hand; whether it is time to insert what there is.
  func endRow() -> Bool { unsafe heed_rows_end_row(rows) }

  /// Ends the row in hand, and inserts what there is where it is time to.
  public func end() throws(SQLiteFailure) { if endRow() { try insert() } }

  func forget() { unsafe heed_rows_clear(rows) }

  /// Inserts all rows and forgets them.
  public func insert() throws(SQLiteFailure) {
    guard unsafe heed_rows_count(rows) > 0 else { return }
    defer { unsafe heed_rows_clear(rows) }
    try unsafe statement.run(with: rows, atOnce: isWhole)
  }
}
