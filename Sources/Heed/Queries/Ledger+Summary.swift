internal import HeedSQLite

/// One row of counts, kept or computed.
struct TallyRow {
  let member: String
  let verdict: Int
  let total: Int
  let regressed: Int
}

extension Ledger {
  /// Counts the recommendations: what was heeded and what was not.
  ///
  /// The whole ledger as it stands is read from kept counts, and costs what it prints; a filter,
  /// a day or an instant is computed, and costs what it counts.
  /// - Throws: `Refusal`.
  public func summary(_ request: SummaryRequest = SummaryRequest()) throws(Refusal) -> Summary {
    try moment { () throws(Refusal) in try summaryOfNow(request) }
  }

  private func summaryOfNow(_ request: SummaryRequest) throws(Refusal) -> Summary {
    let viewpoint = request.viewpoint
    let follows = try followed(viewpoint)
    let isKept = request.filter.isEmpty && viewpoint.isPresent
    let owner = try owner()
    let asOf = viewpoint.asOf ?? surroundings.today
    return try reading { () throws(SQLiteFailure) in
      var summary = Summary(
        asOf: asOf, knownAt: viewpoint.knownAt, isPublic: viewpoint.isPublic, owner: owner,
        assessor: viewpoint.assessor ?? owner, movedSince: asOf.adding(years: -1))
      let lexicon = try lexicon(viewpoint)
      if isKept {
        try fill(
          &summary, from: KeptCounts(database: database, assessor: follows), request, lexicon)
      } else {
        var counts = ComputedCounts(assessor: follows, on: asOf)
        try choose(request.filter, viewpoint, follows, lexicon) { counts.add($0) }
        counts.sort()
        try fill(&summary, from: counts, request, lexicon)
      }
      // A head is of all entries: it is nobody's business who may see the public ones alone.
      if !viewpoint.isPublic { summary.head = try currentHead() }
      // Kept counts are of all and of now: they answer no other question.
      if isKept { summary.otherAssessors = try otherAssessors(than: follows, owner: owner) }
      return summary
    }
  }

  private func fill(
    _ summary: inout Summary, from counts: any CountedRows, _ request: SummaryRequest,
    _ lexicon: VerdictLexicon
  ) throws(SQLiteFailure) {
    let all = try counts.rows(.all, from: "", to: nil)
    summary.counts = lexicon.counts(all)
    let grouped = try request.grouping.map { grouping throws(SQLiteFailure) in
      try counts.rows(grouping.dimension, from: "", to: nil)
    }
    summary.sharedNames = lexicon.sharedNames(all + (grouped ?? []))
    let today = summary.asOf.description
    let open = lexicon.open
    let due = try counts.total(.due, from: "", to: nil, of: open)
    let ahead = try counts.total(.due, from: today, to: nil, of: open)
    summary.counts.overdue = due - ahead
    summary.counts.stale = try counts.total(.look, from: "", to: today, of: open)
    summary.hasFollowUps =
      try database.first(
        """
        SELECT 1 FROM recommendation
         WHERE follow_up IS NOT NULL AND (?1 = 0 OR visibility = 'public') LIMIT 1
        """, summary.isPublic
      ) { _ in true } ?? false
    let soon = summary.asOf.adding(days: Schedule.soon).description
    let dueSoon = try counts.total(.due, from: today, to: soon, of: open)
    var schedule: [Schedule: Int] = [
      .overdue: due - ahead, .dueSoon: dueSoon, .notDue: ahead - dueSoon,
    ]
    for row in try counts.rows(.met, from: "", to: nil) {
      if let met = Schedule(rawValue: row.member) { schedule[met, default: 0] += row.total }
    }
    schedule[.noDeadline] = summary.counts.total - schedule.values.reduce(0, +)
    summary.schedule = schedule
    for row in try counts.rows(.response, from: "", to: nil) {
      summary.responses[Response(rawValue: row.member) ?? .none, default: 0] += row.total
    }
    summary.moved = try counts.total(
      .moved, from: summary.movedSince.description, to: today, of: nil)
    let moves = try counts.latestMoves(
      from: summary.movedSince, to: summary.asOf, limit: Summary.named)
    let reader = try Reader(database, request.viewpoint)
    for move in moves {
      summary.moves.append(try moved(move, lexicon, reader, isRegression: false))
    }
    for move in try counts.latestRegressions(limit: Summary.named) {
      summary.regressions.append(try moved(move, lexicon, reader, isRegression: true))
    }
    summary.documentTitle = try onlyDocument(reader)
    if let grouping = request.grouping {
      let overdue =
        request.countsOverdueByGroup && summary.counts.overdue > 0
        ? try counts.overdueRows(grouping.dimension, on: summary.asOf) : []
      summary.groups = try groups(
        grouping, grouped ?? [], overdue, lexicon, summary.sharedNames, reader)
      summary.groupsOverlap = grouping.overlaps
    }
  }

