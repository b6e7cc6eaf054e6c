internal import HeedSQLite

/// One write in hand: entries are appended to this copy's feed, and what they mean is derived
/// in the same transaction.
final class Transaction {
  let ledger: Ledger
  let projector: Projector
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
  /// Whether each of those that were here before is claimed once.
  private(set) var hasUniqueClaims = false
  private let start: (number: Int, seq: Int)
  private let size: Int

  /// `first` is the first entry of a command that goes on, where nothing came between.
  init(
    _ ledger: Ledger, isBulk: Bool, size: Int = 0, continuing first: EntryID? = nil
  ) throws(SQLiteFailure) {
    self.ledger = ledger
    self.size = size
    let database = ledger.database
    projector = try Projector(database: database, isBulk: isBulk)
    writer = try ledger.writer()
    number = try database.first("SELECT max(number) FROM entry") { $0.int(0) } ?? 0
    let last = try database.first(
      "SELECT seq, hash FROM entry WHERE writer = ?1 ORDER BY seq DESC LIMIT 1", writer.name
    ) { (seq: $0.int(0), hash: Digest(bytes: $0.blob(1))) }
    seq = last?.seq ?? 0
    hash = last?.hash ?? .zero
    projector.load?.hash = hash
    recordedAt = try database.first("SELECT max(recorded_at) FROM feed") { $0.int(0) } ?? 0
    start = (number, seq)
    if let first, try isLast(first) { firstSeq = first.seq }
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
    var new = NewEntry(id: id, number: number, body)
    if let ref = payload.text("ref") ?? payload["set"]?.object?.text("ref") {
      new.hasFreeRef = claim(ref)
    }
    let redacts = kind == .entryRedacted ? payload.text("target") : nil
    try store(new, redacts: redacts) { body.appendCanonical(to: &$0) }
    try sql { () throws(SQLiteFailure) in try projector.apply(new, body) }
    return (id, new.number)
  }

  /// The same of an event; `found` is the number of a recommendation that it bears on.
  @discardableResult
  func append(
    _ event: Event, key: EntryKey?, visibility: Visibility,
    found: (id: EntryID, number: Int)? = nil
  ) throws(Refusal) -> (id: EntryID, number: Int) {
    var new = try stored(event, key, visibility)
    new.found = found
    try sql { () throws(SQLiteFailure) in try projector.apply(new, event) }
    return (new.id, new.number)
  }

  /// The same of a recommendation.
  func append(
    _ recommendation: Recommendation, key: EntryKey?, visibility: Visibility
  ) throws(Refusal) -> (id: EntryID, number: Int) {
    var new = try stored(recommendation, key, visibility)
    new.hasFreeRef = claim(recommendation.ref)
    try sql { () throws(SQLiteFailure) in try projector.apply(new, recommendation) }
    return (new.id, new.number)
  }

  /// Stores the next entry.
  private func stored(
    _ content: some EntryContent, _ key: EntryKey?, _ visibility: Visibility
  ) throws(Refusal) -> NewEntry {
    let (id, command, recordedAt) = next(visibility)
    let new = NewEntry(
      id: id, number: number, recordedAt: recordedAt.milliseconds, visibility: visibility,
      key: key)
    try store(new) { bytes in
      EntryBody.append(type(of: content).entryKind, recordedAt, visibility, to: &bytes) { bytes in
        CanonicalObject.append(to: &bytes) { content.tell(&$0, key: key?.text, command: command) }
      }
    }
    return new
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

  /// Stores an entry, whose body `append` appends.
  private func store(
    _ new: NewEntry, redacts: String? = nil, _ append: (inout [UInt8]) -> Void
  ) throws(Refusal) {
    if let piece = projector.piece {
      piece.add(new.number, new.id, redacts: redacts) { bytes in
        ledger.surroundings.appendSalt(to: &bytes)
        append(&bytes)
      }
      guard piece.isFull else { return }
      return try sql { () throws(SQLiteFailure) in try database.insertGatheredSoon() }
    }
    var (salt, body) = ([UInt8](), [UInt8]())
    ledger.surroundings.appendSalt(to: &salt)
    body.reserveCapacity(512)
    append(&body)
    let digest = Chain.digest(of: new.id, salt: salt, body: body)
    hash = Chain.hash(previous: hash, id: new.id, digest: digest)
    let entry = StoredEntry(
      number: new.number, id: new.id, digest: digest, hash: hash, salt: salt, body: body,
      redacts: redacts)
    try sql { () throws(SQLiteFailure) in try database.store(entry) }
  }

  /// Notes that the ref is claimed; whether it is known that no recommendation has or had it.
  private func claim(_ ref: String) -> Bool {
    let isFree = claimedRefs.map { !$0.mayContain(ref) } ?? false
    claimedRefs?.insert(ref)
    return isFree
  }

  /// Whether a recommendation may have the ref, or have had it; where it says no, none has.
  func mayBeClaimed(_ ref: String) throws(SQLiteFailure) -> Bool {
    guard projector.isBulk else { return true }
    if claimedRefs == nil { claimedRefs = try allClaimedRefs() }
    return claimedRefs?.mayContain(ref) ?? true
  }

  /// Of a file that is imported: what is asked takes some room.
  private static let bytesPerRef = 200

  private func allClaimedRefs() throws(SQLiteFailure) -> KeyFilter {
    let count = try database.first("SELECT count(*) FROM ref_claim") { $0.int(0) } ?? 0
    var filter = KeyFilter(keys: count + size / Self.bytesPerRef, most: 4 << 20)
    var last: String?
    hasUniqueClaims = true
    try database.each("SELECT ref FROM ref_claim ORDER BY ref") { row in
      let ref = row.text(0)
      filter.insert(ref)
      if last?.isExactly(ref) == true { hasUniqueClaims = false }
      last = ref
    }
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
    let stored = number - start.number
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

  private var head: Head {
    Head(id: EntryID(writer: writer, seq: seq), hash: projector.load?.hash ?? hash)
  }

  func sql<R>(_ body: () throws(SQLiteFailure) -> R) throws(Refusal) -> R {
    try Ledger.translating(ledger.path, body)
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
    var isInPlace = false
    if isBulk, !isDryRun { isInPlace = leaveLog(for: size) } else { returnToLog() }
    defer { if isBulk { returnToLog() } }
    try Self.translating(path) { () throws(SQLiteFailure) in
      try database.run("BEGIN IMMEDIATE")
    }
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
        // Most of a large load is in the file by now: it goes to the disk while it is settled.
        let sync = isInPlace ? try FileSync(of: database) : nil
        try transaction.projector.finish()
        try sync?.finish()
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
      // SQLite may have rolled back by itself.
      database.gathersRows = false
      if database.isInTransaction { try? database.run("ROLLBACK") }
      throw error
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
