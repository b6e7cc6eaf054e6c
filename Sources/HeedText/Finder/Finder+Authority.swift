extension Finder {
  /// Who asks with the performative at `index`, and how sure it is that the author does.
  func authority(_ phrase: Phrase, _ index: Int) -> (weight: Double, reason: String)? {
    let word = phrase.word(index)
    let isThird = word.hasSuffix("s") && !["press"].contains(word)
    let isPast = word.hasSuffix("ed")
    var (range, opener) = phrase.subject(before: index)
    // `I would also urge`, `we can only recommend`
    if range.isEmpty, let aux = opener, ["would", "must", "do", "can"].contains(phrase.word(aux)) {
      (range, opener) = phrase.subject(before: aux)
    }
    let bare = phrase.bare(range)
    // A point that says how to ask: `Calling on the authorities to`.
    if word.hasSuffix("ing"), phrase.tokens.first?.word == word { return (0.8, "the author asks") }
    // `Reaffirms its call upon`, `repeat our call on`
    if word == "call", let first = bare.last, ["its", "our", "my"].contains(phrase.word(first)) {
      return phrase.word(first) == "its"
        ? chained(phrase, before: index, isThird: true)
        : (0.85, "the author asks")
    }
    if word.hasSuffix("ing") || opener.map(phrase.word) == "to" || phrase.word(index - 1) == "to" {
      return speaksFirst(phrase, before: index) ? (0.8, "the author asks") : nil
    }
    if isThird, isJoined(phrase, index), isOperative(phrase) {
      return (0.85, "an operative paragraph: “\(word)”")
    }
    if bare.isEmpty {
      if opener == nil, isThird { return (0.9, "an operative paragraph: “\(word)”") }
      // `..., and urges X to`: goes on with who asked before.
      if let opener,
        ["and", ",", ";"].contains(phrase.word(opener)) || phrase.word(range.lowerBound) == "and"
      {
        return chained(phrase, before: index, isThird: isThird)
      }
      if opener == nil, phrase.word(range.lowerBound) == "and" { return nil }
      return nil
    }
    if phrase.word(range.lowerBound) == "and" || phrase.word(range.upperBound - 1) == "and",
      bare.isEmpty
    {
      return chained(phrase, before: index, isThird: isThird)
    }
    if hasCalled, isThird, phrase.word(bare.lowerBound) == "it", bare.count == 1 {
      return (0.8, "the author asks again")
    }
    if phrase.party(bare) == .author {
      return isPast ? (0.7, "the author asked") : (0.92, "the author asks")
    }
    if facts.isAuthor(phrase, bare) { return (0.88, "\(phrase.string(bare)) asks") }
    guard let head = phrase.head(bare) else { return nil }
    let groups: Set<String> =
      isPast
      ? ["groups", "organizations", "organisations", "signatories", "coalition", "experts", "ngos"]
      : [
        "groups", "organizations", "organisations", "signatories", "undersigned", "committee",
        "council", "commission", "coalition", "rapporteur", "experts", "board", "coroner", "panel",
        "ngos", "auditor", "inspector", "ombudsman", "assembly", "oig",
      ]
    // `the Commission recommended to the Director that he`: the form of a formal recommendation.
    if isPast, phrase.word(index + 1) == "to", phrase.isAny(head, .partyHead),
      phrase.word(index) == "recommended"
    {
      return (0.66, "\(phrase.string(bare)) recommended")
    }
    if groups.contains(phrase.word(head)) { return (0.75, "\(phrase.string(bare)) asks") }
    if phrase.isAny(head, [.country, .governmental, .title, .pronoun]) { return nil }
    if bare.contains(where: { phrase.isAny($0, [.title, .country, .nationality]) }) { return nil }
    guard isThird, phrase.isName(head), !["suggests", "proposes"].contains(word) else { return nil }
    return (0.6, "\(phrase.string(bare)) asks")
  }

  /// Whether `and` or a comma stands before the performative: `Notes ..., and urges`.
  private func isJoined(_ phrase: Phrase, _ index: Int) -> Bool {
    var before = index - 1
    while before > 0, phrase.isAdverb(before) { before -= 1 }
    return before > 0 && ["and", ",", ";"].contains(phrase.word(before))
  }

  /// Whether the sentence is an operative paragraph of a resolution: `Notes the report`.
  func isOperative(_ phrase: Phrase) -> Bool {
    guard let first = phrase.tokens.first(where: { !$0.isMark && !$0.isAny(.adverb) }) else {
      return false
    }
    let isStart = phrase.tokens.first { !$0.isMark }.map(\.isUpper) ?? false
    return isStart && first.word.hasSuffix("s")
      && Lexicon.shared.infinitive(of: first.word)?.form == .third
  }

  /// Whether the sentence's first subject is the author: `We are writing to urge`.
  private func speaksFirst(_ phrase: Phrase, before index: Int) -> Bool {
    guard let own = (0..<index).last(where: { ["we", "i"].contains(phrase.word($0)) }) else {
      return false
    }
    return !(own..<index).contains { phrase.isAny($0, [.modal]) || phrase.word($0) == "that" }
  }

  private func chained(
    _ phrase: Phrase, before index: Int, isThird: Bool
  ) -> (weight: Double, reason: String)? {
    if isThird, let first = phrase.tokens.first(where: { !$0.isAny(.adverb) && !$0.isMark }),
      first.word.hasSuffix("s"), lexiconVerb(first.word)
    {
      return (0.85, "an operative paragraph")
    }
    for earlier in stride(from: index - 1, through: 0, by: -1)
    where phrase.isAny(earlier, .performative) {
      return authority(phrase, earlier)
    }
    return speaksFirst(phrase, before: index) ? (0.75, "the author asks") : nil
  }

  private func lexiconVerb(_ word: String) -> Bool {
    Lexicon.shared.infinitive(of: word) != nil
  }
}
