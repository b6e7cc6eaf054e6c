internal import HeedSQLite

extension Ledger {
  /// Calls `body` for each line of the whole record in Heed's own JSON Lines, without its line
  /// end: every entry in order of arrival, what is private and what was retracted too, and the
  /// texts of documents; the number of entries.
  ///
  /// What is given can be taken back: each digest and link is computed on the way.
  /// - Throws: `Refusal`; `.damaged` where an entry is not as it was recorded.
  public func recordLines(_ body: ([UInt8]) -> Void) throws(Refusal) -> Int {
    try moment { () throws(Refusal) in
      let header = try recordHeader()
      body(header.line)
      var walk = FeedWalk()
      var fault: Refusal?
      try reading { () throws(SQLiteFailure) in
        try database.each(Self.entriesInOrder) { row throws(SQLiteFailure) in
          guard fault == nil else { return }
          guard let entry = StoredEntry(row) else {
            fault = damaged("a column is not of its type", row.int(0))
            return
          }
          fault = try self.fault(in: entry, &walk).map { damaged($0, entry.number) }
          guard fault == nil else { return }
          if let (digest, text) = try text(before: entry) {
            body(RecordLine.line(of: digest, text))
          }
          body(entry.line)
        }
      }
      if let fault { throw fault }
      guard walk.count == header.entries, walk.heads == header.heads else {
        throw .damaged(path: path, reason: "its heads are not those of its entries")
      }
      return walk.count
    }
  }

  private func damaged(_ reason: String, _ number: Int) -> Refusal {
    .damaged(path: path, reason: "entry @\(number): \(reason)")
  }

  /// What a record of this moment says of itself.
  func recordHeader() throws(Refusal) -> RecordHeader {
    let entries = try reading { () throws(SQLiteFailure) in
      try database.first("SELECT count(*) FROM entry") { $0.int(0) } ?? 0
    }
    return RecordHeader(
      ledger: try recordIdentity(), heads: try heads().sorted { $0.id < $1.id }, entries: entries)
  }

  /// The entry that opened the ledger; the first of all where that was redacted.
  func recordIdentity() throws(Refusal) -> EntryID {
    if let id = try? identity() { return id }
    let first = try reading { () throws(SQLiteFailure) in try database.id(of: 1) }
    guard let first else { throw .damaged(path: path, reason: "no entry opened it") }
    return first
  }

  /// Why an entry could not be taken back, where it could not.
  private func fault(
    in entry: StoredEntry, _ walk: inout FeedWalk
  ) throws(SQLiteFailure) -> String? {
    if let reason = walk.take(entry.number, entry.id, digest: entry.digest, hash: entry.hash) {
      return reason
    }
    if let body = entry.body, let salt = entry.salt {
      return Chain.digest(of: entry.id, salt: salt, body: body) == entry.digest
        ? nil : "its body is not the one that was recorded"
    }
    return try database.isRedacted(entry.id)
      ? nil : "its body is gone and no redaction says why"
  }

  /// The text of the document that an entry registers, or that stands in its place.
  private func text(
    before entry: StoredEntry
  ) throws(SQLiteFailure) -> (digest: Digest, bytes: [UInt8])? {
    if let body = entry.body, !body.starts(with: Self.documentStart) { return nil }
    return try database.first(
      """
      SELECT c.sha256, c.bytes FROM document AS d JOIN content AS c ON c.sha256 = d.sha256
       WHERE d.number = ?1
      """, entry.number
    ) { row in Digest(bytes: row.blob(0)).map { ($0, row.blob(1)) } } ?? nil
  }

  /// How the canonical body of a document's entry begins.
  private static let documentStart = Array(
    "{\"kind\":\"\(EntryKind.documentRegistered.rawValue)\"".utf8)
}

extension Connection {
  /// Whether a redaction that is here takes the entry's body away.
  func isRedacted(_ id: EntryID) throws(SQLiteFailure) -> Bool {
    try first("SELECT 1 FROM entry_body WHERE redacts = ?1", id.description) { _ in true } ?? false
  }
}
