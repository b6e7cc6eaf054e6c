internal import HeedSQLite

/// A line of a list: a recommendation and where it stands.
public struct ListedRecommendation: Sendable {
  /// Local number of its entry.
  public let number: Int
  /// Its ref.
  public let ref: String
  /// Its title.
  public let title: String
  /// The addressees, separated by `; `.
  public let addressees: String
  /// The scheme of the status; where nobody has judged, the ledger's.
  public let scheme: String
  /// The status's name; `nil` where nobody has judged.
  public let status: String?
  /// The status's name; `ccpr-a-e/B` where it is not of the ledger's scheme.
  public let shownStatus: String?
  /// The neutral meaning.
  public let stage: Stage
  /// Date from which the status has held.
  public let statusOn: String?
  /// Whether addressees differ.
  public let isMixed: Bool
  /// Whether it is less far now than once before.
  public let isRegressed: Bool
  /// When it is due.
  public let dueOn: String?
  let dueDay: Int?
  let sinceDay: Int?
  let today: CalendarDay

  /// Where it is in time.
  public var schedule: Schedule {
    Schedule(
      due: dueDay.flatMap(CalendarDay.init(daysSinceEpoch:)), stage: stage,
      since: sinceDay.flatMap(CalendarDay.init(daysSinceEpoch:)), today: today)
  }
}

extension ListedRecommendation {
  init(
    _ chosen: ChosenRecommendation, _ lexicon: VerdictLexicon, shown: [Int: String],
    today: CalendarDay
  ) {
    let (fields, headline) = (chosen.fields, chosen.standings[0])
    self.init(
      number: fields.number, ref: fields.ref, title: fields.title,
      addressees: fields.addressees.map(\.name).joined(separator: "; "),
      scheme: lexicon.verdicts[headline.verdict]?.scheme ?? lexicon.scheme,
      status: lexicon.verdicts[headline.verdict]?.status, shownStatus: shown[headline.verdict],
      stage: headline.stage,
      statusOn: headline.sinceOn, isMixed: headline.isMixed, isRegressed: headline.isRegressed,
      dueOn: fields.dueOn?.description, dueDay: fields.dueDay, sinceDay: headline.sinceDay,
      today: today)
  }
}

extension Ledger {
  /// Calls `body` for each recommendation that the filter means, in the order of arrival.
  ///
  /// - Throws: `Refusal`.
  public func list(
    _ filter: Filter = Filter(), from viewpoint: Viewpoint = Viewpoint(),
    body: (ListedRecommendation) -> Void
  ) throws(Refusal) {
    try eachListed(filter, from: viewpoint) { body($0) }
  }

  /// The same for a body that reads on.
  func eachListed(
    _ filter: Filter, from viewpoint: Viewpoint,
    body: (ListedRecommendation) throws(SQLiteFailure) -> Void
  ) throws(Refusal) {
    let follows = try followed(viewpoint)
    let today = viewpoint.asOf ?? surroundings.today
    try reading { () throws(SQLiteFailure) in
      let lexicon = try lexicon(viewpoint)
      let shown = lexicon.shownNames()
      guard viewpoint.isPresent, !filter.needsReading else {
        try choose(filter, viewpoint, follows, lexicon) { chosen throws(SQLiteFailure) in
          try body(ListedRecommendation(chosen, lexicon, shown: shown, today: today))
        }
        return
      }
      let verdicts = lexicon.numbers(meeting: filter)
      // The owner has a standing for every recommendation: it chooses, and the rest is read of
      // what is chosen. What another assessor says is looked up for each.
      let isOwner = follows == 0
      try candidates(filter, verdicts: isOwner ? verdicts : nil, today: today, isKept: isOwner) {
        row throws(SQLiteFailure) in
        let number = row.int(0)
        var standing = Standing(listed: row)
        if !isOwner {
          standing = try kept(number, assessor: follows) ?? Standing(addressee: 0)
          guard verdicts?.contains(standing.verdict) ?? true,
            standing.isRegressed || !filter.isRegressed
          else { return }
        }
        try body(
          ListedRecommendation(
            number: number, ref: row.text(1), title: row.text(2),
            addressees: row.text(10),
            scheme: lexicon.verdicts[standing.verdict]?.scheme ?? lexicon.scheme,
            status: lexicon.verdicts[standing.verdict]?.status,
            shownStatus: shown[standing.verdict],
            stage: lexicon.stages[standing.verdict] ?? .unassessed,
            statusOn: standing.sinceOn, isMixed: standing.isMixed,
            isRegressed: standing.isRegressed, dueOn: row.optionalText(7),
            dueDay: row.optionalInt(8), sinceDay: standing.sinceDay, today: today))
      }
    }
  }
}

extension Standing {
  /// The standing in a row of the list.
  fileprivate init(listed row: Statement) {
    self.init(addressee: 0)
    verdict = row.int(3)
    sinceOn = row.optionalText(4)
    isMixed = row.int(5) != 0
    isRegressed = row.int(6) != 0
    sinceDay = row.optionalInt(9)
  }
}

extension VerdictLexicon {
  /// The statuses that meet the filter's conditions on status and stage, 0 among them where
  /// nobody has judged; `nil` where it has none.
  func numbers(meeting filter: Filter) -> Set<Int>? {
    let mustBeOpen = filter.isOpen || filter.isOverdue
    guard
      mustBeOpen || filter.isUnmapped || !filter.stages.isEmpty || !filter.statuses.isEmpty
    else { return nil }
    let called = filter.statuses.isEmpty ? nil : numbers(called: filter.statuses)
    return Set(
      ([0] + verdicts.keys).filter { number in
        let stage = stages[number] ?? .unassessed
        return (!mustBeOpen || stage.isOpen)
          && (filter.stages.isEmpty || filter.stages.contains(stage))
          && (called?.contains(number) ?? true)
          && (!filter.isUnmapped || stage == .unmapped)
      })
  }
}
