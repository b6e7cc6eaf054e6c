internal import HeedSQLite

extension Ledger {
  /// Everything known of one recommendation.
  ///
  /// `ref` may be the beginning of one, an id or `@N`; the statuses of `assessor` lead, or the
  /// owner's.
  /// - Throws: `Refusal` for an unknown or ambiguous ref.
  public func show(_ ref: String, assessor: String? = nil) throws(Refusal) -> RecommendationDetail {
    try detail(of: try resolve(ref).number, assessor: assessor)
  }

  /// The same, for a recommendation by the local number of its entry.
  ///
  /// - Throws: `Refusal`.
  public func detail(
    of number: Int, assessor: String? = nil
  ) throws(Refusal) -> RecommendationDetail {
    let follows = try followed(assessor)
    let owner = try owner()
    let found = try reading { () throws(SQLiteFailure) -> RecommendationDetail? in
      guard
        var detail = try fields(of: number, assessor: assessor ?? owner, owner: owner)
      else { return nil }
      let lexicon = try lexicon()
      try judge(&detail, by: follows, owner: owner, lexicon)
      detail.history = try history(of: number, owner: owner, lexicon)
      let standing = detail.history.filter { !$0.isRetracted }
      detail.eventCount = standing.count
      detail.lastEventOn = standing.last?.on.description
      try answer(&detail)
      try reach(&detail)
      return detail
    }
    guard let found else { throw .notARecommendation("@\(number)") }
    return found
  }

  private func fields(
    of number: Int, assessor: String, owner: String
  ) throws(SQLiteFailure) -> RecommendationDetail? {
    let row = try database.first(
      """
      SELECT e.writer, e.seq, r.ref, d.key, r.visibility, r.retracted_at
        FROM recommendation AS r JOIN entry AS e ON e.number = r.number
        LEFT JOIN document AS d ON d.number = r.document WHERE r.number = ?1
      """, number
    ) { ($0.text(0), $0.int(1), $0.text(2), $0.optionalText(3), $0.text(4), $0.isNull(5)) }
    let projector = try Projector(database: database)
    guard let row, let writer = Writer(row.0),
      let last = try projector.knownBodies(of: number, kind: .recommendationIssued).last,
      var content = Recommendation(last.body.payload)
    else { return nil }
    content.ref = row.2
    let first = try projector.survivingBody(of: number)?.payload.period("due_on")
    return RecommendationDetail(
      id: EntryID(writer: writer, seq: row.1), number: number, content: content,
      documentKey: row.3, originalDueOn: first == content.dueOn ? nil : first,
      visibility: Visibility(rawValue: row.4) ?? .private, isRetracted: !row.5,
      assessor: assessor, scheme: try opening().scheme)
  }

  private func judge(
    _ detail: inout RecommendationDetail, by follows: Int, owner: String,
    _ lexicon: VerdictLexicon
  ) throws(SQLiteFailure) {
    guard let counted = try CountedRecommendation(detail.number, in: database) else { return }
    let judgements = try Assertion.all(on: detail.number, in: database)
    let leading = Standing.all(judgements[follows] ?? [], addressees: counted.addresseeIDs)
    let headline = leading[0]
    detail.verdict = lexicon.verdicts[headline.verdict]
    detail.stage = headline.stage
    detail.statusOn = headline.sinceOn
    detail.isMixed = headline.isMixed
    detail.isRegressed = headline.isRegressed
    if let best = lexicon.verdicts[headline.best] { detail.best = (best, headline.bestOn) }
    detail.schedule = Schedule(
      due: detail.content.dueOn?.last, stage: headline.stage,
      since: headline.sinceDay.flatMap(CalendarDay.init(daysSinceEpoch:)),
      today: surroundings.today)
    let each = leading.count > 1 ? Array(leading.dropFirst()) : leading
    var seen: Set<[UInt8]> = []
    let names = detail.content.addressees.filter { seen.insert(Array($0.utf8)).inserted }
    for (name, standing) in zip(names, each) {
      detail.addressees.append(
        RecommendationDetail.AddresseeStanding(
          name: name, verdict: lexicon.verdicts[standing.verdict], stage: standing.stage,
          statusOn: standing.sinceOn, isRegressed: standing.isRegressed))
    }
    for (assessor, assertions) in judgements.sorted(by: { $0.key < $1.key }) {
      let standing = Standing.all(assertions, addressees: counted.addresseeIDs)[0]
      guard let verdict = lexicon.verdicts[standing.verdict] else { continue }
      detail.assessments.append(
        RecommendationDetail.Assessment(
          assessor: try name(of: assessor, owner: owner), basis: .assessment, verdict: verdict,
          stage: standing.stage, on: standing.sinceOn))
    }
    try claims(&detail, owner: owner, lexicon)
  }

  /// The latest claim of each body: what it says of itself.
  private func claims(
    _ detail: inout RecommendationDetail, owner: String, _ lexicon: VerdictLexicon
  ) throws(SQLiteFailure) {
    var latest: [(assessor: Int, verdict: Int, on: String)] = []
    try database.each(
      """
      SELECT b.assessor, b.verdict, e.occurred_on FROM bearing AS b
        JOIN event AS e ON e.number = b.event
       WHERE b.recommendation = ?1 AND b.basis = 'claim' AND b.verdict IS NOT NULL
         AND b.known_until IS NULL
       ORDER BY b.day, b.recorded_at, b.writer, b.seq, b.addressee
      """, detail.number
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

  /// The latest answer of each addressee, or of all.
  private func answer(_ detail: inout RecommendationDetail) throws(SQLiteFailure) {
    let answers = try database.all(
      """
      SELECT b.response, b.verbatim, n.text FROM bearing AS b
        LEFT JOIN name AS n ON n.id = b.addressee
       WHERE b.recommendation = ?1 AND b.response IS NOT NULL AND b.known_until IS NULL
       ORDER BY b.day, b.recorded_at, b.writer, b.seq, b.addressee
      """, detail.number
    ) { (response: $0.text(0), verbatim: $0.optionalText(1), addressee: $0.optionalText(2)) }
    for answer in answers {
      for index in detail.addressees.indices
      where answer.addressee.map({ $0 == detail.addressees[index].name }) ?? true {
        detail.addressees[index].response = Response(rawValue: answer.response) ?? .none
        detail.addressees[index].verbatim = answer.verbatim
      }
    }
  }

  /// A milestone is reached at the last event by which the leading assessor says so, and holds
  /// until the stage falls below its own.
  private func reach(_ detail: inout RecommendationDetail) throws(SQLiteFailure) {
    for milestone in detail.content.milestones {
      let reached = detail.history.last { line in
        !line.isRetracted && line.milestone == milestone.name && line.basis == .assessment
          && line.assessor.utf8.elementsEqual(detail.assessor.utf8)
      }
      let rank = milestone.verdict.stage.rank
      let holds = reached != nil && (rank ?? 0) <= (detail.stage.rank ?? rank ?? 0)
      detail.milestones.append(
        RecommendationDetail.ReachedMilestone(
          name: milestone.name, verdict: milestone.verdict,
          reachedOn: reached?.on.description, holds: holds))
    }
  }
}
