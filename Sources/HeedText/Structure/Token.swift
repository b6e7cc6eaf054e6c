/// A word or a mark of a sentence.
struct Token: Sendable {
  /// Where it stands in the block's text. Units: bytes.
  var range: Range<Int>
  /// The word in lower case, or the mark, curly quotes and dashes made plain.
  var word: String
  /// What it can be.
  var classes: WordClass
  /// How it is written.
  var shape: Shape

  /// How a word is written.
  enum Shape: Sendable {
    case lower, capitalized, acronym, number, mark
  }

  /// Whether it is one of those classes.
  func isAny(_ some: WordClass) -> Bool { !classes.isDisjoint(with: some) }

  /// Whether it starts with a capital letter.
  var isUpper: Bool { shape == .capitalized || shape == .acronym }

  /// Whether it is a mark of punctuation.
  var isMark: Bool { shape == .mark }
}

/// Splits a text into words and marks.
struct Tokenizer {
  private let text: [UInt8]
  private let lexicon: Lexicon
  private var at = 0

  /// The words and marks of `text`.
  static func tokens(of text: [UInt8], _ lexicon: Lexicon = .shared) -> [Token] {
    var tokenizer = Tokenizer(text: text, lexicon: lexicon)
    var tokens: [Token] = []
    tokens.reserveCapacity(text.count / 5 + 1)
    while let token = tokenizer.next() { tokens.append(token) }
    return tokens
  }

  private init(text: [UInt8], lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  private mutating func next() -> Token? {
    while at < text.count, Bytes.isSpace(text[at]) { at += 1 }
    guard at < text.count else { return nil }
    if let mark = mark(at: at) {
      let start = at
      at += mark.length
      // An apostrophe s is a word of its own, so that a name before it is bare.
      if mark.word == "'", at < text.count, text[at] == UInt8(ascii: "s"), !isLetter(at + 1),
        start > 0, isLetter(start - 1)
      {
        at += 1
        return Token(range: start..<at, word: "'s", classes: [], shape: .mark)
      }
      return Token(range: start..<at, word: mark.word, classes: [], shape: .mark)
    }
    return word()
  }

  private mutating func word() -> Token {
    let start = at
    while at < text.count {
      if Bytes.isSpace(text[at]) { break }
      guard let mark = mark(at: at) else {
        at += 1
        continue
      }
      // Inside a word: well-being, O'Brien, don't, U.S., 3.5, A/HRC/59.
      let after = at + mark.length
      let isJoint = ["-", "'", ".", "/", "&"].contains(mark.word)
      guard isJoint, after < text.count, isLetter(after) || isDigit(after) else { break }
      if mark.word == "'" && text[after] == UInt8(ascii: "s") && !isLetter(after + 1) { break }
      if mark.word == ".", !isInitials(start..<at), !(isDigit(at - 1) && isDigit(after)) { break }
      if mark.word == "/" && !(isDigit(after) || isUpper(after)) { break }
      at = after
    }
    if at < text.count, text[at] == UInt8(ascii: "."), isInitials(start..<at),
      text[start..<at].contains(UInt8(ascii: "."))
    {
      at += 1  // the last point of U.S.
    }
    if at == start { at += 1 }
    let range = start..<at
    let lower = Bytes.lowered(text[range])
    return Token(
      range: range, word: lower, classes: lexicon.classes(of: lower), shape: shape(range))
  }

  private func shape(_ range: Range<Int>) -> Token.Shape {
    if isDigit(range.lowerBound) { return .number }
    guard isUpper(range.lowerBound) else { return .lower }
    var capitals = 0
    for index in range where isUpper(index) { capitals += 1 }
    let isLong = text[range].contains { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    return capitals > 1 && (!isLong || capitals * 2 > range.count) ? .acronym : .capitalized
  }

  /// Letters with points between them: `U.S`, `e.g`.
  private func isInitials(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      guard isLetter(index) else { return false }
      index += 1
      if index < range.upperBound {
        guard text[index] == UInt8(ascii: ".") else { return false }
        index += 1
      }
    }
    return !range.isEmpty
  }

  private func isLetter(_ index: Int) -> Bool {
    guard index >= 0, index < text.count else { return false }
    let byte = text[index] | 0x20
    return byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
      || text[index] >= 0x80 && mark(at: index) == nil
  }

  private func isDigit(_ index: Int) -> Bool {
    index < text.count && text[index] >= UInt8(ascii: "0") && text[index] <= UInt8(ascii: "9")
  }

  private func isUpper(_ index: Int) -> Bool {
    guard index < text.count else { return false }
    if text[index] >= UInt8(ascii: "A") && text[index] <= UInt8(ascii: "Z") { return true }
    // É, Ö, Ü and their like: C3 80 to C3 9E.
    return text[index] == 0xC3 && index + 1 < text.count && text[index + 1] <= 0x9E
  }

  /// The mark of punctuation at `index`, quotes and dashes made plain.
  private func mark(at index: Int) -> (word: String, length: Int)? {
    let byte = text[index]
    if byte < 0x80 {
      let isWord =
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
        || byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") || byte == UInt8(ascii: "_")
      return isWord ? nil : (String(UnicodeScalar(byte)), 1)
    }
    if byte == 0xC2, index + 1 < text.count {
      switch text[index + 1] {
      case 0xAB: return ("“", 2)
      case 0xBB: return ("”", 2)
      case 0xA7, 0xB7: return ("•", 2)
      default: return nil
      }
    }
    guard byte == 0xE2, index + 2 < text.count else { return nil }
    switch (text[index + 1], text[index + 2]) {
    case (0x80, 0x98), (0x80, 0x99): return ("'", 3)
    case (0x80, 0x9C): return ("“", 3)
    case (0x80, 0x9D): return ("”", 3)
    case (0x80, 0x90), (0x80, 0x91): return ("-", 3)
    case (0x80, 0x93), (0x80, 0x94), (0x80, 0x95): return ("—", 3)
    case (0x80, 0xA6): return ("…", 3)
    case (0x80, 0xA2), (0x97, 0x8F), (0x97, 0xA6), (0x96, 0xAA), (0x96, 0xA0): return ("•", 3)
    default: return nil
    }
  }
}
