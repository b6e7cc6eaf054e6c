/// A cell of a thematic list taken apart.
///
/// `26.1 Text (State A) (State B, State C); Source of Position: A/HRC/46/15/Add.1 - Para.20`.
struct ThematicItem {
  /// `26.1`, `A-123.4`.
  var number = ""
  /// What is asked, with the States behind it.
  var text: String
  /// The States that ask it.
  var states: [String] = []
  /// The report that it stands in: an addendum holds the answers to it.
  var document = ""
  /// Where the position is found.
  var source = ""

  private static let marks = [
    "Source of Position:", "Source of position:", "SOURCE OF POSITION:", "Source of Position :",
  ]

  /// The parts of a cell.
  init(_ cell: String) {
    text = cell
    let mark = Self.marks.lazy.compactMap { cell.firstRange(of: $0) }.first
    if let mark {
      text = String(cell[..<mark.lowerBound])
      source = cell[mark.upperBound...].split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      let symbol = source.prefix { !$0.isWhitespace }
      document = String(symbol.firstRange(of: "/Add.").map { symbol[..<$0.lowerBound] } ?? symbol)
    }
    text = text.trimming { $0.isWhitespace || $0 == ";" }
    if let (number, rest) = Self.number(of: text) { (self.number, text) = (number, rest) }
    states = Self.states(of: text)
  }

  /// The number before the words, and the words; `nil` where there is none.
  ///
  /// `121.1`, `121.1.`, `A - 123.4`, `A-123.4`.
  static func number(of text: String) -> (number: String, rest: String)? {
    var rest = text[...]
    var number = ""
    if let letter = rest.first, letter.isASCII, letter.isUppercase {
      let behind = rest.dropFirst().drop(while: \.isWhitespace)
      guard let dash = behind.first, "-–—.".contains(dash) else { return nil }
      rest = behind.dropFirst().drop(while: \.isWhitespace)
      number = "\(letter)-"
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    guard digits.first?.isNumber == true, digits.contains(".") || !number.isEmpty else {
      return plain(text)
    }
    rest = rest.dropFirst(digits.count)
    guard let next = rest.first, next.isWhitespace || digits.last == "." else { return nil }
    let words = rest.trimmed
    return words.isEmpty ? nil : (number + digits.trimming { $0 == "." }, words)
  }

  /// A whole number alone.
  private static func plain(_ text: String) -> (number: String, rest: String)? {
    let first = text.prefix { !$0.isWhitespace }
    let isNumber = first.utf8.count <= 4 && first.allSatisfy { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(first.count).trimmed
    return isNumber && !first.isEmpty && !rest.isEmpty ? (String(first), rest) : nil
  }

  // MARK: States

  /// The States in brackets behind the words of each part; brackets within words are words.
  private static func states(of text: String) -> [String] {
    var states: [String] = []
    for part in text.split(separator: ";") {
      var rest = part.trimming { $0.isWhitespace || $0 == "." }
      var own: [String] = []
      while rest.hasSuffix(")"), let open = opening(rest) {
        let inside = rest[rest.index(after: open)...].dropLast().trimmed
        let named = listed(inside)
        guard !named.isEmpty, named.allSatisfy(isState) else { break }
        own.insert(contentsOf: named, at: 0)
        rest = rest[..<open].trimmed
      }
      states += own
    }
    return states.unique
  }

  /// The bracket that the last one closes.
  private static func opening(_ text: String) -> String.Index? {
    var depth = 0
    for index in text.indices.reversed() {
      if text[index] == ")" { depth += 1 }
      if text[index] == "(" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// `Cuba, Ghana and the Netherlands`: three States.
  static func listed(_ text: String) -> [String] {
    text.split { $0 == "," || $0.isNewline }.flatMap { item -> [String] in
      let item = item.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let bare = item.hasPrefix("and ") ? String(item.dropFirst(4)) : item
      guard let and = bare.firstRange(of: " and "), !joined.contains(where: bare.hasPrefix) else {
        return [bare]
      }
      return [bare[..<and.lowerBound].trimmed] + listed(String(bare[and.upperBound...]))
    }.filter { !$0.isEmpty }
  }

  /// States whose names have an "and".
  private static let joined = [
    "Antigua", "Bosnia", "Saint Kitts", "Saint Vincent", "St. Kitts", "St. Vincent", "Sao Tome",
    "São Tomé", "Trinidad", "United Kingdom",
  ]

  private static func isState(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    // Within brackets stand treaties too, by their letters.
    let isLetters = words.count == 1 && text.count > 2 && text.allSatisfy(\.isUppercase)
    let first = words.first { !["the", "former"].contains($0) }
    return first?.first?.isUppercase == true && !isLetters && text.utf8.count <= 80
      && !text.contains { $0.isNumber }
  }

  // MARK: Themes

  /// Themes, goals and persons, each item on a line, as headings within a cell tell them apart.
  static func lists(of cell: String) -> (themes: String, goals: String, persons: String) {
    var lists: [[Substring]] = [[], [], []]
    var list = 0
    for line in cell.split(whereSeparator: \.isNewline) {
      let bare = line.trimmed.lowercased()
      let heading = headings.first { bare.hasPrefix($0.words) }
      if let heading {
        list = heading.list
        let rest = line.trimmed.dropFirst(heading.words.count)
        if !rest.trimmed.isEmpty { lists[list].append(rest) }
      } else {
        lists[list].append(line)
      }
    }
    let joined = lists.map { $0.joined(separator: "\n") }
    return (joined[0], joined[1], joined[2])
  }

  private static let headings = [
    (words: "sdgs:", list: 1), (words: "sdg:", list: 1), (words: "relevant sdgs:", list: 1),
    (words: "affected persons:", list: 2), (words: "groups of persons:", list: 2),
    (words: "group of persons:", list: 2), (words: "themes:", list: 0),
  ]
}
