internal import Heed

/// OHCHR's thematic list of recommendations of the Universal Periodic Review: a table in Word.
///
/// A recommendation stands once under each of its themes, each time with all of them. The States
/// that made it stand in brackets behind it; the State that was reviewed, the cycle and the
/// session only at the head of each page. Since the fourth cycle goals have a column of their own.
/// Source: UPR 20, 34 and 48, Slovenia, second to fourth cycle.
enum ThematicList: NamedFormat {
  static let name = "upr-thematic-list"
  static let mergesRepeats: Bool? = true
  static let title = "an OHCHR thematic list of recommendations"
  private static let made = [
    "Number", "Text", "Position", "States", "Document", "Source of position", "Themes", "SDGs",
    "Affected persons", "Assessment",
  ]

  static func mapping(of header: [String]) -> ColumnMapping? {
    guard Places(header) != nil else { return nil }
    return ColumnMapping(
      source: name,
      [
        .init("Number", .number), .init("Text", .text), .init("Position", .response),
        .init("States", .issuer, split: "\n"), .init("Document", .document),
        .init("Source of position", .source),
        .init("Themes", .tag, facet: "theme", split: "\n"),
        .init("SDGs", .tag, facet: "sdg", split: "\n"),
        .init("Affected persons", .tag, facet: "affected", split: "\n"),
        .init("Assessment", .note),
      ])
  }

  /// Where its columns stand. Units: counted from 0.
  private struct Places {
    let text: Int
    let position: Int
    let themes: Int
    let goals: Int?
    let assessment: Int?

    init?(_ header: [String]) {
      let names = header.map(HeaderWords.plain)
      func index(_ isIt: (String) -> Bool) -> Int? { names.firstIndex(where: isIt) }
      guard let text = index({ $0.hasPrefix("recommendation") }),
        let position = index({ $0.hasPrefix("position") }),
        let themes = index({ $0.contains("listofthemes") || $0.contains("rightsthemes") })
      else { return nil }
      (self.text, self.position, self.themes) = (text, position, themes)
      goals = index { $0.contains("sdg") || $0.contains("sustainabledevelopment") }
      assessment = index { $0.hasPrefix("assessment") || $0.contains("implementation") }
    }
  }

  static func reshaping(of header: [String]) -> Reshaping? {
    guard let places = Places(header) else { return nil }
    let (text, themes) = (places.text, places.themes)
    let goals = places.goals ?? themes
    return Reshaping(
      header: made,
      origins: [
        text, text, places.position, text, text, text, themes, goals, themes,
        places.assessment ?? themes,
      ].map { $0 + 1 }
    ) { cells in
      let cell = cells[safely: text].trimmed
      let answer = cells[safely: places.position].trimmed
      if cell.lowercased().hasPrefix("theme:") || cell.isEmpty && answer.isEmpty { return nil }
      let item = ThematicItem(cell)
      var lists = ThematicItem.lists(of: cells[safely: themes])
      if places.goals != nil { lists.goals += "\n" + cells[safely: goals] }
      return [
        item.number, item.text, answer, item.states.joined(separator: "\n"), item.document,
        item.source, lists.themes, lists.goals, lists.persons,
        places.assessment.map { cells[safely: $0] } ?? "",
      ]
    }
  }

  /// `UPR of Slovenia (3rd Cycle - 34th Session)`.
  static func constants(told titles: [String]) -> [ColumnMapping.Constant] {
    for line in titles {
      guard let start = line.firstRange(of: "UPR of ") else { continue }
      let rest = line[start.upperBound...]
      guard let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")")
      else { continue }
      var constants = [ColumnMapping.Constant(.addressee, rest[..<open].trimmed)]
      // Numbers are broken by the styles of their letters: `4 8 th`.
      let words = rest[open..<close].lowercased().filter { !$0.isWhitespace }
      let parts = words.split { "-–—".contains($0) }
      if let part = parts.first(where: { $0.contains("session") }),
        let session = UPRSession(naming: String(part))
      {
        constants += session.constants
      }
      return constants
    }
    return []
  }

  static func response(_ word: String) -> Response? {
    PositionScheme.upr.response(for: word) ?? ResponseWords.response(word)
  }
}

extension UPRSession {
  /// What holds for all recommendations of the session.
  var constants: [ColumnMapping.Constant] {
    [
      .init(.tag, facet: "cycle", "upr-\(cycle)"), .init(.tag, facet: "session", "\(number)"),
      .init(.issued, heldIn),
    ] + [adoptedIn.map { ColumnMapping.Constant(.responseDate, $0) }].compactMap(\.self)
  }
}
