extension Finder {
  /// Where `to` stands before the verb that is asked for.
  func infinitiveMarker(_ phrase: Phrase, _ range: Range<Int>) -> Int? {
    for index in range where phrase.word(index) == "to" {
      guard index > range.lowerBound || phrase.word(range.lowerBound) == "to" else { continue }
      if index - range.lowerBound > 45 { return nil }
      let verb = phrase.afterAdverbs(index + 1, upTo: range.upperBound)
      guard verb < range.upperBound,
        phrase.isAny(verb, .infinitive) || phrase.word(verb) == "be"
          || phrase.word(verb) == "not" || phrase.word(verb) == "do" || phrase.word(verb) == "have"
      else { continue }
      if ["seek", "seeks", "try", "wish", "want", "able"].contains(phrase.word(index - 1)) {
        continue
      }
      return index
    }
    return nil
  }

  /// The calls of a clause `that SUBJECT VERB ...` in the subjunctive.
  func clauseCalls(_ phrase: Phrase, _ range: Range<Int>) -> [Call] {
    // `that fees be abolished, and that teachers be recruited`
    if isSplitting,
      let and = range.dropFirst(3).first(where: {
        phrase.word($0) == "and" && phrase.word($0 + 1) == "that"
          && subjunctive(phrase, ($0 + 2)..<range.upperBound) != nil
      })
    {
      return clauseCalls(phrase, phrase.bareEnd(range.lowerBound..<and))
        + clauseCalls(phrase, (and + 2)..<range.upperBound)
    }
    guard let verb = subjunctive(phrase, range) else { return [] }
    if phrase.isAny(verb, .modal) { return [] }  // the modal is read by itself
    if phrase.isAny(verb, .auxiliary) {
      let subject = phrase.bare(range.lowerBound..<verb)
      let isDone = phrase.isDone(verb + 1)
      var call = Call(
        subject: isDone || phrase.party(subject) == .thing ? .context : .phrase(subject),
        span: range, action: range, isNegative: phrase.isNegative(verb..<range.upperBound),
        weight: 0, reasons: [])
      call.isPassive = true
      return [call]
    }
    return actionCalls(
      phrase, .phrase(range.lowerBound..<verb), spanStart: range.lowerBound, verb: verb,
      end: range.upperBound, hasTo: false)
  }

  /// Where the verb of a clause stands, after its subject.
  func subjunctive(_ phrase: Phrase, _ range: Range<Int>) -> Int? {
    guard range.count >= 2 else { return nil }
    for index in (range.lowerBound + 1)..<range.upperBound {
      if index - range.lowerBound > 25 { return nil }
      if phrase.isAny(index, .modal) || ["be", "is", "are"].contains(phrase.word(index)) {
        return index
      }
      let before = phrase.isAdverb(index - 1) ? index - 2 : index - 1
      guard before >= range.lowerBound, phrase.tokens[index].shape == .lower,
        !phrase.isAny(before, [.determiner, .preposition, .subordinator]),
        phrase.word(before) != "and", phrase.word(before) != "to"
      else { continue }
      if phrase.word(index) == "not" { return index }
      if phrase.isAny(index, .verb) { return index }
      // `that the Harbour Trust fit fenders`
      if phrase.isAny(index, .verbOrNoun), phrase.tokens[before].isUpper { return index }
      let third = Lexicon.shared.infinitive(of: phrase.word(index))
      let isVerb = phrase.isAny(index, .verbOrNoun) || third?.form == .third
      // `The Commission issues guidance`
      if third?.form == .third, phrase.tokens[before].isUpper || phrase.isAny(before, .partyHead),
        phrase.tokens.indices.contains(index + 1), !phrase.tokens[index + 1].isMark
      {
        return index
      }
      if isVerb,
        phrase.takesObject(index + 1)
          || phrase.isAny(index + 1, [.preposition, .adverb]) && phrase.word(index + 1) != "of"
      {
        return index
      }
    }
    return nil
  }

  /// Where the words of a call that start at `start` end: before the attribution, and before the
  /// next call of the sentence.
  func regionEnd(_ phrase: Phrase, from start: Int) -> Int {
    let end = max(start, phrase.endBeforeAttribution())
    for index in start..<end {
      if phrase.isAny(index, .performative), index > start + 2 {
        var joint = index - 1
        while joint > start, phrase.isAdverb(joint) { joint -= 1 }
        let isThird = phrase.word(index).hasSuffix("s")
        if isThird,
          phrase.word(joint) == "and" || phrase.word(joint) == "," || phrase.word(joint) == ";"
        {
          return joint > start && phrase.word(joint - 1) == "," ? joint - 1 : joint
        }
        if phrase.word(joint) == "and", authorityIsChained(phrase, index) { return joint }
      }
      guard phrase.isAny(index, .modal), index > start + 3 else { continue }
      let subject = phrase.subject(before: index).range
      guard subject.lowerBound > start + 2, !subject.isEmpty else { continue }
      let joint = subject.lowerBound - 1
      if phrase.word(subject.lowerBound) == "and" || ["and", ";", "—"].contains(phrase.word(joint))
      {
        return [",", ";", "and"].contains(phrase.word(joint)) ? joint : subject.lowerBound
      }
    }
    return end
  }

  /// `, and urge the council to`: base form joined to one before.
  private func authorityIsChained(_ phrase: Phrase, _ index: Int) -> Bool {
    let base = Lexicon.shared.performative(phrase.word(index))
    guard base == phrase.word(index),
      ["urge", "call", "ask", "request", "demand", "invite", "encourage"].contains(base)
    else {
      return false
    }
    return (0..<index).contains {
      phrase.isAny($0, .performative) && authority(phrase, $0).map { $0.weight > 0.7 } ?? false
    }
  }

  /// One call for each action from `verb` on.
  func actionCalls(
    _ phrase: Phrase, _ subject: Call.Subject, spanStart: Int, verb: Int, end: Int, hasTo: Bool
  ) -> [Call] {
    guard verb < end else { return [] }
    let parts = isSplitting ? phrase.conjuncts(verb..<end, hasTo: hasTo) : [verb..<end]
    return parts.enumerated().map { number, part in
      let range = phrase.bareEnd(part)
      return Call(
        subject: subject,
        span: number == 0 ? min(spanStart, range.lowerBound)..<range.upperBound : range,
        action: range, isNegative: phrase.isNegative(range), weight: 0, reasons: [])
    }
  }
}

extension Phrase {
  /// `range` without marks and `and` at its end.
  func bareEnd(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound + 1,
      tokens[end - 1].isMark && ![")", "]", "%", "'s"].contains(word(end - 1))
        || ["and", "also", "in"].contains(word(end - 1))
    { end -= 1 }
    return range.lowerBound..<end
  }

  /// Whether the action of `range` is to refrain or to stop.
  func isNegative(_ range: Range<Int>) -> Bool {
    let verb = afterAdverbs(range.lowerBound, upTo: range.upperBound)
    if range.prefix(4).contains(where: { ["not", "never", "don't"].contains(word($0)) }) {
      return true
    }
    let stopping: Set<String> = [
      "stop", "end", "cease", "halt", "refrain", "desist", "avoid", "abandon", "discontinue",
      "abstain", "suspend",
    ]
    let base = lexicon.infinitive(of: word(verb))?.verb ?? word(verb)
    return stopping.contains(base) || stopping.contains(word(verb))
  }
}
