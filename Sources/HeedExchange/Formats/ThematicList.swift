internal import Heed

/// OHCHR's thematic list of recommendations of the Universal Periodic Review: a table in Word.
///
/// A recommendation stands once under each of its themes, each time with all of them. The States
/// that made it stand in brackets behind it.
/// Source: UPR 34, Slovenia, third cycle.
enum ThematicList: NamedFormat {
  static let name = "upr-thematic-list"
  static let mergesRepeats: Bool? = true
  static let title = "an OHCHR thematic list of recommendations"
  private static let themes = "Full list of themes"
  private static let made = [
    "Number", "Text", "Position", "States", "Document", "Place", "Themes", "SDGs",
    "Affected persons", "Assessment",
  ]

  static func mapping(of header: [String]) -> ColumnMapping? {
    guard all(["Recommendation", "Position", themes], in: header) else { return nil }
    return ColumnMapping(
      source: name,
      [
        .init("Number", .number), .init("Text", .text), .init("Position", .response),
        .init("States", .issuer, split: "\n"), .init("Document", .document),
        .init("Place", .place), .init("Themes", .tag, facet: "theme", split: "\n"),
        .init("SDGs", .tag, facet: "sdg", split: "\n"),
        .init("Affected persons", .tag, facet: "affected", split: "\n"),
        .init("Assessment", .note),
      ])
  }

  static func reshaping(of header: [String]) -> Reshaping? {
    func index(_ name: String) -> Int? {
      header.firstIndex { HeaderWords.plain($0).hasPrefix(HeaderWords.plain(name)) }
    }
    guard let text = index("Recommendation"), let position = index("Position"),
      let themes = index(themes)
    else { return nil }
    let assessment = index("Assessment") ?? themes
    return Reshaping(
      header: made,
      origins: [text, text, position, text, text, text, themes, themes, themes, assessment].map {
        $0 + 1
      }
    ) { cells in
      let cell = cells[safely: text].trimmed
      let answer = cells[safely: position].trimmed
      if cell.lowercased().hasPrefix("theme:") || cell.isEmpty && answer.isEmpty { return nil }
      let parts = Parts(cell)
      let lists = lists(of: cells[safely: themes])
      return [
        parts.number, parts.text, answer, parts.states.joined(separator: "\n"), parts.document,
        parts.place, lists[0], lists[1], lists[2],
        assessment == themes ? "" : cells[safely: assessment],
      ]
    }
  }

  static func response(_ word: String) -> Response? { PositionScheme.upr.response(for: word) }

  /// Themes, goals and persons, each item on a line.
  private static func lists(of cell: String) -> [String] {
    var lists: [[Substring]] = [[], [], []]
    var list = 0
    for line in cell.split(whereSeparator: \.isNewline) {
      let bare = line.trimmed.lowercased()
      if bare.hasPrefix("sdgs:") {
        list = 1
      } else if bare.hasPrefix("affected persons:") {
        list = 2
      } else {
        lists[list].append(line)
      }
    }
    return lists.map { $0.joined(separator: "\n") }
  }

  /// `26.1 Text (State A) (State B); Source of Position: A/HRC/46/15/Add.1 - Para.20`.
  struct Parts {
    var number = ""
    var text: String
    var states: [String] = []
    var document = ""
    var place = ""

    init(_ cell: String) {
      text = cell
      let mark =
        cell.firstRange(of: "Source of Position:") ?? cell.firstRange(of: "Source of position:")
      if let mark {
        text = String(cell[..<mark.lowerBound])
        let source = cell[mark.upperBound...].trimmed
        let parts = source.split(separator: " - ", maxSplits: 1).map(\.trimmed)
        document = parts.first ?? ""
        place = parts.count > 1 ? parts[1] : ""
      }
      text = text.trimming { $0.isWhitespace || $0 == ";" }
      let first = text.prefix { !$0.isWhitespace }
      let isNumber = first.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
      if isNumber, !first.isEmpty {
        number = first.trimming { $0 == "." }
        text = text.dropFirst(first.count).trimmed
      }
      states = Self.states(of: text)
    }

    /// The States in brackets behind the words of each part; brackets within words are words.
    private static func states(of text: String) -> [String] {
      var states: [String] = []
      for part in text.split(separator: ";") {
        var rest = part.trimming { $0.isWhitespace || $0 == "." }
        var own: [String] = []
        while rest.hasSuffix(")"), let open = opening(rest) {
          let inside = rest[rest.index(after: open)...].dropLast().trimmed
          guard isState(inside) else { break }
          own.insert(inside, at: 0)
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

    private static func isState(_ text: String) -> Bool {
      text.first?.isUppercase == true && text.utf8.count <= 80 && !text.contains { $0.isNumber }
    }
  }
}
