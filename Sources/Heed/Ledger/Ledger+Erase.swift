internal import Glibc
internal import HeedSQLite

// A redaction takes words out of the tables. Old pages of the file, its log and the search
// index's older segments still hold them until all three are made anew. A mark in the file says
// that this is to be done, so that a command which is killed or kept waiting leaves it to the
// next one that writes.
extension Ledger {
  /// Within the transaction of a redaction: makes the index anew and sets the mark.
  func beginErasure(for redaction: Int) throws(SQLiteFailure) {
    try database.run("INSERT INTO search (search) VALUES ('rebuild')")
    try database.run("UPDATE copy SET erasing = ?1 WHERE id = 1", redaction)
  }

  /// Where the mark is set, rebuilds the file and empties its log, so that no copy of the words
  /// is left; why that could not be done, where it could not.
  ///
  /// `isPatient` waits some seconds for those who read.
  func finishErasure(isPatient: Bool) -> Refusal? {
    do throws(SQLiteFailure) {
      guard let mark = try erasing() else { return nil }
      if isPatient {
        _ = try database.first("PRAGMA busy_timeout = 5000") { $0.int(0) }
      } else {
        _ = try database.first("PRAGMA busy_timeout = 100") { $0.int(0) }
      }
      let isDone = try rebuild()
      _ = try database.first("PRAGMA busy_timeout = 60000") { $0.int(0) }
      guard isDone else { return .busy(path: path) }
      // A redaction recorded since has set a mark of its own, which stays.
      try database.run("UPDATE copy SET erasing = 0 WHERE id = 1 AND erasing = ?1", mark)
      return nil
    } catch {
      _ = try? database.first("PRAGMA busy_timeout = 60000") { $0.int(0) }
      return Refusal(error, path: path)
    }
  }

  /// The number of the redaction whose words may still stand in the file.
  func erasing() throws(SQLiteFailure) -> Int? {
    let mark = try database.first("SELECT erasing FROM copy WHERE id = 1") { $0.int(0) }
    return mark == 0 ? nil : mark
  }

  /// Readers are looked for first: under them a rebuilt file would only double its log.
  private func rebuild() throws(SQLiteFailure) -> Bool {
    guard try emptyLog() else { return false }
    try database.run("VACUUM")
    return try emptyLog()
  }

  private func emptyLog() throws(SQLiteFailure) -> Bool {
    let isBusy = try database.first("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int(0) != 0 }
    guard isBusy == false else { return false }
    var log = stat()
    return unsafe stat(path + "-wal", &log) != 0 || log.st_size == 0
  }
}
