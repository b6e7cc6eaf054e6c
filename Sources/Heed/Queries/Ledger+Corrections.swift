internal import HeedSQLite

extension RecommendationDetail {
  /// An entry that corrects the recommendation, one of its events or relations, or a correction.
  public struct CorrectionLine: Sendable {
    /// Identity of the correction.
    public let id: EntryID
    /// Local number of the correction.
    public let number: Int
    /// What it does.
    public let kind: EntryKind
    /// Identity of the entry that it corrects.
    public let target: EntryID
    /// Local number of the entry that it corrects.
    public let targetNumber: Int
    /// When it was written down.
    public let recordedAt: Instant
    /// From when a due date or responsible body holds.
    public let on: Period?
    /// Why.
    public let because: String?
    /// What an amendment changed, as the entry read when it was amended.
    public let changes: [FieldChange]
    /// Who may see the entry from then on, by a publication.
    public let publishes: Visibility?
    /// Whether it has been retracted itself.
    public let isRetracted: Bool
  }

  /// The retraction of an entry that holds.
  public func retraction(of number: Int) -> CorrectionLine? {
    corrections.last {
      $0.targetNumber == number && ($0.kind == .entryRetracted || $0.kind == .entryReinstated)
    }.flatMap { $0.kind == .entryRetracted ? $0 : nil }
  }
}

extension Ledger {
  /// What was corrected of a recommendation, of its events and relations, and of these
  /// corrections, in the order of their recording.
  func corrections(
    of detail: RecommendationDetail, _ reader: Reader
  ) throws(SQLiteFailure) -> [RecommendationDetail.CorrectionLine] {
    var waiting = [detail.number] + detail.history.map(\.event) + detail.relations.map(\.number)
    var seen = Set(waiting)
    var found: [(correction: Correction, target: Int)] = []
    func note(_ correction: Correction, of target: Int) {
      guard correction.recordedAt <= reader.knownAt, correction.day(within: reader.asOf),
        !reader.isPublic || correction.body.visibility == .public,
        seen.insert(correction.number).inserted
      else { return }
      found.append((correction, target))
      waiting.append(correction.number)
    }
    for (correction, target) in try redactions(concerning: detail.id) {
      note(correction, of: target)
    }
    while let target = waiting.popLast() {
      for correction in try database.corrections(of: target) { note(correction, of: target) }
    }
    found.sort {
      ($0.correction.recordedAt, $0.correction.id) < ($1.correction.recordedAt, $1.correction.id)
    }
    return try found.map { correction, target throws(SQLiteFailure) in
      try line(correction, target, reader)
    }
  }

  private func line(
    _ correction: Correction, _ target: Int, _ reader: Reader
  ) throws(SQLiteFailure) -> RecommendationDetail.CorrectionLine {
    let payload = correction.body.payload
    let isRetracted = try database.corrections(of: correction.number)
      .isRetracted(at: reader.knownAt)
    return RecommendationDetail.CorrectionLine(
      id: correction.id, number: correction.number, kind: correction.body.kind,
      target: try database.id(of: target) ?? correction.id, targetNumber: target,
      recordedAt: correction.body.recordedAt, on: payload.period("on"),
      because: payload.text("because"), changes: try changes(by: correction, of: target, reader),
      publishes: payload.text("visibility").flatMap(Visibility.init(rawValue:)),
      isRetracted: isRetracted)
  }

  /// What an amendment changed: the fields as they read just before it, and as it has them.
  private func changes(
    by correction: Correction, of target: Int, _ reader: Reader
  ) throws(SQLiteFailure) -> [FieldChange] {
    let kind: EntryKind
    switch correction.body.kind {
    case .recommendationAmended: kind = .recommendationIssued
    case .eventAmended: kind = .eventLogged
    default: return []
    }
    let known = try database.knownBodies(of: target, kind: kind, asOf: correction.day)
    let before = known.last { $0.from < correction.recordedAt } ?? known.first
    guard let before else { return [] }
    var after = before.body.payload
    after.lay(correction.body.payload)
    return try changes(from: before.body.payload, to: after, of: kind, reader)
  }

  /// Redactions of entries that bore on the recommendation: they name it, since nothing else
  /// of what they took away does.
  private func redactions(
    concerning id: EntryID
  ) throws(SQLiteFailure) -> [(correction: Correction, target: Int)] {
    let rows = try database.all(
      """
      SELECT e.number, e.writer, e.seq, b.body FROM entry_body AS b JOIN entry AS e USING (number)
       WHERE b.redacts IS NOT NULL AND instr(b.body, '"' || ?1 || '"') > 0
      """, id.description
    ) { row in
      (
        number: row.int(0), writer: Writer(row.text(1)), seq: row.int(2),
        body: EntryBody(canonical: row.blob(3))
      )
    }
    var found: [(correction: Correction, target: Int)] = []
    for row in rows {
      guard let writer = row.writer, let body = row.body, let redacted = body.target,
        body.payload.texts("concerns").contains(id.description),
        let target = try database.number(of: redacted)
      else { continue }
      let correction = Correction(
        id: EntryID(writer: writer, seq: row.seq), number: row.number, body: body)
      found.append((correction, target))
    }
    return found
  }
}

extension Correction {
  /// Whether it holds from a day that counts; one that holds for all days does.
  fileprivate func day(within asOf: Int) -> Bool {
    (body.payload.period("on")?.first.daysSinceEpoch ?? .min) <= asOf
  }
}
