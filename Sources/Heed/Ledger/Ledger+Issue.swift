internal import HeedSQLite

/// A recommendation to record, as a person gives it.
public struct RecommendationDraft: Sendable {
  /// What is asked, in a line.
  public var title: String
  /// What is asked, in full.
  public var text: String?
  /// Its handle; made from the title where none is given.
  public var ref: String?
  /// The document's own number.
  public var number: String?
  /// Who is asked; at least one.
  public var addressees: [String]
  /// Who asks.
  public var issuers: [String] = []
  /// The document's short name.
  public var document: String?
  /// Where in the document.
  public var place: String?
  /// The exact words of the document.
  public var quote: String?
  /// Tags.
  public var tags: [String] = []
  /// Lead bodies.
  public var lead: [String] = []
  /// When it was issued.
  public var issuedOn: Period?
  /// When it is due.
  public var dueOn: Period?
  /// How often it is to be looked at while it is open.
  public var followUp: Interval?
  /// How much it matters.
  public var priority: String?
  /// Milestones: a name and the status that it asserts.
  public var milestones: [(name: String, status: String)] = []
  /// Who may see it.
  public var visibility: Visibility?
  /// The key that makes a retry safe.
  public var key: String?

  /// A recommendation asked of those addressees.
  public init(title: String, addressees: [String]) {
    self.title = title
    self.addressees = addressees
  }
}

extension Ledger {
  /// Records a recommendation.
  ///
  /// - Throws: `Refusal`; nothing is recorded then.
  public func issue(_ draft: RecommendationDraft) throws(Refusal) -> Acknowledgement {
    var number: Int?
    var ref = ""
    return try write { transaction throws(Refusal) in
      let content = try recommendation(from: draft, in: transaction)
      ref = content.ref
      var payload = content.payload
      payload["key"] = draft.key.map(JSON.text)
      number = try transaction.recorded(
        under: draft.key, payload, ignoring: draft.ref == nil ? ["ref"] : [])
      guard number == nil else { return }
      try transaction.append(
        .recommendationIssued, payload,
        visibility: try visibility(of: draft, content.milestones.map(\.verdict)))
    } then: { transaction throws(Refusal) in
      guard let number else {
        return transaction.acknowledgement(.issued(ref: ref, title: draft.title))
      }
      let recorded = try resolve("@\(number)")
      return transaction.acknowledgement(
        .issued(ref: recorded.ref, title: recorded.title), repeating: number,
        visibility: recorded.visibility)
    }
  }

  private func visibility(
    of draft: RecommendationDraft, _ statuses: [Verdict]
  ) throws(Refusal) -> Visibility {
    var named = try schemes(of: statuses)
    if let name = draft.document { named.append((name, try document(named: name).visibility)) }
    return try clamp(draft.visibility, under: named)
  }

  /// An entry is at most as visible as everything that it names.
  func clamp(
    _ wanted: Visibility?, under named: [(name: String, visibility: Visibility)]
  ) throws(Refusal) -> Visibility {
    for item in named {
      if let wanted, wanted > item.visibility {
        throw .tooVisible(item.name, visibility: item.visibility.rawValue)
      }
    }
    return named.reduce(wanted ?? .internal) { min($0, $1.visibility) }
  }

  private func recommendation(
    from draft: RecommendationDraft, in transaction: Transaction
  ) throws(Refusal) -> Recommendation {
    try Text.check(draft.title, field: "title", limit: Text.line)
    try Text.check(draft.text, field: "text", limit: Text.long)
    try Text.check(draft.quote, field: "--quote", limit: Text.long)
    guard !draft.addressees.isEmpty else { throw .noAddressee }
    for (field, names) in [
      ("--to", draft.addressees), ("--from", draft.issuers), ("--lead", draft.lead),
      ("--tag", draft.tags), ("--number", draft.number.map { [$0] } ?? []),
      ("--priority", draft.priority.map { [$0] } ?? []),
      ("--place", draft.place.map { [$0] } ?? []), ("--key", draft.key.map { [$0] } ?? []),
    ] {
      for name in names { try Text.check(name, field: field, limit: Text.line) }
    }
    let ref: String
    if let given = draft.ref {
      try Text.checkRef(given)
      try refuseTaken(given, key: draft.key, in: transaction)
      ref = given
    } else {
      ref = try transaction.freeRef(
        from: draft.title, avoiding: draft.milestones.map(\.name))
    }
    var content = Recommendation(ref: ref, title: draft.title, addressees: draft.addressees)
    content.text = draft.text
    content.number = draft.number
    content.issuers = draft.issuers
    content.place = draft.place
    content.quote = draft.quote
    content.tags = draft.tags
    content.responsible = draft.lead.map { Responsible(name: $0, role: .lead) }
    content.issuedOn = draft.issuedOn
    content.dueOn = draft.dueOn
    content.followUp = draft.followUp
    content.priority = draft.priority
    if let name = draft.document { content.document = try document(named: name).id }
    for milestone in draft.milestones {
      try Text.check(milestone.name, field: "milestone", limit: Text.line)
      content.milestones.append(
        Milestone(name: milestone.name, verdict: try verdict(milestone.status)))
    }
    return content
  }

  private func refuseTaken(
    _ ref: String, key: String?, in transaction: Transaction
  ) throws(Refusal) {
    let taken = try transaction.sql { () throws(SQLiteFailure) in
      try database.first(
        """
        SELECT r.title, b.body FROM ref_claim AS c
          JOIN recommendation AS r ON r.number = c.recommendation
          LEFT JOIN entry_body AS b ON b.number = r.number
         WHERE c.ref = ?1 AND c.is_current = 1 AND r.retracted_at IS NULL LIMIT 1
        """, ref
      ) { (title: $0.text(0), key: EntryBody(canonical: $0.blob(1))?.payload.text("key")) }
    }
    // A retry under its key meets the recommendation that it made.
    guard let taken, key == nil || taken.key != key else { return }
    throw .refTaken(ref, title: taken.title)
  }
}
