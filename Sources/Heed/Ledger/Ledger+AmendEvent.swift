extension Ledger {
  /// The event as the amendment would have it, by the rules that a new one keeps.
  func amended(
    _ event: Event, _ number: Int, by amendment: Amendment
  ) throws(Refusal) -> Event {
    var event = event
    let cleared = try amendment.cleared(of: .eventLogged)
    for field in cleared { event.empty(field) }
    event.title = amendment.title ?? event.title
    event.kind = amendment.kind ?? event.kind
    event.note = amendment.note ?? event.note
    if !amendment.sources.isEmpty { event.sources = amendment.sources.map(Source.init(given:)) }
    if let on = amendment.on {
      guard event.isPlanned || on.first <= surroundings.today else {
        throw .futureChange(on.description)
      }
      event.on = on
    }
    if let name = amendment.claim ?? amendment.assessor {
      event.basis = amendment.claim == nil ? .assessment : .claim
      let isOwner = try name.utf8.elementsEqual(owner().utf8)
      event.assessor = isOwner && event.basis == .assessment ? nil : name
    }
    try amendBearings(of: &event, number, by: amendment)
    try checkWhoseWord(of: event, amendment)
    return event
  }

  private func amendBearings(
    of event: inout Event, _ number: Int, by amendment: Amendment
  ) throws(Refusal) {
    for index in event.bearings.indices {
      event.bearings[index].response = amendment.response ?? event.bearings[index].response
      event.bearings[index].verbatim = amendment.verbatim ?? event.bearings[index].verbatim
      if amendment.verbatim != nil, event.bearings[index].response == nil { throw .verbatimAlone }
      guard !amendment.judged.isEmpty else { continue }
      let resolved = try resolve(event.bearings[index].recommendation.description)
      try checkAddressees(amendment.judged, of: resolved)
      event.bearings[index].addressees = amendment.judged
    }
    var steps = amendment.steps
    if let step = amendment.step {
      guard event.bearings.count == 1, let only = event.bearings.first else {
        throw .whichRecommendation(number: number, refs: try refs(of: event))
      }
      steps.append(EventDraft.Subject(ref: only.recommendation.description, step: step))
    }
    if event.isPlanned, steps.contains(where: { $0.step?.isEmpty == false }) {
      throw .plannedStatus
    }
    for subject in steps {
      let resolved = try resolve(subject.ref)
      guard
        let index = event.bearings.firstIndex(where: { $0.recommendation == resolved.id })
      else {
        throw .doesNotBear(number: number, ref: resolved.ref, refs: try refs(of: event))
      }
      event.bearings[index].verdict = nil
      event.bearings[index].milestone = nil
      guard let step = subject.step, !step.isEmpty else { continue }
      try assert(step, of: resolved, in: &event.bearings[index])
    }
  }

  /// What others say is not taken for a judgement of the owner.
  private func checkWhoseWord(of event: Event, _ amendment: Amendment) throws(Refusal) {
    let isConcerned =
      amendment.kind != nil || amendment.step != nil || !amendment.steps.isEmpty
    let isNamed = event.assessor != nil || amendment.assessor != nil
    guard isConcerned, !isNamed, event.kind.tellsOthers,
      event.bearings.contains(where: { $0.verdict != nil })
    else { return }
    throw .needsAssessor(kind: event.kind.rawValue)
  }

  /// The refs of the recommendations that an event bears on.
  private func refs(of event: Event) throws(Refusal) -> [String] {
    var refs: [String] = []
    for bearing in event.bearings {
      refs.append(try resolve(bearing.recommendation.description).ref)
    }
    return refs
  }
}

extension Event {
  /// Takes a field's value away.
  fileprivate mutating func empty(_ field: AmendedField) {
    switch field {
    case .note: note = nil
    case .source: sources = []
    default:
      for index in bearings.indices { bearings[index].empty(field) }
    }
  }
}

extension Bearing {
  fileprivate mutating func empty(_ field: AmendedField) {
    switch field {
    case .status: (verdict, milestone) = (nil, nil)
    case .response: (response, verbatim) = (nil, nil)
    case .verbatim: verbatim = nil
    case .for: addressees = []
    default: break
    }
  }
}
