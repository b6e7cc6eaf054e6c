internal import HeedSQLite

extension Ledger {
  /// The number of the assessor whose statuses lead.
  ///
  /// - Throws: `.unknownAssessor` for a name under which nobody has judged, as far as the
  ///   viewpoint shows.
  func followed(_ viewpoint: Viewpoint) throws(Refusal) -> Int {
    let number = try assessorNumber(viewpoint.assessor)
    if number == 0 { return 0 }
    let others = try otherAssessors(viewpoint)
    if let number, others.contains(where: { $0.id == number }) { return number }
    throw .unknownAssessor(
      viewpoint.assessor ?? "", known: [try owner()] + others.map(\.name).sorted(by: JSON.precedes))
  }

  /// Who beside the owner has judged, as far as the viewpoint shows.
  func otherAssessors(_ viewpoint: Viewpoint) throws(Refusal) -> [(id: Int, name: String)] {
    try reading { () throws(SQLiteFailure) in
      if viewpoint.isPresent {
        return try database.all(
          """
          WITH RECURSIVE assessor (id) AS (
            SELECT min(assessor) FROM tally
            UNION ALL SELECT (SELECT min(assessor) FROM tally WHERE assessor > id) FROM assessor
             WHERE id IS NOT NULL)
          SELECT n.id, n.text FROM assessor AS a JOIN name AS n ON n.id = a.id WHERE a.id <> 0
          """
        ) { (id: $0.int(0), name: $0.text(1)) }
      }
      let reader = try Reader(database, viewpoint)
      // What was never corrected is asked here; the few others one by one.
      let judged = try database.all(
        """
        SELECT DISTINCT n.id, n.text,
               CASE WHEN EXISTS (SELECT 1 FROM correction AS c WHERE c.target = r.number)
                    THEN r.number END
          FROM bearing AS b
          JOIN recommendation AS r ON r.number = b.recommendation
          JOIN name AS n ON n.id = b.assessor
         WHERE b.assessor <> 0 AND b.basis = 'assessment' AND b.verdict IS NOT NULL
           AND b.day <= ?1 AND b.known_from <= ?2
           AND (b.known_until IS NULL OR b.known_until > ?2)
           AND r.recorded_at <= ?2
           AND (r.issued_day IS NULL OR r.issued_day <= ?1
             OR EXISTS (SELECT 1 FROM correction AS c WHERE c.target = r.number))
           AND (?3 = 0 OR is_public_event(b.event))
         ORDER BY n.id
        """, reader.asOf, reader.knownAt, reader.isPublic
      ) { (assessor: (id: $0.int(0), name: $0.text(1)), corrected: $0.optionalInt(2)) }
      var others: [(id: Int, name: String)] = []
      for (assessor, corrected) in judged where others.last?.id != assessor.id {
        if let corrected, try !reader.isThere(corrected) { continue }
        others.append(assessor)
      }
      return others
    }
  }
}
