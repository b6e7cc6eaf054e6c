internal import CRows
internal import CSQLite

/// A prepared statement: bind, step, read columns, reset.
///
/// Handed out by `Connection`, which caches it; used from one thread at a time.
@safe public final class Statement {
  private let handle: OpaquePointer
  private let database: OpaquePointer
  private let sql: StaticString
  private let writer: RowWriter
  /// Whether it is at a row.
  private var isReading = false {
    didSet { if isReading != oldValue { writer.readers += isReading ? 1 : -1 } }
  }

  init(
    handle: OpaquePointer, database: OpaquePointer, sql: StaticString, _ writer: RowWriter
  ) {
    unsafe self.handle = unsafe handle
    unsafe self.database = unsafe database
    self.sql = sql
    self.writer = writer
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Binds the values to the parameters 1, 2, 3 ...
  @inlinable public func bind<each V: Bindable>(_ values: repeat each V) throws(SQLiteFailure) {
    awaitWriter()
    var index: Int32 = 0
    for value in repeat each values {
      index += 1
      try value.bind(to: self, at: index)
    }
  }

  @usableFromInline func awaitWriter() { if writer.isBusy { writer.wait() } }

  /// Moves to the next row: false when there is none.
  public func step() throws(SQLiteFailure) -> Bool {
    awaitWriter()
    let code = unsafe sqlite3_step(handle)
    isReading = code == SQLITE_ROW
    if isReading { return true }
    if code == SQLITE_DONE { return false }
    throw failure()
  }

  /// Ends the reading and forgets the bound values.
  public func reset() {
    awaitWriter()
    isReading = false
    unsafe sqlite3_reset(handle)
    unsafe sqlite3_clear_bindings(handle)
  }

  /// Runs an INSERT of the rows, or once for each of them.
  func run(with rows: OpaquePointer, atOnce: Bool) throws(SQLiteFailure) {
    let code = unsafe atOnce ? heed_rows_run(rows, handle) : heed_rows_run_each(rows, handle)
    // The connection does not know of rows for which there was no memory.
    guard code != SQLITE_NOMEM else {
      throw SQLiteFailure(code: code, message: "out of memory", operation: "\(sql)")
    }
    try check(code)
  }

  var fullScanSteps: Int {
    Int(unsafe sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0))
  }

  /// Number of columns of a row.
  public var columnCount: Int { Int(unsafe sqlite3_column_count(handle)) }

  /// The names of the columns of a row.
  package var columnNames: [String] {
    (0..<columnCount).map { column in
      unsafe sqlite3_column_name(handle, Int32(column)).map { unsafe String(cString: $0) } ?? ""
    }
  }

  /// Whether the column is NULL.
  public func isNull(_ column: Int) -> Bool {
    unsafe sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
  }

  /// The column as an integer; NULL reads as zero.
  public func int(_ column: Int) -> Int {
    Int(unsafe sqlite3_column_int64(handle, Int32(column)))
  }

  /// The column as an integer, `nil` where it is NULL.
  public func optionalInt(_ column: Int) -> Int? { isNull(column) ? nil : int(column) }

  /// The column as text; NULL reads as the empty text.
  public func text(_ column: Int) -> String { optionalText(column) ?? "" }

