/// Who a noun phrase stands for.
enum Party: Equatable {
  /// Somebody who can be asked, as named here.
  case named
  /// `it`, `they`, `this`: somebody named before.
  case pronoun
  /// `you`: whom a letter is addressed to.
  case reader
  /// `we`, `I`: the author.
  case author
  /// A thing: what is asked of it is asked of somebody else.
  case thing
}

extension Phrase {
  /// What the noun phrase of `range` stands for.
  func party(_ range: Range<Int>) -> Party {
    let range = bare(range)
    guard let first = range.first else { return .thing }
    switch word(first) {
    case "we", "i": return .author
    case "you": return .reader
    case "there", "what", "much": return .thing
    case "it", "they", "he", "she", "them", "him", "her":
      return range.count <= 3 || !tokens[first + 1].isUpper ? .pronoun : .named
    case "your" where range.dropFirst().contains(where: { isAny($0, .partyHead) }): return .reader
    default: break
    }
    guard let head = head(range) else { return .thing }
    if isAny(head, .partyHead) { return isPartyHead(head, in: range) ? .named : .thing }
    if isName(head) { return .named }
    if ["this", "these", "those", "that", "such"].contains(word(first)) { return .thing }
    return .thing
  }

  /// The word that the noun phrase is about: the last before `of`, `in`, `with` and their like.
  func head(_ range: Range<Int>) -> Int? {
    let stop = range.dropFirst().first {
      isAny($0, [.preposition, .subordinator, .pronoun]) || word($0) == "that"
        || word($0) == "(" || word($0) == "to" || word($0) == "," && !isListed(after: $0, range)
    }
    let core = range.lowerBound..<(stop ?? range.upperBound)
    return core.last {
      !tokens[$0].isMark && word($0) != "'s" && word($0) != "and" && !isAdverb($0)
    }
  }

  /// Whether the comma at `index` parts a list: `federal, provincial, and territorial`.
  private func isListed(after index: Int, _ range: Range<Int>) -> Bool {
    for next in (index + 1)..<range.upperBound {
      if word(next) == "and" || word(next) == "or" { return true }
      if isAny(next, [.preposition, .subordinator, .pronoun]) { return false }
    }
    return false
  }

  /// A party's noun, and not the first word of something else: `State party`, not `state of play`.
  private func isPartyHead(_ head: Int, in range: Range<Int>) -> Bool {
    let ambiguous: Set<String> = [
      "service", "services", "state", "power", "powers", "force", "forces", "media", "trust",
      "industry", "office", "offices", "region", "regions", "practitioners", "head", "union",
      "mechanism", "territory", "chamber", "business",
    ]
    guard ambiguous.contains(word(head)), !tokens[head].isUpper else { return true }
    return isAny(head - 1, [.nationality, .partyHead])
      || ["security", "armed", "police"].contains(word(head - 1))
  }

  /// A proper name: capitalised and not the first word of a sentence, a country, an acronym.
  func isName(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isAny(.country), token.isUpper { return true }
    if token.shape == .acronym { return token.word.count <= 12 }
    guard token.shape == .capitalized else { return false }
    if index > 0, !tokens[index - 1].isMark || word(index - 1) == "'s" { return true }
    // The first word of a sentence: a name if another follows, or if it looks like no other word.
    return tokens.indices.contains(index + 1) && tokens[index + 1].isUpper
      || token.classes.isEmpty && isKnownName(index) && !isAny(index + 1, .preposition)
  }

  private func isKnownName(_ index: Int) -> Bool {
    isAny(index - 1, .title) || tokens.indices.contains(index - 1) && tokens[index - 1].isUpper
      || lexicon.infinitive(of: tokens[index].word) == nil && !tokens[index].word.hasSuffix("s")
        && !tokens[index].word.hasSuffix("ion")
  }

  /// `range` without article, leading adverbs and marks at its ends.
  func bare(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end,
      tokens[start].isMark && word(start) != "["
        || ["the", "a", "an", "and", "that"].contains(word(start))
        || isAdverb(start) && !tokens[start].isUpper
        || isAdverb(start) && isAny(start, .adverb)
    { start += 1 }
    while end > start, word(end - 1) == "to" || word(end - 1) == "and" { end -= 1 }
    while end > start,
      tokens[end - 1].isMark && word(end - 1) != ")"
        || isAdverb(end - 1) && !tokens[end - 1].isUpper
    {
      end -= 1
    }
    return start..<end
  }

