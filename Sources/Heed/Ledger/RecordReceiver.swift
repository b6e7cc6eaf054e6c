internal import HeedSQLite

/// The lines of a record on their way into a ledger, within one transaction without guards.
///
/// Each is checked against those before it and, where its entry is here already, against that.
struct RecordReceiver {
  let ledger: Ledger
  /// The file's path, for messages.
  let path: String
  var database: Connection { ledger.database }
  private(set) var taken = RecordTaken()
  /// The line that is looked at.
  private(set) var line = 0
  private(set) var header: RecordHeader?
  private(set) var walk = FeedWalk()
  private var projector: Projector?
  /// Local number of the last entry.
  private(set) var number = 0
  /// The last entry of each writer that was here before.
  private var known: [Writer: Int] = [:]
  /// The text of the line before, for the entry of its document.
  private var text: (digest: Digest, bytes: [UInt8])?
  /// Entries that came without their bodies, which redactions must have taken away.
  private(set) var bodiless: [(line: Int, id: EntryID)] = []
  /// Whether anything is redacted, here or in the record; in most ledgers nothing is.
  private var hasRedactions = false
  /// The last redaction that took words which were here.
  private(set) var redaction: Int?

  init(_ ledger: Ledger, of path: String) {
    self.ledger = ledger
    self.path = path
  }

  /// Takes one line, without its end.
  mutating func take(_ bytes: [UInt8]) throws(Refusal) {
    line += 1
    guard !bytes.isEmpty else { return }
    let read: RecordLine
    do throws(RecordFault) { read = try RecordLine(bytes) } catch {
      switch error {
      case .line(let column, let reason): throw fault(reason, column: column)
      case .newer(let version): throw .newerRecord(path: path, version: version)
      }
    }
    switch read {
    case .header(let header): try begin(header)
    case .text(let digest, let bytes):
      guard header != nil else { throw fault("the first line does not say what the file is") }
      guard text == nil else { throw fault("the text in the line before belongs to no document") }
      text = (digest, bytes)
    case .entry(let entry, let body): try take(entry, body)
    }
  }

  /// Settles what the entries mean, after the last line.
  mutating func finish() throws(Refusal) {
    guard let header, let projector else { throw fault("the file has no lines") }
    guard text == nil else { throw fault("the text belongs to no document") }
    guard walk.count == header.entries else {
      throw fault("the file ends after \(walk.count) of \(header.entries) entries")
    }
    try checkBodiless()
    try sql { () throws(SQLiteFailure) in try projector.finish() }
    try checkHeader(header)
    if let redaction {
      try sql { () throws(SQLiteFailure) in try forgetTexts(takenBy: redaction) }
    }
    try checkTexts()
  }

  func fault(_ reason: String, column: Int = 1, at line: Int? = nil) -> Refusal {
    .badRecord(path: path, line: max(1, line ?? self.line), column: column, reason: reason)
  }

  func sql<R>(_ body: () throws(SQLiteFailure) -> R) throws(Refusal) -> R {
    try Ledger.translating(ledger.path, body)
  }

  // MARK: The first line

  /// Finds out whether this ledger may take the record: one that has no entries, or none but
  /// that which opened it, becomes the ledger of the record; a copy of that takes what it lacks.
  private mutating func begin(_ header: RecordHeader) throws(Refusal) {
    guard self.header == nil else { throw fault("it says again what the file is") }
    self.header = header
    let last = try sql { () throws(SQLiteFailure) in
      try database.first("SELECT max(number) FROM entry") { $0.int(0) } ?? 0
    }
    if last > 0, try ledger.recordIdentity() == header.ledger {
      number = last
      hasRedactions =
        try sql { () throws(SQLiteFailure) in
          try database.first("SELECT 1 FROM entry_body WHERE redacts IS NOT NULL") { _ in true }
        } ?? false
    } else {
      let isEmpty = try sql { () throws(SQLiteFailure) in
        try database.hasOpeningAtMost(last)
      }
      guard isEmpty else { throw .otherLedger(path: path) }
      try sql { () throws(SQLiteFailure) in try database.forgetOpening() }
    }
    projector = try sql { () throws(SQLiteFailure) in
      try Projector(database: database, isBulk: true)
    }
  }

  // MARK: Entries

