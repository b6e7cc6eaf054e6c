internal import HeedSQLite

/// A recommendation that a filter means, from one viewpoint.
struct ChosenRecommendation {
  let fields: RecommendationFields
  /// As the followed assessor has it: the headline, then each of several addressees.
  let standings: [Standing]
  /// The same, as each assessor has it; who has not judged may have none.
  let views: [Int: [Standing]]
}

extension Ledger {
  /// Calls `body` for each recommendation that the filter means from the viewpoint, in the order
  /// of arrival; what each was and where it stood is read of each.
  ///
  /// With `among`, only of these: the others are not read.
  func choose(
    _ filter: Filter, _ viewpoint: Viewpoint, _ follows: Int, _ lexicon: VerdictLexicon,
    among: Set<Int>? = nil, body: (ChosenRecommendation) throws(SQLiteFailure) -> Void
  ) throws(SQLiteFailure) {
    let reader = try Reader(database, viewpoint)
    let today = (viewpoint.asOf ?? surroundings.today).daysSinceEpoch
    let statuses = filter.statuses.isEmpty ? nil : lexicon.numbers(called: filter.statuses)
    let documents = try documentIDs(of: filter.documents)
    var numbers: [Int] = []
    var asked = filter
    var matching: Set<Int>?
    if let match = filter.match, viewpoint.knownAt != nil {
      // The index has the words of now: what stood there then is looked for among the entries.
      matching = try WordFinder(words: SearchWords(match), reader: reader).recommendations()
      asked.match = nil
    }
    try candidates(asked, isLoose: !viewpoint.isPresent) { row in
      if matching?.contains(row.int(0)) ?? true { numbers.append(row.int(0)) }
    }
    if filter.isUnique { numbers = try eachOnce(numbers, reader) }
    if let among { numbers = numbers.filter(among.contains) }
    for number in numbers {
      guard let fields = try reader.fields(of: number),
        viewpoint.isPresent || filter.means(fields, documents: documents)
      else { continue }
      let addressees = fields.addressees.map(\.id)
      let views = try reader.standings(of: number, addressees: addressees)
      let standings = views[follows] ?? Standing.all([], addressees: addressees)
      let headline = standings[0]
      guard
        filter.means(headline), statuses?.contains(headline.verdict) ?? true,
        !filter.isOverdue || (fields.dueDay ?? .max) < today,
        !filter.isStale || fields.nextLook.daysSinceEpoch <= today
      else { continue }
      if !filter.responses.isEmpty {
        let answers = try reader.answers(to: number, addressees: fields.addressees)
        guard answers.contains(where: { filter.responses.contains($0.response) }) else { continue }
      }
      try body(ChosenRecommendation(fields: fields, standings: standings, views: views))
    }
  }

  /// Calls `body` for each recommendation that meets the conditions on what it is.
  ///
  /// With `isKept` the conditions on the owner's kept standing are asked too. `isLoose` takes
  /// those that were corrected or retracted as well: what they were may have met them.
  func candidates(
    _ filter: Filter, verdicts: Set<Int>? = nil, today: CalendarDay? = nil, isKept: Bool = false,
    isLoose: Bool = false, body: (Statement) throws(SQLiteFailure) -> Void
  ) throws(SQLiteFailure) {
    try database.each(
      """
      SELECT r.number, r.ref, r.title, s.verdict, s.since_on, s.is_mixed, s.is_regressed,
             r.due_on, r.due_day, s.since_day, r.addressees
        FROM standing AS s CROSS JOIN recommendation AS r ON r.number = s.recommendation
       WHERE s.assessor = 0 AND s.addressee = 0
         AND (?1 IS NULL OR s.verdict IN (SELECT value FROM json_each(?1)))
         AND (?2 = 0 OR s.is_regressed = 1)
         AND (?15 IS NULL OR r.number IN (SELECT rowid FROM search WHERE search MATCH ?15))
         AND (?14 = 1 AND EXISTS (SELECT 1 FROM correction AS c WHERE c.target = r.number)
          OR r.retracted_at IS NULL
         AND (?3 IS NULL OR r.due_day < ?3)
         AND (?4 IS NULL OR r.issued_day >= ?4) AND (?5 IS NULL OR r.issued_day <= ?5)
         AND (?6 IS NULL OR r.due_day >= ?6) AND (?7 IS NULL OR r.due_day <= ?7)
         AND (?8 IS NULL OR r.priority IN (SELECT value FROM json_each(?8)))
         AND (?9 IS NULL OR r.document IN (SELECT number FROM document
              WHERE key IN (SELECT value FROM json_each(?9))))
         AND (?10 IS NULL OR EXISTS (SELECT 1 FROM tag AS t
              WHERE t.recommendation = r.number AND t.tag IN (SELECT value FROM json_each(?10))))
         AND (?11 IS NULL OR EXISTS (SELECT 1 FROM party AS p JOIN name AS n ON n.id = p.name
              WHERE p.recommendation = r.number AND p.role = 'addressee'
                AND n.text IN (SELECT value FROM json_each(?11))))
         AND (?12 IS NULL OR EXISTS (SELECT 1 FROM party AS p JOIN name AS n ON n.id = p.name
              WHERE p.recommendation = r.number AND p.role = 'issuer'
                AND n.text IN (SELECT value FROM json_each(?12))))
         AND (?13 IS NULL OR EXISTS (SELECT 1 FROM party AS p JOIN name AS n ON n.id = p.name
              WHERE p.recommendation = r.number AND p.role = 'lead'
                AND n.text IN (SELECT value FROM json_each(?13)))))
       ORDER BY s.recommendation
      """, verdicts?.bound, isKept && filter.isRegressed,
      filter.isOverdue ? today?.daysSinceEpoch : nil, filter.issued?.first?.daysSinceEpoch,
      filter.issued?.last?.daysSinceEpoch, filter.due?.first?.daysSinceEpoch,
      filter.due?.last?.daysSinceEpoch, filter.priorities.bound, filter.documents.bound,
      filter.tags.bound, filter.addressees.bound, filter.issuers.bound, filter.leads.bound,
      isLoose, filter.match.map { SearchWords($0).expression }, body: body)
  }

