internal import HeedSQLite

/// What `verify` found wrong, the first of its kind.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
  /// Where: `entry @12 k3f9x2qa.12`, `table party`, `schema`.
  public let place: String
  /// What is wrong there.
  public let reason: String

  /// Place and reason in one line.
  public var description: String { "\(place): \(reason)" }
}

/// What a verification went through and found.
public struct Verification: Sendable {
  /// Entries whose digest and link were computed again.
  public internal(set) var entries = 0
  /// Feeds that they stand in.
  public internal(set) var feeds = 0
  /// The heads of all feeds.
  public internal(set) var heads: [Head] = []
  /// Whether words that a redaction took away may still stand in the file: no fault of the
  /// record, but not to be forgotten.
  public internal(set) var isErasurePending = false
  /// What is wrong; empty when the record is sound.
  public internal(set) var findings: [Finding] = []

  mutating func add(_ place: String, _ reason: String) {
    findings.append(Finding(place: place, reason: reason))
  }
}

extension Ledger {
  /// Checks everything again from the entries alone: SQLite's structures, the schema, every
  /// digest and link, and every projection against a replay.
  ///
  /// Each of `heads`, kept from earlier, must be an entry of its feed, unchanged. `isQuick`
  /// leaves out the replay, and asks SQLite for its quick check only.
  /// - Throws: `Refusal` where the file cannot be read at all.
  public func verify(
    heads: [Head] = [], isQuick: Bool = false
  ) throws(Refusal) -> Verification {
    var result = Verification()
    do throws(SQLiteFailure) {
      try database.run("BEGIN")
      try checkStructure(&result, isQuick: isQuick)
      if result.findings.isEmpty { try checkSchema(&result) }
      if result.findings.isEmpty { try checkEntries(&result, heads) }
      if result.findings.isEmpty { try checkContents(&result) }
      if result.findings.isEmpty, !isQuick { try checkProjections(&result) }
      if result.findings.isEmpty { result.isErasurePending = try erasing() != nil }
      try database.run("ROLLBACK")
      if result.findings.isEmpty, !isQuick, obstacle == nil { try checkSearch(&result) }
    } catch {
      // Nothing is written in the ledger itself: it is the replay that found no room.
      if error.isFull { throw .full(path: "the temporary folder") }
      guard error.isCorrupt, !error.isReplaced else { throw Refusal(error, path: path) }
      result.add("file", "SQLite cannot read it: \(error.message)")
    }
    if database.isInTransaction {
      try Self.translating(path) { () throws(SQLiteFailure) in try database.run("ROLLBACK") }
    }
    guard !database.isReplaced else { throw .replaced(path: path) }
    return result
  }

  private func checkStructure(
    _ result: inout Verification, isQuick: Bool
  ) throws(SQLiteFailure) {
    let problems =
      isQuick
      ? try database.all("PRAGMA quick_check(3)") { $0.text(0) }
      : try database.all("PRAGMA integrity_check(3)") { $0.text(0) }
    for problem in problems where problem != "ok" { result.add("file", problem) }
  }

  /// The schema must be the built-in text, byte for byte.
  private func checkSchema(_ result: inout Verification) throws(SQLiteFailure) {
    let query: StaticString = """
      SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name
      """
    let format = try database.first("PRAGMA user_version") { $0.int(0) }
    if format != Self.format {
      result.add("schema", "its format is \(format ?? 0), not \(Self.format)")
      return
    }
    let builtIn = try Connection(path: ":memory:", mode: .temporary)
    try builtIn.execute(script: Self.schema)
    let expected = try builtIn.all(query) { row in (0..<4).map(row.value) }
    let found = try database.all(query) { row in (0..<4).map(row.value) }
    for row in expected where !found.contains(row) {
      result.add("schema", "\(row[1].shown) is missing or not as Heed made it")
      return
    }
    for row in found where !expected.contains(row) {
      result.add("schema", "\(row[1].shown) is not Heed's")
      return
    }
  }

  private func checkContents(_ result: inout Verification) throws(SQLiteFailure) {
    var bad: String?
    try database.each("SELECT sha256, bytes FROM content") { row in
      guard case .blob(let name) = row.value(0), case .blob(let bytes) = row.value(1),
        Digest(of: bytes).bytes == name
      else {
        bad = bad ?? Digest(bytes: row.blob(0))?.hexadecimal ?? "?"
        return
      }
    }
    if let bad {
      result.add("content \(bad)", "the bytes do not have this hash")
      return
    }
    // A writer of this copy that has written nothing would begin a second feed under its name.
    let copy = try database.first(
      """
      SELECT c.writer, typeof(c.machine), typeof(c.inode),
             typeof(c.born) || typeof(c.erasing),
             EXISTS (SELECT 1 FROM entry WHERE writer = c.writer) FROM copy AS c
      """
    ) { row in
      row.int(4) == 1 && row.text(1) == "text" && row.text(2) == "integer"
        && row.text(3) == "integerinteger"
    }
    if copy == false { result.add("table copy", "it names a writer that has written nothing") }
  }

