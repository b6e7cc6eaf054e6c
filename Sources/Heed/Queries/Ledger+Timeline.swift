internal import HeedSQLite

/// An event with what it says of the recommendations that it bears on.
public struct TimelineEvent: Sendable {
  /// What an event says of one recommendation.
  public struct Effect: Sendable {
    /// The recommendation's ref.
    public let ref: String
    /// The status asserted, if one was.
    public let verdict: Verdict?
    /// The milestone reached.
    public let milestone: String?
    /// Who judges.
    public let assessor: String
    /// A judgement or a claim.
    public let basis: Basis
  }

  /// Identity of its entry.
  public let id: EntryID
  /// Local number of its entry; `nil` for the public: it tells how much is kept.
  public let number: Int?
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
  /// The evidence.
  public internal(set) var sources: [Source] = []
  /// The recommendations that it bears on.
  public internal(set) var effects: [Effect] = []
}

extension Ledger {
  /// Calls `body` for each event that stands, in order of when it happened.
  ///
  /// With `refs`, only events that bear on one of these; `since` and `until` are days that
  /// still count. Events on a recommendation that the viewpoint does not show are told without it.
  /// - Throws: `Refusal` for an unknown ref.
  public func timeline(
    _ refs: [String] = [], since: CalendarDay? = nil, until: CalendarDay? = nil,
    from viewpoint: Viewpoint = Viewpoint(), body: (TimelineEvent) -> Void
  ) throws(Refusal) {
    var wanted: [String] = []
    for ref in refs { wanted.append(String(try recommendation(named: ref, viewpoint))) }
    let owner = try owner()
    try reading { () throws(SQLiteFailure) in
      let lexicon = try lexicon(viewpoint)
      let reader = try Reader(database, viewpoint)
      let first = since?.daysSinceEpoch ?? .min
      let last = min(until?.daysSinceEpoch ?? .max, reader.asOf)
      // What was amended since may have been dated otherwise then: such events are looked at
      // whatever their date, and all are put in order again.
      var then: [(event: TimelineEvent, day: Int, recordedAt: Int)] = []
      try database.each(
        """
        SELECT e.writer, e.seq, v.number, v.occurred_on, v.kind, v.title, v.note, l.level,
               v.is_planned, v.retracted_at, v.recorded_at
          FROM event AS v JOIN entry AS e ON e.number = v.number
          JOIN event_level AS l ON l.number = v.number
         WHERE (v.first_day >= ?1 AND v.first_day <= ?2
             OR ?4 < 9223372036854775807
                AND EXISTS (SELECT 1 FROM correction AS c WHERE c.target = v.number))
           AND v.recorded_at <= ?4
           AND (?4 < 9223372036854775807 OR v.retracted_at IS NULL)
           AND (?5 = 0 OR is_public_event(v.number))
           AND (?3 IS NULL OR EXISTS (SELECT 1 FROM event_subject AS t
                  JOIN bearing AS b ON b.recommendation = t.recommendation AND b.event = t.event
                WHERE t.event = v.number
                  AND t.recommendation IN (SELECT CAST(value AS INTEGER) FROM json_each(?3))
                  AND b.known_from <= ?4 AND (b.known_until IS NULL OR b.known_until > ?4)))
         ORDER BY v.first_day, v.recorded_at, e.writer, e.seq
        """, first, last, wanted.bound, reader.knownAt, reader.isPublic
      ) { row throws(SQLiteFailure) in
        guard let writer = Writer(row.text(0)), let on = try? Period(row.text(3)),
          try reader.stands(row.int(2), .eventLogged, retractedAt: row.optionalInt(9))
        else { return }
        let number = row.int(2)
        let words = try self.event(number, then: reader)
        var event = TimelineEvent(
          id: EntryID(writer: writer, seq: row.int(1)), number: reader.isPublic ? nil : number,
          on: words?.on ?? on, kind: words?.kind ?? row.text(4),
          isPlanned: words?.isPlanned ?? (row.int(8) != 0), title: words?.title ?? row.text(5),
          note: words.map(\.note) ?? row.optionalText(6),
          visibility: Visibility(level: row.int(7)))
        event.sources =
          if let words { words.sources } else { try self.sources(of: number, reader) }
        event.effects = try self.effects(of: number, owner: owner, lexicon, reader)
        guard reader.knownAt != .max else { return body(event) }
        let day = event.on.first.daysSinceEpoch
        if day >= first, day <= last { then.append((event, day, row.int(10))) }
      }
      then.sort { ($0.day, $0.recordedAt, $0.event.id) < ($1.day, $1.recordedAt, $1.event.id) }
      for line in then { body(line.event) }
    }
  }

  private func effects(
    of event: Int, owner: String, _ lexicon: VerdictLexicon, _ reader: Reader
  ) throws(SQLiteFailure) -> [TimelineEvent.Effect] {
    try database.all(
      """
      SELECT r.ref, b.verdict, b.milestone, b.assessor, b.basis, r.number
        FROM event_subject AS t
        JOIN bearing AS b ON b.recommendation = t.recommendation AND b.event = t.event
        JOIN recommendation AS r ON r.number = t.recommendation
       WHERE t.event = ?1 AND b.known_from <= ?2
         AND (b.known_until IS NULL OR b.known_until > ?2)
         AND (?2 < 9223372036854775807 OR r.retracted_at IS NULL)
       GROUP BY r.number, b.verdict, b.milestone, b.assessor, b.basis
       ORDER BY r.number, min((SELECT coalesce(max(n.text), '') FROM name AS n
                                WHERE n.id = b.addressee))
      """, event, reader.knownAt
    ) { row throws(SQLiteFailure) -> TimelineEvent.Effect? in
      if !reader.isPresent, try !reader.isThere(row.int(5)) { return nil }
      return TimelineEvent.Effect(
        ref: try reader.shownRef(of: row.int(5), row.text(0)),
        verdict: row.optionalInt(1).flatMap { lexicon.verdicts[$0] },
        milestone: row.optionalText(2), assessor: try self.name(of: row.int(3), owner: owner),
        basis: Basis(rawValue: row.text(4)) ?? .assessment)
    }.compactMap(\.self)
  }
}
