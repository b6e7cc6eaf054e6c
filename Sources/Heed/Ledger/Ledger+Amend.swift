internal import HeedSQLite

extension Ledger {
  /// Amends recommendations or events: the values before stay in the history.
  ///
  /// Each of `targets` is `@N`, an id or a ref; those that say so already are left as they are.
  /// - Throws: `Refusal`, also where nothing would change; nothing is recorded then.
  public func amend(
    _ targets: [String], _ amendment: Amendment, isDryRun: Bool = false
  ) throws(Refusal) -> Acknowledgement {
    if !amendment.steps.isEmpty, targets.count != 1 { throw .severalEvents }
    return try amend(amendment, isDryRun: isDryRun) { () throws(Refusal) in
      var numbers: [Int] = []
      for target in targets {
        let number = try number(named: target)
        if numbers.contains(number) { throw .namedTwice(target) }
        numbers.append(number)
      }
      return numbers
    }
  }

  /// Amends the entries of the numbers that are chosen once nobody else can write.
  func amend(
    _ amendment: Amendment, isDryRun: Bool, choosing numbers: () throws(Refusal) -> [Int]
  ) throws(Refusal) -> Acknowledgement {
    var amended: [Acknowledgement.Amended] = []
    var unchanged = 0
    var before: [HeldStanding] = []
    return try write(isDryRun: isDryRun) { transaction throws(Refusal) in
      try amendment.check()
      let numbers = try numbers()
      if amendment.mayMove { before = try transaction.standings(concerning: numbers) }
      for number in numbers {
        if let done = try transaction.amend(number, amendment) {
          amended.append(done)
        } else {
          unchanged += 1
        }
      }
      guard !amended.isEmpty else { throw .nothingChanges(count: unchanged) }
    } then: { transaction throws(Refusal) in
      let moves = try transaction.sql { () throws(SQLiteFailure) in try self.moves(since: before) }
      return transaction.acknowledgement(
        .amended(amended, unchanged: unchanged, moves: moves))
    }
  }
}

extension Transaction {
  /// Appends the amendment of one entry; `nil` where it says so already.
  func amend(
    _ number: Int, _ amendment: Amendment
  ) throws(Refusal) -> Acknowledgement.Amended? {
    let kind = try amendable(number)
    let fields = amendment.given + (try amendment.cleared(of: kind))
    let known = AmendedField.all(of: kind)
    if let other = fields.first(where: { !known.contains($0) }) {
      throw .notAField(option: other.typed, number: number, isEvent: kind == .eventLogged)
    }
    let from = kind == .eventLogged ? nil : try start(of: amendment, fields)
    let body = try sql { () throws(SQLiteFailure) in
      try database.knownBodies(
        of: number, kind: kind, asOf: from?.first.daysSinceEpoch ?? .max
      ).last?.body
    }
    guard let body else { throw .nothingLeft(number: number) }
    let (old, new) = try payloads(of: body, number, amendment)
    var payload = JSONObject(["because": amendment.because.map(JSON.text)])
    guard payload.note(from: old, to: new) else { return nil }
    payload["on"] = from.map { .text($0.description) }
    let done = try sql { () throws(SQLiteFailure) in
      Acknowledgement.Amended(
        number: number,
        name: kind == .eventLogged ? "@\(number)" : try ledger.recorded(number).name ?? "",
        changes: try ledger.changes(
          from: old, to: new, of: kind, Reader(database, fieldsFrom: Viewpoint())),
        from: from)
    }
    try correct(
      kind == .eventLogged ? .eventAmended : .recommendationAmended, number, payload)
    return done
  }

  /// The kind of an entry that can be amended as it stands.
  private func amendable(_ number: Int) throws(Refusal) -> EntryKind {
    let (kind, isRetracted) = try sql { () throws(SQLiteFailure) in
      (
        kind: try database.survivingBody(of: number)?.kind,
        isRetracted: try database.isRetracted(number)
      )
    }
    guard let kind else { throw .nothingLeft(number: number) }
    guard kind == .recommendationIssued || kind == .eventLogged else {
      throw .notAmendable(number: number)
    }
    if isRetracted { throw .alreadyRetracted(number: number) }
    return kind
  }

  /// The day from which a due date or responsible body holds: today, unless another is given.
  private func start(
    of amendment: Amendment, _ fields: [AmendedField]
  ) throws(Refusal) -> Period? {
    let today = ledger.surroundings.today
    if let on = amendment.on, on.first > today { throw .futureChange(on.description) }
    let isHeldInTime = fields.contains(where: \.isHeldInTime)
    if amendment.on != nil, !isHeldInTime { throw .nothingHeldInTime }
    return isHeldInTime ? amendment.on ?? Period(day: today) : nil
  }

  /// What the entry says, and what it is to say.
  ///
  /// - Throws: `.tooVisible` where it would name something less visible that it did not name.
  private func payloads(
    of body: EntryBody, _ number: Int, _ amendment: Amendment
  ) throws(Refusal) -> (old: JSONObject, new: JSONObject) {
    if let event = Event(body.payload), body.kind == .eventLogged {
      let amended = try ledger.amended(event, number, by: amendment)
      let known = Set(event.bearings.map(\.verdict))
      let added = amended.bearings.map(\.verdict).filter { !known.contains($0) }
      try allow(try ledger.schemes(of: added.compactMap(\.self)), body.visibility)
      return (event.payload, amended.payload)
    }
    guard let content = Recommendation(body.payload) else { throw .nothingLeft(number: number) }
    let amended = try ledger.amended(content, number, by: amendment)
    let known = Set(content.milestones.map(\.verdict))
    let added = amended.milestones.map(\.verdict).filter { !known.contains($0) }
    try allow(try ledger.schemes(of: added), body.visibility)
    if let name = amendment.document, amended.document != content.document {
      try allow([(name, try ledger.document(named: name).visibility)], body.visibility)
    }
    return (content.payload, amended.payload)
  }

  private func allow(
    _ named: [(name: String, visibility: Visibility)], _ visibility: Visibility
  ) throws(Refusal) {
    if let limit = named.first(where: { $0.visibility < visibility }) {
      throw .tooVisible(limit.name, visibility: limit.visibility.rawValue)
    }
  }
}

extension JSONObject {
  /// Notes which fields are to be set and which cleared; whether there are any.
  mutating func note(from old: JSONObject, to new: JSONObject) -> Bool {
    var set = JSONObject()
    for member in new.members {
      let before = old[member.key].map(\.canonical)
      if before != member.value.canonical { set[member.key] = member.value }
    }
    let cleared = old.members.map(\.key).filter { new[$0] == nil }
    if !set.members.isEmpty { self["set"] = .object(set) }
    self["clear"] = .texts(cleared)
    return !set.members.isEmpty || !cleared.isEmpty
  }
}
