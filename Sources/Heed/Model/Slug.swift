/// A readable handle made from the words of a text: `appoint-special-envoy`.
///
/// Function words, determiners and adverbs are left out, letters are folded to ASCII. The same
/// text always gives the same handle.
struct Slug {
  /// A word in lower-case ASCII.
  private struct Word {
    var letters: [UInt8] = []
    /// Whether it was written in capitals, as `US` and `WHO` are: a name, and not `us` or `who`.
    var isName = true

    var text: String { String(decoding: letters, as: UTF8.self) }
  }

  private var words: [Word] = []

  init(of text: String) {
    var word = Word()
    func isJoined(_ scalar: Unicode.Scalar) -> Bool {
      LatinLetters.isMark(scalar) || scalar == "'" || scalar == "\u{2019}" || scalar == "\u{AD}"
    }
    for scalar in text.unicodeScalars {
      let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      if let letters = Self.plain(small) ?? LatinLetters.plain(small) {
        word.letters += letters
        if small == scalar { word.isName = false }
      } else if !word.letters.isEmpty, !isJoined(scalar) {
        words.append(word)
        word = Word()
      }
    }
    if !word.letters.isEmpty { words.append(word) }
    // In a text that is all capitals they tell nothing; nor does one capital letter.
    let isLoud = words.allSatisfy(\.isName)
    for index in words.indices where isLoud || words[index].letters.count < 2 {
      words[index].isName = false
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> [UInt8]? {
    guard ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) else { return nil }
    return [UInt8(truncatingIfNeeded: scalar.value)]
  }

  /// The first words that say something, joined by hyphens, in at most `length` bytes: `few` of
  /// them, and one more where all of it stays short. Empty where there is none.
  ///
  /// With `names`, what is written in capitals is kept where it looks like a function word: `US`.
  func joined(words few: Int, length: Int, short: Int, names: Bool = false) -> String {
    let telling = telling(names)
    var joined = String((telling.first ?? "").prefix(length))
    for (offset, word) in telling.enumerated().dropFirst().prefix(few) {
      let limit = offset < few ? length : short
      guard joined.utf8.count + 1 + word.utf8.count <= limit else { break }
      joined += "-" + word
    }
    return joined
  }

  /// The words without those that carry no meaning of their own; all, where that leaves none.
  private func telling(_ names: Bool) -> [String] {
    var telling = words.filter { word in
      names && word.isName || !Self.functionWords.contains(word.text) && !Self.isAdverb(word.text)
    }.map(\.text)
    // `let aid in`: the last one belongs to its verb.
    if telling.count < 3, let last = words.last?.text, Self.particles.contains(last) {
      telling.append(last)
    }
    return telling.isEmpty ? words.map(\.text) : telling
  }

  private static func isAdverb(_ word: String) -> Bool {
    word.utf8.count > 4 && word.hasSuffix("ly") && !notAdverbs.contains(word)
  }

  private static let notAdverbs: Set<String> = [
    "ally", "anomaly", "apply", "assembly", "bully", "comply", "family", "imply", "italy", "july",
    "monopoly", "multiply", "rally", "rely", "reply", "supply", "tally",
  ]

  private static let particles: Set<String> = [
    "in", "out", "up", "down", "off", "on", "over", "back", "away",
  ]

  private static let functionWords: Set<String> = [
    "a", "about", "above", "across", "after", "again", "against", "all", "along", "also", "among",
    "an", "and", "any", "are", "as", "at", "be", "been", "before", "being", "between", "both", "by",
    "can", "could",
    "concerning", "do", "does", "during", "each", "else", "even", "ever", "every", "for",
    "forthwith", "from", "further", "furthermore", "had", "has", "have", "he", "hence", "her",
    "here", "his", "how", "if", "in", "including", "into", "is", "it", "its", "itself", "just",
    "may", "might",
    "more", "most", "must", "my", "need", "needs", "now", "ought", "of", "off", "on", "once", "or",
    "other", "our", "out", "over",
    "per", "regarding", "s", "shall", "she", "should", "so", "some", "soon", "such", "than", "that",
    "the", "their",
    "them", "then", "thereby", "therefore", "therein", "these", "they", "this", "those", "through",
    "throughout", "thus", "to", "too", "toward", "towards", "under", "until", "up", "upon", "us",
    "very", "via", "was", "we", "were", "when", "where", "which", "while", "who", "whom", "whose",
    "will", "would",
    "with", "within", "yet", "you", "your",
  ]
}

extension Slug {
  /// A ref from what is asked: three or four words, thirty letters at most, never all digits.
  static func ref(from text: String) -> String {
    let joined = Slug(of: text).joined(words: 3, length: 30, short: 24)
    if joined.isEmpty { return "item" }
    let isBare = joined.utf8.count < 3 || joined.utf8.allSatisfy { $0 < 0x3A && $0 != 0x2D }
    return isBare ? "item-" + joined : joined
  }
}

extension Slug {
  /// A ref that is the name by which a source calls something, as `001/24` is; `nil` for what
  /// nobody would type, such as a long or random one.
  static func ref(naming name: String) -> String? {
    var ref = ""
    var hasDigit = false
    for scalar in name.unicodeScalars {
      let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      let isDigit = ("0"..."9").contains(scalar)
      hasDigit = hasDigit || isDigit
      if isLetter || isDigit || (scalar == "." || scalar == "_") && !ref.isEmpty {
        ref.unicodeScalars.append(scalar)
      } else if !ref.isEmpty, !ref.hasSuffix("-") {
        ref += "-"
      }
      guard ref.utf8.count <= 24 else { return nil }
    }
    while let last = ref.last, "-._".contains(last) { ref.removeLast() }
    guard hasDigit, !ref.isEmpty, EntryID(ref) == nil else { return nil }
    let isBare = ref.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isBare ? "item-" + ref : ref
  }
}
