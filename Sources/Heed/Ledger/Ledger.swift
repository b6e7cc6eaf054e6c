internal import CSchema
internal import Glibc
internal import HeedSQLite

/// One organisation's or coalition's record of recommendations and of what became of them, in
/// one SQLite file. Used from one thread at a time; many processes may use one file at once.
public final class Ledger {
  /// The path of the file; empty for a ledger in memory.
  public let path: String
  let database: Connection
  var surroundings: Surroundings
  /// Why nothing can be written, where the file could only be opened as it stands.
  let obstacle: Refusal?

  /// "Heed" in the file's header.
  static let applicationID = 0x4865_6564
  /// The format that this version writes.
  static let format = 1
  /// The text of `schema.sql`.
  static let schema = unsafe String(cString: heed_schema_sql)

  init(
    path: String, database: Connection, surroundings: Surroundings, obstacle: Refusal? = nil
  ) {
    self.path = path
    self.database = database
    self.surroundings = surroundings
    self.obstacle = obstacle
    database.definePublic()
  }

  /// Opens the ledger at the path.
  ///
  /// - Throws: `Refusal` where there is none, or it cannot be read.
  public static func open(
    at path: String, surroundings: Surroundings
  ) throws(Refusal) -> Ledger {
    guard unsafe access(path, F_OK) == 0 else { throw .noLedger(path: path) }
    var status = stat()
    if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw .notALedger(path: path)
    }
    let (database, obstacle) = try translating(path) { () throws(SQLiteFailure) in
      try connect(path)
    }
    let header = try translating(path) { () throws(SQLiteFailure) in
      (
        format: try database.first("PRAGMA user_version") { $0.int(0) } ?? 0,
        application: try database.first("PRAGMA application_id") { $0.int(0) } ?? 0
      )
    }
    guard header.application == applicationID else { throw .notALedger(path: path) }
    guard header.format <= Self.format else {
      throw .newerFormat(path: path, format: header.format)
    }
    try translating(path) { () throws(SQLiteFailure) in
      // In WAL, which every ledger is made in, FULL; and as durable in any other mode.
      try database.run("PRAGMA synchronous = EXTRA")
      try database.run("PRAGMA cell_size_check = ON")
    }
    return Ledger(
      path: path, database: database, surroundings: surroundings, obstacle: obstacle)
  }

  /// Opens for reading and writing; where the file may only be read or the disk is full, and
  /// nothing waits in a log or a journal beside it, as it stands.
  private static func connect(
    _ path: String
  ) throws(SQLiteFailure) -> (database: Connection, obstacle: Refusal?) {
    let probe: StaticString = "SELECT count(*) FROM sqlite_schema"
    do throws(SQLiteFailure) {
      let database = try Connection(path: path, mode: .existing)
      _ = try database.first(probe) { $0.int(0) }
      return (database, nil)
    } catch {
      guard error.isAccess || error.isFull, unsafe access(path, R_OK) == 0,
        Draft.leftover(beside: path) == nil
      else { throw error }
      let database = try Connection(path: path, mode: .immutable)
      _ = try database.first(probe) { $0.int(0) }
      return (database, error.isFull ? .full(path: path) : .notWritable(path: path))
    }
  }

  /// Makes a ledger at the path, never over an existing file.
  ///
  /// - Throws: `Refusal` where a file is there, or the folder cannot be written in.
  public static func create(
    at path: String, owner: String, scheme: String = Scheme.implementation.name,
    surroundings: Surroundings
  ) throws(Refusal) -> (ledger: Ledger, acknowledgement: Acknowledgement) {
    try Text.check(owner, field: "owner", limit: Text.line)
    guard Scheme.builtIn(named: scheme) != nil else {
      throw .unknownScheme(
        scheme, nearest: nearest(to: scheme, in: Scheme.builtIn.map(\.name), limit: 3))
    }
    guard unsafe access(path, F_OK) != 0 else { throw .fileExists(path: path) }
    // The log of a file that is gone would be replayed into the new one.
    if let log = Draft.leftover(beside: path) { throw .fileExists(path: log) }
    let draft = Draft(for: path)
    draft.remove()
    defer { draft.remove() }
    let acknowledgement = try openFeed(
      at: draft.path, for: path, owner: owner, scheme: scheme, surroundings: surroundings)
    guard try draft.name() else { throw .fileExists(path: path) }
    return (try open(at: path, surroundings: surroundings), acknowledgement)
  }

  private static func openFeed(
    at draft: String, for path: String, owner: String, scheme: String,
    surroundings: Surroundings
  ) throws(Refusal) -> Acknowledgement {
    let database: Connection
    do throws(SQLiteFailure) {
      database = try Connection(path: draft, mode: .create)
      try make(database)
    } catch {
      throw Refusal(creating: path, error)
    }
    let ledger = Ledger(path: draft, database: database, surroundings: surroundings)
    let acknowledgement = try ledger.write { transaction throws(Refusal) in
      try transaction.append(
        .ledgerOpened, JSONObject(["owner": .text(owner), "scheme": .text(scheme)]),
        visibility: .public)
    } then: { transaction throws(Refusal) in
      transaction.acknowledgement(.opened(owner: owner))
    }
    // The log stays behind under the draft's name: all of it must be in the file by now.
    let isWhole = try translating(path) { () throws(SQLiteFailure) in
      try database.first("PRAGMA wal_checkpoint(PASSIVE)") { row in
        row.int(0) == 0 && row.int(1) == row.int(2)
      }
    }
    guard isWhole == true else { throw .busy(path: path) }
    return acknowledgement
  }

  static func make(_ database: Connection) throws(SQLiteFailure) {
    try setPageSize(of: database)
    _ = try database.first("PRAGMA journal_mode = WAL") { $0.text(0) }
    try database.run("BEGIN IMMEDIATE")
    try database.execute(script: schema)
    try database.run("COMMIT")
  }

  /// Before anything is in the file. Entries take several hundred bytes each: of a page of SQLite's
  /// usual 4 KiB much would stay empty.
  static func setPageSize(of database: Connection) throws(SQLiteFailure) {
    try database.run("PRAGMA page_size = 8192")
  }

  /// Reads within one moment of the ledger.
  func reading<R>(_ body: () throws(SQLiteFailure) -> R) throws(Refusal) -> R {
    try moment { () throws(Refusal) in try Self.translating(path, body) }
  }

  /// Several questions asked of one moment: what others record meanwhile is not seen.
  ///
  /// - Throws: `Refusal`, of `body` too.
  public func moment<R>(_ body: () throws(Refusal) -> R) throws(Refusal) -> R {
    guard !database.isInTransaction else { return try body() }
    try Self.translating(path) { () throws(SQLiteFailure) in try database.run("BEGIN") }
    do throws(Refusal) {
      let result = try body()
      guard !database.isReplaced else { throw .replaced(path: path) }
      try Self.translating(path) { () throws(SQLiteFailure) in try database.run("COMMIT") }
      return result
    } catch {
      try Self.translating(path) { () throws(SQLiteFailure) in
        if database.isInTransaction { try database.run("ROLLBACK") }
      }
      throw error
    }
  }

  static func translating<R>(
    _ path: String, _ body: () throws(SQLiteFailure) -> R
  ) throws(Refusal) -> R {
    do throws(SQLiteFailure) {
      return try body()
    } catch {
      throw Refusal(error, path: path)
    }
  }

  /// The owner: the default assessor.
  public func owner() throws(Refusal) -> String {
    try reading { () throws(SQLiteFailure) in try opening().owner }
  }

  func opening() throws(SQLiteFailure) -> (owner: String, scheme: String) {
    try database.first(
      """
      SELECT l.owner, l.scheme FROM ledger AS l CROSS JOIN entry AS e ON e.number = l.number
       ORDER BY l.recorded_at, e.writer, e.seq LIMIT 1
      """
    ) { ($0.text(0), $0.text(1)) } ?? ("", Scheme.implementation.name)
  }
}

extension String {
  /// The operating system's sentence for an error number.
  init(errorNumber: Int32) {
    self = unsafe strerror(errorNumber).map { unsafe String(cString: $0) } ?? "error \(errorNumber)"
  }
}
