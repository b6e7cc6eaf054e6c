extension Finder {
  /// `States are urged to ratify`, `it is recommended that the Board adopt`: whoever asks is left
  /// unsaid, and is the author.
  private func passiveCalls(_ phrase: Phrase, _ index: Int) -> (calls: [Call], end: Int)? {
    var be = index - 1
    while be > 0, phrase.isAdverb(be) { be -= 1 }
    let isNow = ["is", "are"].contains(phrase.word(be))
    let isThen = ["was", "were"].contains(phrase.word(be))
    guard phrase.word(index).hasSuffix("ed"), be > 0, isNow || isThen else { return nil }
    let subject = phrase.bare(phrase.subject(before: be).range)
    guard !subject.isEmpty else { return nil }
    let end = regionEnd(phrase, from: index + 1)
    let isImpersonal = phrase.word(subject.lowerBound) == "it"
    var calls: [Call] = []
    if isImpersonal,
      let that = (index + 1..<min(end, index + 25)).first(where: {
        phrase.word($0) == "that"
      })
    {
      calls = clauseCalls(phrase, (that + 1)..<end)
      // `recommended to the Chief Executive that he`
      if phrase.word(index + 1) == "to" || phrase.word(index + 1) == "by" {
        for number in calls.indices where phrase.word(index + 1) == "to" {
          calls[number].subject = .name((index + 2)..<that)
        }
      }
    } else if phrase.word(index + 1) == "to", !isThen {
      calls = actionCalls(
        phrase, isImpersonal ? .context : .name(subject), spanStart: subject.lowerBound,
        verb: index + 2, end: end, hasTo: true)
      calls.removeAll {
        !phrase.isAny(phrase.afterAdverbs($0.action.lowerBound, upTo: end), .infinitive)
      }
    }
    guard !calls.isEmpty, phrase.party(subject) != .author else { return nil }
    for number in calls.indices {
      calls[number].weight = isNow ? 0.8 : 0.62
      calls[number].reasons = ["“\(phrase.word(be)) \(phrase.word(index))”"]
    }
    return (calls, end)
  }

  /// `It is essential that the council publish its plan`.
  func essentialCalls(_ phrase: Phrase, _ that: Int) -> (calls: [Call], end: Int)? {
    let needs: Set<String> = [
      "essential", "vital", "crucial", "critical", "imperative", "necessary", "important", "urgent",
    ]
    guard that >= 3, needs.contains(phrase.word(that - 1)) else { return nil }
    var be = that - 2
    while be > 0, phrase.isAdverb(be) { be -= 1 }
    guard phrase.word(be) == "is", phrase.word(be - 1) == "it" else { return nil }
    let end = regionEnd(phrase, from: that + 1)
    // What is told in the indicative is no call: `it is vital that the court can ...`.
    guard let verb = subjunctive(phrase, (that + 1)..<end),
      phrase.word(verb) == "be" || phrase.isAny(verb, .infinitive),
      !phrase.isAny(verb - 1, .auxiliary)
    else { return nil }
    var calls = clauseCalls(phrase, (that + 1)..<end)
    for number in calls.indices {
      calls[number].weight = 0.58
      calls[number].reasons = ["“it is \(phrase.word(that - 1)) that”"]
    }
    return calls.isEmpty ? nil : (calls, end)
  }

  /// The calls of the performative at `index`, and where their words end.
  func performativeCalls(_ phrase: Phrase, _ index: Int) -> (calls: [Call], end: Int)? {
    guard let base = Lexicon.shared.performative(phrase.word(index)) else { return nil }
    // `We implore and urge you`: the second says it.
    if phrase.word(index + 1) == "and", phrase.isAny(index + 2, .performative) { return nil }
    // `We do not call on anybody to`
    if ["not", "n't", "never"].contains(phrase.word(index - 1))
      || phrase.word(index - 1).hasSuffix("n't")
    {
      return nil
    }
    if let passive = passiveCalls(phrase, index) { return passive }
    guard let authority = authority(phrase, index)
    else { return nil }
    var start = index + 1
    while ["once", "more", "again"].contains(phrase.word(start)) || phrase.isAdverb(start) {
      start += 1
    }
    if base == "call", phrase.word(start) == "for" {
      return objectCall(phrase, index, start + 1, authority)
    }
    if base == "stress" { return needCalls(phrase, start, authority) }
    if base == "call" {
      start = phrase.afterAdverbs(start, upTo: phrase.tokens.count)
      guard ["on", "upon"].contains(phrase.word(start)) else { return nil }
      start += 1
    }
    if base == "appeal" {
      guard phrase.word(start) == "to" else { return nil }
      start += 1
    }
    let end = regionEnd(phrase, from: start)
    guard start < end else { return nil }
    var calls: [Call] = []
    let isOfThings = ["recommend", "suggest", "propose", "advise"].contains(base)
    let isGerund = Lexicon.shared.infinitive(of: phrase.word(start))?.form == .gerund
    if isOfThings, phrase.word(start) == "to",
      let that = (start..<min(end, start + 25)).first(where: { phrase.word($0) == "that" })
    {
      calls = clauseCalls(phrase, (that + 1)..<end)
      for number in calls.indices { calls[number].subject = .name((start + 1)..<that) }
    } else if phrase.word(start) == "that" {
      calls = clauseCalls(phrase, (start + 1)..<end)
    } else if isOfThings, isGerund {
      calls = actionCalls(phrase, .context, spanStart: start, verb: start, end: end, hasTo: false)
    } else if isOfThings, case let found = clauseCalls(phrase, start..<end), !found.isEmpty {
      calls = found
    } else if let to = infinitiveMarker(phrase, start..<end) {
      let next = nextObject(phrase, base, to..<end)
      calls = actionCalls(
        phrase, .name(start..<to), spanStart: phrase.subject(before: index).range.lowerBound,
        verb: to + 1, end: next?.joint ?? end, hasTo: true)
      if let next {
        calls += actionCalls(
          phrase, .name(next.name), spanStart: next.name.lowerBound, verb: next.name.upperBound + 1,
          end: end, hasTo: true)
      }
    } else if base == "recommend" {
      return objectCall(phrase, index, start, authority)
    }
    // `recommends steps to improve`: a thing is recommended, nobody is asked by name.
    if authority.weight < 0.7 || isOfThings, let first = calls.first,
      case .name(let range) = first.subject, phrase.party(range) == .thing
    {
      return nil
    }
    calls.removeAll { call in
      ["remember", "recall", "note", "realize", "realise", "consider"].contains(
        phrase.word(call.action.lowerBound)) && phrase.word(call.action.lowerBound + 1) == "that"
    }
    guard !calls.isEmpty, !announcesPoints(phrase, calls) else { return nil }
    for number in calls.indices {
      calls[number].weight = authority.weight
      calls[number].reasons = [authority.reason, "“\(phrase.word(index))”"]
    }
    return (calls, end)
  }

  /// `recommends the establishment of`, `call for the release of`: a thing is asked for.
  private func objectCall(
    _ phrase: Phrase, _ index: Int, _ start: Int, _ authority: (weight: Double, reason: String)
  ) -> (calls: [Call], end: Int)? {
    guard authority.weight >= 0.85, phrase.isAny(start, .determiner) else { return nil }
    let end = phrase.bareEnd(start..<regionEnd(phrase, from: start)).upperBound
    guard end - start >= 4, !(start..<start + 3).contains(where: { phrase.word($0) == "following" })
    else { return nil }
    return (
      [
        Call(
          subject: .context, span: start..<end, action: start..<end, weight: 0.62,
          reasons: [authority.reason, "“\(phrase.word(index))” a thing"])
      ], end
    )
  }

  /// `Underlines the need for the parties to agree and for the troops to leave`.
  private func needCalls(
    _ phrase: Phrase, _ start: Int, _ authority: (weight: Double, reason: String)
  ) -> (calls: [Call], end: Int)? {
    let end = regionEnd(phrase, from: start)
    guard
      let need = (start..<min(end, start + 5)).first(where: {
        ["need", "importance", "necessity"].contains(phrase.word($0))
      }), phrase.word(need + 1) == "for"
    else { return nil }
    var calls: [Call] = []
    var from = need + 2
    while let to = infinitiveMarker(phrase, from..<end) {
      let next = (to..<end).first {
        phrase.word($0) == "and" && phrase.word($0 + 1) == "for"
      }
      calls += actionCalls(
        phrase, .name(from..<to), spanStart: from, verb: to + 1, end: next ?? end, hasTo: true
      ).map { call in
        var call = call
        call.weight = 0.65
        call.reasons = [authority.reason, "“need for”"]
        return call
      }
      guard let next else { break }
      from = next + 2
    }
    return calls.isEmpty ? nil : (calls, end)
  }

  /// `calls on hotels to ..., and on the ministry to ...`: the second whom the verb asks.
  private func nextObject(
    _ phrase: Phrase, _ base: String, _ range: Range<Int>
  ) -> (joint: Int, name: Range<Int>)? {
    let links = base == "call" ? ["on", "upon"] : base == "appeal" ? ["to"] : []
    for index in range where phrase.word(index) == "and" && links.contains(phrase.word(index + 1)) {
      if let to = infinitiveMarker(phrase, (index + 2)..<range.upperBound), to - index <= 20 {
        let joint = phrase.word(index - 1) == "," ? index - 1 : index
        return (joint, (index + 2)..<to)
      }
    }
    return nil
  }

  /// `undertake the following actions`: what is asked comes after.
  private func announcesPoints(_ phrase: Phrase, _ calls: [Call]) -> Bool {
    guard let first = calls.first else { return false }
    return first.action.prefix(4).contains { ["following", "below"].contains(phrase.word($0)) }
  }
}
