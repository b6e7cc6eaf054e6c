/// What the paragraph styles of a DOCX say of structure.
///
/// Source: ISO/IEC 29500-1, 17.7.
struct DOCXStyles {
  struct Style {
    var name = ""
    var parent: String?
    /// From 0; 9 is body text.
    var outline: Int?
    var number: Int?
    var numberLevel: Int?
  }

  private var styles: [String: Style] = [:]
  private var standard: String?
  /// A style may be made to descend from itself.
  private static let mostParents = 20

  init() {}

  /// Reads `word/styles.xml`.
  init(_ reader: XMLReader) throws(ReadFailure) {
    var id: String?
    var style = Style()
    while let event = try reader.next() {
      switch event {
      case .start("w:style"):
        id = reader.attribute("w:styleId")
        style = Style()
        let isParagraph = reader.attribute("w:type") == "paragraph"
        if isParagraph, let mark = reader.attribute("w:default"), mark != "0", mark != "false" {
          standard = id
        }
      case .start("w:name"): style.name = (reader.attribute("w:val") ?? "").lowercased()
      case .start("w:basedOn"): style.parent = reader.attribute("w:val")
      case .start("w:outlineLvl"): style.outline = reader.number("w:val")
      case .start("w:numId"): style.number = reader.number("w:val")
      case .start("w:ilvl"): style.numberLevel = reader.number("w:val")
      case .end("w:style"):
        if let id { styles[id] = style }
        id = nil
      default: break
      }
    }
  }

  /// The style and those that it descends from, it first.
  private func line(of id: String?) -> [Style] {
    var line: [Style] = []
    var next = id ?? standard
    while let id = next, let style = styles[id], line.count < Self.mostParents {
      line.append(style)
      next = style.parent
    }
    return line
  }

  /// The level of headings in that style.
  func headingLevel(of id: String?) -> Int? {
    for style in line(of: id) {
      if let outline = style.outline { return outline < 9 ? outline + 1 : nil }
      if style.name == "title" { return 1 }
      if style.name.hasPrefix("heading "), let level = Int(style.name.dropFirst(8)),
        (1...9).contains(level)
      {
        return level
      }
    }
    return nil
  }

  /// Whether paragraphs in that style are lines of a table of contents, or head or foot a page.
  func isFurniture(_ id: String?) -> Bool {
    line(of: id).contains { style in
      style.name.hasPrefix("toc ") || style.name == "toc heading" || style.name == "header"
        || style.name == "footer" || style.name.hasPrefix("table of ")
    }
  }

  /// The list that paragraphs in that style are points of.
  func numbering(of id: String?) -> (number: Int, level: Int?)? {
    let line = line(of: id)
    guard let number = line.lazy.compactMap(\.number).first else { return nil }
    return (number, line.lazy.compactMap(\.numberLevel).first)
  }

  /// The ids of the style and of those that it descends from.
  func ids(of id: String?) -> [String] {
    var ids: [String] = []
    var next = id ?? standard
    while let id = next, ids.count < Self.mostParents {
      ids.append(id)
      next = styles[id]?.parent
    }
    return ids
  }
}

extension XMLReader {
  /// The attribute's value where it is a whole number of a reasonable size.
  package func number(_ name: String) -> Int? {
    guard let value = attribute(name), let number = Int(value), abs(number) < 1_000_000_000
    else { return nil }
    return number
  }

  /// Whether the property that started last is set: it is unless it says `0`, `false` or `off`.
  package func isOn() -> Bool {
    guard let value = attribute("w:val") else { return true }
    return !["0", "false", "off"].contains(value)
  }
}
