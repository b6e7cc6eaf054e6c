internal import HeedSQLite

/// A word given as a status that no scheme knows: kept as it came, until it is mapped.
public struct UnmappedWord: Hashable, Sendable {
  /// The scheme under whose name it was given.
  public let scheme: String
  /// The word as it came.
  public let word: String
  /// Recommendations of which it is said.
  public let recommendations: Int
  /// Events that say it.
  public let events: Int
}

extension Ledger {
  /// The words that no scheme knows and no mapping explains, the most used first.
  ///
  /// With `scheme` those under its name.
  /// - Throws: `Refusal`.
  public func unmappedWords(
    of scheme: String? = nil, from viewpoint: Viewpoint = Viewpoint()
  ) throws(Refusal) -> [UnmappedWord] {
    try reading { () throws(SQLiteFailure) in
      let reader = try Reader(database, viewpoint)
      let unmapped = try lexicon(viewpoint).stages.filter { $0.value == .unmapped }
      guard !unmapped.isEmpty else { return [] }
      return try database.all(
        """
        SELECT v.scheme, v.status, count(DISTINCT b.recommendation), count(DISTINCT b.event)
          FROM bearing AS b CROSS JOIN verdict AS v ON v.id = b.verdict
          JOIN recommendation AS r ON r.number = b.recommendation
         WHERE b.verdict IN (SELECT value FROM json_each(?1)) AND b.day <= ?2
           AND b.known_from <= ?3 AND (b.known_until IS NULL OR b.known_until > ?3)
           AND r.recorded_at <= ?3 AND (r.retracted_at IS NULL OR r.retracted_at > ?3)
           AND (?4 = 0 OR is_public_event(b.event))
           AND (?5 IS NULL OR v.scheme = ?5)
         GROUP BY v.scheme, v.status ORDER BY 3 DESC, 4 DESC, v.scheme, v.status
        """, Set(unmapped.keys).bound, reader.asOf, reader.knownAt, reader.isPublic, scheme
      ) {
        UnmappedWord(
          scheme: $0.text(0), word: $0.text(1), recommendations: $0.int(2), events: $0.int(3))
      }
    }
  }

  /// Recommendations that stand unmapped, as any assessor has them.
  func unmappedRecommendations() throws(SQLiteFailure) -> Int {
    try database.first(
      """
      SELECT count(DISTINCT s.recommendation) FROM standing AS s
        JOIN verdict AS v ON v.id = s.verdict
        JOIN recommendation AS r ON r.number = s.recommendation
       WHERE s.addressee = 0 AND v.stage = 'unmapped' AND r.retracted_at IS NULL
      """
    ) { $0.int(0) } ?? 0
  }
}
