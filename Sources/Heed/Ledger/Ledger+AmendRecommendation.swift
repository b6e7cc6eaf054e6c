internal import HeedSQLite

extension Ledger {
  /// The recommendation as the amendment would have it.
  func amended(
    _ content: Recommendation, _ number: Int, by amendment: Amendment
  ) throws(Refusal) -> Recommendation {
    var content = content
    for field in try amendment.cleared(of: .recommendationIssued) { content.empty(field) }
    content.title = amendment.title ?? content.title
    content.text = amendment.text ?? content.text
    content.quote = amendment.quote ?? content.quote
    content.number = amendment.number ?? content.number
    content.place = amendment.place ?? content.place
    content.priority = amendment.priority ?? content.priority
    content.issuedOn = amendment.issuedOn ?? content.issuedOn
    content.dueOn = amendment.dueOn ?? content.dueOn
    content.followUp = amendment.followUp ?? content.followUp
    if !amendment.addressees.isEmpty { content.addressees = amendment.addressees }
    if !amendment.issuers.isEmpty { content.issuers = amendment.issuers }
    content.assign(.lead, amendment.leads)
    content.assign(.contributing, amendment.contributing)
    content.changeTags(amendment.tags.map(TagChange.init))
    if let name = amendment.document { content.document = try document(named: name).id }
    if !amendment.milestones.isEmpty { content.milestones = [] }
    for milestone in amendment.milestones {
      content.milestones.append(
        Milestone(name: milestone.name, verdict: try verdict(milestone.status)))
    }
    if let ref = amendment.ref, !ref.utf8.elementsEqual(content.ref.utf8) {
      try Text.checkRef(ref)
      try refuseTaken(ref, by: number)
      content.ref = ref
    }
    return content
  }

  /// - Throws: `.refTaken` where another recommendation has the ref.
  private func refuseTaken(_ ref: String, by number: Int) throws(Refusal) {
    let title = try reading { () throws(SQLiteFailure) in
      try database.first(
        """
        SELECT r.title FROM ref_claim AS c JOIN recommendation AS r ON r.number = c.recommendation
         WHERE c.ref = ?1 AND c.is_current = 1 AND r.retracted_at IS NULL AND r.number <> ?2
         LIMIT 1
        """, ref, number
      ) { $0.text(0) }
    }
    if let title { throw .refTaken(ref, title: title) }
  }
}

extension Recommendation {
  /// Takes a field's value away.
  fileprivate mutating func empty(_ field: AmendedField) {
    switch field {
    case .text: text = nil
    case .quote: quote = nil
    case .number: number = nil
    case .place: place = nil
    case .priority: priority = nil
    case .in: document = nil
    case .tag: tags = []
    case .lead: responsible.removeAll { $0.role == .lead }
    case .with: responsible.removeAll { $0.role == .contributing }
    case .from: issuers = []
    case .issued: issuedOn = nil
    case .due: dueOn = nil
    case .followUp: followUp = nil
    case .milestone: milestones = []
    default: break
    }
  }

  /// Bodies in that part instead of those before, leads first; none given leaves them.
  fileprivate mutating func assign(_ role: Responsible.Role, _ names: [String]) {
    guard !names.isEmpty else { return }
    let given = names.map { Responsible(name: $0, role: role) }
    let others = responsible.filter { $0.role != role }
    responsible = role == .lead ? given + others : others + given
  }

  fileprivate mutating func changeTags(_ changes: [TagChange]) {
    func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
    if changes.contains(where: { $0.effect == .stands }) { tags = [] }
    for change in changes {
      tags.removeAll { isSame($0, change.tag) && change.effect == .removed }
      if change.effect != .removed, !tags.contains(where: { isSame($0, change.tag) }) {
        tags.append(change.tag)
      }
    }
  }
}
