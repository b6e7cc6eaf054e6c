/// Dates as people write them: `19 August 2024`, `August 19, 2024`, `2024-08-19`, `le 3 mai 2021`.
///
/// Days written in digits alone are read only year first: `3/4/2024` is two days.
package enum WrittenDate {
  /// The first date of the text: `2024-08-19`, or `2024-08` where no day is given.
  package static func first(in text: String) -> String? { found(in: text)?.date }

  /// The date, where the text is little else or says that it is one.
  static func standing(in text: String) -> String? {
    guard let found = found(in: text) else { return nil }
    let before = text[..<found.range.lowerBound].lowercased().split { !$0.isLetter }.suffix(3)
    let isLabelled = before.contains { labels.contains(String($0)) }
    let rest = text.utf8.count - text[found.range].utf8.count
    // A month is named in passing more easily than a day.
    let isMonth = found.date.utf8.count < 10
    return isLabelled || rest <= (isMonth ? 10 : 30) ? found.date : nil
  }

  private static let labels: Set<String> = [
    "date", "published", "distr", "issued", "datum", "fecha", "publié", "publicado",
    "veröffentlicht", "adopted",
  ]

  private static func found(
    in text: String
  ) -> (date: String, range: Range<String.Index>)? {
    let words = text.split { !($0.isLetter || $0.isNumber) }
      .filter { !fillers.contains($0.lowercased()) }
    for index in words.indices {
      let three = words[index..<min(index + 3, words.count)].map { String($0) }
      guard let (date, count) = date(three) else { continue }
      return (date, words[index].startIndex..<words[index + count - 1].endIndex)
    }
    return nil
  }

  /// Words between the parts of a date.
  private static let fillers: Set<String> = ["of", "de", "del", "the"]

  /// The date that the words begin with, and how many of them it takes.
  private static func date(_ words: [String]) -> (String, Int)? {
    if words.count == 3 {
      if let year = year(words[0]), let month = number(words[1], upTo: 12),
        words[1].utf8.count == 2, let day = number(words[2].prefix { $0 != "T" }, upTo: 31)
      {
        return ("\(year)-\(month)-\(day)", 3)
      }
      if let year = year(words[2]) {
        if let month = month(words[1]), let day = day(words[0]) {
          return ("\(year)-\(month)-\(day)", 3)
        }
        if let month = month(words[0]), let day = day(words[1]) {
          return ("\(year)-\(month)-\(day)", 3)
        }
      }
    }
    if words.count >= 2, let month = month(words[0]), let year = year(words[1]) {
      return ("\(year)-\(month)", 2)
    }
    return nil
  }

  private static func year(_ word: String) -> String? {
    guard word.utf8.count == 4, let year = Int(word), (1800...2199).contains(year) else {
      return nil
    }
    return word
  }

  private static func number(_ word: some StringProtocol, upTo most: Int) -> String? {
    guard (1...2).contains(word.utf8.count), let number = Int(word), (1...most).contains(number)
    else { return nil }
    return number < 10 ? "0\(number)" : "\(number)"
  }

  /// A day of the month: `19`, `19th`, `1er`.
  private static func day(_ word: String) -> String? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let ending = word[digits.endIndex...].lowercased()
    guard ["", "st", "nd", "rd", "th", "er", "º", "o"].contains(ending) else { return nil }
    return number(digits, upTo: 31)
  }

  private static func month(_ word: String) -> String? {
    let word = word.lowercased()
    guard let index = months.firstIndex(where: { $0.contains(word) }) else { return nil }
    return index < 9 ? "0\(index + 1)" : "\(index + 1)"
  }

  /// English, French, Spanish, Portuguese and German, with the short forms of English.
  private static let months: [Set<String>] = [
    ["january", "jan", "janvier", "enero", "janeiro", "januar"],
    ["february", "feb", "février", "febrero", "fevereiro", "februar"],
    ["march", "mar", "mars", "marzo", "março", "märz"],
    ["april", "apr", "avril", "abril"],
    ["may", "mai", "mayo", "maio"],
    ["june", "jun", "juin", "junio", "junho", "juni"],
    ["july", "jul", "juillet", "julio", "julho", "juli"],
    ["august", "aug", "août", "agosto"],
    ["september", "sep", "sept", "septembre", "septiembre", "setembro"],
    ["october", "oct", "octobre", "octubre", "outubro", "oktober"],
    ["november", "nov", "novembre", "noviembre", "novembro"],
    ["december", "dec", "décembre", "diciembre", "dezembro", "dezember"],
  ]
}
