internal import HeedSQLite

/// Something that falls due: what is asked, or the next look at it.
public struct DueItem: Sendable {
  /// What falls due.
  public enum Kind: String, Sendable {
    /// The recommendation is to be carried out.
    case due
    /// It is to be looked at again, as its own follow-up time says.
    case look
  }

  /// The recommendation's ref.
  public let ref: String
  /// Identity of the recommendation's entry.
  public let id: EntryID
  /// What falls due.
  public let kind: Kind
  /// The date, as people write it.
  public let dueOn: String
  /// The last day of that date.
  public let day: CalendarDay
  /// Days from the day asked about to that day; below zero: as many days late.
  public let days: Int
  /// Where the recommendation is in time.
  public let schedule: Schedule
  /// The status; `nil` where nobody has judged.
  public let status: String?
  /// The neutral meaning.
  public let stage: Stage
  /// The recommendation's title.
  public let title: String
  /// Who is asked.
  public let addressees: [String]
  /// The bodies charged with it, leads first.
  public let responsible: [Responsible]
}

extension Ledger {
  /// What is overdue or falls due within a time, of what is open; the earliest first.
  ///
  /// As of another day, by the due dates of then.
  /// - Throws: `Refusal`.
  public func due(
    within interval: Interval = .quarter, _ filter: Filter = Filter(),
    from viewpoint: Viewpoint = Viewpoint()
  ) throws(Refusal) -> [DueItem] {
    try moment { () throws(Refusal) in try dueOfNow(interval, filter, viewpoint) }
  }

  private func dueOfNow(
    _ interval: Interval, _ filter: Filter, _ viewpoint: Viewpoint
  ) throws(Refusal) -> [DueItem] {
    let follows = try followed(viewpoint)
    let today = viewpoint.asOf ?? surroundings.today
    let last = interval.after(today)
    var filter = filter
    filter.isOpen = true
    return try reading { [filter] () throws(SQLiteFailure) in
      let lexicon = try lexicon(viewpoint)
      var items: [DueItem] = []
      try choose(
        filter, viewpoint, follows, lexicon,
        among: try dated(until: last, isLoose: !viewpoint.isPresent)
      ) { chosen throws(SQLiteFailure) in
        guard let id = try database.id(of: chosen.fields.number) else { return }
        let item = { (kind: DueItem.Kind, day: CalendarDay, on: String) in
          DueItem(chosen, id, kind, day, on: on, lexicon, today: today)
        }
        if let due = chosen.fields.dueOn, due.last <= last {
          items.append(item(.due, due.last, due.description))
        }
        let look = chosen.fields.nextLook
        if chosen.fields.followUp != nil, look <= last {
          items.append(item(.look, look, look.description))
        }
      }
      return items.enumerated().sorted {
        ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
      }.map(\.element)
    }
  }

  /// The recommendations with a due day up to then or a follow-up time of their own; `isLoose`
  /// takes those that were corrected as well: they may have had others then.
  private func dated(until last: CalendarDay, isLoose: Bool) throws(SQLiteFailure) -> Set<Int> {
    Set(
      try database.all(
        """
        SELECT number FROM recommendation WHERE due_day <= ?1
        UNION ALL SELECT number FROM recommendation WHERE follow_up IS NOT NULL
        UNION ALL SELECT target FROM correction WHERE ?2 = 1
        """, last.daysSinceEpoch, isLoose
      ) { $0.int(0) })
  }
}

extension DueItem {
  fileprivate init(
    _ chosen: ChosenRecommendation, _ id: EntryID, _ kind: Kind, _ day: CalendarDay, on: String,
    _ lexicon: VerdictLexicon, today: CalendarDay
  ) {
    let (fields, headline) = (chosen.fields, chosen.standings[0])
    self.init(
      ref: fields.ref, id: id, kind: kind, dueOn: on, day: day,
      days: day.daysSinceEpoch - today.daysSinceEpoch,
      schedule: Schedule(
        due: fields.dueOn?.last, stage: headline.stage,
        since: headline.sinceDay.flatMap(CalendarDay.init(daysSinceEpoch:)), today: today),
      status: lexicon.verdicts[headline.verdict]?.status, stage: headline.stage,
      title: fields.title, addressees: fields.addressees.map(\.name),
      responsible: fields.responsible)
  }
}
