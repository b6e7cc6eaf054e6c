internal import HeedSQLite

extension RecommendationDetail {
  /// How a recommendation stands to another.
  public struct RelationLine: Sendable {
    /// Identity of the relation's entry.
    public let id: EntryID
    /// Local number of the relation's entry.
    public let number: Int
    /// The relation, read from the one that makes it.
    public let kind: RelationKind
    /// Whether the other makes it: it is superseded by the other.
    public let isInverse: Bool
    /// The other's ref.
    public let ref: String
    /// Identity of the other.
    public let other: EntryID
    /// Since when.
    public let on: String
    /// Whether it has been retracted.
    public let isRetracted: Bool

    /// How it is read before the other's ref.
    public var label: String { isInverse ? kind.inverseLabel : kind.label }
  }
}

extension Ledger {
  /// How a recommendation stood to others that were there, in the order of the days.
  func relations(
    of recommendation: Int, _ reader: Reader, withRetracted: Bool
  ) throws(SQLiteFailure) -> [RecommendationDetail.RelationLine] {
    guard reader.hasRelations else { return [] }
    let rows = try database.all(
      """
      SELECT l.number, e.writer, e.seq, l.kind, l.subject, l.object, l.made_on, l.retracted_at
        FROM relation AS l JOIN entry AS e ON e.number = l.number
       WHERE (l.subject = ?1 OR l.object = ?1) AND l.on_day <= ?2 AND l.recorded_at <= ?3
         AND (?4 = 0 OR l.visibility = 'public')
       ORDER BY l.on_day, l.recorded_at, e.writer, e.seq
      """, recommendation, reader.asOf, reader.knownAt, reader.isPublic
    ) { row in
      (
        number: row.int(0), id: Writer(row.text(1)).map { EntryID(writer: $0, seq: row.int(2)) },
        kind: RelationKind(rawValue: row.text(3)), isInverse: row.int(4) != recommendation,
        other: row.int(4) == recommendation ? row.int(5) : row.int(4), on: row.text(6),
        retractedAt: row.optionalInt(7)
      )
    }
    var lines: [RecommendationDetail.RelationLine] = []
    for row in rows {
      let stands = try reader.stands(row.number, .relationMade, retractedAt: row.retractedAt)
      guard stands || withRetracted, let id = row.id, let kind = row.kind,
        let other = try database.id(of: row.other), let fields = try reader.fields(of: row.other)
      else { continue }
      lines.append(
        RecommendationDetail.RelationLine(
          id: id, number: row.number, kind: kind, isInverse: row.isInverse, ref: fields.ref,
          other: other, on: row.on, isRetracted: !stands))
    }
    return lines
  }

  /// How many parts tell where a whole stands that the assessor has not judged itself; `nil`
  /// where it has, or where nothing tells.
  func partsCounted(
    for detail: RecommendationDetail, by assessor: Int, _ reader: Reader
  ) throws(SQLiteFailure) -> Int? {
    guard reader.hasRelations, let verdict = detail.verdict else { return nil }
    var parts = 0
    for part in Set(try reader.related(to: detail.number, .partOf)) where part != detail.number {
      if try reader.isThere(part) { parts += 1 }
    }
    guard parts > 0, try reader.assertions(on: detail.number)[assessor] == nil else { return nil }
    // Over where another supersedes it: then its parts do not tell.
    let supersedes = try reader.related(to: detail.number, .supersedes)
    guard verdict != .superseded || supersedes.isEmpty else { return nil }
    return parts
  }

  /// When it was looked at, and when it is to be looked at again; its history has been read.
  func look(
    at detail: RecommendationDetail, today: CalendarDay
  ) -> RecommendationDetail.Look? {
    guard !detail.isRetracted else { return nil }
    let last = detail.history.last { !$0.isRetracted && !$0.isPlanned }
    var fields = RecommendationFields(
      number: detail.number, ref: detail.content.ref, title: detail.content.title,
      lastEventDay: last?.on.first.daysSinceEpoch, recordedDay: detail.recordedAt.day.daysSinceEpoch
    )
    fields.issuedOn = detail.content.issuedOn
    fields.followUp = detail.content.followUp
    return RecommendationDetail.Look(
      lastOn: CalendarDay(clamping: fields.lookedDay), nextOn: fields.nextLook,
      isStale: detail.stage.isOpen && fields.nextLook <= today)
  }
}
