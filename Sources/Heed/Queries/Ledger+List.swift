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
  /// The status's name; `nil` where nobody has judged.
  public let status: String?
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

extension Ledger {
  /// Calls `body` for each recommendation that the filter means, in the order of arrival.
  ///
  /// The statuses are those of `assessor`, or the owner's.
  /// - Throws: `Refusal`.
  public func list(
    _ filter: Filter = Filter(), assessor: String? = nil,
    body: (ListedRecommendation) -> Void
  ) throws(Refusal) {
    let follows = try followed(assessor)
    let today = surroundings.today
    try reading { () throws(SQLiteFailure) in
      let lexicon = try lexicon()
      let verdicts = lexicon.numbers(meeting: filter)
      // The owner has a standing for every recommendation: it chooses, and the rest is read of
      // what is chosen. What another assessor says is looked up for each.
      let isOwner = follows == 0
      try database.each(
        """
        SELECT r.number, r.ref, r.title, s.verdict, s.since_on, s.is_mixed, s.is_regressed,
               r.due_on, r.due_day, s.since_day, r.addressees
          FROM standing AS s CROSS JOIN recommendation AS r ON r.number = s.recommendation
         WHERE s.assessor = 0 AND s.addressee = 0
           AND (?1 IS NULL OR s.verdict IN (SELECT value FROM json_each(?1)))
           AND (?2 = 0 OR s.is_regressed = 1)
           AND r.retracted_at IS NULL
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
                  AND n.text IN (SELECT value FROM json_each(?13))))
         ORDER BY s.recommendation
        """, isOwner ? verdicts?.bound : nil, isOwner && filter.isRegressed,
        filter.isOverdue ? today.daysSinceEpoch : nil, filter.issued?.first?.daysSinceEpoch,
        filter.issued?.last?.daysSinceEpoch, filter.due?.first?.daysSinceEpoch,
        filter.due?.last?.daysSinceEpoch, filter.priorities.bound, filter.documents.bound,
        filter.tags.bound, filter.addressees.bound, filter.issuers.bound, filter.leads.bound
      ) { row throws(SQLiteFailure) in
        let number = row.int(0)
        var standing = Standing(listed: row)
        if !isOwner {
          standing = try kept(number, assessor: follows) ?? Standing(addressee: 0)
          guard verdicts?.contains(standing.verdict) ?? true,
            standing.isRegressed || !filter.isRegressed
          else { return }
        }
        body(
          ListedRecommendation(
            number: number, ref: row.text(1), title: row.text(2),
            addressees: row.text(10),
            status: lexicon.verdicts[standing.verdict]?.status,
            stage: lexicon.stages[standing.verdict] ?? .unassessed,
            statusOn: standing.sinceOn, isMixed: standing.isMixed,
            isRegressed: standing.isRegressed, dueOn: row.optionalText(7),
            dueDay: row.optionalInt(8), sinceDay: standing.sinceDay, today: today))
      }
    }
  }

  /// The number of the assessor whose statuses lead.
  ///
  /// - Throws: `.unknownAssessor` for a name under which nobody has judged.
  func followed(_ assessor: String?) throws(Refusal) -> Int {
    if let number = try assessorNumber(assessor) {
      let hasJudged = try reading { () throws(SQLiteFailure) in
        if number == 0 { return true }
        let row = try database.first("SELECT 1 FROM tally WHERE assessor = ?1 LIMIT 1", number) {
          _ in true
        }
        return row != nil
      }
      if hasJudged { return number }
    }
    let known = try reading { () throws(SQLiteFailure) in
      try database.all(
        "SELECT text FROM name WHERE id IN (SELECT DISTINCT assessor FROM tally) ORDER BY text"
      ) { $0.text(0) }
    }
    throw .unknownAssessor(assessor ?? "", known: [try owner()] + known)
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
    let statuses = Set(filter.statuses.map { Array($0.utf8) })
    return Set(
      ([0] + verdicts.keys).filter { number in
        let stage = stages[number] ?? .unassessed
        let status = verdicts[number].map { Array($0.status.utf8) }
        return (!mustBeOpen || stage.isOpen)
          && (filter.stages.isEmpty || filter.stages.contains(stage))
          && (statuses.isEmpty || status.map(statuses.contains) ?? false)
          && (!filter.isUnmapped || stage == .unmapped)
      })
  }
}

extension Set<Int> {
  /// The numbers as a JSON list for `json_each`.
  fileprivate var bound: String {
    String(decoding: JSON.array(map(JSON.integer)).canonical, as: UTF8.self)
  }
}
