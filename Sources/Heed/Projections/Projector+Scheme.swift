internal import HeedSQLite

extension Projector {
  /// Derives the rows of a scheme, and what the statuses asserted under its name now mean.
  func settleScheme(_ number: Int) throws(SQLiteFailure) {
    let former = try database.first("SELECT name FROM scheme WHERE number = ?1", number) {
      $0.text(0)
    }
    if former != nil {
      try database.run("DELETE FROM scheme WHERE number = ?1", number)
      try database.run("DELETE FROM scheme_status WHERE scheme = ?1", number)
    }
    var present: String?
    if let last = try database.knownBodies(of: number, kind: .schemeDefined).last,
      let scheme = Scheme(last.body.payload)
    {
      present = scheme.name
      try insert(scheme, number, last)
    }
    for name in Set([former, present].compactMap(\.self).map { Array($0.utf8) }) {
      try settleMeanings(in: String(decoding: name, as: UTF8.self))
    }
  }

  private func insert(
    _ scheme: Scheme, _ number: Int, _ known: KnownBody
  ) throws(SQLiteFailure) {
    try database.run(
      """
      INSERT INTO scheme (number, name, version, title, source, visibility, recorded_at,
                          retracted_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """, number, scheme.name, scheme.version, scheme.title, scheme.source,
      known.body.visibility.rawValue, known.body.recordedAt.milliseconds, known.until)
    for (position, status) in scheme.statuses.enumerated() {
      try database.run(
        """
        INSERT INTO scheme_status (scheme, position, name, label, code, stage, meaning)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """, number, position, status.name, status.label, status.code, status.stage.rawValue,
        status.meaning)
    }
  }

  /// Notes which schemes an entry names, or ever named, beside those built in: it is no more
  /// visible than they are.
  func settleScheme(of entry: Int, _ verdict: Verdict) throws(SQLiteFailure) {
    guard Scheme.builtIn(named: verdict.scheme) == nil else { return }
    try database.run(
      """
      INSERT INTO scheme_use (entry, scheme, version) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING
      """, entry, verdict.scheme, verdict.version)
  }

  /// Derives the row of a mapping, and what its word now means.
  func settleMapping(_ number: Int) throws(SQLiteFailure) {
    let former = try database.first("SELECT scheme FROM word_meaning WHERE number = ?1", number) {
      $0.text(0)
    }
    if former != nil { try database.run("DELETE FROM word_meaning WHERE number = ?1", number) }
    var present: String?
    if let last = try database.knownBodies(of: number, kind: .wordMapped).last,
      let mapping = WordMapping(last.body.payload)
    {
      present = mapping.scheme
      try database.run(
        """
        INSERT INTO word_meaning (number, scheme, word, stage, visibility, recorded_at,
                                  retracted_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """, number, mapping.scheme, mapping.word, mapping.stage.rawValue,
        last.body.visibility.rawValue, last.body.recordedAt.milliseconds, last.until)
    }
    for name in Set([former, present].compactMap(\.self).map { Array($0.utf8) }) {
      try settleMeanings(in: String(decoding: name, as: UTF8.self))
    }
  }

  /// A scheme or a mapping came or went: statuses under its name may stand for another stage.
  private func settleMeanings(in scheme: String) throws(SQLiteFailure) {
    let statuses = try database.all(
      "SELECT id, version, status, stage FROM verdict WHERE scheme = ?1", scheme
    ) { (id: $0.int(0), version: $0.int(1), status: $0.text(2), stage: $0.text(3)) }
    for status in statuses {
      let stage = try database.stage(
        of: Verdict(scheme: scheme, version: status.version, status: status.status))
      guard stage.rawValue != status.stage else { continue }
      try writeBearings()
      let judged = try database.all(
        "SELECT DISTINCT recommendation FROM bearing WHERE verdict = ?1", status.id
      ) { $0.int(0) }
      for recommendation in judged { try touch(recommendation) }
      try database.run(
        "UPDATE verdict SET stage = ?2 WHERE id = ?1", status.id, stage.rawValue)
      stages[status.id] = nil
    }
  }
}

// The one place where a status gets its neutral meaning.
extension Connection {
  /// The stage that a status stands for: by a built-in scheme, by one of the ledger's own, or by
  /// a mapping of the word; else `unmapped`.
  ///
  /// `knownAt` asks what was known by then, in UTC milliseconds.
  func stage(
    of verdict: Verdict, knownAt: Int = .max, isPublic: Bool = false
  ) throws(SQLiteFailure) -> Stage {
    if let builtIn = Scheme.builtIn(named: verdict.scheme) {
      if builtIn.version == verdict.version,
        let status = builtIn.status(named: verdict.status)
      {
        return status.stage
      }
    } else if let stage = try first(
      """
      SELECT s.stage FROM scheme_status AS s
       WHERE s.name = ?3 AND s.scheme = (
             SELECT d.number FROM scheme AS d JOIN entry AS e ON e.number = d.number
              WHERE d.name = ?1 AND d.version = ?2 AND d.recorded_at <= ?4
                AND (d.retracted_at IS NULL OR d.retracted_at > ?4)
                AND (?5 = 0 OR d.visibility = 'public')
              ORDER BY d.recorded_at, e.writer, e.seq LIMIT 1)
      """, verdict.scheme, verdict.version, verdict.status, knownAt, isPublic,
      read: { Stage(rawValue: $0.text(0)) ?? .unmapped })
    {
      return stage
    }
    return try first(
      """
      SELECT m.stage FROM word_meaning AS m JOIN entry AS e ON e.number = m.number
       WHERE m.scheme = ?1 AND m.word = ?2 AND m.recorded_at <= ?3
         AND (m.retracted_at IS NULL OR m.retracted_at > ?3)
         AND (?4 = 0 OR m.visibility = 'public')
       ORDER BY m.recorded_at DESC, e.writer DESC, e.seq DESC LIMIT 1
      """, verdict.scheme, verdict.status, knownAt, isPublic
    ) { Stage(rawValue: $0.text(0)) ?? .unmapped } ?? .unmapped
  }
}

extension Verdict {
  /// The status of what another recommendation supersedes.
  static let superseded = Verdict(
    scheme: Scheme.implementation.name, version: Scheme.implementation.version,
    status: "superseded")
}
