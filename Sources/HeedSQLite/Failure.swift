internal import CSQLite

/// What SQLite said when it could not do what it was asked; bound values are left out.
public struct SQLiteFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// SQLite's extended result code, as in sqlite.org/rescode.html.
  public let code: Int32
  /// SQLite's own sentence.
  public let message: String
  /// The statement or operation that failed.
  public let operation: String
  /// The path no longer leads to the file that is open, whose log may be another file's: what was
  /// read says nothing.
  public internal(set) var isReplaced = false

  /// A failure with its parts.
  public init(code: Int32, message: String, operation: String) {
    self.code = code
    self.message = message
    self.operation = operation
  }

  /// The code without its extension.
  public var primaryCode: Int32 { code & 0xff }
  /// Another process held the file for longer than the waiting time.
  public var isBusy: Bool { primaryCode == SQLITE_BUSY || primaryCode == SQLITE_LOCKED }
  /// The bytes of the file are not those of a sound SQLite database.
  public var isCorrupt: Bool { primaryCode == SQLITE_CORRUPT || primaryCode == SQLITE_NOTADB }
  /// The file is not an SQLite database at all.
  public var isNotADatabase: Bool { primaryCode == SQLITE_NOTADB }
  /// The file, or a file beside it, could not be opened or may not be written.
  public var isAccess: Bool {
    primaryCode == SQLITE_CANTOPEN || primaryCode == SQLITE_READONLY || primaryCode == SQLITE_PERM
  }
  /// The file may be read only.
  public var isReadOnly: Bool { primaryCode == SQLITE_READONLY }
  /// The disk is full, or the file has reached its limit; also where the few pages of `-shm`,
  /// which every reader needs, find no room.
  public var isFull: Bool {
    primaryCode == SQLITE_FULL || code == SQLITE_IOERR | (19 << 8)  // SQLITE_IOERR_SHMSIZE
  }
  /// `Connection.goesOn` said no.
  public var isInterrupted: Bool { primaryCode == SQLITE_INTERRUPT }
  /// What the statement needs is not there, or not as the statement expects it.
  public var isMismatch: Bool { primaryCode == SQLITE_ERROR }

  /// Code, sentence and statement in one line, for those who mend Heed.
  public var description: String { "SQLite \(code): \(message) [\(operation)]" }
}