  private func groups(
    _ grouping: Grouping, _ rows: [TallyRow], _ overdue: [TallyRow], _ lexicon: VerdictLexicon,
    _ sharedNames: Set<String>, _ reader: Reader
  ) throws(SQLiteFailure) -> [Summary.Group] {
    let members = try members(of: grouping, rows, lexicon, sharedNames, reader)
    let late = try self.members(of: grouping, overdue, lexicon, sharedNames, reader)
    let groups = members.map { member, rows in
      var counts = lexicon.counts(rows)
      counts.overdue = (late[member] ?? []).map(\.total).reduce(0, +)
      return Summary.Group(name: String(decoding: member, as: UTF8.self), counts: counts)
    }
    return groups.sorted {
      let isByYear = if case .year = grouping { true } else { false }
      return isByYear || $0.counts.total == $1.counts.total
        ? JSON.precedes($0.name, $1.name) : $0.counts.total > $1.counts.total
    }
  }

  /// The rows of each group. By bytes: names that look alike are not the same.
  private func members(
    of grouping: Grouping, _ rows: [TallyRow], _ lexicon: VerdictLexicon,
    _ sharedNames: Set<String>, _ reader: Reader
  ) throws(SQLiteFailure) -> [[UInt8]: [TallyRow]] {
    var members: [[UInt8]: [TallyRow]] = [:]
    for row in rows {
      var member = row.member
      if case .status = grouping {
        member = lexicon.verdicts[row.verdict].map { $0.word(among: sharedNames) } ?? ""
      }
      if case .facet(let facet) = grouping {
        guard member.hasPrefix(facet + ":") else { continue }
        member = String(member.dropFirst(facet.count + 1))
      }
      members[Array(member.utf8), default: []].append(row)
    }
    if case .document = grouping { return try named(members, reader) }
    return members
  }

  /// Documents are counted by identity and shown by their short names.
  private func named(
    _ members: [[UInt8]: [TallyRow]], _ reader: Reader
  ) throws(SQLiteFailure) -> [[UInt8]: [TallyRow]] {
    var named: [[UInt8]: [TallyRow]] = [:]
    for (bytes, rows) in members {
      let id = String(decoding: bytes, as: UTF8.self)
      let key = try database.first(
        """
        SELECT d.key FROM entry AS e JOIN document AS d ON d.number = e.number
         WHERE e.writer = substr(?1, 1, 8) AND e.seq = CAST(substr(?1, 10) AS INTEGER)
           AND d.recorded_at <= ?2
        """, id, reader.knownAt
      ) { $0.text(0) }
      named[Array((key ?? id).utf8), default: []] += rows
    }
    return named
  }

  /// Who else has judged, and how many recommendations each.
  private func otherAssessors(
    than follows: Int, owner: String
  ) throws(SQLiteFailure) -> [(name: String, assessed: Int)] {
    let counts = try database.all(
      """
      WITH RECURSIVE assessor (id) AS (
        SELECT min(assessor) FROM tally
        UNION ALL SELECT (SELECT min(assessor) FROM tally WHERE assessor > id) FROM assessor
         WHERE id IS NOT NULL)
      SELECT a.id, sum(t.total) FROM assessor AS a
        JOIN tally AS t ON t.assessor = a.id AND t.dimension = 'all' AND t.verdict <> 0
       WHERE a.id <> ?1 GROUP BY a.id ORDER BY sum(t.total) DESC
      """, follows
    ) { (id: $0.int(0), total: $0.int(1)) }
    var others: [(name: String, assessed: Int)] = []
    for count in counts { others.append((try name(of: count.id, owner: owner), count.total)) }
    return others
  }

