internal import HeedSQLite

/// A row of the view `recommendations`, from one viewpoint.
public struct RecommendationRecord: Sendable {
  /// Local number of its entry.
  public let number: Int
  /// Identity of its entry.
  public let id: EntryID
  /// Its fields, as far as the view has them; `ref` as shown, leads before other responsible
  /// bodies, no document that is not here.
  public let content: Recommendation
  /// The document's short name.
  public let documentKey: String?
  /// Whose status it is.
  public let assessor: String
  /// The scheme of the status; where nobody has judged, the ledger's.
  public let scheme: String
  /// The status's name; `nil` where nobody has judged.
  public let status: String?
  /// The neutral meaning.
  public let stage: Stage
  /// The date from which the status has held.
  public let statusOn: String?
  /// Whether addressees differ.
  public let isMixed: Bool
  /// Whether it is less far now than once before.
  public let isRegressed: Bool
  /// Who may see it.
  public let visibility: Visibility
  /// What each addressee has answered, where that was asked for.
  public internal(set) var answers: [RecordedAnswer] = []
}

/// What an addressee has answered to a recommendation.
public struct RecordedAnswer: Sendable {
  /// Who has answered.
  public let addressee: String
  /// Its latest answer.
  public let response: Response
  /// The answer in its own words, where they were kept.
  public let verbatim: String?
}

extension Ledger {
  /// Calls `body` for each recommendation that the filter means, in the order of arrival, with
  /// all columns of the view; with `withAnswers` with what each addressee has answered too.
  ///
  /// - Throws: `Refusal`.
  public func recommendationRecords(
    _ filter: Filter = Filter(), from viewpoint: Viewpoint = Viewpoint(),
    withAnswers: Bool = false, body: (RecommendationRecord) -> Void
  ) throws(Refusal) {
    let owner = try owner()
    try moment { () throws(Refusal) in
      let reader = try reading { () throws(SQLiteFailure) in try Reader(database, viewpoint) }
      try eachListed(filter, from: viewpoint) { line throws(SQLiteFailure) in
        guard var record = try record(of: line, viewpoint.assessor ?? owner, reader) else { return }
        if withAnswers { record.answers = try answers(to: record, reader) }
        body(record)
      }
    }
  }

  /// The row of one recommendation, with the status that the assessor gives it; `nil` where none
  /// of that number stands.
  func recommendationRecord(
    _ number: Int, assessor: String?
  ) throws(Refusal) -> RecommendationRecord? {
    let (owner, by) = (try owner(), try assessorNumber(assessor))
    return try reading { () throws(SQLiteFailure) in
      let reader = try Reader(database, Viewpoint())
      let found = try database.first(
        "SELECT ref, title FROM recommendation WHERE number = ?1 AND retracted_at IS NULL", number
      ) { (ref: $0.text(0), title: $0.text(1)) }
      guard let found else { return nil }
      var standing: Standing?
      if let by { standing = try kept(number, assessor: by) }
      var verdict: Verdict?
      if let held = standing?.verdict, held != 0 { verdict = try self.verdict(numbered: held) }
      let scheme = if let verdict { verdict.scheme } else { try opening().scheme }
      return try record(
        of: ListedRecommendation(
          number: number, ref: try reader.shownRef(of: number, found.ref), title: found.title,
          addressees: "", scheme: scheme, status: verdict?.status,
          shownStatus: nil, stage: .unassessed, statusOn: standing?.sinceOn,
          isMixed: standing?.isMixed ?? false, isRegressed: false, dueOn: nil, dueDay: nil,
          sinceDay: nil, today: surroundings.today),
        assessor ?? owner, reader)
    }
  }

  private func answers(
    to record: RecommendationRecord, _ reader: Reader
  ) throws(SQLiteFailure) -> [RecordedAnswer] {
    let addressees = try reader.addressees(named: record.content.addressees)
    let answers = try reader.answers(to: record.number, addressees: addressees)
    return zip(addressees, answers).map { addressee, answer in
      RecordedAnswer(
        addressee: addressee.name, response: answer.response, verbatim: answer.verbatim)
    }
  }

  private func record(
    of line: ListedRecommendation, _ assessor: String, _ reader: Reader
  ) throws(SQLiteFailure) -> RecommendationRecord? {
    let row = try database.first(
      """
      SELECT e.writer, e.seq, d.key, l.level, r.label, r.source_id, r.text, r.quote, r.priority,
             r.issued_on, r.due_on, o.writer, o.seq
        FROM recommendation AS r JOIN entry AS e ON e.number = r.number
        JOIN recommendation_level AS l ON l.number = r.number
        LEFT JOIN document AS d ON d.number = r.document
        LEFT JOIN entry AS o ON o.number = r.document
       WHERE r.number = ?1
      """, line.number
    ) { row in
      var content = Recommendation(ref: line.ref, title: line.title, addressees: [])
      content.number = row.optionalText(4)
      content.sourceID = row.optionalText(5)
      content.text = row.optionalText(6)
      content.quote = row.optionalText(7)
      content.priority = row.optionalText(8)
      content.issuedOn = row.optionalText(9).flatMap { try? Period($0) }
      content.dueOn = row.optionalText(10).flatMap { try? Period($0) }
      content.document = Writer(row.text(11)).map { EntryID(writer: $0, seq: row.int(12)) }
      return (
        writer: Writer(row.text(0)), seq: row.int(1), document: row.optionalText(2),
        level: row.int(3), content: content
      )
    }
    guard let row, let writer = row.writer else { return nil }
    var (content, document) = (row.content, row.document)
    if !reader.isPresent, try database.isCorrected(line.number),
      let then = try reader.content(of: line.number)
    {
      content = then
      content.ref = line.ref
      (content.place, content.milestones, content.followUp) = (nil, [], nil)
      content.tags.sort(by: JSON.precedes)
      let bodies = then.responsible
      content.responsible = bodies.filter { $0.role == .lead } + bodies.filter { $0.role != .lead }
    } else {
      try readLists(of: line.number, into: &content)
    }
    if !reader.isPresent { document = try key(ofDocument: content.document, reader) }
    if document == nil { content.document = nil }
    return RecommendationRecord(
      number: line.number, id: EntryID(writer: writer, seq: row.seq), content: content,
      documentKey: document, assessor: assessor, scheme: line.scheme, status: line.status,
      stage: line.stage, statusOn: line.statusOn, isMixed: line.isMixed,
      isRegressed: line.isRegressed, visibility: Visibility(level: row.level))
  }

  private func readLists(
    of number: Int, into content: inout Recommendation
  ) throws(SQLiteFailure) {
    try database.each(
      """
      SELECT p.role, n.text FROM party AS p JOIN name AS n ON n.id = p.name
       WHERE p.recommendation = ?1 ORDER BY p.role DESC, p.position
      """, number
    ) { row in
      switch row.text(0) {
      case "addressee": content.addressees.append(row.text(1))
      case "issuer": content.issuers.append(row.text(1))
      case let role:
        guard let role = Responsible.Role(rawValue: role) else { return }
        content.responsible.append(Responsible(name: row.text(1), role: role))
      }
    }
    content.tags = try database.all(
      "SELECT tag FROM tag WHERE recommendation = ?1 ORDER BY tag", number
    ) { $0.text(0) }
  }
}
