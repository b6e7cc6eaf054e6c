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
  static let saltCount = 16
  static let intoEntry: StaticString = """
    INSERT OR FAIL INTO entry (number, writer, seq, digest, hash)
    SELECT c1, c2, c3, c4, c5 FROM rows(?1)
    """
  static let intoBody: StaticString = """
    INSERT OR FAIL INTO entry_body (number, salt, body, redacts)
    SELECT c1, c2, c3, c4 FROM rows(?1)
    """
}

extension Connection {
  func store(_ entry: StoredEntry) throws(SQLiteFailure) {
    try insert(StoredEntry.intoEntry) { row in
      row.add(entry.number)
      row.add(entry.id.writer.name)
      row.add(entry.id.seq)
      row.add(entry.digest.words)
      row.add(entry.hash.words)
    }
    guard let body = entry.body else { return }
    let salt = entry.salt ?? []
    try insert(StoredEntry.intoBody) { row in
      row.add(entry.number)
      row.add(blob: salt.span)
      row.add(utf8: body.span)
      row.add(entry.redacts)
    }
  }
}
