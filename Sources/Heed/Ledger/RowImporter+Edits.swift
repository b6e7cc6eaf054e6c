internal import HeedSQLite

/// A recommendation as it stands, beside which a row of an edited table is laid.
public struct StandingRow: Sendable {
  /// Its row, as an export would write it now.
  public let record: RecommendationRecord
  /// What it said before it was amended, the oldest first.
  public let former: [Recommendation]
  /// The short names of the documents that it stood in then.
  public let formerDocuments: [String]
  /// The statuses that its assessor has asserted so far, with their dates.
  public let asserted: [(status: String, on: String)]
}

/// What the identity in a row of an edited table stands for.
public enum RowIdentity: Sendable {
  /// A recommendation of this ledger.
  case standing(StandingRow)
  /// One that was retracted here.
  case retracted
  /// An entry of a ledger that has left nothing here.
  case elsewhere
  /// Nothing that can be edited here.
  case unknown
}

/// What an edited row changes of a recommendation.
public struct RowEdit: Sendable {
  /// Where it stands in its file. Units: counted from 1.
  public var row: Int
  /// The recommendation as it stands.
  public var record: RecommendationRecord
  /// What is to be amended; nothing yet.
  public var amendment: Amendment
  /// The status that the row says it has now.
  public var status: SourceEvent?
  /// Values that are left as they are here: what the row says stood here before, or cannot be
  /// said by a row.
  public var left: [(field: String, here: String?, there: String?)] = []

  /// A row that changes nothing yet.
  public init(row: Int, of record: RecommendationRecord, because: String) {
    self.row = row
    self.record = record
    amendment = Amendment(because: because)
  }
}

extension RowImporter {
  // MARK: What is here

  /// What an entry's identity stands for here; its status is that which the assessor gives.
  ///
  /// - Throws: `Refusal`.
  public func identity(_ id: String, assessor: String?) throws(Refusal) -> RowIdentity {
    guard let id = EntryID(id) else { return .unknown }
    let (number, isNear) = try transaction.sql { () throws(SQLiteFailure) in
      (
        try database.number(of: id),
        try database.first("SELECT 1 FROM entry WHERE writer = ?1 LIMIT 1", id.writer.name) { _ in
          true
        } ?? false
      )
    }
    guard let number else { return isNear ? .unknown : .elsewhere }
    return try identity(number, assessor)
  }

  /// What a ref stands for here; `nil` where it is free.
  ///
  /// - Throws: `Refusal`.
  public func identity(ref: String, assessor: String?) throws(Refusal) -> RowIdentity? {
    guard let found = try ledger.exactly(ref) else { return nil }
    return try identity(found.number, assessor)
  }

  private func identity(_ number: Int, _ assessor: String?) throws(Refusal) -> RowIdentity {
    guard let record = try ledger.recommendationRecord(number, assessor: assessor) else {
      let isRetracted = try transaction.sql { () throws(SQLiteFailure) in
        try database.survivingBody(of: number)?.kind == .recommendationIssued
      }
      return isRetracted ? .retracted : .unknown
    }
    let by = try ledger.assessorNumber(assessor)
    return try transaction.sql { () throws(SQLiteFailure) in
      var former: [Recommendation] = []
      if try database.isCorrected(number) {
        former = try database.knownBodies(of: number, kind: .recommendationIssued).dropLast()
          .compactMap { Recommendation($0.body.payload) }
      }
      var documents: [String] = []
      for id in former.compactMap(\.document) {
        if let key = try key(ofDocument: id) { documents.append(key) }
      }
      var statuses: [(status: String, on: String)] = []
      if let by { statuses = try asserted(of: number, by: by) }
      return .standing(
        StandingRow(
          record: record, former: former, formerDocuments: documents, asserted: statuses))
    }
  }

  private func key(ofDocument id: EntryID) throws(SQLiteFailure) -> String? {
    guard let number = try database.number(of: id) else { return nil }
    return try database.first("SELECT key FROM document WHERE number = ?1", number) { $0.text(0) }
  }

  private func asserted(
    of number: Int, by assessor: Int
  ) throws(SQLiteFailure) -> [(status: String, on: String)] {
    try database.all(
      """
      SELECT w.status, coalesce(b.dated_on, v.occurred_on) FROM bearing AS b
        JOIN event AS v ON v.number = b.event JOIN verdict AS w ON w.id = b.verdict
       WHERE b.recommendation = ?1 AND b.assessor = ?2
      """, number, assessor
    ) { ($0.text(0), $0.text(1)) }
  }

  // MARK: What is changed

  /// Records what an edited row changes; what is wrong with it, where it cannot be taken.
  ///
  /// - Throws: `Refusal` for what is wrong with the ledger.
  public func take(_ edit: RowEdit) throws(Refusal) -> RowFault? {
    try taking(edit.row) { () throws(Refusal) in try record(edit) }
  }

  /// Counts a row of what was retracted here, and stays so.
  public func leaveRetracted() {
    imported.retracted += 1
    imported.rows += 1
  }

  private func record(_ edit: RowEdit) throws(Refusal) {
    let number = edit.record.number
    let ref = edit.record.content.ref
    guard !seen.contains(number) else { throw .namedTwice(ref) }
    let before = imported.counts
    var amendment = edit.amendment
    let held = amendment.given + (try amendment.cleared(of: .recommendationIssued))
    if held.contains(where: \.isHeldInTime) { amendment.on = request.observedOn }
    // What is wrong with a row is found before anything of it is recorded.
    let status = try edit.status.map { event throws(Refusal) in try prepared(event) }
    try amendment.check()
    if !held.isEmpty, try transaction.amend(number, amendment) != nil {
      imported.counts.amended += 1
    }
    if let status {
      let id = edit.record.id
      let key = RowKey(
        RowKey.Scope(source: request.source, part: id.writer.name), name: id.description)
      try log(
        status, on: id, number: number,
        key.event("status:\(status.event.on):\(status.status ?? "")"),
        edit.record.visibility)
    }
    seen.insert(number)
    for (field, here, there) in edit.left {
      leave(ref, row: edit.row, field, here: here, there: there)
    }
    if imported.counts == before { imported.counts.unchanged += 1 }
  }
}
