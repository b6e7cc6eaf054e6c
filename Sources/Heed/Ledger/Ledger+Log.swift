internal import HeedSQLite

/// An event to record, as a person gives it.
public struct EventDraft: Sendable {
  /// A recommendation that it bears on.
  public struct Subject: Sendable {
    /// Its ref.
    public var ref: String
    /// The status or milestone given for it alone.
    public var step: String?

    /// A recommendation, with its own step or none.
    public init(ref: String, step: String? = nil) {
      self.ref = ref
      self.step = step
    }
  }

  /// The recommendations that it bears on; at least one.
  public var subjects: [Subject]
  /// What happened; for a milestone or status alone, the step's own word.
  public var title: String?
  /// A status or milestone for all that have none of their own.
  public var step: String?
  /// When it happened; today where nothing is given.
  public var on: Period?
  /// What kind of thing it was.
  public var kind: EventKind?
  /// More about it.
  public var note: String?
  /// The addressees judged.
  public var addressees: [String] = []
  /// Who judges; the owner where nothing is given.
  public var assessor: String?
  /// The body whose own claim it is.
  public var claim: String?
  /// What the addressee answered.
  public var response: Response?
  /// The answer in the addressee's own words.
  public var verbatim: String?
  /// Why this status.
  public var because: String?
  /// Addresses or titles of evidence.
  public var sources: [String] = []
  /// Who may see the sources, where fewer than may see the event.
  public var sourceVisibility: Visibility?
  /// Who may see it.
  public var visibility: Visibility?
  /// The key that makes a retry safe.
  public var key: String?
  /// Announced for a day to come.
  public var isPlanned = false

  /// An event that bears on those recommendations.
  public init(subjects: [Subject], title: String? = nil, step: String? = nil) {
    self.subjects = subjects
    self.title = title
    self.step = step
  }
}

extension Ledger {
  /// Records an event, and the statuses that it asserts.
  ///
  /// - Throws: `Refusal`; nothing is recorded then.
  public func log(_ draft: EventDraft) throws(Refusal) -> Acknowledgement {
    var recorded: (number: Int, visibility: Visibility)?
    var subjects: [(Resolved, addressee: String?, before: Standing?, asserted: Verdict?)] = []
    var event = Event(on: draft.on ?? Period(day: surroundings.today), kind: .note, title: "")
    return try write { transaction throws(Refusal) in
      try check(draft)
      var named: [Resolved] = []
      for subject in draft.subjects {
        let resolved = try resolve(subject.ref)
        if named.contains(where: { $0.number == resolved.number }) {
          throw .namedTwice(resolved.ref)
        }
        named.append(resolved)
      }
      event = try self.event(from: draft, about: named)
      for (resolved, bearing) in zip(named, event.bearings) {
        let judged = bearing.addressees.isEmpty ? [nil] : bearing.addressees.map(Optional.some)
        for addressee in judged {
          let before = try standing(
            of: resolved.number, assessor: event.assessor, addressee: addressee)
          subjects.append((resolved, addressee, before, bearing.verdict))
        }
      }
      var limits = try schemes(of: event.bearings.compactMap(\.verdict))
      limits += named.map { ($0.ref, $0.visibility) }
      let visibility = try clamp(draft.visibility, under: limits)
      var payload = event.payload
      payload["key"] = draft.key.map(JSON.text)
      let known = try transaction.recorded(
        under: draft.key, payload, ignoring: draft.on == nil ? ["on"] : [])
      if let known {
        recorded = (known, try transaction.visibility(of: known))
      } else {
        try transaction.append(.eventLogged, payload, visibility: visibility)
      }
    } then: { transaction throws(Refusal) in
      var moves: [Acknowledgement.Move] = []
      for (resolved, addressee, before, asserted) in subjects {
        let after = try standing(
          of: resolved.number, assessor: event.assessor, addressee: addressee)
        var move = Acknowledgement.Move(
          ref: resolved.ref, before: try verdict(before), after: try verdict(after),
          asserted: event.basis == .claim ? nil : asserted, sinceOn: after?.sinceOn)
        move.addressee = addressee
        moves.append(move)
      }
      let subject = Acknowledgement.Subject.logged(title: event.title, moves: moves)
      var acknowledgement =
        if let recorded {
          transaction.acknowledgement(
            subject, repeating: recorded.number, visibility: recorded.visibility)
        } else {
          transaction.acknowledgement(subject)
        }
      acknowledgement.on = event.on
      acknowledgement.isToday = draft.on == nil
      acknowledgement.basis = event.basis
      if event.bearings.contains(where: { $0.verdict != nil }) {
        acknowledgement.assessor = if let named = event.assessor { named } else { try owner() }
      }
      return acknowledgement
    }
  }