  /// The column as text, `nil` where it is NULL.
  public func optionalText(_ column: Int) -> String? {
    // The text is asked for before its length: SQLite may have to convert it first.
    guard let start = unsafe sqlite3_column_text(handle, Int32(column)) else { return nil }
    let count = Int(unsafe sqlite3_column_bytes(handle, Int32(column)))
    return unsafe String(
      decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The column's bytes.
  public func blob(_ column: Int) -> [UInt8] {
    withBytes(column) { span in unsafe span.withUnsafeBufferPointer { unsafe Array($0) } }
  }

  /// Reads the column's bytes (text as UTF-8) in place, without a copy.
  public func withBytes<R>(_ column: Int, _ read: (Span<UInt8>) -> R) -> R {
    let index = Int32(column)
    // The text is asked for before its length: SQLite may have to convert it first.
    let isBlob = unsafe sqlite3_column_type(handle, index) == SQLITE_BLOB
    let pointer =
      unsafe isBlob
      ? sqlite3_column_blob(handle, index)
      : UnsafeRawPointer(sqlite3_column_text(handle, index))
    let count = Int(unsafe sqlite3_column_bytes(handle, index))
    let start = unsafe pointer?.assumingMemoryBound(to: UInt8.self)
    let buffer = unsafe UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
    return unsafe read(buffer.span)
  }

  /// The column with its storage class.
  public func value(_ column: Int) -> Value {
    switch unsafe sqlite3_column_type(handle, Int32(column)) {
    case SQLITE_INTEGER: .integer(int(column))
    case SQLITE_FLOAT: .real(unsafe sqlite3_column_double(handle, Int32(column)))
    case SQLITE_TEXT: .text(blob(column))
    case SQLITE_BLOB: .blob(blob(column))
    default: .null
    }
  }

  func bind(integer: Int, at index: Int32) throws(SQLiteFailure) {
    try check(unsafe sqlite3_bind_int64(handle, index, Int64(integer)))
  }

  func bindNull(at index: Int32) throws(SQLiteFailure) {
    try check(unsafe sqlite3_bind_null(handle, index))
  }

  func bind(text: String, at index: Int32) throws(SQLiteFailure) {
    var copy = text
    try check(copy.withUTF8 { bytes in unsafe bind(utf8: bytes, at: index) })
  }

  private func bind(utf8 bytes: UnsafeBufferPointer<UInt8>, at index: Int32) -> Int32 {
    unsafe bytes.withMemoryRebound(to: CChar.self) { chars in
      unsafe sqlite3_bind_text64(
        handle, index, chars.baseAddress ?? Self.empty, UInt64(chars.count),
        csqlite_transient(), UInt8(SQLITE_UTF8))
    }
  }

  func bind(blob: [UInt8], at index: Int32) throws(SQLiteFailure) {
    let code = unsafe blob.withUnsafeBytes { bytes in unsafe bind(blob: bytes, at: index) }
    try check(code)
  }

  func bind<Words: SIMD>(
    words: Words, at index: Int32
  ) throws(SQLiteFailure) where Words.Scalar == UInt64 {
    let code = unsafe withUnsafeBytes(of: words) { bytes in unsafe bind(blob: bytes, at: index) }
    try check(code)
  }

  private func bind(blob bytes: UnsafeRawBufferPointer, at index: Int32) -> Int32 {
    unsafe bytes.isEmpty
      ? sqlite3_bind_zeroblob(handle, index, 0)
      : sqlite3_bind_blob64(
        handle, index, bytes.baseAddress, UInt64(bytes.count), csqlite_transient())
  }

  private static nonisolated(unsafe) let empty = unsafe UnsafePointer<CChar>(
    UnsafeMutablePointer<CChar>.allocate(capacity: 1))

  private func check(_ code: Int32) throws(SQLiteFailure) {
    if code != SQLITE_OK { throw failure() }
  }

  private func failure() -> SQLiteFailure {
    unsafe SQLiteFailure(database, operation: "\(sql)")
  }
}

extension String {
  /// The text of well-formed UTF-8; other bytes become U+FFFD.
  package init(validating bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}

extension SQLiteFailure {
  init(_ database: OpaquePointer?, operation: String) {
    guard let database = unsafe database else {
      self.init(code: SQLITE_NOMEM, message: "out of memory", operation: operation)
      return
    }
    self.init(
      code: unsafe sqlite3_extended_errcode(database),
      message: unsafe String(cString: sqlite3_errmsg(database)), operation: operation)
    isReplaced = unsafe csqlite_is_moved(database) != 0
  }
}
