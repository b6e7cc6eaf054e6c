internal import HeedSQLite

// The index holds no words of its own: to take a row out, it must be told what stood there.
extension Projector {
  func index(_ number: Int, title: String, words: String) throws(SQLiteFailure) {
    // Most corrections leave the words as they were: then the index has nothing to do.
    if !unindexed.isEmpty, let old = unindexed.removeValue(forKey: number) {
      if old == [Array(title.utf8), Array(words.utf8)] { return }
      try takeOut(number, old)
    }
    if isBulk, !gathersMoreWords { try gatherMoreWords(true) }
    try database.insert(
      "INSERT INTO search (rowid, title, words) VALUES (?1, ?2, ?3)", isWhole: false
    ) { row in
      row.add(number)
      row.add(title)
      row.add(words)
    }
  }

  func unindex(_ number: Int, title: String, words: String) throws(SQLiteFailure) {
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

  /// Words are gathered before they are written, usually a megabyte of them: the more, the fewer
  /// pieces are to be merged. Those of a bulk load are merged only where they are many; what is
  /// written later goes on with the rest, a little at a time.
  func gatherMoreWords(_ isMore: Bool) throws(SQLiteFailure) {
    guard isMore != gathersMoreWords else { return }
    gathersMoreWords = isMore
    try database.run(
      "INSERT INTO search (search, rank) VALUES ('hashsize', ?1)", isMore ? 6 << 20 : 1 << 20)
    try database.run(
      "INSERT INTO search (search, rank) VALUES ('automerge', ?1)", isMore ? 0 : 4)
  }
}
