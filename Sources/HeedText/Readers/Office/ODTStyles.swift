/// What the styles of an ODT say of structure: those of `styles.xml` and those of the text itself.
///
/// Source: OASIS OpenDocument 1.3, part 3, chapters 16 and 19.
struct ODTStyles {
  private struct Style {
    var parent: String?
    var outline: Int?
    var list: String?
    var isBold: Bool?
  }

  /// How the points of a list are counted on one of its levels.
  struct ListLevel {
    var format = NumberFormat.none
    var prefix = ""
    var suffix = ""
    var start = 1
    /// How many levels the label shows.
    var shown = 1
  }

  private var styles: [String: Style] = [:]
  private var lists: [String: [Int: ListLevel]] = [:]
  private var style: (name: String, style: Style)?
  private var list: (name: String, levels: [Int: ListLevel])?
  /// A style may be made to descend from itself.
  private static let mostParents = 20

  /// Takes an event of what holds styles.
  mutating func take(_ event: XMLReader.Event, _ reader: XMLReader) {
    switch event {
    case .start("style:style"):
      var read = Style()
      read.parent = reader.attribute("style:parent-style-name")
      read.outline = reader.number("style:default-outline-level")
      read.list = reader.attribute("style:list-style-name")
      style = (reader.attribute("style:name") ?? "", read)
    case .start("style:text-properties"):
      if let weight = reader.attribute("fo:font-weight") { style?.style.isBold = weight == "bold" }
    case .end("style:style"):
      if let style { styles[style.name] = style.style }
      style = nil
    case .start("text:list-style"): list = (reader.attribute("style:name") ?? "", [:])
    case .end("text:list-style"):
      if let list { lists[list.name] = list.levels }
      list = nil
    case .start("text:list-level-style-number"), .start("text:list-level-style-bullet"):
      guard let level = reader.number("text:level"), (1...10).contains(level) else { break }
      list?.levels[level - 1] = Self.level(reader, isBullet: event.isBullet)
    default: break
    }
  }

  private static func level(_ reader: XMLReader, isBullet: Bool) -> ListLevel {
    var level = ListLevel()
    guard !isBullet else {
      level.format = .bullet
      return level
    }
    level.format =
      switch reader.attribute("style:num-format") {
      case "a": .letter(isUpper: false, isRepeated: false)
      case "A": .letter(isUpper: true, isRepeated: false)
      case "i": .roman(isUpper: false)
      case "I": .roman(isUpper: true)
      case "", nil: .none
      default: .decimal
      }
    level.prefix = reader.attribute("style:num-prefix") ?? ""
    level.suffix = reader.attribute("style:num-suffix") ?? ""
    level.start = reader.number("text:start-value") ?? 1
    level.shown = min(max(reader.number("text:display-levels") ?? 1, 1), 10)
    return level
  }

  /// Names and styles of the style and of those that it descends from, it first.
  private func line(of name: String?) -> [(name: String, style: Style)] {
    var line: [(String, Style)] = []
    var next = name
    while let name = next, line.count < Self.mostParents {
      let style = styles[name] ?? Style()
      line.append((name, style))
      next = style.parent
    }
    return line
  }

  /// The level of headings in that style, for paragraphs that are not marked as headings.
  func headingLevel(of name: String?) -> Int? {
    for (name, style) in line(of: name) {
      if name == "Title" { return 1 }
      if let outline = style.outline, (1...10).contains(outline) { return outline }
      if name.hasPrefix("Heading_20_"), let level = Int(name.dropFirst(11)) { return level }
    }
    return nil
  }

  /// Whether text in that style is bold, where it says so.
  func isBold(_ name: String?) -> Bool? { line(of: name).lazy.compactMap(\.style.isBold).first }

  /// The list style that a paragraph's own style names.
  func list(of name: String?) -> String? { line(of: name).lazy.compactMap(\.style.list).first }

  /// How the points of that list style are counted at a depth from 0.
  func level(_ depth: Int, of list: String) -> ListLevel? { lists[list]?[min(depth, 9)] }
}

extension XMLReader.Event {
  fileprivate var isBullet: Bool { self == .start("text:list-level-style-bullet") }
}
