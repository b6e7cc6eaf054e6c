extension Finder {
  /// What a paragraph or a point proposes.
  mutating func proposals(in block: Block) -> [Proposal] {
    var marker: String?
    var isPoint = false
    if case .point(let text, let depth) = block.kind {
      marker = text
      isPoint = true
      if let list, depth <= list.depth { self.list = nil }
    }
    var tokens = Tokenizer.tokens(of: block.text)
    let label = labelEnd(tokens)
    let isLabelled = label != nil
    if let label {
      // `Recommendation 3: ...` says itself that it is one.
      if tokens[1].shape == .number { marker = tokens[1].word }
      tokens.removeFirst(label)
      isPoint = true
      list = Asking(
        addressees: list?.addressees ?? [], form: .any, reason: "labelled a recommendation")
    } else if list?.reason == "labelled a recommendation" {
      list = nil
    }
    if let review = reviewProposals(block, tokens, marker: marker) { return review }
    if isTitle(tokens, isPoint: isPoint) { return [] }
    if isPoint {
      list?.points += 1
    } else if let list, list.points > 0, !list.addressees.isEmpty, !startsWithAction(tokens, block)
    {
      self.list = nil
    }
    // What comes after the points of a review is about it, and asks nothing.
    if isInReview { list = nil }
    var proposals: [Proposal] = []
    let sentences = Sentences.split(tokens)
    var introduced: Asking?
    hasCalled = false
    for (number, sentence) in sentences.enumerated() {
      let phrase = Phrase(tokens: sentence.tokens, text: block.text)
      mentions.note(phrase)
      isSplitting =
        !isPoint || isOperative(phrase) || isLabelled || isNumberedText(marker, phrase)
      noteSubject(phrase)
      let calls = self.calls(in: phrase, isPoint: isPoint, isFirst: number == 0)
      if number == sentences.count - 1,
        var asking = introduction(phrase, calls: calls, isAfterCalls: !proposals.isEmpty)
      {
        if case .point(_, let depth) = block.kind { asking.depth = depth }
        introduced = asking
        if asking.form != .part { continue }
      }
      if !calls.isEmpty { hasCalled = true }
      for call in calls {
        let proposal = proposal(call, phrase, block, marker: marker)
        proposals.append(proposal)
        remember(call, proposal.addressees)
      }
    }
    settle(introduced, isPoint: isPoint, hasCalls: !proposals.isEmpty)
    return proposals
  }

  /// Keeps whom a call named, for what goes on from it.
  private mutating func remember(_ call: Call, _ addressees: [String]) {
    if case .context = call.subject { return }
    mentions.lastSubject = nil
    if !addressees.isEmpty, !call.isPassive { mentions.lastAddressees = addressees }
  }

  /// Where the words after `Recommendation:` or `Recommendation 3.` start.
  private func labelEnd(_ tokens: [Token]) -> Int? {
    guard let first = tokens.first, ["recommendation", "recommendations"].contains(first.word),
      tokens.count > 4
    else { return nil }
    let mark = tokens[1].shape == .number ? 2 : 1
    return [":", ".", "—", "-"].contains(tokens[mark].word) ? mark + 1 : nil
  }

  /// Whether a paragraph after a list goes on in its manner.
  private func startsWithAction(_ tokens: [Token], _ block: Block) -> Bool {
    let phrase = Phrase(tokens: tokens, text: block.text)
    return phrase.isAny(phrase.afterAdverbs(0, upTo: phrase.tokens.count), .infinitive)
  }

  /// Whether it is the document's title, told as a sentence.
  private mutating func isTitle(_ tokens: [Token], isPoint: Bool) -> Bool {
    defer { isBegun = true }
    return !isBegun && !isPoint && tokens.count < 40 && tokens.last?.word != "."
  }

  /// Whether a numbered point is a paragraph of a formal text and not one of a list of calls: it
  /// says of somebody else than the author what he recommends, or what another should do.
  private func isNumberedText(_ marker: String?, _ phrase: Phrase) -> Bool {
    guard let marker, marker.first?.isNumber ?? false, let first = phrase.tokens.first else {
      return false
    }
    return !phrase.tokens.prefix(12).contains { $0.word == "we" || $0.word == "i" }
      && first.isAny([.determiner, .preposition, .pronoun]) && list == nil
  }

  private mutating func settle(_ introduced: Asking?, isPoint: Bool, hasCalls: Bool) {
    if let introduced {
      list = introduced
      return
    }
    guard !isPoint else { return }
    if hasCalls {
      if list != nil { list?.misses = 0 }
      return
    }
    list?.misses += 1
    if let list, list.misses >= (list.points == 0 ? 3 : 2) { self.list = nil }
    if let section, section.misses > 0 {
      self.section?.misses += 1
      if section.misses >= 2 { self.section = nil }
    }
  }

  private static let pasts: Set<String> = [
    "took", "gave", "made", "held", "led", "kept", "went", "came", "saw", "found", "met", "put",
    "set", "sent", "built", "brought", "sought", "wrote", "spoke", "chose", "fell", "left", "ran",
    "began", "became", "won", "lost", "cut", "spent", "bought", "paid", "drew",
  ]

  /// Takes note of who the sentence is about, for a pronoun in the next.
  private mutating func noteSubject(_ phrase: Phrase) {
    let start = introductionEnd(phrase)
    let verb = (start..<phrase.tokens.count).prefix(20).first { index in
      let token = phrase.tokens[index]
      return token.isAny([.auxiliary, .modal])
        || token.shape == .lower && index > start
          && (token.isAny(.report) || token.word.hasSuffix("ed")
            || Finder.pasts.contains(token.word))
    }
    guard let verb, verb > start, !phrase.isAny(verb, .modal) else { return }
    let range = phrase.bare(start..<verb)
    guard !range.isEmpty, phrase.party(range) == .named, !facts.isAuthor(phrase, range),
      range.contains(where: { phrase.isAny($0, [.partyHead, .country]) })
    else { return }
    mentions.lastSubject = resolve(phrase, range)
  }

  /// The calls of a sentence, from left to right.
  private func calls(in phrase: Phrase, isPoint: Bool, isFirst: Bool) -> [Call] {
    guard let last = phrase.tokens.last, last.word != "?",
      !phrase.tokens.suffix(2).contains(where: { $0.word == "?" })
    else { return [] }
    if reportsOthers(phrase) || isSaidByOthers(phrase) { return [] }
    var calls: [Call] = []
    var index = 0
    while index < phrase.tokens.count {
      let token = phrase.tokens[index]
      var found: (calls: [Call], end: Int)?
      if token.isAny(.performative) { found = performativeCalls(phrase, index) }
      if found == nil, token.isAny(.modal), !isQuotedAside(phrase, index) {
        found = modalCalls(phrase, index)
      }
      if found == nil, token.word == "that" { found = essentialCalls(phrase, index) }
      if let found, !found.calls.isEmpty {
        calls.append(contentsOf: found.calls)
        index = max(index + 1, found.end)
      } else {
        index += 1
      }
    }
    if calls.isEmpty, hasCalled, let call = goneOn(phrase) { return [call] }
    if calls.isEmpty || calls.allSatisfy({ $0.span.lowerBound > 0 }) {
      let imperatives = imperativeCalls(phrase, isPoint: isPoint, isFirst: isFirst)
      if !imperatives.isEmpty { return imperatives }
    }
    return calls
  }

  /// `And to adopt ...`: goes on with the call of the sentence before.
  private func goneOn(_ phrase: Phrase) -> Call? {
    guard phrase.word(0) == "and", phrase.word(1) == "to" else { return nil }
    let end = phrase.bareEnd(0..<phrase.endBeforeAttribution()).upperBound
    guard end > 4, phrase.isAny(phrase.afterAdverbs(2, upTo: end), .infinitive) else { return nil }
    return Call(
      subject: .previous, span: 0..<end, action: 2..<end, isNegative: phrase.isNegative(2..<end),
      weight: 0.85, reasons: ["goes on from the call before it"])
  }

  /// `According to the law, States should`: somebody else's rule.
  func reportsOthers(_ phrase: Phrase) -> Bool {
    let start = phrase.tokens.prefix(2).map(\.word)
    return start == ["according", "to"] || phrase.tokens.first?.word == "under" && section == nil
  }

  /// `“...,” a resident said`, `NAME told the commission`: words of people the author heard.
  private func isSaidByOthers(_ phrase: Phrase) -> Bool {
    let end = phrase.endBeforeAttribution()
    let attribution = phrase.tokens.dropFirst(end)
    guard attribution.contains(where: { $0.word == "”" || $0.word == "\"" }) else { return false }
    let words = attribution.filter { !$0.isMark }
    if words.contains(where: { $0.word == "told" }) { return true }
    let speaker = words.first { $0.word != "said" && $0.word != "says" && $0.word != "added" }
    return speaker.map { ["a", "an", "one", "another", "he", "she"].contains($0.word) } ?? false
      && !words.contains { $0.isUpper }
  }

  /// Whether `index` stands in a quotation that opens within the sentence: others' words.
  private func isQuotedAside(_ phrase: Phrase, _ index: Int) -> Bool {
    var isOpen = false
    for position in 0..<index {
      switch phrase.word(position) {
      case "“": isOpen = position > 1
      case "”": isOpen = false
      case "\"": isOpen = !isOpen && position > 1
      default: break
      }
    }
    return isOpen
  }

  private func proposal(
    _ call: Call, _ phrase: Phrase, _ block: Block, marker: String?
  ) -> Proposal {
    let addressees: [String]
    switch call.subject {
    case .context: addressees = context()
    case .previous:
      addressees = mentions.lastAddressees.isEmpty ? context() : mentions.lastAddressees
    case .phrase(let range): addressees = resolve(phrase, range)
    case .name(let range): addressees = resolve(phrase, range, isName: true)
    }
    let bytes = phrase.bytes(call.span)
    let text = String(decoding: block.text[bytes], as: UTF8.self)
    return Proposal(
      span: block.places.origin(of: bytes), text: text, addressees: addressees,
      action: infinitive(phrase, call), isNegative: call.isNegative, heading: headings.last?.text,
      number: marker.flatMap { $0 == "•" ? nil : $0 }, issuers: [],
      confidence: min(0.99, max(0.01, call.weight)), reasons: call.reasons)
  }

  /// The action in the infinitive: `assesses calls` is `assess calls`.
  private func infinitive(_ phrase: Phrase, _ call: Call) -> String {
    let range = call.action
    guard !range.isEmpty else { return "" }
    var action = phrase.string(range)
    let verb = phrase.afterAdverbs(range.lowerBound, upTo: range.upperBound)
    if verb < range.upperBound, !call.isPassive,
      let form = Lexicon.shared.infinitive(of: phrase.word(verb)),
      form.form == .third || form.form == .gerund
    {
      let before = verb > range.lowerBound ? phrase.string(range.lowerBound..<verb) + " " : ""
      let after =
        verb + 1 < range.upperBound ? " " + phrase.string((verb + 1)..<range.upperBound) : ""
      action = before + form.verb + after
    }
    guard let first = phrase.tokens[range].first, first.shape == .capitalized,
      first.isAny([.infinitive, .adverb, .determiner])
        || phrase.lexicon.infinitive(of: first.word) != nil
    else { return action }
    return action.prefix(1).lowercased() + action.dropFirst()
  }
}
