internal import HeedSQLite

/// One write in hand: entries are appended to this copy's feed, and what they mean is derived
/// in the same transaction.
final class Transaction {
  let ledger: Ledger
  /// Where what is appended waits, in a bulk load.
  private let backlog: Backlog<EntryPiece>?
  private let derivation: Projector
  /// What derives, with all that was appended.
  var projector: Projector {
    backlog?.settle()
    return derivation
  }
  var database: Connection { ledger.database }
  let writer: Writer
  private var number: Int
  private var seq: Int
  /// The place in the feed of this command's first entry.
  private var firstSeq: Int?
  private var hash: Digest
  private var recordedAt: Int
  /// Visibility of the last entry appended.
  private(set) var visibility = Visibility.internal
  /// The last redaction appended, whose words must leave the file.
  private(set) var redaction: Int?
  /// Of a bulk load, all refs that recommendations have or had, those of this one too.
  private var claimedRefs: KeyFilter?
  private let start: (number: Int, seq: Int)
  private let size: Int

  /// `first` is the first entry of a command that goes on, where nothing came between.
  init(
    _ ledger: Ledger, isBulk: Bool, size: Int = 0, continuing first: EntryID? = nil
  ) throws(SQLiteFailure) {
    self.ledger = ledger
    self.size = size
    let database = ledger.database
    derivation = try Projector(database: database, isBulk: isBulk, size: size)
    backlog = try isBulk ? derivation.backlog() : nil
    writer = try ledger.writer()
    number = try database.first("SELECT max(number) FROM entry") { $0.int(0) } ?? 0
    let last = try database.first(
      "SELECT seq, hash FROM entry WHERE writer = ?1 ORDER BY seq DESC LIMIT 1", writer.name
    ) { (seq: $0.int(0), hash: Digest(bytes: $0.blob(1))) }
    seq = last?.seq ?? 0
    hash = last?.hash ?? .zero
    recordedAt = try database.first("SELECT max(recorded_at) FROM feed") { $0.int(0) } ?? 0
    start = (number, seq)
    if let first, try isLast(first) { firstSeq = first.seq }
    ledger.backlog = backlog
  }

  /// Whether the last entry of the file is of the command that began with `first`.
  private func isLast(_ first: EntryID) throws(SQLiteFailure) -> Bool {
    guard first.writer == writer, first.seq <= seq,
      try database.number(of: first) == number - (seq - first.seq)
    else { return false }
    if first.seq == seq { return true }
    return try database.survivingBody(of: number)?.payload.integer("command") == first.seq
  }

  /// The command's first entry, once there is one.
  var first: EntryID? { firstSeq.map { EntryID(writer: writer, seq: $0) } }

  /// Appends an entry to this copy's feed and derives what it means.
  @discardableResult
  func append(
    _ kind: EntryKind, _ payload: consuming JSONObject, visibility: Visibility
  ) throws(Refusal) -> (id: EntryID, number: Int) {
    var payload = payload
    let (id, command, recordedAt) = next(visibility)
    payload["command"] = command.map(JSON.integer)
    if kind == .entryRedacted { redaction = number }
    let body = EntryBody(
      kind: kind, recordedAt: recordedAt, visibility: visibility, payload: payload)
    var new = NewEntry(id: id, body: body, key: payload.text("key"))
    if let ref = payload.text("ref") ?? payload["set"]?.object?.text("ref") {
      new.hasFreeRef = claim(ref)
    }
    let redacts = kind == .entryRedacted ? payload.text("target") : nil
    return try append(new, body.canonical, redacts: redacts)
  }

  /// The same of an event; `found` is the number of a recommendation that it bears on.
  @discardableResult
  func append(
    _ event: Event, key: String?, visibility: Visibility,
    found: (id: EntryID, number: Int)? = nil
  ) throws(Refusal) -> (id: EntryID, number: Int) {
    var (new, bytes) = made(of: event, key, visibility)
    new.content = .event(event)
    new.found = found
    return try append(new, bytes)
  }

  /// The same of a recommendation.
  func append(
    _ recommendation: Recommendation, key: String?, visibility: Visibility
  ) throws(Refusal) -> (id: EntryID, number: Int) {
    var (new, bytes) = made(of: recommendation, key, visibility)
    new.content = .recommendation(recommendation)
    new.hasFreeRef = claim(recommendation.ref)
    return try append(new, bytes)
  }

