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

  /// `first` is the first entry of a command that goes on, where nothing came between.
  init(
    _ ledger: Ledger, isBulk: Bool, continuing first: EntryID? = nil
  ) throws(SQLiteFailure) {
    self.ledger = ledger
    let database = ledger.database
    projector = try Projector(database: database, isBulk: isBulk)
    writer = try ledger.writer()
    number = try database.first("SELECT max(number) FROM entry") { $0.int(0) } ?? 0
    let last = try database.first(
      "SELECT seq, hash FROM entry WHERE writer = ?1 ORDER BY seq DESC LIMIT 1", writer.name
    ) { (seq: $0.int(0), hash: Digest(bytes: $0.blob(1))) }
    seq = last?.seq ?? 0
    hash = last?.hash ?? .zero
    recordedAt = try database.first("SELECT max(recorded_at) FROM feed") { $0.int(0) } ?? 0
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
  ///
  /// `event` is what the payload says, where it is at hand.
  @discardableResult
  func append(
    _ kind: EntryKind, _ payload: JSONObject, visibility: Visibility, event: Event? = nil
  ) throws(Refusal) -> (id: EntryID, number: Int) {
    recordedAt = max(ledger.surroundings.now().milliseconds, recordedAt + 1)
    number += 1
    seq += 1
    self.visibility = visibility
    // A command's entries are told from the entries alone: those after its first name it.
    var payload = payload
    if let firstSeq { payload["command"] = .integer(firstSeq) } else { firstSeq = seq }
    if kind == .entryRedacted { redaction = number }
    let id = EntryID(writer: writer, seq: seq)
    let body = EntryBody(
      kind: kind, recordedAt: Instant(millisecondsSinceEpoch: Int64(recordedAt)),
      visibility: visibility, payload: payload)
    let salt = ledger.surroundings.salt()
    let bytes = body.canonical
    let digest = Chain.digest(of: id, salt: salt, body: bytes)
    hash = Chain.hash(previous: hash, id: id, digest: digest)
    try sql { () throws(SQLiteFailure) in
      try ledger.store(
        StoredEntry(
          number: number, id: id, digest: digest, hash: hash, salt: salt, body: bytes,
          redacts: kind == .entryRedacted ? payload.text("target") : nil))
      try projector.apply(id, number: number, body: body, event: event)
    }
    return (id, number)
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
    let isWhole = try database.first(
      """
      SELECT (SELECT count(*) = ?1 AND max(number) = ?1 FROM entry)
         AND (SELECT count(*) = ?2 AND max(seq) = ?2 FROM entry WHERE writer = ?3)
         AND (SELECT max(number) FROM entry_body) = ?1
      """, number, seq, writer.name
    ) { $0.int(0) == 1 }
    guard isWhole == true else {
      throw SQLiteFailure(code: 19, message: "entry: number is not the next", operation: "import")
    }
  }

  private var head: Head { Head(id: EntryID(writer: writer, seq: seq), hash: hash) }

  func sql<R>(_ body: () throws(SQLiteFailure) -> R) throws(Refusal) -> R {
    try Ledger.translating(ledger.path, body)
  }
}

extension Ledger {
  /// One command, one transaction: `body` appends, what it means is settled, `then` tells it,
  /// and all of it is durable when this returns; or nothing was written.
  func write(
    isBulk: Bool = false, isDryRun: Bool = false, continuing first: EntryID? = nil,
    _ body: (Transaction) throws(Refusal) -> Void,
    then: (Transaction) throws(Refusal) -> Acknowledgement
  ) throws(Refusal) -> Acknowledgement {
    if let obstacle { throw obstacle }
    try Self.translating(path) { () throws(SQLiteFailure) in
      try database.run("BEGIN IMMEDIATE")
    }
    do throws(Refusal) {
      guard !database.isReplaced else { throw .replaced(path: path) }
      let transaction = try Self.translating(path) { () throws(SQLiteFailure) in
        try Transaction(self, isBulk: isBulk, continuing: first)
      }
      if isBulk { database.firesTriggers = false }
      defer { if isBulk { database.firesTriggers = true } }
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

  func store(_ entry: StoredEntry) throws(SQLiteFailure) {
    try database.run(
      "INSERT INTO entry (number, writer, seq, digest, hash) VALUES (?1, ?2, ?3, ?4, ?5)",
      entry.number, entry.id.writer.name, entry.id.seq, entry.digest.bytes, entry.hash.bytes)
    guard let body = entry.body else { return }
    try database.run(
      "INSERT INTO entry_body (number, salt, body, redacts) VALUES (?1, ?2, ?3, ?4)",
      entry.number, entry.salt ?? [], UTF8Text(body), entry.redacts)
  }
}

/// An entry as the tables keep it; salt and body are gone where it was redacted.
struct StoredEntry {
  let number: Int
  let id: EntryID
  let digest: Digest
  let hash: Digest
  let salt: [UInt8]?
  let body: [UInt8]?
  let redacts: String?
}
