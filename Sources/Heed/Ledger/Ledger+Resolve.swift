internal import HeedSQLite

/// A recommendation that a ref stands for.
struct Resolved {
  let number: Int
  let id: EntryID
  let ref: String
  let title: String
  /// No higher than that of its document.
  let visibility: Visibility
}

extension Ledger {
  /// The recommendation that a person means: by ref, former ref, id, `@N`, or the beginning of
  /// a ref (three characters, not all digits). An exact ref beats the beginning of others.
  ///
  /// From a viewpoint that does not show it, it is as unknown as one that never was.
  func resolve(
    _ text: String, _ viewpoint: Viewpoint = Viewpoint()
  ) throws(Refusal) -> Resolved {
    guard let found = try resolved(try recommendation(named: text, viewpoint))
    else { throw .notARecommendation(text) }
    return found
  }

  /// Its local number alone.
  func recommendation(
    named text: String, _ viewpoint: Viewpoint = Viewpoint()
  ) throws(Refusal) -> Int {
    let isPublic = viewpoint.isPublic
    if let number = try number(of: text, isPublic: isPublic) {
      guard try resolved(number) != nil else { throw .notARecommendation(text) }
      return number
    }
    if let found = try exact(text, viewpoint) { return found }
    if text.utf8.count >= 3, !text.utf8.allSatisfy(isDigit) {
      let matches = try beginning(with: text, viewpoint)
      if matches.count == 1 { return matches[0].number }
      guard matches.isEmpty else { throw .ambiguousRef(text, matches: matches.map(\.ref)) }
    }
    // What it is called now will do, where nothing was called that then.
    if viewpoint.knownAt != nil, !isPublic, let found = try exact(text, Viewpoint()) {
      return found
    }
    throw .unknownRef(text, nearest: try nearestRefs(to: text, isPublic))
  }

  /// The local number that `@N` or an id names; `nil` for other texts.
  func number(of text: String, isPublic: Bool = false) throws(Refusal) -> Int? {
    if text.utf8.first == UInt8(ascii: "@"), text.utf8.count > 1, text.utf8.count < 20,
      text.utf8.dropFirst().allSatisfy(isDigit), let number = Int(text.dropFirst())
    {
      let exists = try reading { () throws(SQLiteFailure) in
        try database.first(
          """
          SELECT 1 FROM entry AS e WHERE e.number = ?1
             AND (?2 = 0 OR is_public_recommendation(e.number))
          """, number, isPublic
        ) { _ in true }
      }
      guard exists != nil else { throw .unknownEntry(text) }
      return number
    }
    guard let id = EntryID(text) else { return nil }
    let found = try reading { () throws(SQLiteFailure) in
      try database.first(
        """
        SELECT e.number FROM entry AS e WHERE e.writer = ?1 AND e.seq = ?2
           AND (?3 = 0 OR is_public_recommendation(e.number))
        """, id.writer.name, id.seq, isPublic
      ) { $0.int(0) }
    }
    guard let found else { throw .unknownEntry(text) }
    return found
  }

  private func resolved(_ number: Int) throws(Refusal) -> Resolved? {
    try reading { () throws(SQLiteFailure) in
      try database.first(
        """
        SELECT e.writer, e.seq, r.ref, r.title, l.level
          FROM recommendation AS r JOIN entry AS e ON e.number = r.number
          JOIN recommendation_level AS l ON l.number = r.number WHERE r.number = ?1
        """, number
      ) { row in
        Writer(row.text(0)).map { writer in
          Resolved(
            number: number, id: EntryID(writer: writer, seq: row.int(1)), ref: row.text(2),
            title: row.text(3), visibility: Visibility(level: row.int(4)))
        }
      } ?? nil
    }
  }

  /// The recommendation of that very ref; else the only one that used to have it.
  func exactly(
    _ ref: String, _ viewpoint: Viewpoint = Viewpoint()
  ) throws(Refusal) -> Resolved? {
    guard let number = try exact(ref, viewpoint) else { return nil }
    return try resolved(number)
  }

  private func exact(_ text: String, _ viewpoint: Viewpoint) throws(Refusal) -> Int? {
    let base = text.split(separator: "~", maxSplits: 1).first.map(String.init) ?? text
    let claims = try reading { () throws(SQLiteFailure) in
      let reader = Reader(database, fieldsFrom: viewpoint)
      return try database.all(
        """
        SELECT r.number, r.ref, r.retracted_at FROM ref_claim AS c
          JOIN recommendation AS r ON r.number = c.recommendation
         WHERE c.ref = ?1 AND r.recorded_at <= ?2
           AND (?2 < 9223372036854775807 OR r.retracted_at IS NULL)
           AND (?3 = 0 OR is_public_recommendation(r.number))
        """, base, reader.knownAt, reader.isPublic
      ) { row throws(SQLiteFailure) -> (number: Int, shown: [UInt8], isCurrent: Bool)? in
        guard
          try reader.stands(
            row.int(0), .recommendationIssued, retractedAt: row.optionalInt(2))
        else { return nil }
        let shown = Array(try reader.shownRef(of: row.int(0), row.text(1)).utf8)
        let isCurrent = shown.prefix { $0 != UInt8(ascii: "~") }.elementsEqual(base.utf8)
        return (row.int(0), shown, isCurrent)
      }.compactMap(\.self)
    }
    let bytes = Array(text.utf8)
    if let shown = claims.first(where: { $0.isCurrent && $0.shown == bytes }) {
      return shown.number
    }
    let former = claims.filter { !$0.isCurrent }
    return former.count == 1 && base == text ? former.first?.number : nil
  }

