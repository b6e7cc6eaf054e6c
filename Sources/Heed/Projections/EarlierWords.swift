internal import HeedSQLite

/// Words that entries had before they were amended: the ledger's own index has those of now.
///
/// An index of its own, in memory, by the same rules, so that one text is found by the same words
/// at any time.
struct EarlierWords {
  let database: Connection

  init() throws(SQLiteFailure) {
    database = try Connection(path: ":memory:", mode: .temporary)
    try database.run(
      """
      CREATE VIRTUAL TABLE search USING fts5 (
        title, words, tokenize = 'unicode61 remove_diacritics 2')
      """)
  }

  func add(_ number: Int, title: String, words: String) throws(SQLiteFailure) {
    try database.run(
      "INSERT INTO search (rowid, title, words) VALUES (?1, ?2, ?3)", number, title, words)
  }
}
