internal import Heed
internal import HeedText

// Recording what was decided, one candidate after another.
extension ReviewSession {
  mutating func accept(_ item: Review.Item) throws(CommandFault) {
    var candidate = item.candidate
    guard let addressees = try addressees(of: candidate) else { return }
    candidate.addressees = addressees
    guard let outcomes = try record([candidate]), let outcome = outcomes.first else { return }
    review.accept(number: outcome.number, ref: outcome.ref)
  }

  /// Who is asked: as the document says, as the command line says, or as the person says now.
  private func addressees(of candidate: Candidate) throws(CommandFault) -> [String]? {
    let known = candidate.addressees.isEmpty ? command.plan.facts.addressees : candidate.addressees
    guard known.isEmpty, candidate.amends == nil else { return known }
    let answer = ask("Who is asked? (several: with ; between them)") ?? ""
    let names = answer.split(separator: ";").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
    guard !names.isEmpty else {
      say("nobody is named: nothing was recorded")
      return nil
    }
    return names
  }

  /// Records candidates in one transaction; `nil` where the ledger refuses them, once that is
  /// told.
  private mutating func record(
    _ candidates: [Candidate]
  ) throws(CommandFault) -> [DocumentImported.Outcome]? {
    let facts = command.plan.facts
    request.items = candidates.map { DocumentImport.Item($0, facts) }
    let imported: DocumentImported
    let acknowledgement: Acknowledgement
    do throws(Refusal) {
      (imported, acknowledgement) = try ledger.record(request, continuing: first)
    } catch {
      guard error.isAboutTheItem else { throw .refusal(error) }
      for line in [error.message] + error.wayOut + ["nothing was recorded"] { say(line) }
      return nil
    }
    first = imported.first ?? first
    lastHead = acknowledgement.head
    tell(imported, acknowledgement)
    return imported.outcomes
  }

  private mutating func tell(
    _ imported: DocumentImported, _ acknowledgement: Acknowledgement
  ) {
    if imported.isRegistered {
      told.documents += 1
      say("the document is registered as \(imported.key)")
    }
    for outcome in imported.outcomes {
      done[outcome.number] = outcome
      count(outcome.deed, 1)
      let deed =
        switch outcome.deed {
        case .issued: "recorded"
        case .amended: "amended"
        case .reinstated: "counts again"
        case .unchanged: "was recorded before"
        }
      say("@\(outcome.number) \(outcome.ref): \(deed), \(acknowledgement.visibility.rawValue)")
    }
  }

  private mutating func count(_ deed: DocumentImported.Outcome.Deed, _ change: Int) {
    switch deed {
    case .issued: told.recommendations += change
    case .amended: told.amended += change
    case .reinstated: told.reinstated += change
    case .unchanged: told.unchanged += change
    }
  }

  /// Undoes a decision; false where it cannot be.
  mutating func takeBack(_ item: Review.Item) throws(CommandFault) -> Bool {
    guard case .accepted(let number, let ref) = item.decision else { return true }
    guard let outcome = done[number], let entry = outcome.reversible else {
      say("it was recorded before this review: heed retract \(ref)")
      return false
    }
    let acknowledgement = try refusing { () throws(Refusal) in
      try ledger.retract("@\(entry)", because: "taken back while its document was reviewed")
    }
    lastHead = acknowledgement.head
    count(outcome.deed, -1)
    say("@\(entry) is retracted")
    return true
  }

  /// Accepts all that are left and say who is asked.
  mutating func acceptRest() throws(CommandFault) {
    let facts = command.plan.facts
    let left = review.items.indices.filter { index in
      let item = review.items[index]
      let isAddressed = !item.candidate.addressees.isEmpty || !facts.addressees.isEmpty
      return item.decision == .open && (isAddressed || item.candidate.amends != nil)
    }
    let others = review.openCount - left.count
    if others > 0 { say("\(others) of them name nobody who is asked, and stay") }
    guard !left.isEmpty else { return }
    let question = left.count == 1 ? "Record it?" : "Record these \(left.count)?"
    guard ["y", "yes"].contains(ask(question + " [y/N]")?.lowercased()) else { return }
    guard let outcomes = try record(left.map { review.items[$0].candidate }) else { return }
    for (index, outcome) in zip(left, outcomes) {
      review.accept(at: index, number: outcome.number, ref: outcome.ref)
    }
    review.goOn()
  }

  // MARK: The document

  /// Asks what the file does not say of the document, before anything is recorded.
  mutating func askFacts() throws(CommandFault) {
    guard command.plan.registered == nil else { return }
    if let revised = command.plan.revised, !context.arguments.flag(.in) {
      let on = revised.document.publishedOn.map { " of \($0.shown)" } ?? ""
      let question = "Is it a later text of \(escaped(revised.document.key))\(on)? [Y/n]"
      if ["n", "no"].contains(ask(question)?.lowercased()) { try standAlone() }
    }
    let facts = command.plan.facts
    if command.plan.revised == nil, !command.isTitleOwn {
      let title = ask("Its title? (Enter: \(escaped(facts.title)))") ?? ""
      if !title.isEmpty { command.plan.facts.title = title }
    }
    if facts.publisher == nil {
      let publisher = ask("Who published it? (Enter: not known)") ?? ""
      if !publisher.isEmpty { command.plan.facts.publisher = publisher }
    }
    while command.plan.facts.publishedOn == nil {
      let text = ask("When? (2021-04-15, 2021-04 or 2021; Enter: not known)") ?? ""
      if text.isEmpty { break }
      do throws(DateFault) {
        command.plan.facts.publishedOn = try Period(text, today: context.world.surroundings.today)
      } catch {
        say("\"\(error.text)\" is no date: \(error.reason)")
      }
    }
    renewRequest()
  }

  private mutating func standAlone() throws(CommandFault) {
    do throws(Refusal) {
      try command.plan.standAlone(in: ledger)
    } catch {
      throw .refusal(error)
    }
    indices = command.fresh
    review = Review(indices.map(command.plan.candidate))
  }

  private mutating func renewRequest() {
    let visibility = request.visibility
    request = command.plan.request([], named: command.path)
    request.visibility = visibility
  }
}

extension Refusal {
  /// Whether a person can decide otherwise and go on.
  fileprivate var isAboutTheItem: Bool {
    switch self {
    case .refTaken, .badRef, .emptyText, .tooLong, .badCharacter, .tooVisible, .badItems,
      .nobodyAsked, .unknownRef, .ambiguousRef, .nothingLeft, .notARecommendation:
      true
    default: false
    }
  }
}
