internal import HeedSQLite

/// Words to be looked for in every entry.
struct SoughtWords {
  /// Texts of an entry that others may repeat, whole.
  var repeated: [String] = []
  /// Words that must be gone, however they are written: case does not matter, nor whether they
  /// are joined by hyphens as in a ref.
  var gone: [String] = []

  /// Where the text has one of the words that must be gone.
  func word(in text: String) -> String? {
    let lower = text.lowercased()
    return gone.first { word in forms(of: word).contains { lower.contains($0) } }
  }

  fileprivate func isIn(_ text: String) -> Bool {
    word(in: text) != nil || repeated.contains { text.contains($0) }
  }

  /// A word in lower case, and as a ref or a key would have it.
  private func forms(of word: String) -> [String] {
    let lower = word.lowercased()
    let joined = lower.split(whereSeparator: \.isWhitespace).joined(separator: "-")
    return joined == lower || joined.isEmpty ? [lower] : [lower, joined]
  }

  /// What `instr` looks for in lower case, as JSON writes it; `nil` where a word has letters
  /// whose case SQLite does not know, and every body is looked at.
  fileprivate var patterns: [String]? {
    guard gone.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) else { return nil }
    return gone.flatMap(forms).map(Self.asInJSON)
  }

  fileprivate static func asInJSON(_ text: String) -> String {
    String(decoding: JSON.text(text).canonical.dropFirst().dropLast(), as: UTF8.self)
  }
}

extension Ledger {
  /// Other entries that say the same words, or amend this one; by their numbers.
  func entries(
    saying words: SoughtWords, otherThan number: Int, sharing sha256: Digest?,

  ) throws(SQLiteFailure) -> [RecordedEntry] {
    var found: Set<Int> = []
    try database.each(
      """
      SELECT b.number, b.body FROM entry_body AS b
       WHERE b.number <> ?1
         AND (?4 OR EXISTS (SELECT 1 FROM json_each(?2) WHERE instr(b.body, value) > 0)
           OR EXISTS (SELECT 1 FROM json_each(?3) WHERE instr(lower(b.body), value) > 0))
      """, number, words.repeated.map(SoughtWords.asInJSON).bound, words.patterns?.bound,
      words.patterns == nil
    ) { row in
      guard let body = EntryBody(canonical: row.blob(1)) else { return }
      if body.texts.contains(where: { words.isIn($0.text) }) { found.insert(row.int(0)) }
    }
    // The texts of documents stand beside their entries.
    try database.each(
      """
      SELECT d.number, d.sha256 = ?2, c.bytes FROM document AS d
        JOIN content AS c ON c.sha256 = d.sha256 WHERE d.number <> ?1
      """, number, sha256?.bytes
    ) { row in
      let text = row.blob(2)
      // A quotation's lines may be broken otherwise than in the text.
      if row.int(1) == 1 || words.word(in: String(decoding: text, as: UTF8.self)) != nil
        || words.repeated.contains(where: { QuoteWords.areThere($0, in: text) })
      {
        found.insert(row.int(0))
      }
    }
    for correction in try database.corrections(of: number)
    where correction.body.kind == .recommendationAmended || correction.body.kind == .eventAmended {
      found.insert(correction.number)
    }
    var entries: [RecordedEntry] = []
    for number in found.sorted() { entries.append(try recorded(number)) }
    return entries
  }
}
