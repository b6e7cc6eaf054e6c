internal import HeedSQLite

/// A row of the view `events`, from one viewpoint.
public struct EventRecord: Sendable {
  /// Identity of its entry.
  public let id: EntryID
  /// When it happened.
  public let on: Period
  /// What kind of thing it was.
  public let kind: String
  /// Whether it was announced for a day to come when it was recorded.
  public let isPlanned: Bool
  /// What happened.
  public let title: String
  /// More about it.
  public let note: String?
  /// Who may see it.
  public let visibility: Visibility
  /// When it was written down.
  public let recordedAt: Instant
  /// What was answered in it, where that is the same to all recommendations that it bears on.
  public internal(set) var response: Response?
  /// The refs of the recommendations that it bears on.
  public internal(set) var recommendations: [String] = []
  /// The addresses of its sources.
  public internal(set) var sources: [String] = []
}

extension Ledger {
  /// Calls `body` for each event that stands, in the order of arrival; with a filter, for those
  /// that bear on a recommendation that it means.
  ///
  /// - Throws: `Refusal`.
  public func eventRecords(
    _ filter: Filter = Filter(), from viewpoint: Viewpoint = Viewpoint(),
    body: (EventRecord) -> Void
  ) throws(Refusal) {
    try moment { () throws(Refusal) in
      let chosen = try chosenNumbers(filter, from: viewpoint)
      try reading { () throws(SQLiteFailure) in
        let reader = try Reader(database, viewpoint)
        try eachEvent(reader) { number, firstDay, record throws(SQLiteFailure) in
          var record = record
          let subjects = try subjects(
            of: number, on: firstDay, recordedAt: record.recordedAt, reader)
          if let chosen, !subjects.contains(where: { chosen.contains($0.number) }) { return }
          record.recommendations = subjects.map(\.ref)
          let answers = Set(subjects.map(\.response))
          if answers.count == 1 { record.response = answers.first ?? nil }
          body(record)
        }
      }
    }
  }

  /// The recommendations that a filter means; `nil` for all.
  func chosenNumbers(
    _ filter: Filter, from viewpoint: Viewpoint
  ) throws(Refusal) -> Set<Int>? {
    guard !filter.isEmpty else { return nil }
    var numbers: Set<Int> = []
    try list(filter, from: viewpoint) { numbers.insert($0.number) }
    return numbers
  }

  private func eachEvent(
    _ reader: Reader, body: (Int, _ firstDay: Int, EventRecord) throws(SQLiteFailure) -> Void
  ) throws(SQLiteFailure) {
    try database.each(
      """
      SELECT e.writer, e.seq, v.number, v.occurred_on, v.kind, v.title, v.note, l.level,
             v.is_planned, v.retracted_at, v.recorded_at, v.first_day
        FROM event AS v CROSS JOIN entry AS e ON e.number = v.number
        CROSS JOIN event_level AS l ON l.number = v.number
       WHERE (v.first_day <= ?1
           OR ?2 < 9223372036854775807
              AND EXISTS (SELECT 1 FROM correction AS c WHERE c.target = v.number))
         AND v.recorded_at <= ?2
         AND (?2 < 9223372036854775807 OR v.retracted_at IS NULL)
         AND (?3 = 0 OR is_public_event(v.number))
       ORDER BY v.number
      """, reader.asOf, reader.knownAt, reader.isPublic
    ) { row throws(SQLiteFailure) in
      let number = row.int(2)
      guard let writer = Writer(row.text(0)), let on = try? Period(row.text(3)),
        try reader.stands(number, .eventLogged, retractedAt: row.optionalInt(9))
      else { return }
      let words = try event(number, then: reader)
      var record = EventRecord(
        id: EntryID(writer: writer, seq: row.int(1)), on: words?.on ?? on,
        kind: words?.kind ?? row.text(4), isPlanned: words?.isPlanned ?? (row.int(8) != 0),
        title: words?.title ?? row.text(5), note: words.map(\.note) ?? row.optionalText(6),
        visibility: Visibility(level: row.int(7)),
        recordedAt: Instant(millisecondsSinceEpoch: Int64(row.int(10))))
      guard record.on.first.daysSinceEpoch <= reader.asOf else { return }
      let sources =
        if let words { words.sources } else { try self.sources(of: number, reader) }
      record.sources = sources.compactMap(\.url)
      try body(number, row.int(11), record)
    }
  }

  /// The recommendations that an event bears on from the viewpoint. What stands now is found by its
  /// whole key: a recommendation may have very many events.
  private func subjects(
    of event: Int, on firstDay: Int, recordedAt: Instant, _ reader: Reader
  ) throws(SQLiteFailure) -> [(number: Int, ref: String, response: Response?)] {
    try database.all(
      """
      SELECT r.number, r.ref,
             (SELECT CASE WHEN count(*) = count(b.response) AND min(b.response) = max(b.response)
                          THEN min(b.response) END
                FROM bearing AS b
               WHERE b.recommendation = t.recommendation AND b.day = ?3 AND b.recorded_at = ?4
                 AND b.event = t.event
                 AND b.known_from <= ?2 AND (b.known_until IS NULL OR b.known_until > ?2))
        FROM event_subject AS t
        JOIN recommendation AS r ON r.number = t.recommendation
       WHERE t.event = ?1 AND (?2 < 9223372036854775807 OR r.retracted_at IS NULL)
         AND (EXISTS (SELECT 1 FROM bearing AS b
              WHERE b.recommendation = t.recommendation AND b.day = ?3 AND b.recorded_at = ?4
                AND b.event = t.event
                AND b.known_from <= ?2 AND (b.known_until IS NULL OR b.known_until > ?2))
           OR ?2 < 9223372036854775807 AND EXISTS (SELECT 1 FROM bearing AS b
              WHERE b.recommendation = t.recommendation AND b.event = t.event
                AND b.known_from <= ?2 AND (b.known_until IS NULL OR b.known_until > ?2)))
       ORDER BY r.number
      """, event, reader.knownAt, firstDay, recordedAt.milliseconds
    ) { row throws(SQLiteFailure) -> (number: Int, ref: String, response: Response?)? in
      if !reader.isPresent, try !reader.isThere(row.int(0)) { return nil }
      let response = row.optionalText(2).flatMap(Response.init(rawValue:))
      return (row.int(0), try reader.shownRef(of: row.int(0), row.text(1)), response)
    }.compactMap(\.self)
  }
}
