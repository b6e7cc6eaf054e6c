extension Finder {
  /// The calls of a sentence that starts with a verb, where a list or a heading asks for such.
  func imperativeCalls(_ phrase: Phrase, isPoint: Bool, isFirst: Bool) -> [Call] {
    guard let asking = activeAsking else { return pleas(phrase) }
    let end = max(1, phrase.endBeforeAttribution())
    var start = introductionEnd(phrase)
    while ["also", "please", "and", "to", "•", "that"].contains(phrase.word(start)) { start += 1 }
    guard start < end else { return [] }
    let verb = phrase.afterAdverbs(start, upTo: end)
    let word = phrase.word(verb)
    let form = Lexicon.shared.infinitive(of: word)
    var weight = 0.0
    let reason = "starts with “\(word)”"
    if phrase.isAny(verb, .verb) || ["do", "not", "be"].contains(word)
      || ["have", "get"].contains(word) && isPoint
    {
      weight = 0.85
    } else if phrase.isAny(verb, .verbOrNoun) {
      let isStrong =
        phrase.takesObject(verb + 1)
        || phrase.word(verb + 1) == "and" && phrase.isAny(verb + 2, .infinitive)
      guard !isSubject(phrase, verb) else { return [] }
      weight = isStrong ? 0.85 : 0.7
    } else if let form, form.form == .gerund, asking.form != .imperative || isPoint, isFirst {
      weight = list == nil ? 0.45 : 0.72
    } else if let form, form.form == .third, isPoint, isFirst,
      list != nil, start == 0 || phrase.isAny(verb, .performative)
    {
      weight = 0.6
    } else if isPoint, list != nil, asking.form == .any || asking.form == .imperative {
      return clauseOrThing(phrase, start, end, isFirst: isFirst)
    } else {
      return []
    }
    // Advice to readers, where no list asks.
    if !isPoint, Finder.advice.contains(word) { weight -= 0.4 }
    // A point of a list is one recommendation.
    let range = phrase.bareEnd(start..<end)
    guard range.count >= 3 else { return [] }
    return [
      Call(
        subject: .context, span: range, action: range, isNegative: phrase.isNegative(range),
        weight: weight, reasons: [reason, asking.reason])
    ]
  }

  /// `Please do not give in`, in a letter.
  private func pleas(_ phrase: Phrase) -> [Call] {
    guard facts.isLetter,
      let please = phrase.indices.prefix(4).first(where: {
        phrase.word($0) == "please"
      })
    else { return [] }
    let range = phrase.bareEnd((please + 1)..<max(please + 1, phrase.endBeforeAttribution()))
    let verb = phrase.afterAdverbs(range.lowerBound, upTo: range.upperBound)
    guard range.count >= 4, phrase.isAny(verb, .infinitive) || phrase.word(verb) == "do",
      !Finder.advice.contains(phrase.word(verb)), phrase.word(verb) != "accept"
    else { return [] }
    return [
      Call(
        subject: .context, span: range, action: range, isNegative: phrase.isNegative(range),
        weight: 0.7, reasons: ["“please”, in a letter"])
    ]
  }

  private static let advice: Set<String> = [
    "follow", "see", "note", "read", "contact", "click", "visit", "download", "subscribe",
    "donate", "join", "tell", "write", "share", "sign", "register", "call", "direct", "send",
  ]

  /// Whether the noun at `index` is what a finite verb soon says something of: `Access issues
  /// apply`, `Research has shown`.
  private func isSubject(_ phrase: Phrase, _ index: Int) -> Bool {
    for next in (index + 1)..<min(phrase.tokens.count, index + 9) {
      let token = phrase.tokens[next]
      if token.isMark || token.isAny(.subordinator) || ["that", "to"].contains(token.word) {
        return false
      }
      if token.shape == .lower, token.isAny([.auxiliary, .modal, .report]) { return true }
      if token.shape == .lower, token.isAny(.verb),
        !phrase.isAny(next - 1, [.determiner, .preposition]),
        phrase.word(next - 1) != "and", phrase.word(next - 1) != "or"
      {
        return true
      }
    }
    return false
  }

  /// What a point asks for where the list asks for anything: `An independent inquiry`, `Toll Rail
  /// reviews its policy`, `Wheelsets are eliminated`.
  private func clauseOrThing(_ phrase: Phrase, _ start: Int, _ end: Int, isFirst: Bool) -> [Call] {
    guard let asking = list, isFirst, end - start >= 3 else { return [] }
    let reasons = ["a point of a list", asking.reason]
    let whole = start..<end
    guard asking.form == .any, let verb = subjunctive(phrase, whole), !phrase.isAny(verb, .modal)
    else {
      return [Call(subject: .context, span: whole, action: whole, weight: 0.6, reasons: reasons)]
    }
    // `Wheelsets are eliminated`: done to the subject, by whom the list asks.
    if phrase.isAny(verb, .auxiliary) {
      return [
        Call(
          subject: .context, span: whole, action: whole, isPassive: true, weight: 0.65,
          reasons: reasons)
      ]
    }
    guard phrase.party(start..<verb) == .named else {
      return [Call(subject: .context, span: whole, action: whole, weight: 0.6, reasons: reasons)]
    }
    return [
      Call(
        subject: .phrase(start..<verb), span: whole, action: verb..<end,
        isNegative: phrase.isNegative(verb..<end), weight: 0.65, reasons: reasons)
    ]
  }

  /// What asks here: the list above, else the heading.
  private var activeAsking: Asking? {
    guard let list else { return section }
    return list.form == .part ? nil : list
  }

  /// Where the words before the verb end: `In consultation with civil society, adopt ...`.
  func introductionEnd(_ phrase: Phrase, in range: Range<Int>? = nil) -> Int {
    let range = range ?? phrase.indices
    var start = range.lowerBound
    // Notes of an editor: `[use lowercase letters]`.
    if phrase.word(start) == "[",
      let close = phrase.indices.prefix(20).first(where: { phrase.word($0) == "]" })
    {
      start = close + 1
    }
    while start < phrase.tokens.count, phrase.tokens[start].isMark { start += 1 }
    guard
      phrase.isAny(start, [.preposition, .subordinator, .adverb])
        || ["to", "given", "as"].contains(phrase.word(start))
    else { return start }
    if phrase.isAdverb(start), !phrase.isAny(start, .preposition), phrase.word(start + 1) != "," {
      return start
    }
    let comma = (start..<range.upperBound).prefix(45).last {
      guard phrase.word($0) == "," else { return false }
      let next = phrase.word($0 + 1) == "to" ? $0 + 2 : $0 + 1
      let verb = phrase.afterAdverbs(next, upTo: phrase.tokens.count)
      return phrase.isInfinitive(verb)
        || list != nil && phrase.isAny(verb, .verbOrNoun) && !isSubject(phrase, verb)
          && !phrase.isAny(verb + 1, .functional) && phrase.tokens.indices.contains(verb + 1)
          && !phrase.tokens[verb + 1].isMark
    }
    return comma.map { phrase.word($0 + 1) == "to" ? $0 + 2 : $0 + 1 } ?? start
  }
}
