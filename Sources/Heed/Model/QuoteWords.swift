/// The words of a text one after another, as quotations are compared: case, marks over letters,
/// punctuation and the breaking of lines do not count.
public struct QuoteWords {
  private let bytes: [UInt8]
  private var next: Int
  private let end: Int
  /// The word last given, folded.
  public private(set) var folded: [UInt8] = []

  /// The words of UTF-8 text, or of a part of it.
  public init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    next = max(0, range?.lowerBound ?? 0)
    end = min(range?.upperBound ?? bytes.count, bytes.count)
  }

  /// The place of the next word; `nil` at the end.
  public mutating func advance() -> Range<Int>? {
    folded.removeAll(keepingCapacity: true)
    var start: Int?
    var last = next
    while next < end {
      let (part, length) = part(at: next)
      switch part {
      case .letter:
        if start == nil { start = next }
        last = next + length
      case .joint: break
      case .other:
        if let start {
          next += length
          return start..<last
        }
      }
      next += length
    }
    return start.map { $0..<last }
  }

  private enum Part {
    case letter
    /// A mark, an apostrophe or an invisible character: it ends no word.
    case joint
    case other
  }

  /// What stands at the byte, and its length; a letter is added to `folded`.
  private mutating func part(at index: Int) -> (Part, length: Int) {
    let byte = bytes[index]
    if byte < 0x80 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        folded.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
      case UInt8(ascii: "'"): return (.joint, 1)
      default: return (.other, 1)
      }
      return (.letter, 1)
    }
    var length = 1
    while length < 4, index + length < end, bytes[index + length] & 0xC0 == 0x80 { length += 1 }
    let text = String(decoding: bytes[index..<index + length], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first else { return (.other, length) }
    return (fold(scalar), length)
  }

  private mutating func fold(_ scalar: Unicode.Scalar) -> Part {
    if scalar == "\u{2019}" || scalar == "\u{02BC}" || LatinLetters.isMark(scalar) {
      return .joint
    }
    let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    if let plain = LatinLetters.plain(small) {
      folded += plain
      return .letter
    }
    switch scalar.properties.generalCategory {
    case .format: return .joint
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      folded.append(contentsOf: String(small).utf8)
      return .letter
    default: return .other
    }
  }
}

extension QuoteWords {
  /// The words of a text as numbers that are equal where the words are.
  ///
  /// Source: the FNV-1a hash, 64 bits.
  public static func hashes(of text: String) -> [UInt64] {
    var words = QuoteWords(Array(text.utf8))
    var hashes: [UInt64] = []
    while words.advance() != nil { hashes.append(words.hash) }
    return hashes
  }

  /// Whether the words of the quotation stand in the text one after another.
  ///
  /// Source: D. Knuth, J. Morris and V. Pratt, Fast pattern matching in strings, 1977.
  static func areThere(_ quote: String, in text: [UInt8]) -> Bool {
    let sought = hashes(of: quote)
    guard !sought.isEmpty else { return false }
    // How many words of the beginning end at each word of the quotation.
    var borders = [0]
    var length = 0
    func follow(_ word: UInt64) {
      while length > 0, length == sought.count || sought[length] != word {
        length = borders[length - 1]
      }
      if sought[length] == word { length += 1 }
    }
    for word in sought.dropFirst() {
      follow(word)
      borders.append(length)
    }
    length = 0
    var words = QuoteWords(text)
    while words.advance() != nil {
      follow(words.hash)
      if length == sought.count { return true }
    }
    return false
  }

  /// The number of the word last given.
  public var hash: UInt64 {
    folded.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// The name under which a quotation is known: equal for equal words.
  public static func digest(of quote: String) -> String {
    var words = QuoteWords(Array(quote.utf8))
    var folded: [UInt8] = []
    while words.advance() != nil {
      if !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
      folded += words.folded
    }
    return Digest(of: folded).hexadecimal
  }
}
