internal import HeedSQLite

/// Many entries in one transaction: what an import of any format, or a bench, writes through.
///
/// What an entry means is the same as for one command; rows are merged in order, and where
/// recommendations stand is settled once, at the end.
public struct Bulk {
  private let transaction: Transaction

  init(_ transaction: Transaction) { self.transaction = transaction }

  /// Records a recommendation; its identity.
  ///
  /// - Throws: `Refusal`.
  public func issue(
    _ recommendation: Recommendation, visibility: Visibility = .internal
  ) throws(Refusal) -> EntryID {
    try transaction.append(recommendation, key: nil, visibility: visibility).id
  }

  /// Records an event; its identity.
  ///
  /// - Throws: `Refusal`.
  @discardableResult
  public func log(_ event: Event, visibility: Visibility = .internal) throws(Refusal) -> EntryID {
    try transaction.append(event, key: nil, visibility: visibility).id
  }
}

extension Ledger {
  /// Records all that `body` gives, or nothing; the head afterwards.
  ///
  /// - Throws: `Refusal`, of `body` too.
  public func record(_ body: (Bulk) throws(Refusal) -> Void) throws(Refusal) -> Head {
    try write(isBulk: true) { transaction throws(Refusal) in
      try body(Bulk(transaction))
    } then: { transaction throws(Refusal) in
      transaction.acknowledgement(.imported(Imported()))
    }.head
  }
}