  private mutating func take(_ entry: StoredEntry, _ body: EntryBody?) throws(Refusal) {
    guard let header, let projector else {
      throw fault("the first line does not say what the file is")
    }
    if let reason = walk.take(entry.number, entry.id, digest: entry.digest, hash: entry.hash) {
      throw fault("\(entry.id): \(reason)")
    }
    guard walk.count <= header.entries else {
      throw fault("more entries follow than the \(header.entries) of the first line")
    }
    let text = text
    self.text = nil
    try check(text?.digest, of: entry, body)
    if body == nil { bodiless.append((line, entry.id)) }
    guard try entry.id.seq > lastKnown(of: entry.id.writer) else {
      return try compare(entry)
    }
    taken.added += 1
    try sql { () throws(SQLiteFailure) in
      try store(entry, body, text, projector)
    }
  }

  /// A text stands before the entry of its document and nowhere else, and before each that
  /// names one.
  private func check(
    _ text: Digest?, of entry: StoredEntry, _ body: EntryBody?
  ) throws(Refusal) {
    guard let body else { return }
    let named =
      body.kind == .documentRegistered ? Document(body.payload)?.sha256 : nil
    guard named == text else {
      throw fault(
        text == nil
          ? "the text of the document is missing before it"
          : "the text in the line before is not this entry's")
    }
  }

  private mutating func lastKnown(of writer: Writer) throws(Refusal) -> Int {
    if let seq = known[writer] { return seq }
    let seq = try sql { () throws(SQLiteFailure) in
      try database.first("SELECT max(seq) FROM entry WHERE writer = ?1", writer.name) { $0.int(0) }
    }
    known[writer] = seq ?? 0
    return seq ?? 0
  }

  /// An entry that is here already must be this one: its hash is that of all before it too.
  private mutating func compare(_ entry: StoredEntry) throws(Refusal) {
    let isSame = try sql { () throws(SQLiteFailure) in
      try database.first(
        "SELECT hash = ?3 AND digest = ?4 FROM entry WHERE writer = ?1 AND seq = ?2",
        entry.id.writer.name, entry.id.seq, entry.hash.bytes, entry.digest.bytes
      ) { $0.int(0) == 1 }
    }
    guard isSame == true else { throw fault("\(entry.id) is another entry in this ledger") }
    taken.unchanged += 1
  }

  /// Stores an entry after the last, without its words where a redaction here takes them away.
  private mutating func store(
    _ entry: StoredEntry, _ body: EntryBody?, _ text: (digest: Digest, bytes: [UInt8])?,
    _ projector: Projector
  ) throws(SQLiteFailure) {
    number += 1
    var kept = body
    if hasRedactions, entry.redacts == nil, try database.isRedacted(entry.id) { kept = nil }
    if let target = entry.redacts {
      hasRedactions = true
      if try database.hasWords(target) { redaction = number }
    }
    try database.store(
      StoredEntry(
        number: number, id: entry.id, digest: entry.digest, hash: entry.hash,
        salt: kept == nil ? nil : entry.salt, body: kept == nil ? nil : entry.body,
        redacts: entry.redacts))
    if let text, kept != nil || body == nil { try database.store(text.bytes, as: text.digest) }
    try projector.apply(entry.id, number: number, body: kept)
  }
}

extension Connection {
  /// Whether the entry of that identity is here with words that a redaction would take away.
  fileprivate func hasWords(_ id: String) throws(SQLiteFailure) -> Bool {
    guard let id = EntryID(id), let number = try number(of: id) else { return false }
    return try first(
      "SELECT 1 FROM entry_body WHERE number = ?1 AND redacts IS NULL", number
    ) { _ in true } ?? false
  }

  fileprivate func store(_ text: [UInt8], as digest: Digest) throws(SQLiteFailure) {
    try run(
      "INSERT INTO content (sha256, bytes) VALUES (?1, ?2) ON CONFLICT DO NOTHING", digest.bytes,
      text)
  }

  /// Whether there is no last entry, or it is the first, and opened the ledger.
  fileprivate func hasOpeningAtMost(_ last: Int) throws(SQLiteFailure) -> Bool {
    guard last > 0 else { return true }
    guard last == 1 else { return false }
    return try survivingBody(of: last)?.kind == .ledgerOpened
  }

  /// Takes out the entry that opened a ledger in which nothing else is recorded.
  fileprivate func forgetOpening() throws(SQLiteFailure) {
    try run("DELETE FROM entry_body")
    try run("DELETE FROM entry")
    try run("DELETE FROM ledger")
    try run("DELETE FROM entry_key")
    try run("DELETE FROM feed")
    try run("DELETE FROM copy")
  }
}
