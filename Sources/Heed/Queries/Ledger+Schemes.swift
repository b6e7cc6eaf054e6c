internal import HeedSQLite

/// A scheme, and where the ledger has it from.
public struct KnownScheme: Sendable {
  /// Where a scheme is from.
  public enum Origin: String, CaseIterable, Sendable {
    /// It comes with Heed.
    case builtIn = "built-in"
    /// This ledger defines it.
    case own
    /// Words are recorded under its name, and nobody has defined it.
    case undefined
  }

  /// The scheme; without statuses where it is not defined.
  public let scheme: Scheme
  /// Where it is from.
  public let origin: Origin
  /// Local number of the entry that defines it; `nil` for one that no entry defines, and for the
  /// public.
  public let number: Int?
  /// Who may see it.
  public let visibility: Visibility
  /// When its definition was recorded.
  public let recordedAt: Instant?
  /// Statuses asserted in its words, whatever the version.
  public internal(set) var assertions = 0

  init(
    _ scheme: Scheme, _ origin: Origin, number: Int? = nil, visibility: Visibility = .public,
    recordedAt: Instant? = nil
  ) {
    self.scheme = scheme
    self.origin = origin
    self.number = number
    self.visibility = visibility
    self.recordedAt = recordedAt
  }
}

/// A word that was given a meaning which its scheme does not give it.
public struct MappedWord: Sendable {
  /// Local number of the entry; `nil` for the public.
  public let number: Int?
  /// The word as it came.
  public let word: String
  /// What it stands for.
  public let stage: Stage
  /// Who may see the mapping.
  public let visibility: Visibility
  /// When it was recorded.
  public let recordedAt: Instant
}

/// A scheme with all that the ledger has under its name.
public struct SchemeDetail: Sendable {
  /// The version asked for, else the latest.
  public let known: KnownScheme
  /// Every version that stands, the earliest first.
  public let versions: [KnownScheme]
  /// Words mapped under its name.
  public let mappings: [MappedWord]
  /// Words under its name that have no meaning.
  public let words: [UnmappedWord]
}

extension Ledger {
  /// Every scheme: the ledger's own, those that words name and nobody has defined, and those that
  /// come with Heed; of several versions the latest.
  ///
  /// - Throws: `Refusal`.
  public func schemes(from viewpoint: Viewpoint = Viewpoint()) throws(Refusal) -> [KnownScheme] {
    try reading { () throws(SQLiteFailure) in
      let counts = try assertionsByScheme(viewpoint)
      var own: [KnownScheme] = []
      for scheme in try ownSchemes(from: viewpoint) {
        if own.last?.isCalled(scheme.scheme.name) ?? false { own.removeLast() }
        own.append(scheme)
      }
      let builtIn = Scheme.builtIn.map { KnownScheme($0, .builtIn) }
      let names = try counts.map(\.name) + mappedSchemes(viewpoint)
      for name in names where !(own + builtIn).contains(where: { $0.isCalled(name) }) {
        own.append(KnownScheme(undefined: name))
      }
      return (own + builtIn).map { known in
        var known = known
        known.assertions = counts.first { known.isCalled($0.name) }?.count ?? 0
        return known
      }
    }
  }

  /// One scheme: `NAME` is its latest version, `NAME@1` that one.
  ///
  /// - Throws: `.unknownScheme`, with the nearest names.
  public func scheme(
    _ text: String, from viewpoint: Viewpoint = Viewpoint()
  ) throws(Refusal) -> SchemeDetail {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    let all = try schemes(from: viewpoint)
    let versions = try reading { () throws(SQLiteFailure) in
      try self.versions(of: name, from: viewpoint)
    }
    var found = versions.last ?? all.first { $0.isCalled(name) && $0.origin == .undefined }
    if parts.count > 1 {
      found = Int(parts[1]).flatMap { wanted in versions.first { $0.scheme.version == wanted } }
    }
    guard var found else {
      let known = all.map(\.scheme.name) + versions.map { "\(name)@\($0.scheme.version)" }
      throw .unknownScheme(text, nearest: nearest(to: text, in: known, limit: 3))
    }
    found.assertions = all.first { $0.isCalled(name) }?.assertions ?? 0
    return SchemeDetail(
      known: found, versions: versions, mappings: try mappings(in: name, from: viewpoint),
      words: try unmappedWords(of: name, from: viewpoint))
  }

  /// The versions of a scheme that stand, the earliest first.
  func versions(
    of name: String, from viewpoint: Viewpoint = Viewpoint()
  ) throws(SQLiteFailure) -> [KnownScheme] {
    if let scheme = Scheme.builtIn(named: name) { return [KnownScheme(scheme, .builtIn)] }
    return try ownSchemes(named: name, from: viewpoint)
  }

