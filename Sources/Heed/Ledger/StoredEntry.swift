internal import HeedSQLite

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

extension StoredEntry {
  static let intoEntry: StaticString = """
    INSERT OR FAIL INTO entry (number, writer, seq, digest, hash)
    SELECT c1, c2, c3, c4, c5 FROM rows(?1)
    """
  static let intoBody: StaticString = """
    INSERT OR FAIL INTO entry_body (number, salt, body, redacts)
    SELECT c1, c2, c3, c4 FROM rows(?1)
    """

  /// Adds it to rows for those; whether it is time to insert them.
  func add(to entries: RowBatch, _ bodies: RowBatch) -> Bool {
    var isFull = entries.add(number, id.writer.name, id.seq, digest.words, hash.words)
    if let body, bodies.add(number, salt ?? [], UTF8Text(body), redacts) { isFull = true }
    return isFull
  }
}

extension Connection {
  func store(_ entry: StoredEntry) throws(SQLiteFailure) {
    let isFull = entry.add(
      to: try gathered(for: StoredEntry.intoEntry), try gathered(for: StoredEntry.intoBody))
    if isFull || !gathersRows { try insertGathered() }
  }
}
