extension Finder {
  /// The calls of the modal at `index`: `the council should`, `needs to`; and where they end.
  func modalCalls(_ phrase: Phrase, _ index: Int) -> (calls: [Call], end: Int)? {
    let modal = phrase.word(index)
    var verb = index + 1
    if ["need", "needs", "ought"].contains(modal) {
      verb = phrase.afterAdverbs(verb, upTo: phrase.tokens.count)
      guard phrase.word(verb) == "to", !phrase.isAny(index - 1, [.determiner, .preposition]),
        !["urgent", "pressing", "no", "great"].contains(phrase.word(index - 1))
      else { return nil }
      verb += 1
    }
    let end = regionEnd(phrase, from: verb)
    if phrase.word(verb) == ":" { verb += 1 }
    if phrase.word(verb) == "(", phrase.word(verb + 2) == ")" { verb += 3 }
    verb = phrase.afterAdverbs(verb, upTo: end)
    guard verb < end, phrase.word(verb) != "have" || phrase.isAny(verb + 1, .determiner) else {
      return nil
    }
    var (range, opener) = phrase.subject(before: index)
    // `Nor should they leave it`
    if ["nor", "neither"].contains(phrase.word(index - 1)),
      let found = (index + 2..<min(end, index + 12)).first(where: { phrase.isAny($0, .infinitive) })
    {
      (range, opener) = ((index + 1)..<found, nil)
      verb = found
    }
    let subject = phrase.bare(range)
    guard !subject.isEmpty,
      !["there", "none", "nothing"].contains(phrase.word(subject.lowerBound)),
      let weighed = weigh(phrase, modal, subject, opener, verb: verb)
    else {
      return nil
    }
    let isPassive = phrase.word(verb) == "be"
    var calls: [Call]
    if isPassive {
      var call = Call(
        subject: phrase.party(subject) == .named
          && (!phrase.isDone(verb + 1) || isInvolved(phrase, verb + 1))
          ? .phrase(subject) : .context,
        span: subject.lowerBound..<end, action: verb..<end, weight: 0, reasons: [])
      call.isPassive = phrase.isDone(verb + 1)
      call.isNegative = phrase.isNegative(index..<end)
      if call.isPassive { call.action = subject.lowerBound..<end }
      calls = [call]
    } else {
      calls = actionCalls(
        phrase, .phrase(subject), spanStart: range.lowerBound, verb: verb, end: end, hasTo: false)
      if phrase.word(index + 1) == "not", !calls.isEmpty {
        calls[0].isNegative = true
        calls[0].action = (index + 1)..<calls[0].action.upperBound
      }
    }
    for number in calls.indices {
      calls[number].weight = weighed.weight
      calls[number].reasons = weighed.reasons
    }
    return (calls, end)
  }

  /// `should be involved`: asked of the subject itself.
  private func isInvolved(_ phrase: Phrase, _ index: Int) -> Bool {
    var index = index
    while phrase.isAdverb(index) { index += 1 }
    return ["involved", "engaged", "prepared"].contains(phrase.word(index))
  }

  /// How sure it is that a modal asks, and why.
  private func weigh(
    _ phrase: Phrase, _ modal: String, _ subject: Range<Int>, _ opener: Int?, verb: Int
  ) -> (weight: Double, reasons: [String])? {
    let party = phrase.party(subject)
    // Advice to whoever reads it.
    if party == .reader, !facts.isLetter { return nil }
    if party == .author || phrase.isAny(subject.lowerBound, .subordinator) { return nil }
    if phrase.word(subject.lowerBound) == "or" { return nil }
    let isThing = party == .thing
    var weight = firstWeight(phrase, modal, party, verb: verb)
    var reasons = ["“\(modal)” with “\(phrase.string(subject).prefix(60))” as its subject"]
    if facts.isAuthor(phrase, subject) { return nil }
    if hasCalled, isThing || party == .pronoun {
      weight += 0.12
      reasons.append("goes on from the call before it")
    }
    if section != nil || list != nil {
      weight += 0.2
      reasons.append("among recommendations")
    }
    if modal == "must" || modal == "shall", !isShallAsked(phrase),
      citesLaw(phrase, before: subject.lowerBound) || isUnderLaw
    {
      weight -= 0.4
      reasons.append("what a law says")
    }
    if party == .pronoun, section == nil, phrase.word(verb) == "be", phrase.isDone(verb + 1) {
      weight -= 0.3
      reasons.append("of whom something is done, not asked")
    }
    if modal == "must", !isThing, isRule(phrase, subject) {
      weight -= 0.25
      reasons.append("a rule for anybody")
    }
    if let told = told(phrase, opener) {
      weight += told.weight
      reasons.append(told.reason)
    }
    if phrase.word(verb) == "be", let remark = remark(phrase.word(verb + 1)) {
      weight += remark.weight
      reasons.append(remark.reason)
    }
    return (weight, reasons)
  }

