internal import HeedSQLite

/// Recommendations found by their refs, whoever recorded them.
struct Namesakes {
  struct Namesake {
    let number: Int
    let id: EntryID
    let visibility: Visibility
  }

  fileprivate(set) var known: [String: Namesake] = [:]
  /// How many were looked for one by one.
  fileprivate var asked = 0
  /// Kept at most, so that memory does not grow with the ledger.
  fileprivate static let most = 100_000
  /// After so many, all refs are read in one pass: it costs less than looking for each.
  fileprivate static let fewest = 1_000
}

extension RowImporter {
  /// The recommendation that has the row's ref, whoever recorded it.
  func namesake(of row: SourceRow) throws(Refusal) -> SourceRecord? {
    let ref = row.content.ref
    guard !ref.isEmpty else { return nil }
    if let known = namesakes.known[ref] { return record(of: known) }
    namesakes.asked += 1
    if namesakes.asked == Namesakes.fewest, request.isBulk { try readNamesakes() }
    guard let found = try ledger.exactly(ref) else { return nil }
    let namesake = Namesakes.Namesake(
      number: found.number, id: found.id, visibility: found.visibility)
    if namesakes.known.count >= Namesakes.most {
      namesakes.known.removeAll(keepingCapacity: true)
    }
    namesakes.known[ref] = namesake
    return record(of: namesake)
  }

  private func record(of known: Namesakes.Namesake) -> SourceRecord {
    SourceRecord(
      number: known.number, id: known.id, isSeen: seen.contains(known.number),
      visibility: known.visibility)
  }

  /// Reads the refs that one recommendation has and none other claims.
  private func readNamesakes() throws(Refusal) {
    try transaction.sql { () throws(SQLiteFailure) in
      let count = try database.first("SELECT count(*) FROM recommendation") { $0.int(0) } ?? 0
      guard count <= Namesakes.most else { return }
      try database.each(
        """
        SELECT r.ref, r.number, e.writer, e.seq, l.level
          FROM recommendation AS r JOIN entry AS e ON e.number = r.number
          JOIN recommendation_level AS l ON l.number = r.number
         WHERE r.retracted_at IS NULL
           AND (SELECT count(*) FROM ref_claim AS c WHERE c.ref = r.ref) = 1
        """
      ) { row in
        guard let writer = Writer(row.text(2)) else { return }
        namesakes.known[row.text(0)] = Namesakes.Namesake(
          number: row.int(1), id: EntryID(writer: writer, seq: row.int(3)),
          visibility: Visibility(level: row.int(4)))
      }
    }
  }
}