  /// The subject of the modal or verb at `index`: its noun phrase, and what stands before it.
  func subject(before index: Int) -> (range: Range<Int>, opener: Int?) {
    var end = index
    while end > 0, isAdverb(end - 1) || word(end - 1) == "and" && isAdverb(end - 2) { end -= 1 }
    if end > 0, word(end - 1) == "," || word(end - 1) == "—", let open = setOff(before: end - 1) {
      end = open
    }
    var start = end
    let pronouns = ["it", "they", "he", "she", "we", "you", "i"]
    if end > 0, pronouns.contains(word(end - 1)), word(end - 2) != "and" {
      return (end - 1..<end, end > 1 ? end - 2 : nil)
    }
    while start > 0 {
      let token = tokens[start - 1]
      if token.word == "," {
        guard let chunk = listChunk(endingAt: start - 1, restAt: start, end) else { break }
        start = chunk
        continue
      }
      if token.word == ")", let open = (max(0, start - 12)..<start).last(where: { word($0) == "(" })
      {
        start = open
        continue
      }
      if token.isMark && !["'s", "'", "-", "/", "&", ".", "#"].contains(token.word) { break }
      if token.word == "that", start > 1, !tokens[start - 2].isMark {
        // `those that receive funds should`: the clause belongs to the name.
        let isWithin =
          (isAny(start, [.verb, .auxiliary]) || lexicon.infinitive(of: word(start)) != nil)
          && !isAny(start - 2, [.report, .performative, .auxiliary, .adverb])
        if !isWithin { break }
      }
      if token.isAny(.subordinator), start < end {
        // `those who died should`: the clause belongs to the name.
        let isWithin =
          ["who", "which"].contains(token.word) && start > 1
          && (isAny(start, .auxiliary) || lexicon.infinitive(of: word(start)) != nil
            || word(start).hasSuffix("ed") || isAny(start, .infinitive))
        if !isWithin { break }
      }
      if token.word == "as", !["such", "well"].contains(word(start - 2)) { break }
      if token.word == "and", isAny(start, .determiner), hasModal(before: start - 1) { break }
      if token.word == "but" || token.word == "so" && word(start - 2) == "," { break }
      if token.shape == .lower, token.isAny([.auxiliary, .modal]) { break }
      if token.isAny(.pronoun), start < end, !["who", "anyone", "someone"].contains(token.word) {
        break
      }
      if token.shape == .lower, token.isAny(.report),
        token.word.hasSuffix("d") || ["says", "believe", "believes"].contains(token.word)
      {
        break
      }
      start -= 1
    }
    // `and the council`: the end of a sentence's first half, not a list of subjects.
    return (start..<end, start > 0 ? start - 1 : nil)
  }

  /// Whether a modal comes before `index` with no mark between: the sentence has two halves.
  private func hasModal(before index: Int) -> Bool {
    var index = index - 1
    while index >= 0, !tokens[index].isMark {
      if isAny(index, .modal) { return true }
      index -= 1
    }
    return false
  }

  /// Where a phrase set off by commas that ends at `close` starts.
  private func setOff(before close: Int) -> Int? {
    var index = close - 1
    while index > max(0, close - 30) {
      if word(index) == word(close),
        isAny(index + 1, [.preposition, .subordinator, .adverb])
          || word(index) == word(close)
            && ["as", "and", "or", "a", "the", "an"].contains(word(index + 1))
      {
        return index
      }
      index -= 1
    }
    return nil
  }

  /// Where the part of a list before the comma at `comma` starts: `federal, provincial, and ...`.
  private func listChunk(endingAt comma: Int, restAt rest: Int, _ end: Int) -> Int? {
    guard (rest..<end).contains(where: { word($0) == "and" || word($0) == "or" }) else {
      return nil
    }
    let first = (rest..<end).first { word($0) == "and" || word($0) == "or" } ?? rest
    guard first - rest <= 8 else { return nil }
    var start = comma
    while start > 0, comma - start <= 8, !tokens[start - 1].isMark { start -= 1 }
    guard comma - start <= 8, start == 0 || word(start - 1) == "," else { return nil }
    // What stands first in a sentence may be an introduction: `In the meantime, the council and`.
    let isIntroduction =
      (start..<comma).contains {
        isAny($0, [.auxiliary, .modal, .subordinator]) && word($0) != "that"
      } || isAny(start, [.preposition, .adverb, .subordinator]) || word(start) == "to"
    return isIntroduction ? nil : start
  }
}