  /// The next entry, with the bytes of its body.
  private func made<Content: EntryContent>(
    of content: Content, _ key: String?, _ visibility: Visibility
  ) -> (new: NewEntry, bytes: [UInt8]) {
    let (id, command, recordedAt) = next(visibility)
    let body = EntryBody(
      kind: Content.entryKind, recordedAt: recordedAt, visibility: visibility, payload: JSONObject()
    )
    let bytes = body.canonical { bytes in
      var object = CanonicalObject(after: bytes)
      content.tell(&object, key: key, command: command)
      bytes = object.ended()
    }
    return (NewEntry(id: id, body: body, key: key), bytes)
  }

  /// The place and the time of the next entry. A command's entries are told from the entries alone:
  /// those after its first name it.
  private func next(
    _ visibility: Visibility
  ) -> (id: EntryID, command: Int?, recordedAt: Instant) {
    recordedAt = max(ledger.surroundings.now().milliseconds, recordedAt + 1)
    number += 1
    seq += 1
    self.visibility = visibility
    let command = firstSeq
    if firstSeq == nil { firstSeq = seq }
    return (
      EntryID(writer: writer, seq: seq), command,
      Instant(millisecondsSinceEpoch: Int64(recordedAt))
    )
  }

  private func append(
    _ new: NewEntry, _ bytes: [UInt8], redacts: String? = nil
  ) throws(Refusal) -> (id: EntryID, number: Int) {
    let salt = ledger.surroundings.salt()
    let digest = Chain.digest(of: new.id, salt: salt, body: bytes)
    hash = Chain.hash(previous: hash, id: new.id, digest: digest)
    let entry = StoredEntry(
      number: number, id: new.id, digest: digest, hash: hash, salt: salt, body: bytes,
      redacts: redacts)
    try sql { () throws(SQLiteFailure) in
      guard let backlog else {
        try database.store(entry)
        return try derivation.apply(new.id, number: number, new)
      }
      guard backlog.current.add(entry, new) else { return }
      try backlog.handOver()
    }
    return (new.id, number)
  }

  /// Notes that the ref is claimed; whether it is known that no recommendation has or had it.
  private func claim(_ ref: String) -> Bool {
    let isFree = claimedRefs.map { !$0.mayContain(ref) } ?? false
    claimedRefs?.insert(ref)
    return isFree
  }

  /// Whether a recommendation may have the ref, or have had it; where it says no, none has.
  func mayBeClaimed(_ ref: String) throws(SQLiteFailure) -> Bool {
    guard backlog != nil else { return true }
    if claimedRefs == nil { claimedRefs = try allClaimedRefs() }
    return claimedRefs?.mayContain(ref) ?? true
  }

  /// Of a file that is imported: what is asked takes some room.
  private static let bytesPerRef = 200

  private func allClaimedRefs() throws(SQLiteFailure) -> KeyFilter {
    let count = try database.first("SELECT count(*) FROM ref_claim") { $0.int(0) } ?? 0
    var filter = KeyFilter(keys: count + size / Self.bytesPerRef, most: 4 << 20)
    try database.each("SELECT ref FROM ref_claim") { filter.insert($0.text(0)) }
    return filter
  }

  func visibility(of number: Int) throws(Refusal) -> Visibility {
    try sql { () throws(SQLiteFailure) in
      try database.survivingBody(of: number)?.visibility ?? .private
    }
  }

  func acknowledgement(_ subject: Acknowledgement.Subject) -> Acknowledgement {
    Acknowledgement(subject: subject, number: number, head: head, visibility: visibility)
  }

  /// The answer to a retry: the entry was there already.
  func acknowledgement(
    _ subject: Acknowledgement.Subject, repeating number: Int, visibility: Visibility
  ) -> Acknowledgement {
    var acknowledgement = Acknowledgement(
      subject: subject, number: number, head: head, visibility: visibility)
    acknowledgement.isRepeat = true
    return acknowledgement
  }

  /// What the guards of the tables see to at every row, of all that a bulk load has written
  /// without them: numbers and places in the feed follow one another, and each entry has a body.
  ///
  /// - Throws: as the guards do.
  func checkSequence() throws(SQLiteFailure) {
    // So many different ones were written, all above those of before: none can be missing.
    let stored = projector.stored
    let isWhole = try database.first(
      """
      SELECT (SELECT max(number) FROM entry) = ?1
         AND (SELECT max(seq) FROM entry WHERE writer = ?2) = ?3
         AND (SELECT max(number) FROM entry_body) = ?1
      """, start.number + stored, writer.name, start.seq + stored
    ) { $0.int(0) == 1 }
    guard stored == 0 || isWhole == true else {
      throw SQLiteFailure(code: 19, message: "entry: number is not the next", operation: "import")
    }
  }

