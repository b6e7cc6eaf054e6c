internal import HeedSQLite

extension Ledger {
  /// The number of an assessor's name: 0 for the owner, `nil` for a name never used.
  func assessorNumber(_ name: String?) throws(Refusal) -> Int? {
    guard let name, try name != owner() else { return 0 }
    return try reading { () throws(SQLiteFailure) in
      try database.first("SELECT id FROM name WHERE text = ?1", name) { $0.int(0) }
    }
  }

  /// Where a recommendation stands as a whole, or with one of its addressees, as the assessor
  /// has it.
  func standing(
    of recommendation: Int, assessor: String?, addressee: String? = nil
  ) throws(Refusal) -> Standing? {
    guard let assessor = try assessorNumber(assessor) else { return nil }
    return try reading { () throws(SQLiteFailure) in
      if let addressee,
        let name = try database.first(
          "SELECT id FROM name WHERE text = ?1", addressee, read: { $0.int(0) }),
        let own = try kept(recommendation, assessor: assessor, addressee: name)
      {
        return own
      }
      // A single addressee has no standing beside the headline.
      return try kept(recommendation, assessor: assessor)
    }
  }

  func kept(
    _ recommendation: Int, assessor: Int, addressee: Int = 0
  ) throws(SQLiteFailure) -> Standing? {
    try database.first(
      """
      SELECT verdict, previous, since_on, since_day, is_mixed, is_regressed FROM standing
       WHERE recommendation = ?1 AND assessor = ?2 AND addressee = ?3
      """, recommendation, assessor, addressee
    ) { row in
      var standing = Standing(addressee: addressee)
      standing.verdict = row.int(0)
      standing.previous = row.int(1)
      standing.sinceOn = row.optionalText(2)
      standing.sinceDay = row.optionalInt(3)
      standing.isMixed = row.int(4) != 0
      standing.isRegressed = row.int(5) != 0
      return standing
    }
  }

  /// The status of a standing; `nil` where nobody has judged.
  func verdict(_ standing: Standing?) throws(Refusal) -> Verdict? {
    guard let number = standing?.verdict, number != 0 else { return nil }
    return try reading { () throws(SQLiteFailure) in try verdict(numbered: number) }
  }

  func verdict(numbered number: Int) throws(SQLiteFailure) -> Verdict? {
    try database.first("SELECT scheme, version, status FROM verdict WHERE id = ?1", number) {
      Verdict(scheme: $0.text(0), version: $0.int(1), status: $0.text(2))
    }
  }

  /// The names of a recommendation's addressees, issuers or responsible bodies, in order.
  func names(of role: String, of recommendation: Int) throws(Refusal) -> [String] {
    try reading { () throws(SQLiteFailure) in
      try database.all(
        """
        SELECT n.text FROM party AS p JOIN name AS n ON n.id = p.name
         WHERE p.recommendation = ?1 AND p.role = ?2 ORDER BY p.position
        """, recommendation, role
      ) { $0.text(0) }
    }
  }

  func milestones(of recommendation: Int) throws(Refusal) -> [Milestone] {
    try reading { () throws(SQLiteFailure) in
      try database.all(
        """
        SELECT m.name, v.scheme, v.version, v.status
          FROM milestone AS m JOIN verdict AS v ON v.id = m.verdict
         WHERE m.recommendation = ?1 ORDER BY m.position
        """, recommendation
      ) { row in
        Milestone(
          name: row.text(0),
          verdict: Verdict(scheme: row.text(1), version: row.int(2), status: row.text(3)))
      }
    }
  }
}
