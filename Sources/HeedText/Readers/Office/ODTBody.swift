/// Makes blocks of the events of an ODT's `content.xml`.
///
/// Source: OASIS OpenDocument 1.3, part 3, chapters 5 to 7.
struct ODTBody {
  private var styles: ODTStyles
  private var lists = ODTLists()
  private var open: [Paragraph] = []
  /// Notes, which follow the paragraph that they stand in.
  private var notes: [[UInt8]] = []
  private var skipped = 0
  private var isInText = false
  private var noteDepth = 0
  private var indexDepth = 0
  /// Whether each open span is bold.
  private var bold: [Bool] = []

  private struct Paragraph {
    var words = Words()
    var level: Int?
    var isAllBold = true
    var isBold = false
  }

  init(_ styles: ODTStyles) { self.styles = styles }

  /// Deleted text, remarks, the numbers of notes, and what describes a picture.
  private static let left: Set<String> = [
    "text:tracked-changes", "office:annotation", "text:note-citation", "text:ruby-text",
    "office:binary-data", "office:forms", "text:script", "?:title", "?:desc",
  ]
  private static let indexes: Set<String> = [
    "text:table-of-content", "text:illustration-index", "text:table-index", "text:object-index",
    "text:user-index", "text:alphabetical-index", "text:bibliography",
  ]

  /// Takes the next event; the blocks that it ends.
  mutating func take(
    _ event: XMLReader.Event, _ reader: XMLReader, into text: inout DocumentText
  ) -> [Block] {
    switch event {
    case .start(let name):
      if skipped > 0 || Self.left.contains(name) {
        skipped += 1
      } else if isInText {
        start(name, reader)
      } else {
        isInText = name == "office:text"
        styles.take(event, reader)
      }
    case .end(let name):
      if skipped > 0 {
        skipped -= 1
      } else if isInText {
        return end(name, into: &text)
      } else {
        styles.take(event, reader)
      }
    case .text(let bytes): if isInText, skipped == 0 { add(bytes) }
    }
    return []
  }

  private mutating func start(_ name: String, _ reader: XMLReader) {
    switch name {
    case "text:h", "text:p":
      let style = reader.attribute("text:style-name")
      var paragraph = Paragraph()
      paragraph.level =
        name == "text:h"
        ? reader.number("text:outline-level") ?? 1 : styles.headingLevel(of: style)
      paragraph.isBold = styles.isBold(style) ?? false
      open.append(paragraph)
    case "text:span":
      let isBold = styles.isBold(reader.attribute("text:style-name"))
      bold.append(isBold ?? bold.last ?? open.last?.isBold ?? false)
    case "text:list": lists.startList(reader)
    case "text:list-item": lists.startItem(reader, isHeader: false)
    case "text:list-header": lists.startItem(reader, isHeader: true)
    case "text:s", "text:tab", "text:line-break":
      if let last = open.indices.last { open[last].words.addSpace() }
    case "text:note": noteDepth += 1
    default: if Self.indexes.contains(name) { indexDepth += 1 }
    }
  }

  private mutating func end(_ name: String, into text: inout DocumentText) -> [Block] {
    switch name {
    case "text:h", "text:p": return close(into: &text)
    case "text:span": _ = bold.popLast()
    case "text:list": lists.endList()
    case "text:list-item", "text:list-header": lists.endItem()
    case "text:note": noteDepth -= 1
    case "office:text": isInText = false
    default: if Self.indexes.contains(name) { indexDepth -= 1 }
    }
    return []
  }

  private mutating func add(_ bytes: [UInt8]) {
    guard let last = open.indices.last else { return }
    open[last].words.add(bytes)
    let isBold = bold.last ?? open[last].isBold
    if !isBold, bytes.contains(where: { $0 > 0x20 }) { open[last].isAllBold = false }
  }

  private mutating func close(into text: inout DocumentText) -> [Block] {
    guard let paragraph = open.popLast() else { return [] }
    let words = paragraph.words.trimmed
    if noteDepth > 0 {
      if !words.isEmpty { notes.append(words) }
      return []
    }
    var blocks: [Block] = []
    if !words.isEmpty { blocks.append(block(paragraph, words, into: &text)) }
    if open.isEmpty {
      for note in notes { blocks.append(text.append(.footnote, note)) }
      notes = []
    }
    return blocks
  }

  private mutating func block(
    _ paragraph: Paragraph, _ words: [UInt8], into text: inout DocumentText
  ) -> Block {
    if indexDepth > 0 { return text.append(.furniture, words) }
    var kind = Block.Kind.paragraph
    var label: [UInt8] = []
    if let point = lists.next(styles) {
      label = Array(point.label.utf8) + [0x20]
      kind = .point(marker: point.marker, depth: point.depth)
    } else if paragraph.isAllBold, BoldHeading.isLikely(words) {
      kind = .heading(level: BoldHeading.level)
    }
    if let level = paragraph.level { kind = .heading(level: level) }
    return text.append(kind, label: label, words)
  }
}
