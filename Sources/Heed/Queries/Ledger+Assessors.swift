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
      return try database.all(
        """
        SELECT n.id, n.text FROM name AS n WHERE n.id IN (
          SELECT b.assessor FROM bearing AS b
           WHERE b.assessor <> 0 AND b.basis = 'assessment' AND b.verdict IS NOT NULL
             AND b.day <= ?1 AND b.known_from <= ?2
             AND (b.known_until IS NULL OR b.known_until > ?2)
             AND (?3 = 0 OR EXISTS (SELECT 1 FROM public_event AS p WHERE p.number = b.event)))
        """, reader.asOf, reader.knownAt, reader.isPublic
      ) { (id: $0.int(0), name: $0.text(1)) }
    }
  }
}