  /// Every projection against one made anew from the entries.
  private func checkProjections(_ result: inout Verification) throws(SQLiteFailure) {
    let replay = try replayed()
    for dump in ProjectionDump.all {
      if let place = try dump.firstDifference(database, replay) {
        result.add("table \(dump.table)", "the row of \(place) does not follow from the entries")
        return
      }
    }
    let lexicon = try database.first(
      """
      SELECT (SELECT count(*) FROM name WHERE typeof(text) <> 'text')
           + (SELECT count(*) FROM verdict WHERE typeof(version) <> 'integer')
      """
    ) { $0.int(0) }
    if lexicon != 0 { result.add("table name", "a name is not text") }
    let textless = try database.first(
      """
      SELECT number FROM document
       WHERE sha256 IS NOT NULL AND sha256 NOT IN (SELECT sha256 FROM content)
      """
    ) { $0.int(0) }
    if let textless { result.add("document @\(textless)", "its text is gone") }
  }

  /// Asks the index whether it fits the words: as a write, which is then taken back, so that
  /// other writers are waited for. A file that may only be read has no place for this check.
  private func checkSearch(_ result: inout Verification) throws(SQLiteFailure) {
    do throws(SQLiteFailure) {
      try database.run("BEGIN IMMEDIATE")
      try database.run("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    } catch {
      guard !error.isAccess else { return }
      guard error.isCorrupt || error.isMismatch else { throw error }
      result.add("search index", "it does not fit the words of the record")
    }
  }

  /// The projections, made anew from the entries in a database of its own.
  func replayed() throws(SQLiteFailure) -> Connection {
    let replay = try Connection(path: "", mode: .temporary)
    replay.goesOn = database.goesOn
    _ = try replay.first("PRAGMA journal_mode = OFF") { $0.text(0) }
    try replay.run("PRAGMA synchronous = OFF")
    replay.definePublic()
    try replay.execute(script: Self.schema)
    // The entries are checked elsewhere: here their guards would only cost time.
    try replay.execute(script: "DROP TRIGGER entry_follows; DROP TRIGGER body_follows;")
    try replay.run("BEGIN")
    let projector = try Projector(database: replay, isBulk: true)
    try database.each(Self.entriesInOrder) { row throws(SQLiteFailure) in
      guard let entry = StoredEntry(row) else { return }
      try replay.store(entry)
      try projector.apply(
        entry.id, number: entry.number, body: entry.body.flatMap(EntryBody.init(canonical:)))
    }
    try projector.finish()
    try replay.run("COMMIT")
    return replay
  }

  static let entriesInOrder: StaticString = """
    SELECT e.number, e.writer, e.seq, e.digest, e.hash, b.salt, b.body, b.redacts
      FROM entry AS e LEFT JOIN entry_body AS b ON b.number = e.number ORDER BY e.number
    """
}

extension StoredEntry {
  /// Reads a row of `Ledger.entriesInOrder`; `nil` where a column is not of its type.
  init?(_ row: Statement) {
    guard case .integer(let number) = row.value(0), case .text(let writer) = row.value(1),
      case .integer(let seq) = row.value(2), case .blob(let digestBytes) = row.value(3),
      case .blob(let hashBytes) = row.value(4),
      let writer = Writer(String(decoding: writer, as: UTF8.self)),
      let digest = Digest(bytes: digestBytes), let hash = Digest(bytes: hashBytes)
    else { return nil }
    var salt: [UInt8]?
    var body: [UInt8]?
    switch (row.value(5), row.value(6)) {
    case (.null, .null): break
    case (.blob(let bytes), .text(let text)): (salt, body) = (bytes, text)
    default: return nil
    }
    var redacts: String?
    switch row.value(7) {
    case .null: break
    case .text(let text): redacts = String(decoding: text, as: UTF8.self)
    default: return nil
    }
    self.init(
      number: number, id: EntryID(writer: writer, seq: seq), digest: digest, hash: hash,
      salt: salt, body: body, redacts: redacts)
  }
}

extension Value {
  /// The value for a sentence.
  var shown: String {
    switch self {
    case .null: "NULL"
    case .integer(let number): String(number)
    case .real(let number): "\(number)"
    case .text(let bytes): String(decoding: bytes, as: UTF8.self)
    case .blob: "a blob"
    }
  }
}
