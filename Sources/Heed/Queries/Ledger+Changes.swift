internal import HeedSQLite

extension Ledger {
  /// The changes of status in a time, in order: every assessor's judgements, and no claim.
  ///
  /// What happened before the time and was recorded in it is there too, marked as late. A whole
  /// that is judged by its parts changes with them: the parts are told.
  /// - Throws: `.reversedPeriod` for a time that ends before it begins; `.unknownAssessor`.
  public func changes(_ request: ChangesRequest) throws(Refusal) -> [StatusChange] {
    let until = request.until ?? surroundings.today
    guard request.since <= until else {
      throw .reversedPeriod(since: request.since.description, until: until.description)
    }
    var viewpoint = Viewpoint()
    viewpoint.asOf = until
    viewpoint.knownAt = request.knownAt
    viewpoint.isPublic = request.isPublic
    viewpoint.assessor = request.assessor
    let time = Time(since: request.since, until: until)
    return try moment { [viewpoint] () throws(Refusal) in
      try changes(request, time, viewpoint)
    }
  }

  private func changes(
    _ request: ChangesRequest, _ time: Time, _ viewpoint: Viewpoint
  ) throws(Refusal) -> [StatusChange] {
    let follows = try followed(viewpoint)
    let owner = try owner()
    return try reading { () throws(SQLiteFailure) in
      let reader = try Reader(database, viewpoint)
      let lexicon = try lexicon(viewpoint)
      var found: [(day: Int, place: Int, change: StatusChange)] = []
      try choose(
        request.filter, viewpoint, follows, lexicon, among: try touched(time, reader)
      ) { chosen throws(SQLiteFailure) in
        for (assessor, name, transitions) in try transitions(of: chosen, viewpoint, owner, reader)
        where request.assessor == nil || assessor == follows {
          for transition in transitions {
            guard let isLate = try time.tells(transition, of: chosen.fields.number, database),
              let change = try change(
                transition, of: chosen.fields, by: name, isLate: isLate, lexicon, reader)
            else { continue }
            found.append((transition.day, found.count, change))
          }
        }
      }
      return found.sorted { ($0.day, $0.place) < ($1.day, $1.place) }.map(\.change)
    }
  }

  /// The recommendations on which something was asserted in the time, or recorded in it.
  ///
  /// One pass over the bearings, which lie in the order of the recommendations: SCAN bearing.
  private func touched(_ time: Time, _ reader: Reader) throws(SQLiteFailure) -> Set<Int> {
    Set(
      try database.all(
        """
        SELECT DISTINCT recommendation FROM bearing
         WHERE basis = 'assessment' AND verdict IS NOT NULL AND day <= ?2 AND known_from <= ?3
           AND (day >= ?1 OR known_from BETWEEN ?4 AND ?5)
        UNION ALL SELECT object FROM relation WHERE kind = 'supersedes' AND on_day <= ?2
        """, time.days.lowerBound, time.days.upperBound, reader.knownAt,
        time.moments.lowerBound, time.moments.upperBound
      ) { $0.int(0) })
  }

  /// All changes of status of a recommendation, by assessor: the owner, then the others by name.
  private func transitions(
    of chosen: ChosenRecommendation, _ viewpoint: Viewpoint, _ owner: String, _ reader: Reader
  ) throws(SQLiteFailure) -> [(assessor: Int, name: String, transitions: [Transition])] {
    let number = chosen.fields.number
    let addressees = chosen.fields.addressees.map(\.id)
    let judgements = try reader.assertions(on: number)
    let end =
      reader.hasRelations
      ? try reader.supersessions(of: number).min { $0.fromDay < $1.fromDay } : nil
    var all = judgements.mapValues { Transition.all($0, addressees: addressees, end) }
    if let end {
      // Whoever has not judged it has it by its parts, or not at all, and it ends all the same.
      var before = viewpoint
      before.asOf = CalendarDay(clamping: end.fromDay - 1)
      let standings = try Reader(database, before).standings(of: number, addressees: addressees)
      for (assessor, standings) in standings where judgements[assessor] == nil {
        all[assessor] = Transition.ends(standings, end)
      }
    }
    var named: [(assessor: Int, name: String, transitions: [Transition])] = []
    for (assessor, transitions) in all {
      named.append((assessor, try name(of: assessor, owner: owner), transitions))
    }
    return named.sorted { left, right in
      if (left.assessor == 0) != (right.assessor == 0) { return left.assessor == 0 }
      return JSON.precedes(left.name, right.name)
    }
  }

