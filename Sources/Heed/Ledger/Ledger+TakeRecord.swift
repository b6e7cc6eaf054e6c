internal import Glibc
internal import HeedSQLite

/// What a ledger has taken of a record.
public struct RecordTaken: Sendable {
  /// Entries that it lacked.
  public internal(set) var added = 0
  /// Entries that were there already.
  public internal(set) var unchanged = 0
  /// Whose ledger it is.
  public internal(set) var owner = ""
  /// The heads of all feeds afterwards.
  public internal(set) var heads: [Head] = []
  /// Why words that a redaction took away may still stand in the file.
  public internal(set) var pendingErasure: Refusal?
}

extension Ledger {
  /// Whether a file that begins so says that it is the record of a ledger.
  public static func isRecord(_ start: [UInt8]) -> Bool { RecordHeader.begins(start) }

  /// Takes a record, as `recordLines` gives it: all of it, or nothing. Entries keep their
  /// identities, instants and hashes, each of which is checked.
  ///
  /// A ledger in which nothing is recorded yet becomes that of the record; a copy of that takes
  /// what it lacks. `next` gives one line after the other, without its end; `path` is that of the
  /// file, for messages. `goesOn` is asked now and then; where it says no, nothing is changed.
  /// - Throws: `Refusal`, of `next` too.
  public func takeRecord(
    of path: String, isDryRun: Bool = false, goesOn: @escaping () -> Bool = { true },
    next: () throws(Refusal) -> [UInt8]?
  ) throws(Refusal) -> RecordTaken {
    if let obstacle { throw obstacle }
    try Self.translating(self.path) { () throws(SQLiteFailure) in
      try database.run("BEGIN IMMEDIATE")
    }
    do throws(Refusal) {
      guard !database.isReplaced else { throw .replaced(path: self.path) }
      var (taken, redaction) = try whileNeeded(goesOn) { () throws(Refusal) in
        try received(of: path, goesOn, next)
      }
      try Self.translating(self.path) { () throws(SQLiteFailure) in
        try database.run(isDryRun ? "ROLLBACK" : "COMMIT")
      }
      if !isDryRun { taken.pendingErasure = finishErasure(isPatient: redaction != nil) }
      return taken
    } catch {
      // The first error is the one to tell; SQLite may have rolled back by itself.
      database.gathersRows = false
      if database.isInTransaction { try? database.run("ROLLBACK") }
      throw error
    }
  }

  /// Within a transaction: the lines look to what the guards would, and are not slowed by them.
  private func received(
    of path: String, _ goesOn: () -> Bool, _ next: () throws(Refusal) -> [UInt8]?
  ) throws(Refusal) -> (taken: RecordTaken, redaction: Int?) {
    database.isGuarded = false
    defer { database.isGuarded = true }
    var receiver = RecordReceiver(self, of: path)
    while let line = try next() {
      guard goesOn() else { throw .interrupted(path: self.path) }
      try receiver.take(line)
    }
    try receiver.finish()
    var taken = receiver.taken
    taken.owner = try owner()
    taken.heads = try heads()
    return (taken, receiver.redaction)
  }

  /// Makes a ledger of a record at a path where there is none, as `takeRecord` does.
  ///
  /// - Throws: `Refusal`, of `next` too. Nothing is made then.
  public static func create(
    at path: String, ofRecord record: String, surroundings: Surroundings, isDryRun: Bool = false,
    goesOn: @escaping () -> Bool = { true }, next: () throws(Refusal) -> [UInt8]?
  ) throws(Refusal) -> RecordTaken {
    guard unsafe access(path, F_OK) != 0 else { throw .fileExists(path: path) }
    // The log of a file that is gone would be replayed into the new one.
    if let log = Draft.leftover(beside: path) { throw .fileExists(path: log) }
    let draft = Draft(for: path)
    draft.remove()
    defer { draft.remove() }
    let taken = try take(
      record, into: draft, surroundings, isDryRun: isDryRun, goesOn: goesOn, next)
    guard !isDryRun else { return taken }
    try draft.sync()
    guard try draft.name() else { throw .fileExists(path: path) }
    return taken
  }

  /// Nobody has the draft open afterwards: all of it is in one file.
  private static func take(
    _ record: String, into draft: Draft, _ surroundings: Surroundings, isDryRun: Bool,
    goesOn: @escaping () -> Bool, _ next: () throws(Refusal) -> [UInt8]?
  ) throws(Refusal) -> RecordTaken {
    let database: Connection
    do throws(SQLiteFailure) {
      database = try Connection(path: draft.path, mode: .create)
      try setPageSize(of: database)
      // Nothing depends on the draft before it is brought to the disk as a whole.
      _ = try database.first("PRAGMA journal_mode = MEMORY") { $0.text(0) }
      try database.run("PRAGMA synchronous = OFF")
      try database.run("BEGIN")
      try database.execute(script: schema)
      try database.run("COMMIT")
    } catch {
      throw Refusal(creating: draft.place, error)
    }
    let ledger = Ledger(path: draft.place, database: database, surroundings: surroundings)
    let taken = try ledger.takeRecord(of: record, isDryRun: isDryRun, goesOn: goesOn, next: next)
    try translating(draft.place) { () throws(SQLiteFailure) in
      _ = try database.first("PRAGMA journal_mode = WAL") { $0.text(0) }
    }
    return taken
  }
}
