internal import HeedSQLite

extension Refusal {
  /// What a failure of SQLite means to the user of the ledger at the path.
  init(_ failure: SQLiteFailure, path: String) {
    self =
      if failure.isInterrupted {
        .interrupted(path: path)
      } else if failure.isReplaced {
        .replaced(path: path)
      } else if failure.isNotADatabase {
        .notALedger(path: path)
      } else if failure.isCorrupt {
        .damaged(path: path, reason: failure.message)
      } else if failure.isBusy {
        .busy(path: path)
      } else if failure.isFull {
        .full(path: path)
      } else if failure.isAccess {
        failure.isReadOnly
          ? .notWritable(path: path) : .notReadable(path: path, reason: failure.message)
      } else {
        .failed(path: path, reason: failure.message)
      }
  }

  /// The same, while the ledger was being made.
  init(creating path: String, _ failure: SQLiteFailure) {
    self =
      if failure.isInterrupted {
        .interrupted(path: path)
      } else if failure.isFull {
        .full(path: path)
      } else {
        .cannotCreate(path: path, reason: failure.message)
      }
  }
}
