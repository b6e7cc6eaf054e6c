/// Makes blocks of the events of a part of a DOCX that holds paragraphs.
///
/// Source: ISO/IEC 29500-1, 17.3 and 17.13.5 (revisions).
struct DOCXBody {
  private let styles: DOCXStyles
  private var numbering: DOCXNumbering
  /// What paragraphs are where nothing says otherwise: notes in the part of the notes.
  private let standard: Block.Kind
  /// Paragraphs that are open: a text box stands within one.
  private var open: [Paragraph] = []
  /// Words of a paragraph whose end is struck out, so that the next goes on with it.
  private var carried: Paragraph?
  /// How deep within an element whose content is left out.
  private var skipped = 0
  private var isInParagraphProperties = false
  private var isInRunProperties = false
  private var isInText = false
  private var isHidden = false
  private var isBold = false

  private struct Paragraph {
    var words = Words()
    var style: String?
    var number: Int?
    var level: Int?
    var outline: Int?
    var isAllBold = true
    var isEndStruckOut = false
  }

  init(_ styles: DOCXStyles, _ numbering: DOCXNumbering, standard: Block.Kind = .paragraph) {
    self.styles = styles
    self.numbering = numbering
    self.standard = standard
  }

  /// What was deleted, or moved away, or stands there twice for older programs, or is a remark.
  private static let left: Set<String> = [
    "w:del", "w:moveFrom", "mc:Fallback", "w:pPrChange", "w:rPrChange", "w:sectPr", "w:rt",
    "w:tblPr", "w:trPr", "w:tcPr",
  ]

  /// Takes the next event; a block where it ends one.
  mutating func take(
    _ event: XMLReader.Event, _ reader: XMLReader, into text: inout DocumentText
  ) -> Block? {
    switch event {
    case .start(let name):
      if skipped > 0 || Self.left.contains(name) {
        // Within a paragraph's properties the mark is about its end alone.
        if name == "w:del", isInParagraphProperties, skipped == 0 {
          change { $0.isEndStruckOut = true }
        }
        skipped += 1
      } else {
        start(name, reader)
      }
    case .end(let name):
      guard skipped > 0 else {
        return end(name, into: &text)
      }
      skipped -= 1
    case .text(let bytes):
      if isInText, skipped == 0, !isHidden { add(bytes) }
    }
    return nil
  }

  private mutating func start(_ name: String, _ reader: XMLReader) {
    switch name {
    case "w:p": open.append(Paragraph())
    case "w:pPr": isInParagraphProperties = true
    case "w:rPr": isInRunProperties = true
    case "w:r": (isHidden, isBold) = (false, false)
    case "w:t", "m:t": isInText = true
    case "w:tab", "w:br", "w:cr", "w:ptab":
      if !isInParagraphProperties { change { $0.words.addSpace() } }
    case "w:noBreakHyphen": add(Array("-".utf8))
    default: property(name, reader)
    }
  }

  private mutating func property(_ name: String, _ reader: XMLReader) {
    if isInRunProperties, !isInParagraphProperties {
      if name == "w:b" { isBold = reader.isOn() }
      if name == "w:vanish" { isHidden = reader.isOn() }
    }
    guard isInParagraphProperties else { return }
    switch name {
    case "w:pStyle": change { $0.style = reader.attribute("w:val") }
    case "w:numId": change { $0.number = reader.number("w:val") }
    case "w:ilvl": change { $0.level = reader.number("w:val") }
    case "w:outlineLvl": change { $0.outline = reader.number("w:val") }
    default: break
    }
  }

  private mutating func end(_ name: String, into text: inout DocumentText) -> Block? {
    switch name {
    case "w:t", "m:t": isInText = false
    case "w:pPr": isInParagraphProperties = false
    case "w:rPr": isInRunProperties = false
    case "w:p": return close(into: &text)
    default: break
    }
    return nil
  }

  private mutating func add(_ bytes: [UInt8]) {
    let isLight = !isBold && bytes.contains { $0 > 0x20 }
    change {
      $0.words.add(bytes)
      if isLight { $0.isAllBold = false }
    }
  }

  /// Changes the innermost paragraph, where one is open.
  private mutating func change(_ body: (inout Paragraph) -> Void) {
    guard let last = open.indices.last else { return }
    body(&open[last])
  }

  private mutating func close(into text: inout DocumentText) -> Block? {
    guard var paragraph = open.popLast() else { return nil }
    if let before = carried {
      var words = before.words
      words.add(paragraph.words.bytes)
      paragraph.words = words
      paragraph.isAllBold = paragraph.isAllBold && before.isAllBold
      carried = nil
    }
    if paragraph.isEndStruckOut {
      carried = paragraph
      return nil
    }
    return block(paragraph, into: &text)
  }

  private mutating func block(_ paragraph: Paragraph, into text: inout DocumentText) -> Block? {
    let words = paragraph.words.trimmed
    guard !words.isEmpty else { return nil }
    let level = headingLevel(paragraph)
    let listed = styles.numbering(of: paragraph.style)
    var label: [UInt8] = []
    var kind = level.map { Block.Kind.heading(level: $0) } ?? standard
    if let number = paragraph.number ?? listed?.number, number != 0,
      let point = numbering.next(
        number, level: paragraph.level ?? listed?.level, styles: styles.ids(of: paragraph.style))
    {
      label = Array(point.label.utf8) + [0x20]
      if level == nil { kind = .point(marker: point.marker, depth: point.depth) }
    } else if level == nil, paragraph.isAllBold, standard == .paragraph,
      BoldHeading.isLikely(words)
    {
      kind = .heading(level: BoldHeading.level)
    }
    if styles.isFurniture(paragraph.style) { kind = .furniture }
    return text.append(kind, label: label, words)
  }

  /// The paragraph that still waits for one to go on with it.
  mutating func finish(into text: inout DocumentText) -> Block? {
    guard let paragraph = carried else { return nil }
    carried = nil
    return block(paragraph, into: &text)
  }

  private func headingLevel(_ paragraph: Paragraph) -> Int? {
    guard let outline = paragraph.outline else { return styles.headingLevel(of: paragraph.style) }
    return outline < 9 ? outline + 1 : nil
  }
}
