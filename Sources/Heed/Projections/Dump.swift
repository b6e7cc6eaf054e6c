internal import HeedSQLite

/// One projection read in terms that every copy shares: identities for local numbers, texts for
/// numbers of names and statuses. Ordered by local keys: the same file replayed gives the same
/// order, another copy sorts what it reads.
struct ProjectionDump: Sendable {
  let table: String
  let query: StaticString

  static let all: [ProjectionDump] = [
    ProjectionDump(
      table: "ledger",
      query: """
        SELECT e.writer || '.' || e.seq, l.owner, l.scheme, l.recorded_at
          FROM ledger AS l LEFT JOIN entry AS e USING (number) ORDER BY l.number
        """),
    ProjectionDump(
      table: "feed",
      query: """
        SELECT f.writer, f.seq, e.writer || '.' || e.seq, f.recorded_at
          FROM feed AS f LEFT JOIN entry AS e USING (number) ORDER BY f.writer
        """),
    ProjectionDump(
      table: "entry_key",
      query: """
        SELECT k.key, e.writer || '.' || e.seq
          FROM entry_key AS k LEFT JOIN entry AS e USING (number) ORDER BY k.key, k.number
        """),
    ProjectionDump(
      table: "correction",
      query: """
        SELECT t.writer || '.' || t.seq, e.writer || '.' || e.seq
          FROM correction AS c LEFT JOIN entry AS t ON t.number = c.target
          LEFT JOIN entry AS e ON e.number = c.number ORDER BY c.target, c.number
        """),
    ProjectionDump(
      table: "waiting",
      query: """
        SELECT w.id, e.writer || '.' || e.seq
          FROM waiting AS w LEFT JOIN entry AS e USING (number) ORDER BY w.id, w.number
        """),
    ProjectionDump(
      table: "scheme",
      query: """
        SELECT e.writer || '.' || e.seq, s.name, s.version, s.title, s.source, s.visibility,
               s.recorded_at, s.retracted_at
          FROM scheme AS s LEFT JOIN entry AS e USING (number) ORDER BY s.number
        """),
    ProjectionDump(
      table: "scheme_status",
      query: """
        SELECT e.writer || '.' || e.seq, s.position, s.name, s.label, s.code, s.stage, s.meaning
          FROM scheme_status AS s LEFT JOIN entry AS e ON e.number = s.scheme
         ORDER BY s.scheme, s.position
        """),
    ProjectionDump(
      table: "word_meaning",
      query: """
        SELECT e.writer || '.' || e.seq, m.scheme, m.word, m.stage, m.visibility, m.recorded_at,
               m.retracted_at
          FROM word_meaning AS m LEFT JOIN entry AS e USING (number) ORDER BY m.number
        """),
    ProjectionDump(
      table: "scheme_use",
      query: """
        SELECT e.writer || '.' || e.seq, u.scheme, u.version
          FROM scheme_use AS u LEFT JOIN entry AS e ON e.number = u.entry
         ORDER BY u.entry, u.scheme, u.version
        """),
    ProjectionDump(
      table: "document",
      query: """
        SELECT e.writer || '.' || e.seq, d.key, d.title, d.publisher, d.published_on, d.language,
               d.url, d.sha256, d.visibility, d.recorded_at, d.retracted_at
          FROM document AS d LEFT JOIN entry AS e USING (number) ORDER BY d.number
        """),
    ProjectionDump(
      table: "recommendation",
      query: """
        SELECT e.writer || '.' || e.seq, r.ref, r.title, r.addressees, r.text, r.quote, r.place,
               r.label, r.source_id, d.writer || '.' || d.seq, r.priority, r.issued_on,
               r.issued_day, r.follow_up,
               r.due_on, r.due_day, r.visibility, r.recorded_at, r.retracted_at,
               r.document IS NULL
          FROM recommendation AS r LEFT JOIN entry AS e ON e.number = r.number
          LEFT JOIN entry AS d ON d.number = r.document ORDER BY r.number
        """),
    ProjectionDump(
      table: "ref_claim",
      query: """
        SELECT c.ref, e.writer || '.' || e.seq, c.is_current
          FROM ref_claim AS c LEFT JOIN entry AS e ON e.number = c.recommendation
         ORDER BY c.ref, c.recommendation
        """),
    ProjectionDump(
      table: "party",
      query: """
        SELECT e.writer || '.' || e.seq, p.role, p.position, n.text
          FROM party AS p LEFT JOIN entry AS e ON e.number = p.recommendation
          LEFT JOIN name AS n ON n.id = p.name ORDER BY p.recommendation, p.role, p.position
        """),
    ProjectionDump(
      table: "tag",
      query: """
        SELECT e.writer || '.' || e.seq, t.tag
          FROM tag AS t LEFT JOIN entry AS e ON e.number = t.recommendation
         ORDER BY t.recommendation, t.tag
        """),
    ProjectionDump(
      table: "milestone",
      query: """
        SELECT e.writer || '.' || e.seq, m.position, m.name, v.scheme, v.version, v.status, v.stage
          FROM milestone AS m LEFT JOIN entry AS e ON e.number = m.recommendation
          LEFT JOIN verdict AS v ON v.id = m.verdict ORDER BY m.recommendation, m.position
        """),
    ProjectionDump(
      table: "relation",
      query: """
        SELECT e.writer || '.' || e.seq, s.writer || '.' || s.seq, r.kind, o.writer || '.' || o.seq,
               r.made_on, r.on_day, r.visibility, r.recorded_at, r.retracted_at
          FROM relation AS r LEFT JOIN entry AS e ON e.number = r.number
          LEFT JOIN entry AS s ON s.number = r.subject LEFT JOIN entry AS o ON o.number = r.object
         ORDER BY r.number
        """),
    ProjectionDump(
      table: "event",
      query: """
        SELECT e.writer || '.' || e.seq, v.occurred_on, v.first_day, v.last_day, v.kind,
               v.is_planned,
               v.title, v.note, v.visibility, v.recorded_at, v.retracted_at
          FROM event AS v LEFT JOIN entry AS e USING (number) ORDER BY v.number
        """),
    ProjectionDump(
      table: "event_subject",
      query: """
        SELECT e.writer || '.' || e.seq, r.writer || '.' || r.seq
          FROM event_subject AS t LEFT JOIN entry AS e ON e.number = t.event
          LEFT JOIN entry AS r ON r.number = t.recommendation ORDER BY t.event, t.recommendation
        """),
    ProjectionDump(
      table: "source",
      query: """
        SELECT e.writer || '.' || e.seq, s.position, s.url, s.title, s.publisher, s.dated_on,
               s.place, s.sha256, s.visibility
          FROM source AS s LEFT JOIN entry AS e ON e.number = s.event ORDER BY s.event, s.position
        """),
    ProjectionDump(
      table: "bearing",
      query: """
        SELECT r.writer || '.' || r.seq, b.day, b.recorded_at, b.writer, b.seq, a.text,
               b.known_from, b.known_until, b.dated_on, e.writer || '.' || e.seq, n.text,
               b.basis, v.scheme,
               v.version, v.status, v.stage, b.milestone, b.because, b.response, b.verbatim,
               b.addressee = 0, b.assessor = 0, b.verdict IS NULL
          FROM bearing AS b LEFT JOIN entry AS r ON r.number = b.recommendation
          LEFT JOIN entry AS e ON e.number = b.event LEFT JOIN name AS a ON a.id = b.addressee
          LEFT JOIN name AS n ON n.id = b.assessor LEFT JOIN verdict AS v ON v.id = b.verdict
         ORDER BY b.recommendation, b.day, b.recorded_at, b.writer, b.seq, a.text, b.known_from
        """),
    ProjectionDump(
      table: "standing",
      query: """
        SELECT e.writer || '.' || e.seq, n.text, a.text, v.scheme, v.version, v.status, p.scheme,
               p.version, p.status, s.since_on, s.since_day, s.is_mixed, s.is_regressed,
               s.assessor = 0, s.addressee = 0, s.verdict = 0, s.previous = 0
          FROM standing AS s LEFT JOIN entry AS e ON e.number = s.recommendation
          LEFT JOIN name AS n ON n.id = s.assessor LEFT JOIN name AS a ON a.id = s.addressee
          LEFT JOIN verdict AS v ON v.id = s.verdict LEFT JOIN verdict AS p ON p.id = s.previous
         ORDER BY s.recommendation, n.text, a.text
        """),
    ProjectionDump(
      table: "tally",
      query: """
        SELECT n.text, t.dimension, t.member, v.scheme, v.version, v.status, t.total, t.regressed,
               t.assessor = 0, t.verdict = 0
          FROM tally AS t LEFT JOIN name AS n ON n.id = t.assessor
          LEFT JOIN verdict AS v ON v.id = t.verdict
         ORDER BY n.text, t.dimension, t.member, v.scheme, v.version, v.status
        """),
  ]

  /// The first row in which two ledgers differ, told by its identity; `nil` where none does.
  func firstDifference(_ left: Connection, _ right: Connection) throws(SQLiteFailure) -> String? {
    let leftRows = try left.prepare(query)
    let rightRows = try right.prepare(query)
    defer {
      leftRows.reset()
      rightRows.reset()
    }
    while true {
      let hasLeft = try leftRows.step()
      let hasRight = try rightRows.step()
      guard hasLeft || hasRight else { return nil }
      guard hasLeft, hasRight else {
        return (hasLeft ? leftRows : rightRows).text(0)
      }
      for column in 0..<leftRows.columnCount
      where leftRows.value(column) != rightRows.value(column) {
        return rightRows.text(0)
      }
    }
  }
}
