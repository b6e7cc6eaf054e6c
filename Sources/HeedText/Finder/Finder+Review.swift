extension Finder {
  /// The recommendations of a review by States, each closed by the States that make it:
  /// `Ratify the convention (Chile; Norway); accede to the protocol (France);`.
  mutating func reviewProposals(
    _ block: Block, _ tokens: [Token], marker: String?
  ) -> [Proposal]? {
    let phrase = Phrase(tokens: tokens, text: block.text)
    let groups = stateGroups(phrase)
    guard !groups.isEmpty, isInReview || opensWithAction(phrase) else { return nil }
    isSplitting = true
    isInReview = true
    var proposals: [Proposal] = []
    var start = 0
    var lastStates: [String] = []
    if let list, !list.addressees.isEmpty { reviewed = list.addressees }
    let addressees = reviewed.isEmpty ? context() : reviewed
    for group in groups {
      let range = phrase.trimmed(start..<group.range.lowerBound)
      start = group.range.upperBound
      guard range.count >= 2 else {
        // `(Chile) (Norway)`
        for index in proposals.indices where proposals[index].issuers == lastStates {
          proposals[index].issuers += group.states
        }
        lastStates += group.states
        continue
      }
      lastStates = group.states
      let verb = max(range.lowerBound, introductionEnd(phrase, in: range))
      for var part in phrase.conjuncts(verb..<range.upperBound, hasTo: true) {
        if part.lowerBound == verb { part = range.lowerBound..<part.upperBound }
        part = phrase.bareEnd(part)
        guard part.count >= 2 else { continue }
        let bytes = phrase.bytes(part)
        var action = phrase.string(part)
        if let first = phrase.tokens[part].first, first.shape == .capitalized {
          action = action.prefix(1).lowercased() + action.dropFirst()
        }
        proposals.append(
          Proposal(
            span: block.places.origin(of: bytes),
            text: String(decoding: block.text[bytes], as: UTF8.self),
            addressees: addressees, action: action, isNegative: phrase.isNegative(part),
            heading: headings.last?.text, number: marker, issuers: group.states, confidence: 0.95,
            reasons: ["closed by the States that recommend it"]))
      }
    }
    return proposals
  }

  private func opensWithAction(_ phrase: Phrase) -> Bool {
    let end = min(phrase.tokens.count, 45)
    let verb = phrase.afterAdverbs(introductionEnd(phrase), upTo: end)
    return phrase.isAny(verb, .infinitive) || ["that", "in", "to"].contains(phrase.word(0))
      || Lexicon.shared.infinitive(of: phrase.word(verb)).map { $0.form != .participle } ?? false
  }

  /// The brackets that hold nothing but names of States.
  private func stateGroups(_ phrase: Phrase) -> [(range: Range<Int>, states: [String])] {
    var groups: [(range: Range<Int>, states: [String])] = []
    for open in phrase.indices where phrase.word(open) == "(" {
      guard
        let close = (open + 1..<min(phrase.tokens.count, open + 200)).first(where: {
          phrase.word($0) == ")"
        })
      else { continue }
      let names = phrase.string((open + 1)..<close).split { ";,".contains($0) }
        .map { String($0).split(separator: " ").joined(separator: " ") }
      guard !names.isEmpty, names.allSatisfy(isState) else { continue }
      groups.append((open..<(close + 1), names))
    }
    return groups
  }

  private func isState(_ name: String) -> Bool {
    var name = name.lowercased()
    for start in ["the ", "and "] where name.hasPrefix(start) { name.removeFirst(start.count) }
    return Lexicon.shared.countries.contains(name)
  }
}

extension Phrase {
  /// `range` without marks and joining words at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound,
      tokens[start].isMark || ["and", "as", "well", "also"].contains(word(start))
        || word(start) == "to"
          && isAny(afterAdverbs(start + 1, upTo: range.upperBound), .infinitive)
    { start += 1 }
    return bareEnd(start..<max(start, range.upperBound))
  }
}
