extension Finder {
  /// The names of who is meant by the noun phrase of `range`.
  ///
  /// `isName`: it cannot but name who is asked.
  func resolve(_ phrase: Phrase, _ range: Range<Int>, isName: Bool = false) -> [String] {
    let range = nameOnly(phrase, phrase.bare(range))
    guard !range.isEmpty else { return context() }
    var party = phrase.party(range)
    if party == .thing, isName, !["this", "these", "such"].contains(phrase.word(range.lowerBound)) {
      party = .named
    }
    if party == .named, !isName, let list, !list.addressees.isEmpty, !isBody(phrase, range) {
      party = .thing
    }
    switch party {
    case .author: return context()
    case .thing:
      // `This should include`: asked of whoever was asked just before.
      let isBack = ["this", "these", "those", "such", "its", "their"]
        .contains(phrase.word(range.lowerBound))
      return isBack && !mentions.lastAddressees.isEmpty ? mentions.lastAddressees : context()
    case .reader:
      if phrase.word(range.lowerBound) == "your" {
        if let body = mentions.organisation { return [body] }
        if phrase.word(range.upperBound - 1) == "government",
          let known = mentions.government
        {
          return [known]
        }
      }
      if range.count > 1, let and = range.first(where: { phrase.word($0) == "and" }) {
        return readerName() + resolve(phrase, (and + 1)..<range.upperBound)
      }
      return readerName()
    case .pronoun:
      if let subject = mentions.lastSubject { return subject }
      return mentions.lastAddressees.isEmpty ? context() : mentions.lastAddressees
    case .named: return parties(phrase, range).flatMap { names(phrase, $0) }
    }
  }

  private func readerName() -> [String] {
    mentions.reader.map { [$0] } ?? context()
  }

  /// Whoever the list, the section or the document speaks to.
  func context() -> [String] {
    if let list, !list.addressees.isEmpty { return list.addressees }
    if let section, !section.addressees.isEmpty { return section.addressees }
    if !mentions.audience.isEmpty { return mentions.audience }
    if mentions.isReaderBare, let organisation = mentions.organisation { return [organisation] }
    if let reader = mentions.reader { return [reader] }
    let isListed = section != nil || list != nil
    if isListed, mentions.isSubjectSure, let subject = mentions.subject { return [subject] }
    if !mentions.lastAddressees.isEmpty { return mentions.lastAddressees }
    return mentions.subject.map { [$0] } ?? []
  }

  /// Whether the noun phrase is a body's, an office's or a country's beyond doubt.
  private func isBody(_ phrase: Phrase, _ range: Range<Int>) -> Bool {
    range.contains { phrase.isAny($0, [.partyHead, .country, .title]) }
  }

  /// The parties that a noun phrase joins by `and`.
  private func parties(_ phrase: Phrase, _ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where phrase.word(index) == "and" || phrase.word(index) == ";" {
      let right = phrase.bare((index + 1)..<range.upperBound)
      guard index > start, !right.isEmpty, phrase.party(start..<index) == .named else { continue }
      let startsAnew =
        phrase.isAny(index + 1, .determiner) || phrase.isAny(index + 1, .country)
        || phrase.word(index + 1) == "," || phrase.word(index + 1) == "in"
      guard startsAnew, phrase.party(right) == .named else { continue }
      parts.append(start..<index)
      start = right.lowerBound
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  private func names(_ phrase: Phrase, _ range: Range<Int>) -> [String] {
    let range = nameOnly(phrase, phrase.bare(range))
    guard !range.isEmpty else { return [] }
    let name = phrase.string(range)
    // `State party` alone says nothing in a list of many.
    if ["state party", "state under review"].contains(name.lowercased()),
      let subject = mentions.subject
    {
      return ["\(name) (\(subject))"]
    }
    if phrase.word(range.lowerBound) == "both", !mentions.lastAddressees.isEmpty {
      return mentions.lastAddressees
    }
    let isDefinite =
      phrase.word(range.lowerBound - 1) == "the"
      || ["this", "these", "both"].contains(phrase.word(range.lowerBound))
    let head = phrase.word(range.upperBound - 1)
    if range.count == 1, phrase.isAny(range.lowerBound, .governmental),
      !phrase.tokens[range.lowerBound].isUpper || isDefinite || range.lowerBound <= 1
    {
      let again = mentions.lastAddressees.first {
        $0.lowercased().hasSuffix(" " + name.lowercased())
      }
      return [again ?? mentions.qualified(name, isUpper: phrase.tokens[range.lowerBound].isUpper)]
    }
    if isDefinite, phrase.isAny(range.upperBound - 1, .partyHead),
      range.count == 1
        || range.count == 2 && phrase.isAny(range.lowerBound, .determiner),
      let known = mentions.last(named: head)
    {
      return [known]
    }
    if range.count <= 2 { return [mentions.expand(name)] }
    return [name]
  }

  /// `range` without what is set off behind the name: `Japan, as a member, ...`.
  func nameOnly(_ phrase: Phrase, _ range: Range<Int>) -> Range<Int> {
    let stop = range.first { index in
      if phrase.word(index) == "(" { return true }
      if phrase.word(index - 1) == "and" { return false }
      guard phrase.word(index) == "," || phrase.word(index) == "—"
      else { return phrase.word(index) == "who" || phrase.word(index) == "which" }
      return [
        "as", "in", "including", "through", "within", "by", "under", "pursuant", "where",
        "particularly", "especially", "with", "at", "when",
      ].contains(phrase.word(index + 1))
    }
    guard let stop, stop > range.lowerBound else { return phrase.bare(range) }
    // `those who can effect change`: the clause is the name.
    if phrase.word(stop) == "who",
      ["those", "all"].contains(phrase.word(stop - 1)) || stop - range.lowerBound > 0
    {
      return phrase.bare(range)
    }
    return phrase.bare(range.lowerBound..<stop)
  }
}
