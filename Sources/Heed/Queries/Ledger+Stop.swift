internal import HeedSQLite

extension Ledger {
  /// Reads for as long as `isNeeded` says so, which is asked now and then: after that it ends as
  /// interrupted.
  ///
  /// - Throws: `.interrupted`, and what `body` throws.
  public func whileNeeded<R>(
    _ isNeeded: @escaping () -> Bool, _ body: () throws(Refusal) -> R
  ) throws(Refusal) -> R {
    database.goesOn = isNeeded
    defer { database.goesOn = nil }
    return try body()
  }
}