  private func beginning(
    with text: String, _ viewpoint: Viewpoint
  ) throws(Refusal) -> [(number: Int, ref: String)] {
    try reading { () throws(SQLiteFailure) in
      let reader = Reader(database, fieldsFrom: viewpoint)
      return try database.all(
        """
        SELECT r.number, r.ref FROM ref_claim AS c
          JOIN recommendation AS r ON r.number = c.recommendation
         WHERE c.ref >= ?1 AND c.ref < ?2 AND c.is_current = 1 AND r.retracted_at IS NULL
           AND r.recorded_at <= ?4
           AND (?3 = 0 OR is_public_recommendation(r.number))
         ORDER BY c.ref LIMIT 6
        """, text, text + "\u{10FFFF}", reader.isPublic, reader.knownAt
      ) { row throws(SQLiteFailure) in
        (row.int(0), try reader.shownRef(of: row.int(0), row.text(1)))
      }
    }
  }

  /// The nearest refs, looked for among those that begin alike and a few thousand others.
  private func nearestRefs(to text: String, _ isPublic: Bool) throws(Refusal) -> [String] {
    let start = String(text.prefix(1))
    let candidates = try reading { () throws(SQLiteFailure) in
      try database.all(
        """
        SELECT DISTINCT ref FROM (
          SELECT * FROM (SELECT ref FROM ref_claim AS c WHERE ref >= ?1 AND ref < ?2
             AND (?3 = 0 OR is_public_recommendation(c.recommendation)) LIMIT 2000)
          UNION ALL SELECT * FROM (SELECT ref FROM ref_claim AS c
             WHERE (?3 = 0 OR is_public_recommendation(c.recommendation)) LIMIT 2000))
        """, start, start + "\u{10FFFF}", isPublic
      ) { $0.text(0) }
    }
    return nearest(to: text, in: candidates, limit: 3)
  }

  /// The local number of the entry that a person means: by `@N`, id, ref or the short name of a
  /// document. What stands comes first, unless `isRetracted` asks for what was retracted.
  func number(named text: String, isRetracted: Bool = false) throws(Refusal) -> Int {
    if let number = try number(of: text) { return number }
    if isRetracted, let number = try retracted(text) { return number }
    do throws(Refusal) {
      return try recommendation(named: text)
    } catch {
      guard case .unknownRef = error else { throw error }
      if let number = try documents(named: text).first { return number }
      if let number = try retracted(text) { return number }
      throw error
    }
  }

  private func documents(named key: String) throws(Refusal) -> [Int] {
    try reading { () throws(SQLiteFailure) in
      try database.all(
        """
        SELECT d.number FROM document AS d JOIN entry AS e ON e.number = d.number
         WHERE d.key = ?1 AND d.retracted_at IS NULL ORDER BY d.recorded_at, e.writer, e.seq
        """, key
      ) { $0.int(0) }
    }
  }

  /// The only retracted recommendation of that ref, or document of that name.
  private func retracted(_ text: String) throws(Refusal) -> Int? {
    let numbers = try reading { () throws(SQLiteFailure) in
      try database.all(
        """
        SELECT r.number FROM ref_claim AS c JOIN recommendation AS r ON r.number = c.recommendation
         WHERE c.ref = ?1 AND c.is_current = 1 AND r.retracted_at IS NOT NULL
        UNION ALL SELECT number FROM document WHERE key = ?1 AND retracted_at IS NOT NULL
         ORDER BY 1
        """, text
      ) { $0.int(0) }
    }
    guard numbers.count < 2 else {
      throw .ambiguousRef(text, matches: numbers.map { "@\($0)" })
    }
    return numbers.first
  }

  /// The local number and identity of a document by its short name, id or `@N`.
  func document(named text: String) throws(Refusal) -> (
    number: Int, id: EntryID, visibility: Visibility
  ) {
    let found = try reading { () throws(SQLiteFailure) in
      try database.first(
        """
        SELECT d.number, e.writer, e.seq, d.visibility
          FROM document AS d JOIN entry AS e ON e.number = d.number
         WHERE (d.key = ?1 OR e.writer || '.' || e.seq = ?1) AND d.retracted_at IS NULL
         ORDER BY d.recorded_at, e.writer, e.seq LIMIT 1
        """, text
      ) { row in
        (row.int(0), row.text(1), row.int(2), Visibility(rawValue: row.text(3)) ?? .private)
      }
    }
    if let found, let writer = Writer(found.1) {
      return (found.0, EntryID(writer: writer, seq: found.2), found.3)
    }
    let keys = try reading { () throws(SQLiteFailure) in
      try database.all("SELECT key FROM document LIMIT 2000") { $0.text(0) }
    }
    throw .unknownDocument(text, nearest: nearest(to: text, in: keys, limit: 3))
  }
}