  private var head: Head { Head(id: EntryID(writer: writer, seq: seq), hash: hash) }

  func sql<R>(_ body: () throws(SQLiteFailure) -> R) throws(Refusal) -> R {
    try Ledger.translating(ledger.path) { () throws(SQLiteFailure) in
      let result = try body()
      // What was asked for may have waited for entries that could not be written.
      try backlog?.check()
      return result
    }
  }
}

extension Ledger {
  /// One command, one transaction: `body` appends, what it means is settled, `then` tells it,
  /// and all of it is durable when this returns; or nothing was written.
  ///
  /// `size` is about how much a bulk load takes in. Units: bytes.
  func write(
    isBulk: Bool = false, size: Int = 0, isDryRun: Bool = false, continuing first: EntryID? = nil,
    _ body: (Transaction) throws(Refusal) -> Void,
    then: (Transaction) throws(Refusal) -> Acknowledgement
  ) throws(Refusal) -> Acknowledgement {
    if let obstacle { throw obstacle }
    if isBulk, !isDryRun { leaveLog(for: size) } else { returnToLog() }
    defer { if isBulk { returnToLog() } }
    try Self.translating(path) { () throws(SQLiteFailure) in
      try database.run("BEGIN IMMEDIATE")
    }
    defer { backlog = nil }
    do throws(Refusal) {
      guard !database.isReplaced else { throw .replaced(path: path) }
      let transaction = try Self.translating(path) { () throws(SQLiteFailure) in
        try Transaction(self, isBulk: isBulk, size: size, continuing: first)
      }
      if isBulk { database.isGuarded = false }
      defer { if isBulk { database.isGuarded = true } }
      try body(transaction)
      try transaction.sql { () throws(SQLiteFailure) in
        if isBulk { try transaction.checkSequence() }
        try transaction.projector.finish()
      }
      var acknowledgement = try then(transaction)
      try transaction.sql { () throws(SQLiteFailure) in
        if let redaction = transaction.redaction, !isDryRun { try beginErasure(for: redaction) }
        try database.run(isDryRun ? "ROLLBACK" : "COMMIT")
      }
      if !isDryRun {
        acknowledgement.pendingErasure = finishErasure(isPatient: transaction.redaction != nil)
      }
      return acknowledgement
    } catch {
      // The first error is the one to tell; SQLite may have rolled back by itself.
      let failure = backlog?.failure
      database.gathersRows = false
      if database.isInTransaction { try? database.run("ROLLBACK") }
      throw failure.map { Refusal($0, path: path) } ?? error
    }
  }

  /// The writer of this copy: a new one where the file was copied, restored or moved.
  func writer() throws(SQLiteFailure) -> Writer {
    let identity = FileIdentity(path: path)
    if let writer = try writer(of: identity) { return writer }
    let writer = surroundings.writer()
    try database.run(
      """
      INSERT INTO copy (id, writer, machine, inode, born) VALUES (1, ?1, ?2, ?3, ?4)
      ON CONFLICT (id) DO UPDATE SET writer = ?1, machine = ?2, inode = ?3, born = ?4
      """, writer.name, identity.machine, identity.inode, identity.born)
    return writer
  }

  /// The writer that this copy has been so far; `nil` where the next write starts a new one.
  func writer(of identity: FileIdentity) throws(SQLiteFailure) -> Writer? {
    let known = try database.first(
      "SELECT writer, machine, inode, born FROM copy WHERE id = 1"
    ) { row in
      (
        writer: Writer(row.text(0)),
        identity: FileIdentity(machine: row.text(1), inode: row.int(2), born: row.int(3))
      )
    }
    guard let known, known.identity == identity else { return nil }
    return known.writer
  }
}

extension Projector {
  /// What stores entries and derives what they mean on a thread of its own.
  fileprivate func backlog() throws(SQLiteFailure) -> Backlog<EntryPiece> {
    var pieces: [EntryPiece] = []
    for _ in 0..<16 { pieces.append(try EntryPiece(for: self)) }
    return Backlog(of: pieces)
  }
}
