internal import HeedSQLite

// A ledger is kept with a write-ahead log, so that readers and a writer do not wait for each other:
// what is written goes into the log, and later into the file. A load that makes the ledger much
// larger writes its pages once, into the file, where nobody else has it open: what they were before
// is kept in a journal, from which SQLite restores them should the load end early. Whoever opens
// the ledger meanwhile waits for its end.
extension Ledger {
  /// Units: bytes. For less it is not worth it.
  private static let leastLoad = 1 << 20

  /// Leaves the log for a load of about so many bytes, where that is much for this ledger; whether
  /// it did.
  func leaveLog(for size: Int) -> Bool {
    guard size >= Self.leastLoad, size >= Draft.size(of: path) / 2 else { return false }
    // Where others have the file open, SQLite refuses, and the log stays.
    let mode = try? database.first("PRAGMA journal_mode = DELETE") { $0.text(0) }
    return mode == "delete"
  }

  /// Goes back to the log, also after a load that was ended from outside.
  func returnToLog() {
    // Where others read just now, the next write does.
    _ = try? database.first("PRAGMA journal_mode = WAL") { $0.text(0) }
  }
}
