internal import HeedSQLite

extension Ledger {
  /// Looks for words in recommendations, events and documents: the best match first, words in
  /// the title weighing more.
  ///
  /// How well a text matches is weighed against all others, so for the public, and for what was
  /// known at another time, those with all words in the title come first, then the newest.
  /// - Throws: `.noWords` where nothing can be looked for.
  public func search(
    _ words: String, from viewpoint: Viewpoint = Viewpoint(), limit: Int? = nil
  ) throws(Refusal) -> SearchResult {
    let asked = SearchWords(words)
    guard !asked.isEmpty else { throw .noWords(words) }
    return try reading { () throws(SQLiteFailure) in
      let reader = try Reader(database, viewpoint)
      let lexicon = try lexicon(viewpoint)
      let finder = WordFinder(words: asked, reader: reader)
      let found = try finder.all()
      var result = SearchResult()
      result.found = found.count
      for entry in found.prefix(limit ?? .max) {
        guard let hit = try hit(entry, asked, viewpoint, reader, lexicon) else { continue }
        result.hits.append(hit)
      }
      return result
    }
  }

  private func hit(
    _ entry: FoundEntry, _ words: SearchWords, _ viewpoint: Viewpoint, _ reader: Reader,
    _ lexicon: VerdictLexicon
  ) throws(SQLiteFailure) -> SearchHit? {
    guard let id = try database.id(of: entry.number),
      let texts = try entry.index.texts(of: entry.number, words)
    else { return nil }
    var hit = SearchHit(kind: entry.kind, number: entry.number, id: id, title: texts.title)
    hit.snippet = texts.words.excerpt()
    hit.on = entry.on
    switch entry.kind {
    case .recommendation:
      guard let fields = try reader.fields(of: entry.number) else { return nil }
      hit.ref = fields.ref
      let standing =
        if viewpoint.isPresent { try kept(entry.number, assessor: 0) } else {
          try reader.standings(of: entry.number, addressees: fields.addressees.map(\.id))[0]?
            .first
        }
      hit.verdict = lexicon.verdicts[standing?.verdict ?? 0]
      hit.stage = lexicon.stages[standing?.verdict ?? 0] ?? .unassessed
    case .event:
      hit.eventKind = entry.name
      hit.refs = try refs(ofEvent: entry.number, reader)
    case .document:
      hit.documentKey = entry.name
    }
    return hit
  }

  private func refs(
    ofEvent event: Int, _ reader: Reader
  ) throws(SQLiteFailure) -> [String] {
    let subjects = try database.all(
      "SELECT recommendation FROM event_subject WHERE event = ?1 ORDER BY recommendation", event
    ) { $0.int(0) }
    var refs: [String] = []
    for subject in subjects {
      if let ref = try reader.fields(of: subject)?.ref { refs.append(ref) }
    }
    return refs
  }
}

/// An entry in which the words stand.
struct FoundEntry {
  let kind: SearchHit.Kind
  let number: Int
  /// When it was issued, happened or was published.
  let on: String?
  /// An event's kind, a document's short name.
  let name: String?
  /// The index that has the words.
  let index: Connection
  var isInTitle = false

  fileprivate var day: Int { on.flatMap { try? Period($0) }?.first.daysSinceEpoch ?? .min }
}

/// Looks for words from one viewpoint.
struct WordFinder {
  let words: SearchWords
  let reader: Reader

  /// Every entry with the words in it, the best first.
  func all() throws(SQLiteFailure) -> [FoundEntry] {
    var found = try current()
    let isRanked = reader.knownAt == .max && !reader.isPublic
    if isRanked { return found }
    if reader.knownAt != .max { found += try corrected() }
    var titles: [ObjectIdentifier: Set<Int>] = [:]
    for index in found.indices {
      let database = found[index].index
      let key = ObjectIdentifier(database)
      if titles[key] == nil { titles[key] = Set(try database.numbers(matching: words.inTitle)) }
      found[index].isInTitle = titles[key]?.contains(found[index].number) ?? false
    }
    return found.sorted { left, right in
      if left.isInTitle != right.isInTitle { return left.isInTitle }
      return (right.day, left.number) < (left.day, right.number)
    }
  }

  /// The recommendations with the words in them.
  func recommendations() throws(SQLiteFailure) -> Set<Int> {
    Set(try all().filter { $0.kind == .recommendation }.map(\.number))
  }

