internal import CSQLite

extension Connection {
  /// Makes `target`, which nobody uses, page for page what this database is.
  ///
  /// Within a transaction that has read, the copy is of its moment, whatever others write
  /// meanwhile; without one SQLite begins again whenever another connection has written.
  /// `goesOn` is told the pages done and their number after each piece, and ends it with false.
  /// - Throws: `SQLiteFailure`; what is in `target` then is of no use.
  public func copy(
    to target: Connection, pagesAtOnce: Int = 256, goesOn: (_ done: Int, _ total: Int) -> Bool
  ) throws(SQLiteFailure) {
    guard
      let copying = unsafe sqlite3_backup_init(target.handle, "main", handle, "main")
    else { throw unsafe SQLiteFailure(target.handle, operation: "backup") }
    var code = SQLITE_OK
    while code == SQLITE_OK {
      code = unsafe sqlite3_backup_step(copying, Int32(clamping: pagesAtOnce))
      let total = Int(unsafe sqlite3_backup_pagecount(copying))
      let rest = Int(unsafe sqlite3_backup_remaining(copying))
      if code == SQLITE_OK, !goesOn(total - rest, total) { code = SQLITE_INTERRUPT }
    }
    let end = unsafe sqlite3_backup_finish(copying)
    if code == SQLITE_DONE { code = end }
    guard code == SQLITE_OK else {
      throw SQLiteFailure(
        code: code, message: unsafe String(cString: sqlite3_errstr(code)), operation: "backup")
    }
  }
}
