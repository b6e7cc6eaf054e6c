/// The words of a sentence, read as phrases and clauses.
struct Phrase {
  let tokens: [Token]
  let text: [UInt8]
  let lexicon = Lexicon.shared

  /// Some words of a block.
  init(tokens: [Token], text: [UInt8]) {
    self.tokens = tokens
    self.text = text
  }

  /// All words of a block.
  init(_ block: Block) {
    self.init(tokens: Tokenizer.tokens(of: block.text), text: block.text)
  }

  var indices: Range<Int> { 0..<tokens.count }

  /// The word at `index`, or nothing beyond the ends.
  func word(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].word : ""
  }

  func isAny(_ index: Int, _ classes: WordClass) -> Bool {
    tokens.indices.contains(index) && tokens[index].isAny(classes)
  }

  /// The text of `range`, white space made single.
  func string(_ range: Range<Int>) -> String {
    guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
    return Bytes.line(text[first.range.lowerBound..<last.range.upperBound])
  }

  /// The bytes of `range` in the block's text.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    guard let first = tokens[range].first, let last = tokens[range].last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// Where the adverbs, negations and set-off phrases from `index` on end.
  func afterAdverbs(_ index: Int, upTo end: Int) -> Int {
    var index = index
    while index < end {
      if isAdverb(index), !isAny(index, .infinitive) || isAny(index + 1, .infinitive) {
        index += 1
      } else if word(index) == "and" || word(index) == "or", index > 0, isAdverb(index - 1),
        isAdverb(index + 1)
      {
        index += 2
      } else if word(index) == ",", let close = closingComma(index, upTo: end) {
        index = close + 1
      } else {
        break
      }
    }
    return index
  }

  /// A set-off phrase: `, as a matter of urgency, ` and the like, of at most fifteen words.
  private func closingComma(_ index: Int, upTo end: Int) -> Int? {
    guard isAny(index + 1, [.preposition, .subordinator, .adverb]) || word(index + 1) == "as" else {
      return nil
    }
    return (index + 2..<min(end, index + 18)).first { word($0) == "," }
  }

  /// Whether the word is an adverb: of the list, or one that ends in -ly.
  func isAdverb(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let token = tokens[index]
    if token.isAny(.adverb) { return true }
    return token.word.hasSuffix("ly") && token.shape != .mark
      && ![
        "apply", "supply", "comply", "rely", "reply", "family", "assembly", "only", "early",
        "italy", "july", "multiply",
      ].contains(token.word)
  }

  /// Whether an infinitive starts at `index`: a word that is hardly anything else, or one that
  /// what follows shows to be a verb.
  func isInfinitive(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let token = tokens[index]
    if token.isAny(.verb) { return true }
    guard token.isAny(.verbOrNoun) else { return false }
    return takesObject(index + 1)
  }

  /// Whether an object starts at `index`, as it does after a verb and not after a noun.
  func takesObject(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let token = tokens[index]
    return token.isAny([.determiner, .pronoun, .nationality]) && !token.isAny(.subordinator)
      || token.isUpper || token.shape == .number
  }

  /// Where the sentence's words end before `, the groups said` or `” said NAME`.
  func endBeforeAttribution() -> Int {
    var end = tokens.count
    while end > 0, tokens[end - 1].isMark, ![")", "]", "%"].contains(word(end - 1)) { end -= 1 }
    let from = max(0, end - 45)
    var index = end - 1
    while index > from {
      if Phrase.sayings.contains(word(index)), let cut = attributionStart(index, end: end) {
        return cut
      }
      index -= 1
    }
    return end
  }

  /// Where an attribution with its verb at `index` starts, if it is one: after a comma or a quote.
  private func attributionStart(_ index: Int, end: Int) -> Int? {
    // `” said NAME` or `, said NAME`
    if ["”", "\"", ","].contains(word(index - 1)) {
      var cut = index - 1
      while cut > 0, tokens[cut - 1].isMark, word(cut - 1) != ")" { cut -= 1 }
      return cut
    }
    // `, NAME said today`, with nothing of weight after it
    var start = index - 1
    while start > 0, index - start <= 12, !["”", "\"", ","].contains(word(start)) { start -= 1 }
    guard start > 0, index - start <= 12, ["”", "\"", ","].contains(word(start)) else { return nil }
    guard !isAny(start + 1, [.modal, .auxiliary, .subordinator, .adverb]),
      word(index + 1) != "that", word(start + 1) != "and"
    else { return nil }
    var cut = start
    while cut > 0, tokens[cut - 1].isMark, word(cut - 1) != ")" { cut -= 1 }
    return cut
  }

  private static let sayings: Set<String> = ["said", "says", "added", "told", "wrote", "stated"]
}
