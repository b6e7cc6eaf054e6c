internal import HeedSQLite

extension Ledger {
  /// The events that bear on a recommendation, in order; retracted ones marked.
  func history(
    of recommendation: Int, owner: String, _ lexicon: VerdictLexicon, _ reader: Reader
  ) throws(SQLiteFailure) -> [RecommendationDetail.HistoryLine] {
    var lines: [RecommendationDetail.HistoryLine] = []
    var then: [Int: EventThen] = [:]
    // Of a retracted event the last stretch in which it was known is told; of an amended one,
    // that in which it says what it says now, or said then.
    let rows = try database.all(
      """
      SELECT b.writer, b.seq, b.event, coalesce(b.dated_on, e.occurred_on), e.kind, e.title, e.note,
             b.because, b.milestone, b.verdict, b.response, b.addressee, b.assessor, b.basis,
             b.recorded_at, b.known_until, e.is_planned, b.verbatim,
             NOT EXISTS (SELECT 1 FROM entry_body AS o WHERE o.number = b.event)
        FROM bearing AS b JOIN event AS e ON e.number = b.event
       WHERE b.recommendation = ?1 AND b.day <= ?2 AND b.known_from <= ?3
         AND NOT EXISTS (SELECT 1 FROM bearing AS l
              WHERE l.recommendation = ?1 AND l.event = b.event AND l.known_from > b.known_from
                AND l.known_from <= ?3)
         AND (?4 = 0 OR is_public_event(b.event))
       ORDER BY b.day, b.recorded_at, b.writer, b.seq,
                (SELECT n.text FROM name AS n WHERE n.id = b.addressee)
      """, recommendation, reader.asOf, reader.knownAt, reader.isPublic
    ) { row throws(SQLiteFailure) -> RecommendationDetail.HistoryLine? in
      guard let writer = Writer(row.text(0)), let on = try? Period(row.text(3)) else { return nil }
      let number = row.int(2)
      if then[number] == nil { then[number] = try self.event(number, then: reader) }
      let until = row.optionalInt(15)
      return RecommendationDetail.HistoryLine(
        id: EntryID(writer: writer, seq: row.int(1)), event: number,
        number: reader.isPublic ? nil : number, on: on,
        kind: then[number]?.kind ?? row.text(4),
        isPlanned: then[number]?.isPlanned ?? (row.int(16) != 0),
        title: then[number]?.title ?? row.text(5),
        note: then[number].map(\.note) ?? row.optionalText(6),
        because: row.optionalText(7), milestone: row.optionalText(8),
        verdict: row.optionalInt(9).flatMap { lexicon.verdicts[$0] },
        response: row.optionalText(10).flatMap(Response.init(rawValue:)),
        verbatim: row.optionalText(17),
        addressees: row.int(11) == 0 ? [] : [try self.name(of: row.int(11), owner: owner)],
        assessor: try self.name(of: row.int(12), owner: owner),
        basis: Basis(rawValue: row.text(13)) ?? .assessment,
        sources: [], recordedAt: Instant(millisecondsSinceEpoch: Int64(row.int(14))),
        isRetracted: until.map { reader.knownAt == .max || $0 <= reader.knownAt } ?? false,
        isRedacted: row.int(18) == 1)
    }
    for var line in rows.compactMap(\.self) {
      // One event that says the same of several addressees is one line.
      if let last = lines.last, last.event == line.event, last.verdict == line.verdict,
        last.because == line.because, last.response == line.response,
        last.milestone == line.milestone, last.verbatim == line.verbatim,
        !last.addressees.isEmpty, !line.addressees.isEmpty
      {
        lines[lines.count - 1].addressees += line.addressees
        continue
      }
      line.sources =
        if let then = then[line.event] { then.sources } else {
          try sources(of: line.event, reader)
        }
      lines.append(line)
    }
    return lines
  }

  /// The words of an event as they were then, where it was amended since; else `nil`.
  func event(_ number: Int, then reader: Reader) throws(SQLiteFailure) -> EventThen? {
    guard reader.knownAt != .max, try database.isCorrected(number),
      let known = try database.knownBodies(of: number, kind: .eventLogged)
        .last(where: { $0.from <= reader.knownAt }),
      let event = Event(known.body.payload)
    else { return nil }
    return EventThen(
      on: event.on, kind: event.kind.rawValue, isPlanned: event.isPlanned, title: event.title,
      note: event.note, sources: event.sources.filter { reader.mayShow($0) })
  }

  func sources(of event: Int, _ reader: Reader) throws(SQLiteFailure) -> [Source] {
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
    }.filter { reader.mayShow($0) }
  }
}

/// The words of an event as they once were.
struct EventThen {
  let on: Period
  let kind: String
  let isPlanned: Bool
  let title: String
  let note: String?
  let sources: [Source]
}

extension Reader {
  /// A source may be less visible than its event.
  func mayShow(_ source: Source) -> Bool {
    !isPublic || source.visibility == nil || source.visibility == .public
  }
}
