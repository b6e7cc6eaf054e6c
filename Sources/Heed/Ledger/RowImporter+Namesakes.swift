internal import HeedSQLite

/// Recommendations found by their refs, whoever recorded them.
struct Namesakes {
  /// Kept small: there is one for each recommendation of a ledger.
  private struct Namesake {
    let number: Int
    let seq: Int
    /// Which of the writers.
    let writer: UInt32
    let visibility: Visibility
  }

  private var known: [String: Namesake] = [:]
  private var writers: [Writer] = []
  /// How many were looked for one by one.
  fileprivate var asked = 0
  /// Kept at most, so that memory does not grow with the ledger.
  fileprivate static let most = 100_000
  /// After so many, all refs are read in one pass: it costs less than looking for each.
  fileprivate static let fewest = 1_000

  fileprivate subscript(ref: String) -> (number: Int, id: EntryID, visibility: Visibility)? {
    guard let found = known[ref] else { return nil }
    let id = EntryID(writer: writers[Int(found.writer)], seq: found.seq)
    return (found.number, id, found.visibility)
  }

  fileprivate mutating func keep(
    _ ref: String, _ number: Int, _ id: EntryID, _ visibility: Visibility
  ) {
    if known.count >= Self.most, known[ref] == nil { known.removeAll(keepingCapacity: true) }
    let writer = writers.firstIndex(of: id.writer) ?? writers.count
    if writer == writers.count { writers.append(id.writer) }
    known[ref] = Namesake(
      number: number, seq: id.seq, writer: UInt32(writer), visibility: visibility)
  }
}

extension RowImporter {
  /// The recommendation that has the row's ref, whoever recorded it.
  func namesake(of row: SourceRow) throws(Refusal) -> SourceRecord? {
    let ref = row.content.ref
    guard !ref.isEmpty else { return nil }
    var known = namesakes[ref]
    if known == nil {
      // `R12~k3f9x2qa` is called by the ref that it claims.
      let claim = String(ref.prefix { $0 != "~" })
      let isFree = try transaction.sql { () throws(SQLiteFailure) in
        try !transaction.mayBeClaimed(claim)
      }
      if isFree { return nil }
      namesakes.asked += 1
      if namesakes.asked == Namesakes.fewest, request.isBulk { try readNamesakes() }
      if let found = try ledger.exactly(ref) {
        namesakes.keep(ref, found.number, found.id, found.visibility)
        known = (found.number, found.id, found.visibility)
      }
    }
    return known.map { known in
      SourceRecord(
        number: known.number, id: known.id, isSeen: seen.contains(known.number),
        visibility: known.visibility)
    }
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
        namesakes.keep(
          row.text(0), row.int(1), EntryID(writer: writer, seq: row.int(3)),
          Visibility(level: row.int(4)))
      }
    }
  }
}
