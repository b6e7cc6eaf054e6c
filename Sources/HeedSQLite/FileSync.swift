internal import CSQLite

/// Brings what is written of a file to the disk on a thread of its own, so that the end of a large
/// transaction has less to wait for.
///
/// SQLite's way to sync a file on Linux uses nothing but the file's descriptor, and so does not
/// disturb whoever writes meanwhile.
@safe public final class FileSync {
  @safe private final class Piece: PieceOfWork {
    private let file: UnsafeMutablePointer<sqlite3_file>

    init(_ file: UnsafeMutablePointer<sqlite3_file>) { unsafe self.file = unsafe file }

    func work() throws(SQLiteFailure) {
      let code = unsafe csqlite_sync(file)
      guard code == SQLITE_OK else {
        throw SQLiteFailure(code: code, message: "disk I/O error", operation: "sync")
      }
    }

    func removeAll() {}
  }

  private let backlog: Backlog<Piece>
  // The file lives as long.
  private let connection: Connection

  /// Begins with what is written by now.
  public init?(of connection: Connection) throws(SQLiteFailure) {
    guard let file = unsafe csqlite_file(connection.handle) else { return nil }
    self.connection = connection
    backlog = unsafe Backlog(of: [Piece(file), Piece(file)])
    try backlog.handOver()
  }

  deinit { backlog.wait() }

  /// Returns once that is done.
  ///
  /// - Throws: `SQLiteFailure` where it failed; a later sync may not tell of it again.
  public func finish() throws(SQLiteFailure) {
    backlog.wait()
    try backlog.check()
  }
}
