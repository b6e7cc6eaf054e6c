internal import HeedSQLite

/// Derives the projections from the entries: the one implementation, for a command, a bulk
/// import, a rebuild and `verify` alike.
///
/// Every derived row is a function of the set of entries that concern its subject, so rows do
/// not depend on the order in which entries arrived. `apply` settles what an entry concerns;
/// `finish` then settles, once for each recommendation touched, where it stands and the tallies.
final class Projector {
  let database: Connection
  /// Bulk: keys and rows of `bearing` are gathered, and written in order.
  let isBulk: Bool
  var names: [ExactText: Int] = [:]
  var verdicts: [VerdictKey: Int] = [:]
  var lastVerdict: (key: VerdictKey, number: Int)?
  var stages: [Int: Stage] = [0: .unassessed]
  private(set) var touched = NumberSet()
  /// Those of the touched whose standing may have moved.
  private var unsettled = NumberSet()
  /// The last entry of each writer, until it is written.
  private var feeds: [Writer: LastEntry] = [:]
  /// That of the writer of the last entry, which is not among those.
  private var feed: (writer: Writer, last: LastEntry)?
  private var arrivals = Arrivals()
  /// Of a bulk load, what the thread that writes makes rows of.
  private(set) var load: LoadWriter?
  private var pieces: [LoadPiece] = []
  /// What is handed to it next.
  var piece: LoadPiece? { pieces.isEmpty ? nil : pieces[database.pieceInHand] }
  /// So many are on their way at most.
  private static let mostPieces = 20
  /// Recommendations that new events of a bulk load bear on, whose part in the tallies is still to
  /// be taken out.
  private var late = NumberSet()
  /// The first entry of a bulk load.
  private(set) var firstNew = Int.max
  /// Recommendations whose rows were written in this transaction, and are here.
  var present = NumberSet()
  /// Events written in this transaction that happened on one day and were not only planned.
  var plainEvents = NumberSet()
  /// Whether the index of words gathers more than usual.
  var gathersMoreWords = false
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
      firstNew = 1 + (try database.first("SELECT max(number) FROM entry") { $0.int(0) } ?? 0)
      try database.run("PRAGMA cache_size = -4096")
      let load = try LoadWriter(database)
      pieces = (0..<Self.mostPieces).map { _ in LoadPiece(for: load) }
      database.gatherRows(with: pieces)
      self.load = load
    }
  }

  /// Settles what the entry concerns. The entry, and its body where there is one, are stored.
  func apply(_ id: EntryID, number: Int, body: EntryBody?) throws(SQLiteFailure) {
    guard let body else {
      receive(id, number: number)
      return try retake(waitingFor: id)
    }
    try apply(NewEntry(id: id, number: number, body), body)
  }

  func apply(_ new: NewEntry, _ body: EntryBody) throws(SQLiteFailure) {
    switch body.kind {
    case .recommendationIssued: try apply(new, Recommendation(body.payload))
    case .eventLogged: try apply(new, Event(body.payload))
    default:
      try receive(new)
      try take(body, of: new.number)
      try retake(waitingFor: new.id)
    }
  }

  func apply(_ new: NewEntry, _ recommendation: Recommendation?) throws(SQLiteFailure) {
    try receive(new)
    if let recommendation { try settleNew(recommendation, new) }
    try retake(waitingFor: new.id)
  }

  func apply(_ new: NewEntry, _ event: Event?) throws(SQLiteFailure) {
    try receive(new)
    if let event { try settleNew(event, new) }
    try retake(waitingFor: new.id)
  }

  private func receive(_ new: NewEntry) throws(SQLiteFailure) {
    receive(new.id, number: new.number, recordedAt: new.recordedAt)
    if let key = new.key { try insertKey(key, of: new.number) }
  }

  private func receive(_ id: EntryID, number: Int, recordedAt: Int = 0) {
    note(id, number: number, recordedAt: recordedAt)
    arrivals.add(id, number: number)
  }

  /// Takes the entries again that waited for one which has now arrived.
  private func retake(waitingFor id: EntryID) throws(SQLiteFailure) {
    guard mayWait else { return }
    let expecting = try database.all(
      "SELECT number FROM waiting WHERE id = ?1 ORDER BY number", id.description
    ) { $0.int(0) }
    for number in expecting {
      try stopWaiting(number)
      guard let body = try database.survivingBody(of: number) else { continue }
      try takeAgain(body, of: number)
    }
  }

  /// Settles all that is left: where the touched recommendations stand, and the tallies.
  func finish() throws(SQLiteFailure) {
    try settleIndex()
    if isBulk {
      try writeKeys()
      try writeBearings()
      try gatherMoreWords(false)
    }
    try writeFeeds()
    try touchDependents()
    try settleTouched()
    try writeTallies()
    // Only now: until here, rows set aside and tallies in hand may use them.
    if hasUnusedNames { try forgetUnusedNames() }
    hasUnusedNames = false
    guard isBulk else { return }
    try database.insertGathered()
    database.gathersRows = false
    pieces.removeAll()
  }

  private func settleTouched() throws(SQLiteFailure) {
    let settlement = try Settlement(self)
    try touched.forEachInOrder { recommendation throws(SQLiteFailure) in
      try settlement.settle(
        recommendation, hasMoved: unsettled.contains(recommendation),
        isLate: late.contains(recommendation))
    }
    settlement.finish()
    touched.removeAll()
    unsettled.removeAll()
    late.removeAll()
  }

  private func note(_ id: EntryID, number: Int, recordedAt: Int) {
    if feed?.writer != id.writer {
      if let feed { feeds[feed.writer] = feed.last }
      feed = feeds.removeValue(forKey: id.writer).map { (id.writer, $0) }
    }
    let latest = max(recordedAt, feed?.last.recordedAt ?? 0)
    feed = (id.writer, LastEntry(seq: id.seq, number: number, recordedAt: latest))
  }

  /// Writes the last entry of each writer: once, not for every entry.
  func writeFeeds() throws(SQLiteFailure) {
    if let feed { feeds[feed.writer] = feed.last }
    feed = nil
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
  /// With `isStill` what changes tells nothing of where it stands. With `isLater` nothing changes
  /// but that new events of a bulk load come: what it has contributed without them can be told at
  /// the end too.
  func touch(
    _ recommendation: Int, isNew: Bool = false, isStill: Bool = false, isLater: Bool = false
  ) throws(SQLiteFailure) {
    if !isStill { unsettled.insert(recommendation) }
    guard touched.insert(recommendation) else {
      if !isLater, late.contains(recommendation) {
        late.remove(recommendation)
        let settlement = try Settlement(self)
        try settlement.takeOut(recommendation)
        settlement.finish()
      }
      return
    }
    if isLater {
      late.insert(recommendation)
    } else if !isNew {
      try takeOut(recommendation)
    }
  }

  private func takeOut(_ recommendation: Int) throws(SQLiteFailure) {
    let reader = Reader(database, fieldsFrom: Viewpoint())
    for contribution in try contributions(of: recommendation, reader) {
      tallies.add(contribution, -1)
    }
  }

  /// Takes the body of an entry that was here before.
  func takeAgain(_ body: EntryBody, of number: Int) throws(SQLiteFailure) {
    if let key = body.payload.text("key") { try insertKey(EntryKey(key), of: number) }
    try take(body, of: number)
  }

  private func take(_ body: EntryBody, of number: Int) throws(SQLiteFailure) {
    switch body.kind {
    case .ledgerOpened: try settleLedger(number)
    case .documentRegistered: try settleDocument(number)
    case .recommendationIssued: try settleRecommendation(number)
    case .eventLogged: try settleEvent(number)
    case .relationMade: try settleRelation(number)
    case .schemeDefined: try settleScheme(number)
    case .wordMapped: try settleMapping(number)
    case .recommendationAmended, .eventAmended, .entryRetracted, .entryReinstated, .entryPublished:
      try takeCorrection(body, of: number)
    case .entryRedacted: try takeRedaction(body, of: number)
    }
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
  let number: Int
  /// UTC milliseconds.
  let recordedAt: Int
  let visibility: Visibility
  /// The key under which it is recorded.
  let key: EntryKey?
  /// Whether no recommendation has or had its ref.
  var hasFreeRef = false
  /// The number of a recommendation that the event bears on, where it was looked up already.
  var found: (id: EntryID, number: Int)?

  init(id: EntryID, number: Int, recordedAt: Int, visibility: Visibility, key: EntryKey?) {
    (self.id, self.number, self.recordedAt) = (id, number, recordedAt)
    (self.visibility, self.key) = (visibility, key)
  }

  init(id: EntryID, number: Int, _ body: EntryBody) {
    self.init(
      id: id, number: number, recordedAt: body.recordedAt.milliseconds,
      visibility: body.visibility, key: body.payload.text("key").map { EntryKey($0) })
  }

  var stretch: KnownStretch {
    KnownStretch(from: recordedAt, until: nil, recordedAt: recordedAt, visibility: visibility)
  }
}

extension Instant {
  /// The instant as the tables keep it.
  var milliseconds: Int { Int(millisecondsSinceEpoch) }
}
