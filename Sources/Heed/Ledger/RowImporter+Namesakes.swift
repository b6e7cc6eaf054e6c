internal import HeedSQLite

/// Recommendations found by their refs, whoever recorded them.
struct Namesakes {
  /// Kept small: there is one for each recommendation of a ledger.
  private struct Namesake {
    let number: UInt32
    let seq: UInt32
    /// Which of the writers.
    let writer: UInt16
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
    let id = EntryID(writer: writers[Int(found.writer)], seq: Int(found.seq))
    return (Int(found.number), id, found.visibility)
  }

  fileprivate mutating func expect(_ count: Int) { known.reserveCapacity(count) }

  fileprivate mutating func keep(
    _ ref: String, _ number: Int, _ id: EntryID, _ visibility: Visibility
  ) {
    if known.count >= Self.most, known[ref] == nil { known.removeAll(keepingCapacity: true) }
    let writer = writers.firstIndex(of: id.writer) ?? writers.count
    // What is too large to be kept so is looked for again.
    guard let number = UInt32(exactly: number), let seq = UInt32(exactly: id.seq),
      let place = UInt16(exactly: writer)
    else { return }
    if writer == writers.count { writers.append(id.writer) }
    known[ref] = Namesake(number: number, seq: seq, writer: place, visibility: visibility)
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
      namesakes.expect(count)
      // Few ledgers have anything else that makes a recommendation less visible than it says.
      let isPlain = try database.first(
        """
        SELECT NOT EXISTS (SELECT 1 FROM waiting) AND NOT EXISTS (SELECT 1 FROM scheme_use)
           AND NOT EXISTS (SELECT 1 FROM document)
        """
      ) { $0.int(0) == 1 }
      try database.each(
        """
        SELECT r.ref, r.number, e.writer, e.seq,
               CASE WHEN ?1 THEN (r.visibility <> 'private') + (r.visibility = 'public')
                    ELSE (SELECT level FROM recommendation_level WHERE number = r.number) END
          FROM recommendation AS r CROSS JOIN entry AS e ON e.number = r.number
         WHERE r.retracted_at IS NULL
           AND (?2 OR (SELECT count(*) FROM ref_claim AS c WHERE c.ref = r.ref) = 1)
        """, isPlain ?? false, transaction.hasUniqueClaims
      ) { row in
        guard let writer = Writer(row.text(2)) else { return }
        namesakes.keep(
          row.text(0), row.int(1), EntryID(writer: writer, seq: row.int(3)),
          Visibility(level: row.int(4)))
      }
    }
  }
}
