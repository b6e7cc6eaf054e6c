internal import HeedSQLite

// The index holds no words of its own: to take a row out, it must be told what stood there. A
// bulk load indexes its new rows at the end, in one statement: the index writes its pages out
// whenever another table's guards run between two rows.
extension Projector {
  func index(_ number: Int, title: String, words: String) throws(SQLiteFailure) {
    guard !isIndexedLater(number) else { return }
    // Most corrections leave the words as they were: then the index has nothing to do.
    if let old = unindexed.removeValue(forKey: number) {
      if old == [Array(title.utf8), Array(words.utf8)] { return }
      try takeOut(number, old)
    }
    try database.run(
      "INSERT INTO search (rowid, title, words) VALUES (?1, ?2, ?3)", number, title, words)
  }

  func unindex(_ number: Int, title: String, words: String) throws(SQLiteFailure) {
    guard !isIndexedLater(number) else { return }
    unindexed[number] = [Array(title.utf8), Array(words.utf8)]
  }

  /// Takes the words out of the index that have not come again.
  func settleIndex() throws(SQLiteFailure) {
    for (number, old) in unindexed { try takeOut(number, old) }
    unindexed.removeAll()
  }

  private func takeOut(_ number: Int, _ old: [[UInt8]]) throws(SQLiteFailure) {
    try database.run(
      "INSERT INTO search (search, rowid, title, words) VALUES ('delete', ?1, ?2, ?3)", number,
      String(decoding: old[0], as: UTF8.self), String(decoding: old[1], as: UTF8.self))
  }

  func indexNewRows() throws(SQLiteFailure) {
    guard let first = firstBulkNumber else { return }
    // Words are gathered before they are written, usually a megabyte of them: the more, the fewer
    // pieces are to be merged.
    let isLarge = try database.first("SELECT max(number) - ?1 > 20000 FROM entry", first) {
      $0.int(0) == 1
    }
    if isLarge == true {
      try database.run("INSERT INTO search (search, rank) VALUES ('hashsize', 4194304)")
    }
    try database.run(
      """
      INSERT INTO search (rowid, title, words)
      SELECT number, title, words FROM search_text WHERE number >= ?1
      """, first)
    if isLarge == true {
      try database.run("INSERT INTO search (search, rank) VALUES ('hashsize', 1048576)")
    }
  }

  private func isIndexedLater(_ number: Int) -> Bool {
    firstBulkNumber.map { number >= $0 } ?? false
  }
}
