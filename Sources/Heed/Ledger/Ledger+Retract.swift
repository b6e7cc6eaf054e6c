internal import HeedSQLite

extension Ledger {
  /// Retracts an entry: it counts no more, and stays in the history.
  ///
  /// `target` is `@N`, an id, a ref or the short name of a document.
  /// - Throws: `Refusal` for what is retracted already or cannot be; nothing is recorded then.
  public func retract(
    _ target: String, because: String, isDryRun: Bool = false
  ) throws(Refusal) -> Acknowledgement {
    try correct(because, isDryRun) { ledger throws(Refusal) in
      let number = try ledger.number(named: target)
      try ledger.checkRetractable(number)
      return (.entryRetracted, number)
    }
  }

  /// Reinstates a retracted entry: it counts again.
  ///
  /// `target` is `@N`, an id, a ref or the short name of a document.
  /// - Throws: `Refusal` for what is not retracted; nothing is recorded then.
  public func reinstate(
    _ target: String, because: String, isDryRun: Bool = false
  ) throws(Refusal) -> Acknowledgement {
    try correct(because, isDryRun) { ledger throws(Refusal) in
      let number = try ledger.number(named: target, isRetracted: true)
      try ledger.checkReinstatable(number)
      return (.entryReinstated, number)
    }
  }

  private func correct(
    _ because: String, _ isDryRun: Bool,
    _ choose: (Ledger) throws(Refusal) -> (kind: EntryKind, number: Int)
  ) throws(Refusal) -> Acknowledgement {
    try Text.check(because, field: "--because", limit: Text.long)
    var chosen: (kind: EntryKind, number: Int)?
    var before: [HeldStanding] = []
    return try write(isDryRun: isDryRun) { transaction throws(Refusal) in
      let (kind, number) = try choose(self)
      chosen = (kind, number)
      before = try transaction.standings(concerning: [number])
      try transaction.correct(
        kind, number, JSONObject(["because": .text(because)]))
    } then: { transaction throws(Refusal) in
      let (kind, number) = chosen ?? (.entryRetracted, 0)
      let corrected = try transaction.corrected(number, since: before)
      return transaction.acknowledgement(
        kind == .entryRetracted ? .retracted(corrected) : .reinstated(corrected))
    }
  }

  private func checkRetractable(_ number: Int) throws(Refusal) {
    try checkCorrectable(number)
    let isRetracted = try reading { () throws(SQLiteFailure) in try database.isRetracted(number) }
    if isRetracted { throw .alreadyRetracted(number: number) }
  }

  private func checkReinstatable(_ number: Int) throws(Refusal) {
    try checkCorrectable(number)
    let isRetracted = try reading { () throws(SQLiteFailure) in try database.isRetracted(number) }
    if !isRetracted { throw .notRetracted(number: number) }
  }

  /// Facts and amendments are retracted; what retracts is undone by its opposite.
  private func checkCorrectable(_ number: Int) throws(Refusal) {
    let found = try reading { () throws(SQLiteFailure) in
      let body = try database.survivingBody(of: number)
      guard let target = body?.target else { return (body: body, target: Int?.none) }
      return (body: body, target: try database.number(of: target))
    }
    guard let body = found.body else { throw .nothingLeft(number: number) }
    switch body.kind {
    case .ledgerOpened, .entryRetracted, .entryReinstated, .entryRedacted:
      throw .notRetractable(number: number, kind: body.kind, target: found.target)
    default: return
    }
  }
}

extension Transaction {
  /// Appends a correction, exactly as visible as its target; its number in this file.
  @discardableResult
  func correct(
    _ kind: EntryKind, _ target: Int, _ payload: JSONObject
  ) throws(Refusal) -> Int {
    let id = try sql { () throws(SQLiteFailure) in try database.id(of: target) }
    var payload = payload
    payload["target"] = id.map { .text($0.description) }
    return try append(kind, payload, visibility: try presentVisibility(of: target)).number
  }

  /// Who may see the entry by now.
  private func presentVisibility(of number: Int) throws(Refusal) -> Visibility {
    try sql { () throws(SQLiteFailure) in
      try database.presentBody(of: number)?.visibility ?? .private
    }
  }

  /// Where the recommendations stand that corrections of the entries may move.
  func standings(concerning numbers: [Int]) throws(Refusal) -> [HeldStanding] {
    try sql { () throws(SQLiteFailure) in
      var found: Set<Int> = []
      for number in numbers {
        found.formUnion(try ledger.recommendations(concerning: number))
      }
      return try ledger.standings(of: try ledger.dependents(of: found))
    }
  }

  /// The corrected entry and what that moved.
  func corrected(
    _ number: Int, since before: [HeldStanding]
  ) throws(Refusal) -> Acknowledgement.Corrected {
    try sql { () throws(SQLiteFailure) in
      let entry = try ledger.recorded(number)
      return Acknowledgement.Corrected(
        number: number, name: entry.name, moves: try ledger.moves(since: before))
    }
  }
}
