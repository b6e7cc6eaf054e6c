internal import HeedSQLite

// Checks of what events say. Each reads the bearings or the events once: a check is asked of all.
extension CheckedRecord {
  func unsourced() throws(SQLiteFailure) -> [CheckFinding] {
    let events = try database.all(
      """
      SELECT DISTINCT b.event FROM bearing AS b
       WHERE b.verdict IS NOT NULL AND b.day <= ?1 AND b.known_from <= ?2
         AND (b.known_until IS NULL OR b.known_until > ?2)
         AND (?3 = 0 OR is_public_event(b.event))
         AND (NOT EXISTS (SELECT 1 FROM source AS s WHERE s.event = b.event
               AND (?3 = 0 OR coalesce(s.visibility, 'public') = 'public'))
          OR ?2 < 9223372036854775807
             AND EXISTS (SELECT 1 FROM correction AS c WHERE c.target = b.event))
       ORDER BY b.event
      """, reader.asOf, reader.knownAt, reader.isPublic
    ) { $0.int(0) }
    var findings: [CheckFinding] = []
    for event in events {
      // One that was amended since is taken at its word of then.
      if let then = try ledger.event(event, then: reader), !then.sources.isEmpty { continue }
      guard let subject = try subjects(ofEvent: event).first else { continue }
      findings.append(
        finding(
          entry: event, on: subject,
          "a status of \(subject.fields.ref) without a source: "
            + "heed amend @N --source ADDRESS --because WHY"))
    }
    return findings
  }

  /// Once for each recommendation and assessor: who judges itself does so again and again.
  func selfJudged() throws(SQLiteFailure) -> [CheckFinding] {
    let judged = try database.all(
      """
      SELECT b.recommendation, b.assessor, n.text, count(DISTINCT b.event), max(b.event)
        FROM bearing AS b LEFT JOIN name AS n ON n.id = b.assessor
       WHERE b.basis = 'assessment' AND b.verdict IS NOT NULL AND b.day <= ?1
         AND b.known_from <= ?2 AND (b.known_until IS NULL OR b.known_until > ?2)
         AND (?3 = 0 OR is_public_event(b.event))
       GROUP BY b.recommendation, b.assessor ORDER BY b.recommendation, b.assessor
      """, reader.asOf, reader.knownAt, reader.isPublic
    ) { row in
      (
        number: row.int(0), assessor: row.int(1) == 0 ? self.owner : row.text(2),
        count: row.int(3), last: row.int(4)
      )
    }
    return judged.compactMap { judgement in
      guard let chosen = self[judgement.number] else { return nil }
      let asked = chosen.fields.addressees.map(\.name) + chosen.fields.leads
      guard asked.contains(where: { $0.utf8.elementsEqual(judgement.assessor.utf8) }) else {
        return nil
      }
      let statuses = judgement.count == 1 ? "1 status is" : "\(judgement.count) statuses are"
      return finding(
        entry: judgement.last, on: chosen,
        "\(statuses) \(judgement.assessor)'s own judgement of \(chosen.fields.ref): retract, and "
          + "log with --claim")
    }
  }

  func beforeIssue() throws(SQLiteFailure) -> [CheckFinding] {
    let early = try database.all(
      """
      SELECT DISTINCT b.event, b.recommendation, coalesce(b.dated_on, e.occurred_on)
        FROM bearing AS b
        JOIN event AS e ON e.number = b.event
        JOIN recommendation AS r ON r.number = b.recommendation
       WHERE b.day <= ?1 AND b.known_from <= ?2
         AND (b.known_until IS NULL OR b.known_until > ?2)
         AND (?3 = 0 OR is_public_event(b.event))
         AND (b.day < r.issued_day OR ?2 < 9223372036854775807
              AND EXISTS (SELECT 1 FROM correction AS c WHERE c.target = r.number))
       ORDER BY b.event, b.recommendation
      """, reader.asOf, reader.knownAt, reader.isPublic
    ) { (event: $0.int(0), recommendation: $0.int(1), on: try? Period($0.text(2))) }
    return early.compactMap { early in
      // Of an imprecise date no day may lie after the issue.
      guard let chosen = self[early.recommendation], let on = early.on,
        let issued = chosen.fields.issuedOn, on.last < issued.first
      else { return nil }
      return finding(
        entry: early.event, on: chosen,
        "happened \(on.shown), before \(chosen.fields.ref) was issued \(issued.shown): heed "
          + "amend --on or --issued")
    }
  }

  func plannedPast() throws(SQLiteFailure) -> [CheckFinding] {
    let planned = try database.all(
      """
      SELECT v.number, v.occurred_on, v.retracted_at FROM event AS v
       WHERE v.is_planned = 1 AND v.last_day < ?4 AND v.first_day <= ?1 AND v.recorded_at <= ?2
         AND (?3 = 0 OR is_public_event(v.number))
         AND NOT EXISTS (
             SELECT 1 FROM event_subject AS t
               JOIN bearing AS b ON b.recommendation = t.recommendation AND b.day >= v.first_day
               JOIN event AS w ON w.number = b.event AND w.is_planned = 0
              WHERE t.event = v.number AND b.day <= ?1 AND b.known_from <= ?2
                AND (b.known_until IS NULL OR b.known_until > ?2)
                AND (?3 = 0 OR is_public_event(w.number)))
       ORDER BY v.number
      """, reader.asOf, reader.knownAt, reader.isPublic, today.daysSinceEpoch
    ) { (number: $0.int(0), on: $0.text(1), retractedAt: $0.optionalInt(2)) }
    var findings: [CheckFinding] = []
    for event in planned
    where try reader.stands(event.number, .eventLogged, retractedAt: event.retractedAt) {
      let subject = try subjects(ofEvent: event.number).first
      guard subject != nil || isWhole else { continue }
      let on = (try? Period(event.on))?.shown ?? event.on
      findings.append(
        finding(
          entry: event.number, on: subject,
          "planned for \(on), and nothing followed: log what happened, or retract it"))
    }
    return findings
  }

  /// Of whole records alone, and never for the public: what such an entry names is not known.
  func waiting() throws(SQLiteFailure) -> [CheckFinding] {
    guard isWhole, !reader.isPublic else { return [] }
    let waiting = try database.all("SELECT number, id FROM waiting ORDER BY number, id") {
      (number: $0.int(0), id: $0.text(1))
    }
    var findings: [CheckFinding] = []
    for entry in waiting {
      guard let kind = try database.survivingBody(of: entry.number)?.kind else { continue }
      let known = try database.knownBodies(of: entry.number, kind: kind)
      let stands =
        reader.knownAt == .max
        ? known.last.map { $0.until == nil } ?? false
        : known.contains { $0.wasKnown(at: reader.knownAt) }
      guard stands else { continue }
      findings.append(
        finding(
          entry: entry.number, on: nil,
          "names \(entry.id), which has not arrived: fetch what its writer has, or retract it"))
    }
    return findings
  }
}