  private func documentIDs(of keys: [String]) throws(SQLiteFailure) -> Set<String> {
    guard let keys = keys.bound else { return [] }
    return Set(
      try database.all(
        """
        SELECT e.writer || '.' || e.seq FROM document AS d JOIN entry AS e ON e.number = d.number
         WHERE d.key IN (SELECT value FROM json_each(?1))
        """, keys
      ) { $0.text(0) })
  }

  /// Of recommendations that repeat one another, the earliest among those chosen.
  private func eachOnce(_ numbers: [Int], _ reader: Reader) throws(SQLiteFailure) -> [Int] {
    var neighbours: [Int: [Int]] = [:]
    for pair in try reader.pairs(.repeats) {
      neighbours[pair.subject, default: []].append(pair.object)
      neighbours[pair.object, default: []].append(pair.subject)
    }
    guard !neighbours.isEmpty else { return numbers }
    var taken: Set<Int> = []
    var kept: Set<Int> = []
    for number in try inOrder(numbers.filter { neighbours[$0] != nil })
    where !taken.contains(number) {
      kept.insert(number)
      var waiting = [number]
      while let next = waiting.popLast() {
        if taken.insert(next).inserted { waiting += neighbours[next] ?? [] }
      }
    }
    return numbers.filter { neighbours[$0] == nil || kept.contains($0) }
  }

  private func inOrder(_ numbers: [Int]) throws(SQLiteFailure) -> [Int] {
    try database.all(
      """
      SELECT r.number FROM recommendation AS r JOIN entry AS e ON e.number = r.number
       WHERE r.number IN (SELECT value FROM json_each(?1))
       ORDER BY r.recorded_at, e.writer, e.seq
      """, Set(numbers).bound
    ) { $0.int(0) }
  }
}

extension Filter {
  /// Whether the conditions on what a recommendation is are met.
  fileprivate func means(_ fields: RecommendationFields, documents ids: Set<String>) -> Bool {
    func overlaps(_ wanted: [String], _ found: [String]) -> Bool {
      wanted.isEmpty
        || found.contains { name in wanted.contains { $0.utf8.elementsEqual(name.utf8) } }
    }
    func lies(_ day: Int?, in range: DateRange?) -> Bool {
      guard let range else { return true }
      guard let day else { return false }
      return day >= range.first?.daysSinceEpoch ?? .min && day <= range.last?.daysSinceEpoch ?? .max
    }
    return overlaps(addressees, fields.addressees.map(\.name)) && overlaps(issuers, fields.issuers)
      && overlaps(leads, fields.leads) && overlaps(tags, fields.tags)
      && overlaps(priorities, fields.priority.map { [$0] } ?? [])
      && (documents.isEmpty || fields.document.map(ids.contains) ?? false)
      && lies(fields.issuedOn?.first.daysSinceEpoch, in: issued) && lies(fields.dueDay, in: due)
  }

  /// Whether the conditions on where it stands are met.
  fileprivate func means(_ standing: Standing) -> Bool {
    (!(isOpen || isOverdue || isStale) || standing.stage.isOpen)
      && (stages.isEmpty || stages.contains(standing.stage))
      && (!isUnmapped || standing.stage == .unmapped) && (!isRegressed || standing.isRegressed)
  }
}

extension Set<Int> {
  /// The numbers as a JSON list for `json_each`.
  var bound: String {
    String(decoding: JSON.array(map(JSON.integer)).canonical, as: UTF8.self)
  }
}
