internal import HeedSQLite

extension Ledger {
  /// The events that bear on a recommendation, in order; retracted ones marked.
  func history(
    of recommendation: Int, owner: String, _ lexicon: VerdictLexicon
  ) throws(SQLiteFailure) -> [RecommendationDetail.HistoryLine] {
    var lines: [RecommendationDetail.HistoryLine] = []
    let rows = try database.all(
      """
      SELECT b.writer, b.seq, b.event, e.occurred_on, e.kind, e.title, e.note, b.because,
             b.milestone, b.verdict, b.response, b.addressee, b.assessor, b.basis, e.visibility,
             b.recorded_at, e.retracted_at, e.is_planned
        FROM bearing AS b JOIN event AS e ON e.number = b.event
       WHERE b.recommendation = ?1 AND (b.known_until IS NULL OR b.known_until = e.retracted_at)
       ORDER BY b.day, b.recorded_at, b.writer, b.seq, b.addressee
      """, recommendation
    ) { row throws(SQLiteFailure) -> RecommendationDetail.HistoryLine? in
      guard let writer = Writer(row.text(0)), let on = try? Period(row.text(3)) else { return nil }
      return RecommendationDetail.HistoryLine(
        id: EntryID(writer: writer, seq: row.int(1)), number: row.int(2), on: on,
        kind: row.text(4), isPlanned: row.int(17) != 0, title: row.text(5),
        note: row.optionalText(6),
        because: row.optionalText(7), milestone: row.optionalText(8),
        verdict: row.optionalInt(9).flatMap { lexicon.verdicts[$0] },
        response: row.optionalText(10).flatMap(Response.init(rawValue:)),
        addressees: row.int(11) == 0 ? [] : [try self.name(of: row.int(11), owner: owner)],
        assessor: try self.name(of: row.int(12), owner: owner),
        basis: Basis(rawValue: row.text(13)) ?? .assessment,
        visibility: Visibility(rawValue: row.text(14)) ?? .private, sources: [],
        recordedAt: Instant(millisecondsSinceEpoch: Int64(row.int(15))),
        isRetracted: !row.isNull(16))
    }
    for var line in rows.compactMap(\.self) {
      // One event that says the same of several addressees is one line.
      if let last = lines.last, last.number == line.number, last.verdict == line.verdict,
        last.because == line.because, last.response == line.response,
        last.milestone == line.milestone,
        !last.addressees.isEmpty, !line.addressees.isEmpty
      {
        lines[lines.count - 1].addressees += line.addressees
        continue
      }
      line.sources = try sources(of: line.number)
      lines.append(line)
    }
    return lines
  }

  func sources(of event: Int) throws(SQLiteFailure) -> [Source] {
    try database.all(
      """
      SELECT url, title, publisher, dated_on, place, sha256, visibility FROM source
       WHERE event = ?1 ORDER BY position
      """, event
    ) { row in
      var source = Source(url: row.optionalText(0))
      source.title = row.optionalText(1)
      source.publisher = row.optionalText(2)
      source.date = row.optionalText(3)
      source.place = row.optionalText(4)
      source.sha256 = row.optionalText(5)
      source.visibility = row.optionalText(6).flatMap(Visibility.init(rawValue:))
      return source
    }
  }
}
