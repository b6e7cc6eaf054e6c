/// A sentence of a block: its words, and whether it stands within quotes opened before it.
struct Sentence {
  /// Its words and marks, closing marks included.
  var tokens: [Token]
  /// Whether a quotation that an earlier sentence opened goes on here.
  var isInQuote: Bool
}

/// Splits the words of a block into sentences.
enum Sentences {
  /// The sentences of `tokens`.
  static func split(_ tokens: [Token]) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = 0
    var isInQuote = false
    var wasInQuote = false
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.word == "“" { isInQuote = true }
      if token.word == "”" { isInQuote = false }
      if token.word == "\"" { isInQuote.toggle() }
      index += 1
      guard ends(tokens, at: index - 1) else { continue }
      while index < tokens.count, closes(tokens, at: index) {
        if tokens[index].word == "”" || tokens[index].word == "\"" { isInQuote = false }
        index += 1
      }
      if let next = tokens.dropFirst(index).first, next.shape == .lower { continue }
      sentences.append(Sentence(tokens: Array(tokens[start..<index]), isInQuote: wasInQuote))
      start = index
      wasInQuote = isInQuote
    }
    if start < tokens.count {
      sentences.append(Sentence(tokens: Array(tokens[start...]), isInQuote: wasInQuote))
    }
    return sentences
  }

  private static func ends(_ tokens: [Token], at index: Int) -> Bool {
    switch tokens[index].word {
    case "?", "!": return true
    case ".":
      guard index > 0 else { return false }
      let before = tokens[index - 1]
      guard before.range.upperBound == tokens[index].range.lowerBound else { return true }
      if abbreviations.contains(before.word) { return false }
      // An initial: J. Smith.
      return !(before.range.count == 1 && before.isUpper)
    default: return false
    }
  }

  /// Whether what stands at `index` belongs to the end of the sentence before it: closing quotes
  /// and brackets, and the mark of a note.
  private static func closes(_ tokens: [Token], at index: Int) -> Bool {
    let token = tokens[index]
    if token.word == "”" || token.word == ")" || token.word == "'" || token.word == "]" {
      return true
    }
    let isClose = index > 0 && tokens[index - 1].range.upperBound == token.range.lowerBound
    if token.word == "\"" { return isClose }
    if token.word == "[", index + 2 < tokens.count, tokens[index + 1].shape == .number,
      tokens[index + 2].word == "]"
    {
      return true
    }
    if token.shape == .number, index > 0, tokens[index - 1].word == "[" { return true }
    return token.shape == .number && isClose
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sen", "rep", "gov", "st", "no", "nos",
    "art", "arts", "para", "paras", "pp", "p", "vol", "fig", "figs", "sec", "ch", "inc", "ltd",
    "co", "corp", "vs", "v", "cf", "etc", "e.g", "i.e", "jan", "feb", "mar", "apr", "jun", "jul",
    "aug", "sep", "sept", "oct", "nov", "dec", "hon", "rev", "al", "op", "dept", "u.s",
  ]
}
