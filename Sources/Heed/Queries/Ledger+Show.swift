internal import HeedSQLite

extension Ledger {
  /// Everything known of one recommendation.
  ///
  /// `ref` may be the beginning of one, an id or `@N`. With `withCorrections` what was amended,
  /// retracted, published or redacted is told too; without `withVisibility` who may see it and
  /// its events is left out.
  /// - Throws: `Refusal` for an unknown or ambiguous ref.
  public func show(
    _ ref: String, from viewpoint: Viewpoint = Viewpoint(), withCorrections: Bool = false,
    withVisibility: Bool = true
  ) throws(Refusal) -> RecommendationDetail {
    try moment { () throws(Refusal) in
      var detail = try detail(
        of: try recommendation(named: ref, viewpoint), called: ref, from: viewpoint,
        withCorrections: withCorrections)
      if withVisibility { try addVisibility(to: &detail) }
      return detail
    }
  }

  /// The same, for a recommendation by the local number of its entry.
  ///
  /// - Throws: `Refusal`.
  public func detail(
    of number: Int, from viewpoint: Viewpoint = Viewpoint(), withCorrections: Bool = false
  ) throws(Refusal) -> RecommendationDetail {
    try moment { () throws(Refusal) in
      var detail = try detail(
        of: number, called: "@\(number)", from: viewpoint, withCorrections: withCorrections)
      try addVisibility(to: &detail)
      return detail
    }
  }

  private func detail(
    of number: Int, called name: String, from viewpoint: Viewpoint, withCorrections: Bool
  ) throws(Refusal) -> RecommendationDetail {
    let follows = try followed(viewpoint)
    let owner = try owner()
    let found = try reading { () throws(SQLiteFailure) -> RecommendationDetail? in
      let reader = try Reader(database, viewpoint)
      let lexicon = try lexicon(viewpoint)
      guard
        var detail = try fields(
          of: number, assessor: viewpoint.assessor ?? owner, reader)
      else { return nil }
      try judge(&detail, by: follows, owner: owner, lexicon, reader)
      let today = viewpoint.asOf ?? surroundings.today
      let since = detail.headline.sinceDay.flatMap(CalendarDay.init(daysSinceEpoch:))
      detail.schedule = Schedule(
        due: detail.content.dueOn?.last, stage: detail.stage, since: since, today: today)
      detail.history = try history(of: number, owner: owner, lexicon, reader)
      let standing = detail.history.filter { !$0.isRetracted }
      detail.eventCount = standing.count
      detail.lastEventOn = standing.last?.on.description
      try reach(&detail, lexicon)
      detail.look = look(at: detail, today: today)
      detail.relations = try relations(of: number, reader, withRetracted: withCorrections)
      if withCorrections { detail.corrections = try corrections(of: detail, reader) }
      return detail
    }
    guard let found else { throw .notThere(name) }
    return found
  }

  private func fields(
    of number: Int, assessor: String, _ reader: Reader
  ) throws(SQLiteFailure) -> RecommendationDetail? {
    let row = try database.first(
      """
      SELECT e.writer, e.seq, r.ref
        FROM recommendation AS r JOIN entry AS e ON e.number = r.number
       WHERE r.number = ?1 AND r.recorded_at <= ?2
         AND (?3 = 0 OR is_public_recommendation(r.number))
      """, number, reader.knownAt, reader.isPublic
    ) { ($0.text(0), $0.int(1), $0.text(2)) }
    let known = try database.knownBodies(
      of: number, kind: .recommendationIssued, asOf: reader.asOf)
    guard let row, let writer = Writer(row.0),
      let last = known.last(where: { $0.from <= reader.knownAt }),
      var content = Recommendation(last.body.payload),
      content.issuedOn?.first.daysSinceEpoch ?? .min <= reader.asOf
    else { return nil }
    content.ref = try reader.shownRef(of: number, row.2)
    let first = try database.survivingBody(of: number)?.payload.period("due_on")
    return RecommendationDetail(
      id: EntryID(writer: writer, seq: row.1), number: number, content: content,
      documentKey: try key(ofDocument: content.document, reader),
      originalDueOn: first == content.dueOn ? nil : first,
      isRetracted: reader.knownAt == .max ? last.until != nil : !last.wasKnown(at: reader.knownAt),
      assessor: assessor, recordedAt: last.body.recordedAt, scheme: try opening().scheme)
  }

  private func addVisibility(to detail: inout RecommendationDetail) throws(Refusal) {
    try reading { () throws(SQLiteFailure) in
      detail.visibility = try database.visibility(ofRecommendation: detail.number)
      for (index, line) in detail.history.enumerated() {
        detail.history[index].visibility = try database.visibility(ofEvent: line.event)
      }
    }
  }

  func key(
    ofDocument id: EntryID?, _ reader: Reader
  ) throws(SQLiteFailure) -> String? {
    guard let id, try reader.mayShow(document: id), let number = try database.number(of: id)
    else { return nil }
    return try database.first(
      "SELECT key FROM document WHERE number = ?1 AND recorded_at <= ?2", number, reader.knownAt
    ) { $0.text(0) }
  }

