internal import HeedSQLite

/// Derives the projections from the entries: the one implementation, for a command, a bulk
/// import, a rebuild and `verify` alike.
///
/// Every derived row is a function of the set of entries that concern its subject, so rows do
/// not depend on the order in which entries arrived. `apply` settles what an entry concerns;
/// `finish` then settles, once for each recommendation touched, where it stands and the tallies.
final class Projector {
  let database: Connection
  /// Bulk: rows of `bearing` are gathered aside, and new words indexed, at the end.
  let isBulk: Bool
  /// The first number of a bulk load; `nil` for a single command.
  let firstBulkNumber: Int?
  var names: [[UInt8]: Int] = [:]
  var verdicts: [VerdictKey: Int] = [:]
  var stages: [Int: Stage] = [0: .unassessed]
  private(set) var touched = NumberSet()
  /// Those of the touched whose standing may have moved.
  private var unsettled = NumberSet()
  /// Those of the touched that had no rows before, and so no standing.
  private var fresh = NumberSet()
  /// The last entry of each writer, until it is written.
  private var feeds: [Writer: LastEntry] = [:]
  private var arrivals = Arrivals()
  /// Keys of a bulk load that are not in the table yet.
  var newKeys: [NewKey] = []
  lazy var newKeyFilter = Self.emptyFilter
  /// Recommendations that new events of a bulk load bear on, whose part in the tallies is still to
  /// be taken out.
  var late = NumberSet()
  /// The recommendation that an import has found for the event it logs next.
  var lastFound: (id: EntryID, number: Int)?
  /// Recommendations whose rows were written in this transaction, and are here.
  var present = NumberSet()
  /// Events written in this transaction that happened on one day and were not only planned.
  var plainEvents = NumberSet()
  /// The first event with rows of `bearing` that are gathered aside.
  var firstEventAside = Int.max
  var tallies = TallyChanges()
  /// Title and words, as bytes, of rows that were taken out and may come again.
  var unindexed: [Int: [[UInt8]]] = [:]
  /// Whether any entry may wait for another; most ledgers have none that does.
  private var mayWait: Bool
  /// Whether words were taken away that may have been the last use of a name.
  var hasUnusedNames = false

  init(database: Connection, isBulk: Bool = false) throws(SQLiteFailure) {
    self.database = database
    self.isBulk = isBulk
    mayWait = try database.first("SELECT 1 FROM waiting LIMIT 1") { _ in true } ?? false
    if isBulk {
      let last = try database.first("SELECT max(number) FROM entry") { $0.int(0) }
      firstBulkNumber = (last ?? 0) + 1
      try database.run("PRAGMA cache_size = -8192")
      try makeRoomForBearings()
    } else {
      firstBulkNumber = nil
    }
  }

  /// Settles what the entry concerns. The entry, and its body where there is one, are stored.
  ///
  /// `event` is what the body says, where it is at hand.
  func apply(
    _ id: EntryID, number: Int, body: EntryBody?, event: Event? = nil
  ) throws(SQLiteFailure) {
    let recordedAt = max(body?.recordedAt.milliseconds ?? 0, feeds[id.writer]?.recordedAt ?? 0)
    feeds[id.writer] = LastEntry(seq: id.seq, number: number, recordedAt: recordedAt)
    arrivals.add(id, number: number)
    if let body { try take(body, of: number, new: NewEntry(id: id, body: body, event: event)) }
    guard mayWait else { return }
    let expecting = try database.all(
      "SELECT number FROM waiting WHERE id = ?1 ORDER BY number", id.description
    ) { $0.int(0) }
    for waiting in expecting { try retake(waiting) }
  }

  /// Settles all that is left: where the touched recommendations stand, and the tallies.
  func finish() throws(SQLiteFailure) {
    try settleIndex()
    if isBulk {
      try writeKeys()
      try mergeBearings()
      try indexNewRows()
    }
    try writeFeeds()
    try touchDependents()
    try settleTouched()
    try writeTallies()
    // Only now: until here, rows set aside and tallies in hand may use them.
    if hasUnusedNames { try forgetUnusedNames() }
    hasUnusedNames = false
  }

  private func settleTouched() throws(SQLiteFailure) {
    let settlement = try Settlement(self)
    try touched.forEachInOrder { recommendation throws(SQLiteFailure) in
      let contributions = try settlement.settle(
        recommendation, hasMoved: unsettled.contains(recommendation),
        isNew: fresh.contains(recommendation))
      for contribution in contributions { tallies.add(contribution, 1) }
    }
    touched.removeAll()
    unsettled.removeAll()
    fresh.removeAll()
  }

