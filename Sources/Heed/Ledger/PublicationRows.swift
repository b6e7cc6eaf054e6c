internal import HeedSQLite

/// What entries name, and what names them, as the projections tell it.
struct PublicationRows {
  let database: Connection

  /// The entry as it can be published; `nil` where it has no visibility of its own.
  func item(_ number: Int) throws(SQLiteFailure) -> Publication.Item? {
    guard let id = try database.id(of: number) else { return nil }
    return try database.first(
      """
      SELECT 'recommendation', ref, title, visibility, retracted_at FROM recommendation
       WHERE number = ?1
      UNION ALL SELECT 'event', occurred_on, title, visibility, retracted_at FROM event
       WHERE number = ?1
      UNION ALL SELECT 'document', key, title, visibility, retracted_at FROM document
       WHERE number = ?1
      UNION ALL SELECT 'relation', s.ref, l.kind || ' ' || o.ref, l.visibility, l.retracted_at
        FROM relation AS l JOIN recommendation AS s ON s.number = l.subject
        JOIN recommendation AS o ON o.number = l.object WHERE l.number = ?1
      UNION ALL SELECT 'scheme', name || '@' || version, title, visibility, retracted_at
        FROM scheme WHERE number = ?1
      UNION ALL SELECT 'mapping', scheme || '/' || word, stage, visibility, retracted_at
        FROM word_meaning WHERE number = ?1
      """, number
    ) { row in
      Publication.Kind(rawValue: row.text(0)).map { kind in
        Publication.Item(
          kind: kind, id: id, number: number, name: row.text(1), title: row.text(2),
          visibility: Visibility(rawValue: row.text(3)) ?? .private, isRetracted: !row.isNull(4))
      }
    } ?? nil
  }

  func typed(_ number: Int) -> String { "@\(number)" }

  /// The entries that it names; of several definitions of a scheme, the most visible.
  func named(by item: Publication.Item) throws(SQLiteFailure) -> [Int] {
    let schemes = try database.all(
      """
      SELECT (SELECT s.number FROM scheme AS s WHERE s.name = u.scheme AND s.version = u.version
               ORDER BY (s.visibility <> 'private') + (s.visibility = 'public') DESC, s.number
               LIMIT 1)
        FROM scheme_use AS u WHERE u.entry = ?1
      """, item.number
    ) { $0.optionalInt(0) }.compactMap(\.self)
    switch item.kind {
    case .recommendation:
      return schemes
        + (try database.all(
          "SELECT document FROM recommendation WHERE number = ?1 AND document IS NOT NULL",
          item.number
        ) { $0.int(0) })
    case .event:
      return schemes
        + (try database.all(
          "SELECT recommendation FROM event_subject WHERE event = ?1", item.number
        ) { $0.int(0) })
    case .relation:
      return try database.all(
        """
        SELECT subject FROM relation WHERE number = ?1
        UNION ALL SELECT object FROM relation WHERE number = ?1
        """, item.number
      ) { $0.int(0) }
    case .mapping:
      return try database.all(
        """
        SELECT s.number FROM word_meaning AS m JOIN scheme AS s ON s.name = m.scheme
         WHERE m.number = ?1
         ORDER BY (s.visibility <> 'private') + (s.visibility = 'public') DESC, s.number LIMIT 1
        """, item.number
      ) { $0.int(0) }
    case .document, .scheme: return []
    }
  }

  /// The entries that name it.
  func dependents(of item: Publication.Item) throws(SQLiteFailure) -> [Int] {
    switch item.kind {
    case .recommendation:
      try database.all(
        """
        SELECT event FROM bearing WHERE recommendation = ?1
        UNION SELECT number FROM relation WHERE subject = ?1
        UNION SELECT number FROM relation WHERE object = ?1
        """, item.number
      ) { $0.int(0) }
    case .document:
      try database.all("SELECT number FROM recommendation WHERE document = ?1", item.number) {
        $0.int(0)
      }
    case .scheme:
      try database.all(
        """
        SELECT u.entry FROM scheme AS s
          JOIN scheme_use AS u ON u.scheme = s.name AND u.version = s.version WHERE s.number = ?1
        """, item.number
      ) { $0.int(0) }
    case .event, .relation, .mapping: []
    }
  }

  /// The identity of an entry that it names and that has not arrived.
  func missing(of number: Int) throws(SQLiteFailure) -> String? {
    try database.first("SELECT id FROM waiting WHERE number = ?1", number) { $0.text(0) }
  }

  /// How visible it is so far, with all that it names.
  func level(of item: Publication.Item) throws(SQLiteFailure) -> Int {
    let level =
      switch item.kind {
      case .recommendation: try database.visibility(ofRecommendation: item.number)?.level
      case .event: try database.visibility(ofEvent: item.number)?.level
      case .relation:
        try database.first("SELECT 2 FROM public_relation WHERE number = ?1", item.number) {
          $0.int(0)
        }
      case .document, .scheme, .mapping: Int?.some(item.visibility.level)
      }
    return level ?? min(item.visibility.level, Visibility.internal.level)
  }

  /// Mappings of words that events on the recommendation say, and those events.
  func mappings(
    usedOn recommendation: Int
  ) throws(SQLiteFailure) -> [(event: Int, mapping: Int)] {
    try database.all(
      """
      SELECT DISTINCT b.event, m.number FROM bearing AS b JOIN verdict AS v ON v.id = b.verdict
        JOIN word_meaning AS m ON m.scheme = v.scheme AND m.word = v.status
       WHERE b.recommendation = ?1 AND m.retracted_at IS NULL
      """, recommendation
    ) { ($0.int(0), $0.int(1)) }
  }

  /// How many corrections there are of what it says.
  func corrections(of number: Int) throws(SQLiteFailure) -> Int {
    try database.corrections(of: number).filter { $0.body.kind != .entryPublished }.count
  }
}
