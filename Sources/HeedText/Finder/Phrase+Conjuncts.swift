extension Phrase {
  /// Splits the actions of `range`, which starts at a verb: one part for each verb that has a
  /// complement of its own.
  ///
  /// `hasTo`: whether the first verb stands after `to`, so that `and to ...` goes on with it.
  func conjuncts(_ range: Range<Int>, hasTo: Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var index = start + 1
    // Where a sentence numbers its actions itself, only the numbers part them.
    let isNumbered = range.contains {
      joint(at: $0, after: range.lowerBound, upTo: range.upperBound)?.isNumbered ?? false
    }
    while index < range.upperBound {
      guard let joint = joint(at: index, after: range.lowerBound, upTo: range.upperBound) else {
        index += 1
        continue
      }
      if isNumbered
        ? joint.isNumbered
        : splits(range.lowerBound, start, joint, hasTo: hasTo, upTo: range.upperBound)
      {
        parts.append(start..<index)
        start = joint.verb
      }
      index = max(index + 1, joint.verb)
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  /// What joins two actions.
  private struct Joint {
    var start: Int
    /// Where the next action starts: its verb, or the adverb or `not` before it.
    var verb: Int
    var hasComma = false
    var hasAnd = false
    var hasTo = false
    var isNumbered = false
  }

  /// A joint at `index`: `, and to`, `; and`, `as well as to`, `, (2)`, followed by a verb.
  private func joint(at index: Int, after first: Int, upTo end: Int) -> Joint? {
    var joint = Joint(start: index, verb: index)
    var next = index
    loop: while next < end {
      switch word(next) {
      case ",", ";", "—": joint.hasComma = true
      case "and", "but": joint.hasAnd = true
      case "well" where word(next - 1) == "as" && word(next + 1) == "as":
        joint.hasAnd = true
        next += 1
      case "as" where word(next + 1) == "well": break
      case "also", "then",
        "in" where word(next) != "in" || word(next + 1) == "particular":
        guard joint.hasComma || joint.hasAnd else { return nil }
        if word(next) == "in" { next += 1 }
      case "to":
        guard joint.hasComma || joint.hasAnd else { return nil }
        joint.hasTo = true
        next += 1
        break loop
      case "(" where word(next + 2) == ")" && tokens[next + 1].range.count <= 3:
        joint.isNumbered = true
        next += 2
      default: break loop
      }
      next += 1
    }
    guard joint.hasComma || joint.hasAnd || joint.isNumbered else { return nil }
    joint.verb = next
    var verb = next
    if word(verb) == "not" { verb += 1 }
    if word(verb) == "to", !joint.hasTo {
      joint.hasTo = true
      verb += 1
      if word(next) != "not" { joint.verb = verb }
    }
    while verb < end, isAdverb(verb), !isInfinitive(verb) { verb += 1 }
    if word(joint.start) == ";" || joint.hasAnd && joint.hasComma, isGerund(verb), isGerund(first) {
      return joint
    }
    guard verb < end,
      isInfinitive(verb) || verb > next && isAny(verb, .infinitive)
        || joint.hasTo && isAny(verb, .infinitive) || isLoose(verb, joint, upTo: end),
      verb + 1 < end
    else { return nil }
    return joint
  }

  private func isGerund(_ index: Int) -> Bool {
    lexicon.infinitive(of: word(index))?.form == .gerund
  }

  private func splits(
    _ first: Int, _ start: Int, _ joint: Joint, hasTo: Bool, upTo end: Int
  ) -> Bool {
    // `monitor and report on abuses`: one complement for both.
    guard hasComplement(start..<joint.start) else { return false }
    if word(joint.start) == "," && !joint.hasAnd && isList(joint, upTo: end) { return false }
    let head = word(afterAdverbs(start, upTo: joint.start))
    if isAny(joint.start - 1, .verb) || isAdverb(joint.start - 1) && isAdverb(joint.verb) {
      return false
    }
    if joint.hasTo, !joint.hasAnd, !hasLaterTo(joint, upTo: end) { return false }
    if joint.hasTo { return hasTo && !Phrase.asking.contains(head) }
    if Phrase.asking.contains(head) || Phrase.embedding.contains(head),
      hasInfinitive(start..<joint.start)
    {
      return false
    }
    // A purpose takes what is joined to it without a comma: `to prevent abuse and punish those ...`
    if !joint.hasComma, hasInfinitive(start..<joint.start) { return false }
    return joint.hasComma || !isInRelative(start..<joint.start)
  }

  /// Whether `and to ...` comes later: `to abide by it, to rescind them and to desist`.
  private func hasLaterTo(_ joint: Joint, upTo end: Int) -> Bool {
    (joint.verb..<max(joint.verb, end - 1)).contains {
      word($0) == "and" && (word($0 + 1) == "to" || word($0 + 1) == "," && word($0 + 2) != "in")
    }
  }

  /// Whether a verb that is as often a noun is one after this joint: `, increase support`.
  private func isLoose(_ verb: Int, _ joint: Joint, upTo end: Int) -> Bool {
    guard isAny(verb, .verbOrNoun), joint.hasComma || joint.hasAnd else { return false }
    if ["report", "work", "act", "focus"].contains(word(verb)),
      ["on", "with", "upon"].contains(word(verb + 1))
    {
      return true
    }
    if word(verb + 1) == "to" { return joint.hasAnd && isAny(verb + 2, .infinitive) }
    guard joint.hasComma else { return false }
    let object = verb + 1
    guard object < end, tokens[object].shape == .lower, !isAny(object, .functional) else {
      return false
    }
    if joint.hasAnd { return true }
    return (verb..<end - 1).contains {
      word($0) == "and" && isInfinitive(afterAdverbs($0 + 1, upTo: end))
        || word($0) == "and" && isAny($0 + 1, .verbOrNoun) && word($0 - 1) == ","
    }
  }

  /// Whether a verb of `range` has something to act on.
  private func hasComplement(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { index in
      !tokens[index].isMark && !isAdverb(index) && !isAny(index, .infinitive)
        && !["and", "or", "to"].contains(word(index))
    }
      || range.count >= 2 && isAny(range.lowerBound, .infinitive)
        && takesObject(range.lowerBound + 1)
      || range.count >= 3
  }

  /// Verbs in a row, whose complement comes after the last: `recognize, respect, and address`.
  private func isList(_ joint: Joint, upTo end: Int) -> Bool {
    let after = joint.verb + 1
    return word(after) == "," && isAny(after + 1, .infinitive)
      || word(after) == "and" && isAny(after + 1, .infinitive)
  }

  /// Whether `range` holds an infinitive below its first verb: `seek commitments to uphold ...`.
  private func hasInfinitive(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { index in
      word(index) == "to" && isAny(afterAdverbs(index + 1, upTo: range.upperBound), .infinitive)
        && !isAny(index + 1, .determiner)
    }
  }

  /// Whether the end of `range` stands in a clause of its own: `those who threaten`.
  private func isInRelative(_ range: Range<Int>) -> Bool {
    if let clause = range.dropFirst().last(where: {
      ["when", "if", "where", "because"].contains(word($0))
        || word($0) == "so" && word($0 + 1) == "that"
        || word($0) == "as" && isAny($0 + 1, .pronoun)
    }), !(clause..<range.upperBound).contains(where: { word($0) == "," }) {
      return true
    }
    let relative = range.dropFirst().last { index in
      ["who", "which", "whom"].contains(word(index))
        || word(index) == "that"
          && isAny(afterAdverbs(index + 1, upTo: range.upperBound), [.infinitive, .auxiliary])
    }
    if let relative, !(relative..<range.upperBound).contains(where: { word($0) == "," }) {
      return true
    }
    return range.suffix(6).contains { index in
      ["can", "could", "may", "might", "will", "would"].contains(word(index))
    }
  }

  /// Verbs that pass the asking on: what is joined below them belongs to them.
  private static let asking: Set<String> = [
    "urge", "press", "pressure", "ask", "call", "demand", "encourage", "request", "invite",
    "persuade", "lobby", "convince", "instruct", "order", "push", "remind",
  ]

  /// Verbs whose object is itself told by infinitives: `seek commitments to ...`.
  private static let embedding: Set<String> = [
    "seek", "obtain", "work",
  ]
}