  /// How sure the modal alone makes it: of a body more than of a thing, done more than being.
  private func firstWeight(
    _ phrase: Phrase, _ modal: String, _ party: Party, verb: Int
  ) -> Double {
    let isThing = party == .thing
    let isBe = phrase.word(verb) == "be"
    switch modal {
    case "should", "ought":
      return !isThing ? 0.85 : isBe && phrase.isDone(verb + 1) ? 0.5 : 0.42
    case "must": return isThing ? 0.4 : party == .pronoun ? 0.48 : 0.6
    case "need", "needs": return !isThing ? 0.6 : isBe ? 0.42 : 0.27
    default: return isShallAsked(phrase) ? 0.8 : 0.25
    }
  }

  /// What `should be ...` only remarks or predicts.
  private func remark(_ word: String) -> (weight: Double, reason: String)? {
    let said: Set<String> = [
      "noted", "understood", "considered", "remembered", "clear", "aware", "able", "said",
      "emphasized", "stressed", "interpreted", "construed", "regarded", "seen",
    ]
    if said.contains(word) { return (-0.6, "a remark, not a call") }
    let isPossible = word.hasSuffix("able") || word.hasSuffix("ible")
    return isPossible && !["available", "accountable", "accessible"].contains(word)
      ? (-0.4, "a prediction, not a call") : nil
  }

  /// `Under article 9, States must`: the law is told, nobody asks.
  private func citesLaw(_ phrase: Phrase, before index: Int) -> Bool {
    let lead = phrase.tokens.prefix(index)
    guard !lead.contains(where: { $0.isAny(.modal) }) else { return false }
    let laws: Set<String> = [
      "article", "articles", "law", "laws", "treaty", "convention", "covenant", "constitution",
      "act", "regulations", "regulation", "section", "rule", "rules", "code", "statute",
    ]
    return lead.contains { laws.contains($0.word) }
  }

  /// `An operator must`, `inspectors must`: nobody in particular.
  private func isRule(_ phrase: Phrase, _ subject: Range<Int>) -> Bool {
    if ["a", "an"].contains(phrase.word(subject.lowerBound - 1)) { return true }
    return phrase.word(subject.lowerBound - 1) != "the" && subject.count <= 2
      && subject.allSatisfy {
        !phrase.isAny($0, [.governmental, .country, .nationality, .determiner])
      }
      && subject.dropFirst().allSatisfy { !phrase.tokens[$0].isUpper }
      && phrase.word(subject.upperBound - 1).hasSuffix("s")
  }

  /// Whether the heading above is about what the law is.
  private var isUnderLaw: Bool {
    let words = headings.last?.text.lowercased().split { !$0.isLetter } ?? []
    return words.contains("law") || words.contains("legal") || words.contains("legislation")
  }

  /// `Decides that all States shall`
  private func isShallAsked(_ phrase: Phrase) -> Bool {
    phrase.tokens.prefix(3).contains { $0.word == "decides" || $0.word == "demands" }
  }

  /// What the words before a clause say of it: a condition, somebody else's words, the author's.
  private func told(_ phrase: Phrase, _ opener: Int?) -> (weight: Double, reason: String)? {
    guard let opener else { return nil }
    let word = phrase.word(opener)
    if word == "that" || phrase.isAny(opener, .report) {
      let view = ["view", "opinion", "position", "belief", "conviction"]
      if let noun = (max(0, opener - 3)..<opener).first(where: { view.contains(phrase.word($0)) }),
        ["our", "my"].contains(phrase.word(noun - 1))
      {
        return (0.05, "in the author's words")
      }
      var verb = opener
      while verb > 0, opener - verb < 4, !phrase.isAny(verb, [.report, .performative]) { verb -= 1 }
      let teller = phrase.bare(phrase.subject(before: verb).range)
      if phrase.isAny(verb, .performative), authority(phrase, verb) != nil {
        return (0.05, "the author asks")
      }
      let isView = [
        "believe", "believes", "maintain", "maintains", "consider", "considers",
        "think", "thinks", "said", "says", "stress", "stresses", "emphasizes", "reiterates",
        "insist", "insists", "agree", "concludes", "conclude",
      ].contains(phrase.word(verb))
      if isView, phrase.party(teller) == .author || facts.isAuthor(phrase, teller) {
        return (0.05, "in the author's words")
      }
      return (-0.6, "somebody else's words")
    }
    // `that if a provider has ..., the agency should`
    if word == ",", let that = (0..<opener).last(where: { phrase.word($0) == "that" }),
      phrase.isAny(that + 1, .subordinator)
    {
      return (-0.4, "somebody else's words")
    }
    if phrase.isAny(opener, .subordinator) || word == "as" {
      return ["because", "since", "although", "though", "while", "whereas"].contains(word)
        ? (-0.3, "a clause beside the point") : (-0.7, "a condition or a relative clause")
    }
    return nil
  }
}

extension Phrase {
  /// Whether a participle follows: something is done to the subject.
  func isDone(_ index: Int) -> Bool {
    var index = index
    while isAdverb(index) { index += 1 }
    return lexicon.infinitive(of: word(index))?.form == .participle
      || word(index).hasSuffix("ed") || word(index) == "made"
  }
}
