internal import HeedText

/// The text of a cell of a Word table, each of its paragraphs a line.
struct DOCXCell {
  private var bytes: [UInt8] = []
  /// How many columns it covers.
  private(set) var span = 1
  /// It is merged with the cells below.
  private(set) var startsMerge = false
  /// It is merged with the cell above, and shows what that says.
  private(set) var isMergedDown = false
  /// How deep within an element whose content is left out.
  private var skipped = 0
  private var isInText = false
  private var isInRunProperties = false
  private var isHidden = false

  /// What was deleted or moved away, or stands there twice for older programs, or tells of a
  /// style.
  private static let left: Set<String> = [
    "w:del", "w:moveFrom", "mc:Fallback", "w:pPr", "w:rPrChange", "w:tcPrChange", "w:tblPr",
    "w:tblGrid", "w:rt", "w:instrText", "w:sectPr",
  ]

  /// Takes the next event within the cell, or within a table in it.
  mutating func take(_ event: XMLReader.Event, _ reader: XMLReader, isOuter: Bool) {
    switch event {
    case .start(let name):
      if skipped > 0 || Self.left.contains(name) {
        skipped += 1
      } else {
        start(name, reader, isOuter: isOuter)
      }
    case .end(let name):
      if skipped > 0 { skipped -= 1 } else { end(name) }
    case .text(let piece): if isInText, skipped == 0, !isHidden { bytes += piece }
    }
  }

  private mutating func start(_ name: String, _ reader: XMLReader, isOuter: Bool) {
    switch name {
    case "w:t", "m:t": isInText = true
    case "w:tab", "w:ptab": bytes.append(UInt8(ascii: " "))
    case "w:br", "w:cr": bytes.append(UInt8(ascii: "\n"))
    case "w:noBreakHyphen": bytes.append(UInt8(ascii: "-"))
    case "w:r": isHidden = false
    case "w:rPr": isInRunProperties = true
    case "w:vanish" where isInRunProperties: isHidden = reader.isOn()
    case "w:gridSpan" where isOuter: span = min(max(1, reader.number("w:val") ?? 1), 1000)
    case "w:vMerge" where isOuter:
      startsMerge = reader.attribute("w:val") == "restart"
      isMergedDown = !startsMerge
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "w:t", "m:t": isInText = false
    case "w:rPr": isInRunProperties = false
    case "w:p": bytes.append(UInt8(ascii: "\n"))
    default: break
    }
  }

  /// Its lines, each without blanks at its ends, and without empty lines around them.
  var text: String {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { line in
        line.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
      }
    let words = lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
    return String(decoding: Array(words.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
  }
}
