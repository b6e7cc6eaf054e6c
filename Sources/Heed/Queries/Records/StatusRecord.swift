internal import HeedSQLite

/// A row of the view `status_history`, from one viewpoint: a status that was asserted.
public struct StatusRecord: Sendable {
  /// The recommendation's ref.
  public let ref: String
  /// When it was so.
  public let on: String
  /// The first possible day of that.
  public let firstDay: CalendarDay
  /// The addressee judged; `nil`: all.
  public let addressee: String?
  /// Who says so.
  public let assessor: String
  /// A judgement or a claim.
  public let basis: Basis
  /// The status.
  public let verdict: Verdict
  /// Its neutral meaning.
  public let stage: Stage
  /// The milestone reached.
  public let milestone: String?
  /// Why this status.
  public let because: String?
  /// Identity of the event's entry.
  public let event: EntryID
  /// What happened.
  public let title: String
  /// Since when it has been known.
  public let knownFrom: Instant
  /// Until when it was known, where it was retracted or amended since.
  public let knownUntil: Instant?
}

extension Ledger {
  /// Calls `body` for each status that was asserted of a recommendation that the filter means:
  /// those of one recommendation together, in order, and those that no longer hold among them.
  ///
  /// - Throws: `Refusal`.
  public func statusRecords(
    _ filter: Filter = Filter(), from viewpoint: Viewpoint = Viewpoint(),
    body: (StatusRecord) -> Void
  ) throws(Refusal) {
    let owner = try owner()
    try moment { () throws(Refusal) in
      let reader = try reading { () throws(SQLiteFailure) in try Reader(database, viewpoint) }
      let words = try reading { () throws(SQLiteFailure) in try lexicon(viewpoint) }
      try eachListed(filter, from: viewpoint) { line throws(SQLiteFailure) in
        try eachStatus(of: line, owner, words, reader, body: body)
      }
    }
  }

  private func eachStatus(
    of line: ListedRecommendation, _ owner: String, _ lexicon: VerdictLexicon, _ reader: Reader,
    body: (StatusRecord) -> Void
  ) throws(SQLiteFailure) {
    try database.each(
      """
      SELECT b.verdict, coalesce(b.dated_on, v.occurred_on), b.day, a.text, n.text, b.basis,
             b.milestone, b.because, b.writer, b.seq, v.title, b.known_from, b.known_until, b.event
        FROM bearing AS b JOIN event AS v ON v.number = b.event
        LEFT JOIN name AS a ON a.id = b.addressee
        LEFT JOIN name AS n ON n.id = b.assessor
       WHERE b.recommendation = ?1 AND b.verdict IS NOT NULL AND b.day <= ?2
         AND b.known_from <= ?3 AND (?4 = 0 OR is_public_event(b.event))
       ORDER BY b.day, b.recorded_at, b.writer, b.seq, a.text, b.known_from
      """, line.number, reader.asOf, reader.knownAt, reader.isPublic
    ) { row throws(SQLiteFailure) in
      guard let writer = Writer(row.text(8)), let verdict = lexicon.verdicts[row.int(0)],
        let day = CalendarDay(daysSinceEpoch: row.int(2))
      else { return }
      let until = row.optionalInt(12).flatMap { $0 <= reader.knownAt ? $0 : nil }
      body(
        StatusRecord(
          ref: line.ref, on: row.text(1), firstDay: day, addressee: row.optionalText(3),
          assessor: row.optionalText(4) ?? owner,
          basis: Basis(rawValue: row.text(5)) ?? .assessment, verdict: verdict,
          stage: lexicon.stages[row.int(0)] ?? .unmapped, milestone: row.optionalText(6),
          because: row.optionalText(7), event: EntryID(writer: writer, seq: row.int(9)),
          title: try event(row.int(13), then: reader)?.title ?? row.text(10),
          knownFrom: Instant(millisecondsSinceEpoch: Int64(row.int(11))),
          knownUntil: until.map { Instant(millisecondsSinceEpoch: Int64($0)) }))
    }
  }
}