  private func change(
    _ transition: Transition, of fields: RecommendationFields, by assessor: String, isLate: Bool,
    _ lexicon: VerdictLexicon, _ reader: Reader
  ) throws(SQLiteFailure) -> StatusChange? {
    guard let id = try database.id(of: fields.number) else { return nil }
    var change = StatusChange(
      ref: fields.ref, id: id, title: fields.title,
      addressee: fields.addressees.first { $0.id == transition.addressee }?.name,
      assessor: assessor, before: lexicon.verdicts[transition.before.verdict],
      beforeStage: transition.before.stage, after: lexicon.verdicts[transition.after.verdict],
      afterStage: transition.after.stage, on: transition.on, isLate: isLate)
    switch transition.cause {
    case .supersession(let end):
      let ref = try database.first(
        "SELECT ref FROM recommendation WHERE number = ?1", end.relation.subject
      ) { $0.text(0) }
      if let ref {
        change.because = "superseded by " + (try reader.shownRef(of: end.relation.subject, ref))
      }
    case .event(let event, let named, let knownFrom):
      let said = try database.first(
        """
        SELECT b.because, e.title FROM bearing AS b JOIN event AS e ON e.number = b.event
         WHERE b.recommendation = ?1 AND b.day = ?2 AND b.event = ?3 AND b.addressee = ?4
           AND b.known_from = ?5
        """, fields.number, transition.day, event, named, knownFrom
      ) { (because: $0.optionalText(0), title: $0.text(1)) }
      let then = try self.event(event, then: reader)
      change.because = said?.because
      if let said, let id = try database.id(of: event) {
        change.event = (then?.title ?? said.title, id)
      }
      change.sources = if let then { then.sources } else { try sources(of: event, reader) }
    }
    return change
  }
}

/// The time that is asked about, by when things happened and by when they were recorded.
private struct Time {
  /// Days since 1970.
  let days: ClosedRange<Int>
  /// UTC milliseconds.
  let moments: ClosedRange<Int>

  init(since: CalendarDay, until: CalendarDay) {
    let day = 86_400_000
    days = since.daysSinceEpoch...until.daysSinceEpoch
    moments = days.lowerBound * day...(days.upperBound + 1) * day - 1
  }

  /// Whether the change is late, where it is one of this time; `nil` where it is none.
  func tells(
    _ transition: Transition, of recommendation: Int, _ database: Connection
  ) throws(SQLiteFailure) -> Bool? {
    if days.contains(transition.day) { return false }
    guard transition.day < days.lowerBound else { return nil }
    switch transition.cause {
    case .supersession(let end): return moments.contains(end.relation.recordedAt) ? true : nil
    case .event(let event, let named, let knownFrom):
      guard moments.contains(knownFrom) else { return nil }
      // An event whose words alone were amended in the time said this before.
      let wasKnown = try database.first(
        """
        SELECT 1 FROM bearing
         WHERE recommendation = ?1 AND day = ?2 AND event = ?3 AND addressee = ?4 AND verdict = ?5
           AND known_from < ?6 AND (known_until IS NULL OR known_until >= ?6)
        """, recommendation, transition.day, event, named, transition.after.verdict,
        moments.lowerBound
      ) { _ in true }
      return wasKnown == nil ? true : nil
    }
  }
}