  private func check(_ draft: EventDraft) throws(Refusal) {
    if let title = draft.title { try Text.check(title, field: "what happened", limit: Text.line) }
    try Text.check(draft.note, field: "--note", limit: Text.long)
    try Text.check(draft.verbatim, field: "--verbatim", limit: Text.long)
    try Text.check(draft.because, field: "--because", limit: Text.long)
    for (field, texts) in [
      ("--source", draft.sources), ("--for", draft.addressees),
      ("--assessor", draft.assessor.map { [$0] } ?? []),
      ("--claim", draft.claim.map { [$0] } ?? []), ("--key", draft.key.map { [$0] } ?? []),
    ] {
      for text in texts { try Text.check(text, field: field, limit: Text.line) }
    }
    if draft.verbatim != nil, draft.response == nil { throw .verbatimAlone }
    if draft.sourceVisibility != nil, draft.sources.isEmpty { throw .sourceVisibilityAlone }
    if draft.assessor != nil, draft.claim != nil { throw .assessorAndClaim }
    let isFuture = (draft.on?.first ?? surroundings.today) > surroundings.today
    if isFuture, !draft.isPlanned { throw .futureDate(draft.on?.description ?? "") }
    let hasStep = draft.step != nil || draft.subjects.contains { $0.step != nil }
    if draft.isPlanned, hasStep { throw .plannedStatus }
    if hasStep, let kind = draft.kind, kind.tellsOthers, draft.assessor == nil,
      draft.claim == nil
    {
      throw .needsAssessor(kind: kind.rawValue)
    }
  }

  private func event(
    from draft: EventDraft, about subjects: [Resolved]
  ) throws(Refusal) -> Event {
    if let title = draft.title, try isRef(title) { throw .whatIsARef(title) }
    let step = draft.step ?? draft.subjects.lazy.compactMap(\.step).first
    let on = draft.on ?? Period(day: surroundings.today)
    let kind: EventKind = draft.claim != nil ? .statement : step == nil ? .note : .assessment
    var event = Event(on: on, kind: draft.kind ?? kind, title: draft.title ?? "")
    event.note = draft.note
    event.isPlanned = draft.isPlanned
    event.basis = draft.claim == nil ? .assessment : .claim
    event.assessor = draft.claim ?? draft.assessor
    if event.basis == .assessment, try event.assessor == owner() { event.assessor = nil }
    event.sources = draft.sources.map { text in
      var source = Source(given: text)
      source.visibility = draft.sourceVisibility
      return source
    }
    for (subject, resolved) in zip(draft.subjects, subjects) {
      event.bearings.append(
        try bearing(on: resolved, step: subject.step ?? draft.step, draft))
    }
    if draft.title == nil { event.title = try title(of: step) }
    return event
  }

  private func bearing(
    on resolved: Resolved, step: String?, _ draft: EventDraft
  ) throws(Refusal) -> Bearing {
    var bearing = Bearing(on: resolved.id)
    bearing.because = draft.because
    bearing.response = draft.response
    bearing.verbatim = draft.verbatim
    try checkAddressees(draft.addressees, of: resolved)
    bearing.addressees = draft.addressees
    if let step { try assert(step, of: resolved, in: &bearing) }
    return bearing
  }

  /// - Throws: `.unknownAddressee` for a name that the recommendation does not ask.
  func checkAddressees(_ names: [String], of resolved: Resolved) throws(Refusal) {
    if names.isEmpty { return }
    let addressees = try self.names(of: "addressee", of: resolved.number)
    for name in names {
      guard addressees.contains(where: { $0.utf8.elementsEqual(name.utf8) }) else {
        throw .unknownAddressee(name, ref: resolved.ref, addressees: addressees)
      }
    }
  }

  /// Asserts a milestone of the recommendation, or a status.
  func assert(
    _ step: String, of resolved: Resolved, in bearing: inout Bearing
  ) throws(Refusal) {
    let milestones = try self.milestones(of: resolved.number)
    if let milestone = milestones.first(where: { folded($0.name) == folded(step) }) {
      bearing.milestone = milestone.name
      bearing.verdict = milestone.verdict
      return
    }
    do throws(Refusal) {
      bearing.verdict = try verdict(step)
    } catch {
      guard case .unknownStatus(let word, let scheme, let statuses) = error else { throw error }
      let words = nearest(to: word, in: milestones.map(\.name) + statuses, limit: 3)
      let elsewhere = statuses.filter { $0.contains("/") && !words.contains($0) }
      throw .unknownStep(
        word, ref: resolved.ref, scheme: scheme, nearest: Array((elsewhere + words).prefix(3)),
        milestones: milestones.map(\.name))
    }
  }

  private func isRef(_ text: String) throws(Refusal) -> Bool {
    guard text.utf8.count <= Text.ref else { return false }
    return try reading { () throws(SQLiteFailure) in
      try database.first("SELECT 1 FROM ref_claim WHERE ref = ?1", text) { _ in true } ?? false
    }
  }

  /// What happened where only a step is given: the milestone, or the status's label.
  private func title(of step: String?) throws(Refusal) -> String {
    guard let step else { return "" }
    var words = step
    if step.contains("/") {
      let verdict = try verdict(step)
      let status = try scheme(named: verdict.scheme)?.status(named: verdict.status)
      words = status?.label ?? verdict.status
    }
    return words.prefix(1).uppercased() + String(words.dropFirst())
  }
}
