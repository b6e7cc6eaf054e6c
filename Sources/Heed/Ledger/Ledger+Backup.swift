internal import Glibc
internal import HeedSQLite

/// A copy that was made, as it was found when it was verified.
public struct LedgerCopy: Sendable {
  /// Where it stands.
  public let path: String
  /// Entries in it.
  public let entries: Int
  /// The heads of its feeds.
  public let heads: [Head]
  /// How large the file is.
  public let bytes: Int
}

/// What is being done while a ledger is copied.
public enum CopyStep: Sendable {
  /// Pages copied so far, and how many there are.
  case copying(done: Int, total: Int)
  /// The copy is verified.
  case checking
}

extension Ledger {
  /// Makes a copy of this moment of the ledger, whatever others record meanwhile: one whole
  /// file, which has its name only when it has verified. What writes in it is a new writer.
  ///
  /// `replacing` allows a file to stand there, which nobody may have open. `goesOn` is called
  /// now and then; where it says no, nothing is changed at the path.
  /// - Throws: `Refusal`, also where this ledger does not verify. Nothing is made then.
  public func backup(
    to path: String, replacing: Bool = false,
    goesOn: @escaping (CopyStep) -> Bool = { _ in true }
  ) throws(Refusal) -> LedgerCopy {
    let (place, old) = try site(of: path, replacing: replacing)
    var model = stat()
    guard unsafe stat(self.path, &model) == 0 else { throw .replaced(path: self.path) }
    let draft = Draft(for: place)
    defer { draft.remove() }
    try draft.begin(like: old ?? model)
    let heads = try copy(to: draft, goesOn)
    let result = try verify(draft, goesOn)
    if let finding = result.findings.first { throw try refusal(of: finding, path, goesOn) }
    guard result.heads == heads.sorted(by: { $0.id < $1.id }) else {
      throw .cannotCreate(path: path, reason: "the copy has other heads than the ledger")
    }
    try draft.sync()
    let copy = LedgerCopy(
      path: path, entries: result.entries, heads: result.heads, bytes: draft.size)
    guard goesOn(.checking) else { throw .interrupted(path: path) }
    if let old {
      // The file keeps its owner, where the system allows it.
      _ = unsafe chown(draft.path, old.st_uid, old.st_gid)
      try draft.replace()
    } else if try !draft.name(overLeftovers: replacing) {
      throw .wouldReplace(path: path)
    }
    return copy
  }

  /// The file itself where the path leads to one by a link, and what is known of it; nothing
  /// there that may not be replaced.
  private func site(
    of path: String, replacing: Bool
  ) throws(Refusal) -> (place: String, old: stat?) {
    var old = stat()
    guard unsafe stat(path, &old) == 0 else {
      if !replacing, let log = Draft.leftover(beside: path) { throw .wouldReplace(path: log) }
      return (path, nil)
    }
    guard old.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    var own = stat()
    if unsafe stat(self.path, &own) == 0, own.st_dev == old.st_dev, own.st_ino == old.st_ino {
      throw .sameFile(path: path)
    }
    guard replacing else { throw .wouldReplace(path: path) }
    guard unsafe access(path, W_OK) == 0 else { throw .notWritable(path: path) }
    // Asked before the work as well, which may be long.
    try Draft.takeOutOfUse(path)
    var link = stat()
    guard unsafe lstat(path, &link) == 0, link.st_mode & S_IFMT == S_IFLNK,
      let resolved = unsafe realpath(path, nil)
    else { return (path, old) }
    defer { unsafe free(resolved) }
    return (unsafe String(cString: resolved), old)
  }

  /// Copies this moment's pages; the heads of the moment.
  private func copy(
    to draft: Draft, _ goesOn: (CopyStep) -> Bool
  ) throws(Refusal) -> [Head] {
    try moment { () throws(Refusal) in
      // Reading holds the moment: SQLite has no reason to begin again.
      let heads = try heads()
      do throws(SQLiteFailure) {
        let target = try Connection(path: draft.path, mode: .existing)
        // Nothing depends on the draft before it is brought to the disk as a whole.
        try target.run("PRAGMA synchronous = OFF")
        try database.copy(to: target) { goesOn(.copying(done: $0, total: $1)) }
        // From here on its log needs no shared memory, which not every disk has.
        _ = try target.first("PRAGMA locking_mode = EXCLUSIVE") { $0.text(0) }
        // Words that were redacted may still stand in pages that nothing uses.
        let erasing = try target.first("SELECT erasing FROM copy WHERE id = 1") { $0.int(0) }
        if erasing ?? 0 != 0 { try target.run("VACUUM") }
        // Even written over the original, byte for byte, it is not the writer that the original
        // is: entries of two histories would bear one name.
        try target.run("DELETE FROM copy")
        _ = try target.first("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int(0) }
      } catch {
        guard error.isCorrupt || error.isBusy || error.isNotADatabase || error.isMismatch else {
          throw Refusal(creating: draft.place, error)
        }
        throw Refusal(error, path: path)
      }
      return heads
    }
  }

  /// Verifies the copy as a file of its own, opened anew.
  private func verify(
    _ draft: Draft, _ goesOn: @escaping (CopyStep) -> Bool
  ) throws(Refusal) -> Verification {
    let database: Connection
    do throws(SQLiteFailure) {
      database = try Connection(path: draft.path, mode: .existing)
      _ = try database.first("PRAGMA locking_mode = EXCLUSIVE") { $0.text(0) }
    } catch {
      throw Refusal(creating: draft.place, error)
    }
    database.goesOn = { goesOn(.checking) }
    return try Ledger(path: draft.place, database: database, surroundings: surroundings).verify()
  }

  /// Whether it is this ledger that is unsound, or what was made of it.
  private func refusal(
    of finding: Finding, _ copy: String, _ goesOn: @escaping (CopyStep) -> Bool
  ) throws(Refusal) -> Refusal {
    database.goesOn = { goesOn(.checking) }
    defer { database.goesOn = nil }
    guard let own = try verify().findings.first else {
      return .cannotCreate(path: copy, reason: "the copy does not verify: \(finding)")
    }
    return .damaged(path: path, reason: own.description)
  }
}