  private func judge(
    _ detail: inout RecommendationDetail, by follows: Int, owner: String,
    _ lexicon: VerdictLexicon, _ reader: Reader
  ) throws(SQLiteFailure) {
    let addressees = try reader.addressees(named: detail.content.addressees)
    let ids = addressees.map(\.id)
    let standings = try reader.standings(of: detail.number, addressees: ids)
    let leading = standings[follows] ?? Standing.all([], addressees: ids)
    let headline = leading[0]
    detail.headline = headline
    detail.verdict = lexicon.verdicts[headline.verdict]
    detail.stage = headline.stage
    detail.statusOn = headline.sinceOn
    detail.isMixed = headline.isMixed
    detail.isRegressed = headline.isRegressed
    if let best = lexicon.verdicts[headline.best] { detail.best = (best, headline.bestOn) }
    detail.partsCounted = try partsCounted(for: detail, by: follows, reader)
    let each = leading.count > 1 ? Array(leading.dropFirst()) : leading
    let answers = try reader.answers(to: detail.number, addressees: addressees)
    for (index, addressee) in addressees.enumerated() {
      let standing = each[index]
      detail.addressees.append(
        RecommendationDetail.AddresseeStanding(
          name: addressee.name, verdict: lexicon.verdicts[standing.verdict],
          stage: standing.stage, statusOn: standing.sinceOn, isRegressed: standing.isRegressed,
          response: answers[index].response, verbatim: answers[index].verbatim))
    }
    var others: [RecommendationDetail.Assessment] = []
    for (assessor, standings) in standings {
      guard let verdict = lexicon.verdicts[standings[0].verdict] else { continue }
      let assessment = RecommendationDetail.Assessment(
        assessor: try name(of: assessor, owner: owner), basis: .assessment, verdict: verdict,
        stage: standings[0].stage, on: standings[0].sinceOn)
      if assessor == 0 { detail.assessments.append(assessment) } else { others.append(assessment) }
    }
    // By name: local numbers tell who came first, what the public may not see among them.
    detail.assessments += others.sorted { JSON.precedes($0.assessor, $1.assessor) }
    try claims(&detail, owner: owner, lexicon, reader)
  }

  /// The latest claim of each body: what it says of itself.
  private func claims(
    _ detail: inout RecommendationDetail, owner: String, _ lexicon: VerdictLexicon,
    _ reader: Reader
  ) throws(SQLiteFailure) {
    var latest: [(assessor: Int, verdict: Int, on: String)] = []
    try database.each(
      """
      SELECT b.assessor, b.verdict, coalesce(b.dated_on, e.occurred_on) FROM bearing AS b
        JOIN event AS e ON e.number = b.event
       WHERE b.recommendation = ?1 AND b.basis = 'claim' AND b.verdict IS NOT NULL
         AND b.day <= ?2 AND b.known_from <= ?3
         AND (b.known_until IS NULL OR b.known_until > ?3)
         AND (?4 = 0 OR is_public_event(b.event))
       ORDER BY b.day, b.recorded_at, b.writer, b.seq,
                (SELECT n.text FROM name AS n WHERE n.id = b.addressee)
      """, detail.number, reader.asOf, reader.knownAt, reader.isPublic
    ) { row in
      latest.removeAll { $0.assessor == row.int(0) }
      latest.append((row.int(0), row.int(1), row.text(2)))
    }
    for claim in latest {
      guard let verdict = lexicon.verdicts[claim.verdict] else { continue }
      detail.assessments.append(
        RecommendationDetail.Assessment(
          assessor: try name(of: claim.assessor, owner: owner), basis: .claim, verdict: verdict,
          stage: lexicon.stages[claim.verdict] ?? .unmapped, on: claim.on))
    }
  }

  func name(of number: Int, owner: String) throws(SQLiteFailure) -> String {
    guard number != 0 else { return owner }
    return try database.first("SELECT text FROM name WHERE id = ?1", number) { $0.text(0) } ?? ""
  }

  /// A milestone is reached at the last event by which the leading assessor says so, and holds
  /// until the stage falls below its own.
  private func reach(
    _ detail: inout RecommendationDetail, _ lexicon: VerdictLexicon
  ) throws(SQLiteFailure) {
    for milestone in detail.content.milestones {
      let reached = detail.history.last { line in
        !line.isRetracted && line.milestone == milestone.name && line.basis == .assessment
          && line.assessor.utf8.elementsEqual(detail.assessor.utf8)
      }
      let rank = lexicon.stage(of: milestone.verdict).rank
      let holds = reached != nil && (rank ?? 0) <= (detail.stage.rank ?? rank ?? 0)
      detail.milestones.append(
        RecommendationDetail.ReachedMilestone(
          name: milestone.name, verdict: milestone.verdict,
          reachedOn: reached?.on.description, holds: holds))
    }
  }
}
