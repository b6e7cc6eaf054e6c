internal import HeedSQLite

/// A key under which an entry was recorded.
struct NewKey {
  let key: String
  let writer: Writer
  let number: Int
}

// Keys of a bulk load come in any order: they are gathered, and written in the order in which the
// table keeps them.
extension Projector {
  private static var mostNewKeys: Int { 100_000 }
  static var emptyFilter: KeyFilter { KeyFilter(blocks: 1 << 11) }

  func insertKey(_ key: String, of number: Int, _ id: EntryID?) throws(SQLiteFailure) {
    guard isBulk, let id else {
      try database.run(
        """
        INSERT INTO entry_key (key, writer, number)
        SELECT ?1, writer, number FROM entry WHERE number = ?2 ON CONFLICT DO NOTHING
        """, key, number)
      return
    }
    newKeyFilter.insert(key)
    newKeys.append(NewKey(key: key, writer: id.writer, number: number))
    if newKeys.count >= Self.mostNewKeys { try writeKeys() }
  }

  /// Writes the keys that are gathered where that one may be among them.
  func writeKeys(toFind key: String) throws(SQLiteFailure) {
    if !newKeys.isEmpty, newKeyFilter.mayContain(key) { try writeKeys() }
  }

  /// Writes the keys that are gathered: before any is looked for.
  func writeKeys() throws(SQLiteFailure) {
    if newKeys.isEmpty { return }
    // Places are moved while sorting, not the keys.
    let order = newKeys.indices.sorted { JSON.precedes(newKeys[$0].key, newKeys[$1].key) }
    for place in order {
      let new = newKeys[place]
      try database.run(
        "INSERT INTO entry_key (key, writer, number) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
        new.key, new.writer.name, new.number)
    }
    newKeys.removeAll(keepingCapacity: true)
    newKeyFilter = Self.emptyFilter
  }
}
