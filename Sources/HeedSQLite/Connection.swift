internal import CRows
internal import CSQLite

/// One open SQLite file: prepared statements by their text, and nothing of the product.
///
/// Statements are `StaticString`: no SQL is ever made from input. The file is taken to be
/// of unknown origin: its schema is not trusted, and SQLite's defensive mode is on
/// (sqlite.org/security.html). Used from one thread at a time.
@safe public final class Connection {
  /// How the file is opened.
  public enum Mode: Sendable {
    /// Reading and writing an existing file.
    case existing
    /// Making the file where there is none.
    case create
    /// Reading an existing file that is known not to change, without locks or side files.
    case immutable
    /// A private database that lives in memory, spilling to a temporary file.
    case temporary
  }

  /// The path that was opened; empty for a temporary database.
  public let path: String
  private let opened: OpaquePointer
  /// Once no other thread uses it.
  var handle: OpaquePointer {
    writer.wait()
    return unsafe opened
  }
  private var statements: [Int: Statement] = Dictionary(minimumCapacity: 64)
  let writer = RowWriter()
  var questions: [Question] = []
  /// Whether statements may use the function `rows`.
  var hasRows = false

  /// Opens the file.
  ///
  /// A statement waits `busyTimeout` milliseconds for another process.
  /// - Throws: `SQLiteFailure` when it cannot be opened.
  public init(path: String, mode: Mode, busyTimeout: Int32 = 60_000) throws(SQLiteFailure) {
    _ = Self.countsNoMemory
    let base = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let flags =
      switch mode {
      case .existing: base | SQLITE_OPEN_READWRITE
      case .create, .temporary: base | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .immutable: base | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      }
    let name = mode == .immutable ? Self.immutableURI(path) : path
    var handle: OpaquePointer?
    let code = unsafe sqlite3_open_v2(name, &handle, flags, nil)
    guard code == SQLITE_OK, let connection = unsafe handle else {
      let failure = unsafe SQLiteFailure(handle, operation: "open")
      unsafe sqlite3_close_v2(handle)
      throw failure
    }
    unsafe opened = unsafe connection
    self.path = path
    unsafe sqlite3_busy_timeout(connection, busyTimeout)
    for (option, on) in [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0),
    ] { unsafe csqlite_set(connection, option, Int32(on)) }
    unsafe sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 1)
    unsafe sqlite3_limit(connection, SQLITE_LIMIT_TRIGGER_DEPTH, 10)
  }

  /// SQLite's count of the memory in use, which nothing asks for, costs each allocation a lock: it
  /// is left off, unless the process has used SQLite before.
  private static let countsNoMemory = csqlite_count_no_memory() == SQLITE_OK

  deinit {
    writer.close()
    statements.removeAll()
    unsafe sqlite3_close_v2(handle)
  }

  /// The statement of this text, prepared at its first use and kept.
  public func prepare(_ sql: StaticString) throws(SQLiteFailure) -> Statement {
    if writer.isGathering { try writer.insert() }
    let key = unsafe Int(bitPattern: sql.utf8Start)
    if let statement = statements[key] { return statement }
    var prepared: OpaquePointer?
    let code = unsafe sql.utf8Start.withMemoryRebound(to: CChar.self, capacity: 1) { text in
      unsafe sqlite3_prepare_v3(
        handle, text, Int32(sql.utf8CodeUnitCount), UInt32(SQLITE_PREPARE_PERSISTENT), &prepared,
        nil)
    }
    guard code == SQLITE_OK, let ready = unsafe prepared else {
      throw unsafe SQLiteFailure(handle, operation: "\(sql)")
    }
    let statement = unsafe Statement(handle: ready, database: handle, sql: sql, writer)
    statements[key] = statement
    return statement
  }

  /// Runs a statement that gives no rows.
  @inlinable public func run<each V: Bindable>(
    _ sql: StaticString, _ values: repeat each V
  ) throws(SQLiteFailure) {
    let statement = try prepare(sql)
    defer { statement.reset() }
    try statement.bind(repeat each values)
    while try statement.step() {}
  }

  /// The first row, made into a value; `nil` where there is none.
  @inlinable public func first<R, each V: Bindable>(
    _ sql: StaticString, _ values: repeat each V, read: (Statement) throws(SQLiteFailure) -> R
  ) throws(SQLiteFailure) -> R? {
    let statement = try prepare(sql)
    defer { statement.reset() }
    try statement.bind(repeat each values)
    guard try statement.step() else { return nil }
    return try read(statement)
  }

  /// Every row, made into a value.
  @inlinable public func all<R, each V: Bindable>(
    _ sql: StaticString, _ values: repeat each V, read: (Statement) throws(SQLiteFailure) -> R
  ) throws(SQLiteFailure) -> [R] {
    let statement = try prepare(sql)
    defer { statement.reset() }
    try statement.bind(repeat each values)
    var rows: [R] = []
    while try statement.step() { rows.append(try read(statement)) }
    return rows
  }

  /// Calls `body` for every row, holding none of them.
  @inlinable public func each<each V: Bindable>(
    _ sql: StaticString, _ values: repeat each V, body: (Statement) throws(SQLiteFailure) -> Void
  ) throws(SQLiteFailure) {
    let statement = try prepare(sql)
    defer { statement.reset() }
    try statement.bind(repeat each values)
    while try statement.step() { try body(statement) }
  }

  /// Runs a script of many statements: the built-in schema, never input.
  public func execute(script: String) throws(SQLiteFailure) {
    guard unsafe sqlite3_exec(handle, script, nil, nil, nil) == SQLITE_OK else {
      throw unsafe SQLiteFailure(handle, operation: "script")
    }
  }

  /// Rows that statements went through without an index to lead them, since the file was opened:
  /// what a command that names one recommendation must not do.
  public var fullScanSteps: Int { statements.values.reduce(0) { $0 + $1.fullScanSteps } }

  /// Asked now and then while a statement runs: false ends it as interrupted.
  public var goesOn: (() -> Bool)? {
    didSet {
      guard goesOn != nil else {
        unsafe sqlite3_progress_handler(handle, 0, nil, nil)
        return
      }
      // The connection outlives its statements, and so every call.
      let context = unsafe Unmanaged.passUnretained(self).toOpaque()
      unsafe sqlite3_progress_handler(
        handle, 1000,
        { context in
          guard let context = unsafe context else { return 0 }
          let connection = unsafe Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue()
          return connection.goesOn?() == false ? 1 : 0
        }, context)
    }
  }

  /// Whether the triggers and the CHECKs of the file run for what this connection writes. They do;
  /// one that writes a million rows may look to itself, and then checks what they would have
  /// refused.
  public var isGuarded = true {
    didSet {
      unsafe csqlite_set(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, isGuarded ? 1 : 0)
      unsafe csqlite_ignore_checks(handle, isGuarded ? 0 : 1)
    }
  }

  /// Whether the path no longer leads to the file that is open: what is written would be lost.
  public var isReplaced: Bool { unsafe csqlite_is_moved(handle) != 0 }

  /// Whether a transaction is open.
  public var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

  private static func immutableURI(_ path: String) -> String {
    let hex = Array("0123456789abcdef")
    var uri = "file:"
    for byte in path.utf8 {
      let isPlain =
        byte < 0x80
        && ![UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "%")]
          .contains(byte)
      if isPlain {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        uri += "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
      }
    }
    return uri + "?immutable=1"
  }
}