  private func onlyDocument(_ reader: Reader) throws(SQLiteFailure) -> String? {
    let documents = try database.all(
      """
      SELECT number, title, retracted_at FROM document
       WHERE (retracted_at IS NULL OR ?2 < 9223372036854775807)
         AND (?1 = 0 OR visibility = 'public') AND recorded_at <= ?2
       LIMIT CASE WHEN ?2 < 9223372036854775807 THEN -1 ELSE 2 END
      """, reader.isPublic, reader.knownAt
    ) { (number: $0.int(0), title: $0.text(1), retractedAt: $0.optionalInt(2)) }
    var titles: [String] = []
    for document in documents
    where try reader.stands(
      document.number, .documentRegistered, retractedAt: document.retractedAt)
    {
      titles.append(document.title)
    }
    return titles.count == 1 ? titles[0] : nil
  }

  private func moved(
    _ move: (recommendation: Int, standing: Standing), _ lexicon: VerdictLexicon,
    _ reader: Reader, isRegression: Bool
  ) throws(SQLiteFailure) -> Summary.Moved {
    let shown = try reader.fields(of: move.recommendation)
    let standing = move.standing
    return Summary.Moved(
      ref: shown?.ref ?? "", title: shown?.title ?? "",
      before: lexicon.verdicts[isRegression ? standing.best : standing.previous],
      beforeOn: isRegression ? standing.bestOn : nil, after: lexicon.verdicts[standing.verdict],
      on: standing.sinceOn ?? "")
  }

  /// The statuses in use, and what they mean from the viewpoint.
  func lexicon(_ viewpoint: Viewpoint = Viewpoint()) throws(SQLiteFailure) -> VerdictLexicon {
    var lexicon = VerdictLexicon()
    let reader = try Reader(database, viewpoint)
    try database.each("SELECT id, scheme, version, status, stage FROM verdict") { row in
      lexicon.verdicts[row.int(0)] = Verdict(
        scheme: row.text(1), version: row.int(2), status: row.text(3))
      lexicon.stages[row.int(0)] = reader.stage(of: row.int(0), now: row.text(4))
    }
    // Looked up for statuses alone, of which most ledgers have none that is not built in.
    if lexicon.verdicts.values.contains(where: { Scheme.builtIn(named: $0.scheme) == nil }) {
      lexicon.own = try ownSchemes(from: viewpoint).map(\.scheme)
    }
    lexicon.scheme = try opening().scheme
    return lexicon
  }
}

/// The statuses in use, by their local numbers.
struct VerdictLexicon {
  var verdicts: [Int: Verdict] = [:]
  var stages: [Int: Stage] = [:]
  /// The schemes that the ledger defines itself, in every version.
  var own: [Scheme] = []
  /// The ledger's scheme.
  var scheme = Scheme.implementation.name

  /// What a status stands for, by its words.
  func stage(of verdict: Verdict) -> Stage {
    // Byte for byte: words that look alike are two statuses.
    let words = VerdictKey(verdict)
    let number = verdicts.first { VerdictKey($0.value) == words }?.key
    return number.flatMap { stages[$0] } ?? .unmapped
  }

  /// The statuses that leave a recommendation open; 0, not assessed, among them.
  var open: Set<Int> { Set(stages.filter(\.value.isOpen).keys).union([0]) }

  func counts(_ rows: [TallyRow]) -> Summary.Counts {
    var counts = Summary.Counts()
    var statuses: [Int: Int] = [:]
    for row in rows {
      counts.total += row.total
      counts.regressed += row.regressed
      let stage = stages[row.verdict] ?? .unassessed
      counts.stages[stage, default: 0] += row.total
      if row.regressed > 0 { counts.regressedStages[stage, default: 0] += row.regressed }
      if row.verdict != 0 { statuses[row.verdict, default: 0] += row.total }
    }
    counts.statuses = statuses.compactMap { number, count in
      verdicts[number].map { (verdict: $0, count: count) }
    }.sorted {
      $0.count == $1.count
        ? JSON.precedes($0.verdict.sortedAs, $1.verdict.sortedAs) : $0.count > $1.count
    }
    return counts
  }
}

extension Verdict {
  /// No two are the same, so that equal counts have one order.
  fileprivate var sortedAs: String { "\(status) \(scheme) \(version)" }
}