  /// The ledger's own schemes, by name and version; of two definitions of one version the
  /// earliest in order holds.
  func ownSchemes(
    named name: String? = nil, from viewpoint: Viewpoint = Viewpoint()
  ) throws(SQLiteFailure) -> [KnownScheme] {
    let rows = try database.all(
      """
      SELECT d.number, d.name, d.version, d.title, d.source, d.visibility, d.recorded_at
        FROM scheme AS d JOIN entry AS e ON e.number = d.number
       WHERE (?1 IS NULL OR d.name = ?1) AND d.recorded_at <= ?2
         AND (d.retracted_at IS NULL OR d.retracted_at > ?2)
         AND (?3 = 0 OR d.visibility = 'public')
       ORDER BY d.name, d.version, d.recorded_at, e.writer, e.seq
      """, name, viewpoint.knownAt?.milliseconds ?? .max, viewpoint.isPublic
    ) {
      (
        number: $0.int(0), name: $0.text(1), version: $0.int(2), title: $0.text(3),
        source: $0.text(4), visibility: $0.text(5), at: $0.int(6)
      )
    }
    var found: [KnownScheme] = []
    for row in rows where Scheme.builtIn(named: row.name) == nil {
      if let last = found.last, last.isCalled(row.name), last.scheme.version == row.version {
        continue
      }
      let statuses = try database.all(
        """
        SELECT name, label, code, stage, meaning FROM scheme_status WHERE scheme = ?1
         ORDER BY position
        """, row.number
      ) {
        Status(
          name: $0.text(0), label: $0.text(1), code: $0.optionalText(2),
          stage: Stage(rawValue: $0.text(3)) ?? .unmapped, meaning: $0.optionalText(4))
      }
      found.append(
        KnownScheme(
          Scheme(
            name: row.name, version: row.version, title: row.title, source: row.source,
            statuses: statuses),
          .own, number: viewpoint.isPublic ? nil : row.number,
          visibility: Visibility(rawValue: row.visibility) ?? .private,
          recordedAt: Instant(millisecondsSinceEpoch: Int64(row.at))))
    }
    return found
  }

  /// What words under a scheme's name are mapped to; the latest of a word holds.
  func mappings(
    in scheme: String, from viewpoint: Viewpoint = Viewpoint()
  ) throws(Refusal) -> [MappedWord] {
    let all = try reading { () throws(SQLiteFailure) in
      try database.all(
        """
        SELECT m.number, m.word, m.stage, m.visibility, m.recorded_at
          FROM word_meaning AS m JOIN entry AS e ON e.number = m.number
         WHERE m.scheme = ?1 AND m.recorded_at <= ?2
           AND (m.retracted_at IS NULL OR m.retracted_at > ?2)
           AND (?3 = 0 OR m.visibility = 'public')
         ORDER BY m.word, m.recorded_at DESC, e.writer DESC, e.seq DESC
        """, scheme, viewpoint.knownAt?.milliseconds ?? .max, viewpoint.isPublic
      ) { row in
        MappedWord(
          number: viewpoint.isPublic ? nil : row.int(0), word: row.text(1),
          stage: Stage(rawValue: row.text(2)) ?? .unmapped,
          visibility: Visibility(rawValue: row.text(3)) ?? .private,
          recordedAt: Instant(millisecondsSinceEpoch: Int64(row.int(4))))
      }
    }
    var found: [MappedWord] = []
    for mapping in all where !(found.last?.word.utf8.elementsEqual(mapping.word.utf8) ?? false) {
      found.append(mapping)
    }
    return found
  }

  private func mappedSchemes(_ viewpoint: Viewpoint) throws(SQLiteFailure) -> [String] {
    try database.all(
      """
      SELECT DISTINCT scheme FROM word_meaning
       WHERE recorded_at <= ?1 AND (retracted_at IS NULL OR retracted_at > ?1)
         AND (?2 = 0 OR visibility = 'public')
       ORDER BY scheme
      """, viewpoint.knownAt?.milliseconds ?? .max, viewpoint.isPublic
    ) { $0.text(0) }
  }

  /// How many statuses are asserted in the words of each scheme, the name of each once.
  private func assertionsByScheme(
    _ viewpoint: Viewpoint
  ) throws(SQLiteFailure) -> [(name: String, count: Int)] {
    let reader = try Reader(database, viewpoint)
    return try database.all(
      """
      SELECT v.scheme, count(DISTINCT b.event || ' ' || b.recommendation)
        FROM bearing AS b CROSS JOIN verdict AS v ON v.id = b.verdict
        JOIN recommendation AS r ON r.number = b.recommendation
       WHERE b.day <= ?1
         AND b.known_from <= ?2 AND (b.known_until IS NULL OR b.known_until > ?2)
         AND r.recorded_at <= ?2 AND (r.retracted_at IS NULL OR r.retracted_at > ?2)
         AND (?3 = 0 OR is_public_event(b.event))
       GROUP BY v.scheme ORDER BY v.scheme
      """, reader.asOf, reader.knownAt, reader.isPublic
    ) { (name: $0.text(0), count: $0.int(1)) }
  }
}

extension KnownScheme {
  /// A scheme that words name and nobody has defined.
  init(undefined name: String) {
    self.init(
      Scheme(name: name, version: 1, title: "", source: "", statuses: []), .undefined,
      visibility: .internal)
  }

  func isCalled(_ name: String) -> Bool { scheme.name.utf8.elementsEqual(name.utf8) }
}