  /// Those whose words are those of now; what was corrected is left out where another time is
  /// asked about.
  private func current() throws(SQLiteFailure) -> [FoundEntry] {
    let database = reader.database
    return try database.all(
      """
      SELECT s.number, r.number, v.number, coalesce(r.issued_on, v.occurred_on, d.published_on),
             coalesce(v.kind, d.key)
        FROM (SELECT rowid AS number, bm25(search, 8.0, 1.0) AS score
                FROM search WHERE search MATCH ?1) AS s
        LEFT JOIN recommendation AS r ON r.number = s.number
        LEFT JOIN event AS v ON v.number = s.number
        LEFT JOIN document AS d ON d.number = s.number
       WHERE coalesce(r.recorded_at, v.recorded_at, d.recorded_at) <= ?2
         AND coalesce(r.retracted_at, v.retracted_at, d.retracted_at) IS NULL
         AND coalesce(r.issued_day, v.first_day, ?3) <= ?3
         AND (?2 = 9223372036854775807
              OR NOT EXISTS (SELECT 1 FROM correction AS c WHERE c.target = s.number))
         AND (?4 = 0 OR d.visibility = 'public'
              OR is_public_recommendation(r.number)
              OR is_public_event(v.number))
       ORDER BY s.score, s.number
      """, words.expression, reader.knownAt, reader.asOf, reader.isPublic
    ) { row in
      FoundEntry(
        kind: row.isNull(1) ? row.isNull(2) ? .document : .event : .recommendation,
        number: row.int(0), on: row.optionalText(3), name: row.optionalText(4), index: database)
    }.filter { $0.kind != .document || $0.day <= reader.asOf }
  }

  /// Those that were corrected since, if the words stood in what they said then.
  private func corrected() throws(SQLiteFailure) -> [FoundEntry] {
    let targets = try reader.database.all(
      """
      SELECT c.target, r.number, v.number
        FROM (SELECT DISTINCT target FROM correction) AS c
        LEFT JOIN recommendation AS r ON r.number = c.target
        LEFT JOIN event AS v ON v.number = c.target
        LEFT JOIN document AS d ON d.number = c.target
       WHERE coalesce(r.recorded_at, v.recorded_at, d.recorded_at) <= ?1
         AND (?2 = 0 OR d.visibility = 'public'
              OR is_public_recommendation(r.number)
              OR is_public_event(v.number))
      """, reader.knownAt, reader.isPublic
    ) { row -> (Int, SearchHit.Kind) in
      (row.int(0), row.isNull(1) ? row.isNull(2) ? .document : .event : .recommendation)
    }
    guard !targets.isEmpty else { return [] }
    let earlier = try EarlierWords()
    var entries: [Int: FoundEntry] = [:]
    for (number, kind) in targets {
      guard let then = try words(of: number, kind) else { continue }
      let entry = FoundEntry(
        kind: kind, number: number, on: then.on, name: then.name, index: earlier.database)
      guard entry.day <= reader.asOf else { continue }
      entries[number] = entry
      try earlier.add(number, title: then.title, words: then.words)
    }
    return try earlier.database.numbers(matching: words.expression).compactMap { entries[$0] }
  }

  private typealias WordsThen = (title: String, words: String, on: String?, name: String?)

  /// What the entry said then.
  private func words(
    of number: Int, _ kind: SearchHit.Kind
  ) throws(SQLiteFailure) -> WordsThen? {
    let entryKind: EntryKind =
      switch kind {
      case .recommendation: .recommendationIssued
      case .event: .eventLogged
      case .document: .documentRegistered
      }
    let known = try reader.database.knownBodies(of: number, kind: entryKind, asOf: reader.asOf)
    guard let body = known.last(where: { $0.wasKnown(at: reader.knownAt) })?.body else {
      return nil
    }
    switch kind {
    case .recommendation:
      return Recommendation(body.payload).map {
        ($0.title, ($0.text ?? "") + " " + ($0.quote ?? ""), $0.issuedOn?.description, nil)
      }
    case .event:
      return Event(body.payload).map {
        ($0.title, $0.note ?? "", $0.on.description, $0.kind.rawValue)
      }
    case .document:
      return Document(body.payload).map {
        ($0.title, $0.publisher ?? "", $0.publishedOn?.description, $0.key)
      }
    }
  }
}

// An index of words, the ledger's own or one of earlier words.
extension Connection {
  fileprivate func numbers(matching expression: String) throws(SQLiteFailure) -> [Int] {
    try all("SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid", expression) {
      $0.int(0)
    }
  }

  fileprivate func texts(
    of number: Int, _ words: SearchWords
  ) throws(SQLiteFailure) -> (title: FoundText, words: FoundText)? {
    try first(
      """
      SELECT title, highlight(search, 0, ?3, ?4), words, highlight(search, 1, ?3, ?4)
        FROM search WHERE search MATCH ?1 AND rowid = ?2
      """, words.expression, number, FoundText.opening, FoundText.closing
    ) { row in
      (
        FoundText(row.text(0), marked: row.text(1)), FoundText(row.text(2), marked: row.text(3))
      )
    }
  }
}
