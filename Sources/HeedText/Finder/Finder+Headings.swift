extension Finder {
  /// Whether what looks like a heading is a point of a list of calls: `End the death penalty`.
  func asksAsHeading(_ block: Block) -> Bool {
    guard list != nil || section != nil, block.text.count > 20 else { return false }
    let phrase = Phrase(block)
    guard !phrase.tokens.isEmpty, phrase.tokens.last?.word != ":" else { return false }
    let capitals = phrase.tokens.count { $0.isUpper }
    guard capitals * 2 < phrase.tokens.count else { return false }
    return phrase.isAny(phrase.afterAdverbs(0, upTo: phrase.tokens.count), .verb)
  }

  /// Enters a part of the document.
  mutating func enter(heading block: Block, level: Int) {
    let phrase = Phrase(block)
    mentions.note(phrase)
    let text = phrase.string(phrase.indices)
    if phrase.tokens.last?.word == ":", phrase.tokens.count > 3,
      let asking = introduction(phrase, calls: [])
    {
      list = asking
      return
    }
    list = nil
    isInReview = false
    headings.removeAll { $0.level >= level }
    headings.append((level, text))
    if let asking = asking(heading: phrase, text) {
      section = asking
    } else if section != nil {
      section?.misses += 1
    }
  }

  /// What a heading says that the text below it asks.
  private func asking(heading phrase: Phrase, _ text: String) -> Asking? {
    let lower = text.lowercased()
    let announces = [
      "recommend", "calls to action", "call to action", "action steps", "calls for action",
      "we call", "our demands", "our asks", "what should", "next steps",
    ]
    if let index = phrase.indices.first(where: { ["to", "for"].contains(phrase.word($0)) }) {
      let end =
        phrase.word(phrase.tokens.count - 1) == ":" ? phrase.tokens.count - 1 : phrase.tokens.count
      let range = phrase.bare((index + 1)..<max(index + 1, end))
      let isAddress =
        (index == 0 || announces.contains { lower.contains($0) })
        && !["call", "calls"].contains(phrase.word(index - 1))
      // `Recommendations for action` name nobody.
      let isAim =
        range.last.map {
          ["action", "improvement", "change", "reform", "research"].contains(phrase.word($0))
        } ?? true
      if isAddress, !isAim, phrase.party(range) == .named,
        phrase.lexicon.infinitive(of: phrase.word(range.lowerBound))?.form != .gerund
      {
        if index == 0 && section == nil && phrase.tokens.last?.word != ":" { return nil }
        return Asking(
          addressees: resolve(phrase, range), form: .imperative, reason: "under “\(text)”")
      }
    }
    guard announces.contains(where: { lower.contains($0) }) else { return nil }
    return Asking(form: .imperative, reason: "under “\(text)”")
  }

  /// What a line that ends with a colon, or announces calls, says of the points below it.
  func introduction(
    _ phrase: Phrase, calls: [Call], isAfterCalls: Bool = false
  ) -> Asking? {
    let end = phrase.indices.last { !phrase.tokens[$0].isMark } ?? 0
    let endsOpen =
      phrase.tokens.last?.word == ":"
      || phrase.tokens.last.map { !$0.isMark } ?? false && phrase.tokens.count > 4
        && ["to", "would", "should", "must", "that", "by"].contains(phrase.word(end))
    guard endsOpen || announcesList(phrase), !reportsOthers(phrase) else { return nil }
    let told = max(0, phrase.tokens.count - 14)..<phrase.tokens.count
    let reason = "introduced by “\(phrase.string(told))”"
    let relative = phrase.indices.last { phrase.word($0) == "that" || phrase.word($0) == "which" }
    if endsOpen, !calls.isEmpty, let relative, phrase.isAny(relative + 1, .auxiliary),
      phrase.tokens.dropFirst(relative).contains(where: { $0.word.hasPrefix("includ") })
    {
      return Asking(form: .part, reason: reason)
    }
    let last = phrase.word(end)
    // `To donors and development banks:`
    if phrase.word(0) == "to", phrase.tokens.last?.word == ":", end >= 1, end <= 20,
      !phrase.isAny(1, .infinitive)
    {
      return Asking(
        addressees: resolve(phrase, 1..<(end + 1), isName: true), form: .imperative, reason: reason)
    }
    if endsOpen, let modal = phrase.indices.last(where: { phrase.isAny($0, .modal) }),
      phrase.afterAdverbs(modal + 1, upTo: end + 1) > end || last == "to" && modal == end - 1
    {
      let subject = phrase.bare(phrase.subject(before: modal).range)
      return Asking(addressees: resolve(phrase, subject), form: .imperative, reason: reason)
    }
    let opens = ["to", "by", "including", "that"].contains(last) || isIncluding(phrase, upTo: end)
    if endsOpen, opens, let asked = asked(phrase, upTo: end) {
      let isWhole = last == "that" && !calls.isEmpty
      return Asking(
        addressees: asked, form: isWhole ? .part : last == "to" ? .imperative : .any,
        reason: reason)
    }
    if endsOpen, last == "to" || last == "would",
      phrase.tokens.contains(where: { $0.isAny(.performative) })
    {
      return Asking(addressees: context(), form: .imperative, reason: reason)
    }
    if endsOpen, ["this", "these"].contains(phrase.word(0)),
      phrase.tokens.contains(where: { $0.word == "include" || $0.word == "includes" })
    {
      return Asking(addressees: mentions.lastAddressees, form: .any, reason: reason)
    }
    if endsOpen, calls.isEmpty, let asked = asked(phrase, upTo: end), !asked.isEmpty {
      return Asking(addressees: asked, form: .any, reason: reason)
    }
    if announcesList(phrase) {
      return Asking(addressees: toWhom(phrase), form: .any, reason: reason)
    }
    if endsOpen, calls.isEmpty, asked(phrase, upTo: end) != nil {
      return Asking(form: .any, reason: reason)
    }
    guard endsOpen, !calls.isEmpty || isAfterCalls else { return nil }
    return Asking(form: .part, reason: reason)
  }

  /// `including, but not limited to:`
  private func isIncluding(_ phrase: Phrase, upTo end: Int) -> Bool {
    (max(0, end - 6)...end).contains { phrase.word($0) == "including" }
      && (["to", "following"].contains(phrase.word(end))
        || phrase.lexicon.infinitive(of: phrase.word(end))?.form == .gerund)
  }

  /// `The following action steps are recommended`, `makes the following calls to action`.
  private func announcesList(_ phrase: Phrase) -> Bool {
    let words = Set(phrase.tokens.map(\.word))
    let names =
      words.contains("recommendations") || words.contains("recommendation")
      || words.contains("recommended") || words.contains("action") && words.contains("calls")
      || words.contains("remedies") || words.contains("recommends") || words.contains("recommend")
    guard names, phrase.tokens.count < 60 else { return false }
    return words.contains("following") || words.contains("below")
      || phrase.tokens.last?.word == ":"
  }

  /// Whom the performative of the line addresses: `We urge the government to:`.
  private func asked(_ phrase: Phrase, upTo end: Int) -> [String]? {
    for index in phrase.indices.reversed() where phrase.isAny(index, .performative) {
      guard let who = authority(phrase, index), who.weight > 0.4 else { continue }
      var start = index + 1
      while ["on", "upon", "to", "once", "more", "that", "for", "of", "from"].contains(
        phrase.word(start))
      {
        start += 1
      }
      let stop =
        (start..<max(start, end)).first {
          ["to", ":"].contains(phrase.word($0)) || phrase.word($0) == "that" && $0 > start
        }
        ?? (["to", "by", "that"].contains(phrase.word(end)) ? end : end + 1)
      guard stop > start else { return [] }
      return resolve(phrase, nameOnly(phrase, start..<stop), isName: true)
    }
    if let modal = phrase.indices.first(where: { phrase.isAny($0, .modal) }),
      !(modal..<min(modal + 4, phrase.tokens.count)).contains(where: { phrase.word($0) == "have" })
    {
      return resolve(phrase, phrase.bare(phrase.subject(before: modal).range))
    }
    return nil
  }

  /// `recommendations were made to Canada`, `recommendation to Education`.
  private func toWhom(_ phrase: Phrase) -> [String] {
    // `examined by Chile`, `made to Chile` tell more surely than what comes after.
    let sure = phrase.indices.filter {
      ["examined", "made", "addressed"].contains(phrase.word($0 - 1))
        || phrase.word($0 - 1) == "support" && phrase.word($0) == "of"
    }
    for index in sure + phrase.indices.reversed()
    where ["to", "for", "by", "of"].contains(phrase.word(index)) {
      if ["call", "calls"].contains(phrase.word(index - 1)) { continue }
      // `examined by Chile and enjoy the support of Chile`
      if phrase.word(index) == "by", phrase.word(index - 1) != "examined" { continue }
      if phrase.word(index) == "of", phrase.word(index - 1) != "support" { continue }
      let stop =
        ((index + 1)..<phrase.tokens.count).first {
          phrase.tokens[$0].isMark
            || ["which", "that", "to", "in", "and"].contains(phrase.word($0))
        } ?? phrase.tokens.count
      let range = phrase.bare((index + 1)..<max(index + 1, stop))
      if !range.isEmpty, phrase.party(range) == .named { return resolve(phrase, range) }
    }
    return []
  }
}