  /// Writes the last entry of each writer: once, not for every entry.
  func writeFeeds() throws(SQLiteFailure) {
    for (writer, last) in feeds {
      try database.run(
        """
        INSERT INTO feed (writer, seq, number, recorded_at) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (writer) DO UPDATE
          SET seq = ?2, number = ?3, recorded_at = max(recorded_at, ?4)
        """, writer.name, last.seq, last.number, last.recordedAt)
    }
    feeds.removeAll()
  }

  /// Says that the rows of a recommendation are about to change: what it has contributed to
  /// the tallies is taken out now, and what it then contributes put in at the end.
  ///
  /// With `isStill` what changes tells nothing of where it stands. With `isLater` nothing has
  /// changed yet: its rows are gathered aside, and what it has contributed is taken out before
  /// they come.
  func touch(
    _ recommendation: Int, isNew: Bool = false, isStill: Bool = false, isLater: Bool = false
  ) throws(SQLiteFailure) {
    if !isStill { unsettled.insert(recommendation) }
    guard touched.insert(recommendation) else {
      if !isLater, late.contains(recommendation) {
        late.remove(recommendation)
        try takeOut(recommendation)
      }
      return
    }
    if isNew {
      fresh.insert(recommendation)
    } else if isLater {
      late.insert(recommendation)
    } else {
      try takeOut(recommendation)
    }
  }

  private func takeOut(_ recommendation: Int) throws(SQLiteFailure) {
    let reader = Reader(database, fieldsFrom: Viewpoint())
    for contribution in try contributions(of: recommendation, reader) {
      tallies.add(contribution, -1)
    }
  }

  /// Takes out what new events will change, in one pass over the tables: before their rows come.
  func takeOutLate() throws(SQLiteFailure) {
    if late.isEmpty { return }
    let settlement = try Settlement(self)
    try late.forEachInOrder { recommendation throws(SQLiteFailure) in
      let kept = try settlement.settle(recommendation, hasMoved: false, isNew: false)
      for contribution in kept { tallies.add(contribution, -1) }
    }
    late.removeAll()
  }

  func take(
    _ body: EntryBody, of number: Int, new: NewEntry? = nil
  ) throws(SQLiteFailure) {
    if let key = body.payload.text("key") {
      try insertKey(key, of: number, new?.id)
    }
    switch body.kind {
    case .ledgerOpened: try settleLedger(number)
    case .documentRegistered: try settleDocument(number)
    case .recommendationIssued: try settleRecommendation(number, new: new)
    case .eventLogged: try settleEvent(number, new: new)
    case .relationMade: try settleRelation(number)
    case .schemeDefined: try settleScheme(number)
    case .wordMapped: try settleMapping(number)
    case .recommendationAmended, .eventAmended, .entryRetracted, .entryReinstated, .entryPublished:
      try takeCorrection(body, of: number)
    case .entryRedacted: try takeRedaction(body, of: number)
    }
  }

  /// Takes an entry again that waited for one which has now arrived.
  private func retake(_ number: Int) throws(SQLiteFailure) {
    try stopWaiting(number)
    if let body = try database.survivingBody(of: number) { try take(body, of: number) }
  }

  /// The number of an entry that arrived in this transaction, without asking the tables.
  func arrived(_ id: EntryID) -> Int? { arrivals.number(of: id) }

  /// The local number of an entry; where it has not arrived, `number` waits for it.
  func number(of id: EntryID, for number: Int) throws(SQLiteFailure) -> Int? {
    if let found = try database.number(of: id) { return found }
    try wait(for: id, number)
    return nil
  }

  func wait(for id: EntryID, _ number: Int) throws(SQLiteFailure) {
    mayWait = true
    try database.run(
      "INSERT INTO waiting (id, number) VALUES (?1, ?2) ON CONFLICT DO NOTHING", id.description,
      number)
  }

  func stopWaiting(_ number: Int) throws(SQLiteFailure) {
    try database.run("DELETE FROM waiting WHERE number = ?1", number)
  }

  func settleLedger(_ number: Int) throws(SQLiteFailure) {
    try database.run("DELETE FROM ledger WHERE number = ?1", number)
    guard let body = try database.survivingBody(of: number), body.kind == .ledgerOpened,
      let owner = body.payload.text("owner"), let scheme = body.payload.text("scheme")
    else { return }
    try database.run(
      """
      INSERT INTO ledger (number, owner, scheme, recorded_at) VALUES (?1, ?2, ?3, ?4)
      """, number, owner, scheme, body.recordedAt.milliseconds)
  }
}

/// The last entry of a feed.
private struct LastEntry {
  let seq: Int
  let number: Int
  /// UTC milliseconds, of the latest in the feed whose body is here.
  let recordedAt: Int
}

/// An entry that has just been stored, and that nothing corrects yet.
struct NewEntry {
  let id: EntryID
  let body: EntryBody
  /// What the body says, where it is at hand.
  let event: Event?
}

extension Instant {
  /// The instant as the tables keep it.
  var milliseconds: Int { Int(millisecondsSinceEpoch) }
}
