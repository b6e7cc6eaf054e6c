/// Makes blocks of the nodes of a web page.
struct HTMLBody {
  private let layout: HTMLLayout
  private var lists = HTMLLists()
  private var words = Words()
  private var isAllBold = true
  private var isAfterBreak = false
  /// Where lines of the block start after the first.
  private var breaks: [Int] = []
  private var headingLevel: Int?
  private var bold = 0
  /// Text whose line breaks count.
  private var lines: [UInt8]?
  /// How the elements that are open take part, where that is not as content.
  private var furniture = 0
  private var notes = 0
  private var main = 0
  private var open: [(part: HTMLLayout.Part, isMain: Bool)] = []
  /// Whether any block was the author's.
  private(set) var hasText = false

  init(_ layout: HTMLLayout) { self.layout = layout }

  /// Takes the next event of the way through a page.
  mutating func take(
    _ event: HTMLNode.Event, into text: inout DocumentText,
    _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) -> HTMLNode.Step {
    switch event {
    case .text(let bytes): add(bytes)
    case .start(let node, let tag):
      let part = HTMLLayout.part(node, tag, isInMain: main > 0)
      if part == .left { return .past }
      if Self.blocks.contains(tag) { try flush(into: &text, take) }
      enter(part, isMain: layout.isMain(node, tag))
      try start(node, tag, into: &text, take)
    case .end(let tag):
      try end(tag, into: &text, take)
      leave()
    }
    return .on
  }

  /// Elements that words do not flow across.
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  private mutating func enter(_ part: HTMLLayout.Part, isMain: Bool) {
    if part == .furniture { furniture += 1 }
    if part == .notes { notes += 1 }
    if isMain { main += 1 }
    open.append((part, isMain))
  }

  private mutating func leave() {
    guard let (part, isMain) = open.popLast() else { return }
    if part == .furniture { furniture -= 1 }
    if part == .notes { notes -= 1 }
    if isMain { main -= 1 }
  }

  private mutating func start(
    _ node: HTMLNode, _ tag: String, into text: inout DocumentText,
    _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    switch tag {
    case "h1", "h2", "h3", "h4", "h5", "h6": headingLevel = tag.last?.wholeNumberValue
    case "ol", "ul", "menu", "dir": lists.startList(node, tag)
    case "li": lists.startItem(node)
    case "b", "strong": bold += 1
    case "q": add(Array("“".utf8))
    case "pre": lines = []
    case "br": try lineBreak(into: &text, take)
    default: break
    }
  }

  private mutating func end(
    _ tag: String, into text: inout DocumentText, _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    switch tag {
    case "b", "strong": bold -= 1
    case "q": add(Array("”".utf8))
    case "pre": try flushLines(into: &text, take)
    default: if Self.blocks.contains(tag) { try flush(into: &text, take) }
    }
    switch tag {
    case "h1", "h2", "h3", "h4", "h5", "h6": headingLevel = nil
    case "ol", "ul", "menu", "dir": lists.endList()
    case "li": lists.endItem()
    default: break
    }
  }

  private mutating func add(_ bytes: [UInt8]) {
    guard lines == nil else {
      lines?.append(contentsOf: bytes)
      return
    }
    words.add(bytes)
    if bytes.contains(where: { $0 > 0x20 }) {
      isAfterBreak = false
      if bold == 0 { isAllBold = false }
    }
  }

  /// Two line breaks part paragraphs on old pages, and one parts a bold line from what follows.
  private mutating func lineBreak(
    into text: inout DocumentText, _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    guard lines == nil else {
      lines?.append(0x0A)
      return
    }
    let isHeading = isAllBold && headingLevel == nil && BoldHeading.isLikely(words.trimmed)
    if isAfterBreak || isHeading {
      try flush(into: &text, take)
    } else {
      words.addSpace()
      isAfterBreak = true
      breaks.append(words.bytes.count)
    }
  }

  /// Hands over the words so far as a block.
  mutating func flush(
    into text: inout DocumentText, _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    let block = words.trimmed
    let isHeading = isAllBold && BoldHeading.isLikely(block)
    let pieces = headingLevel == nil ? Self.points(block, breaks) : [block[...]]
    words = Words()
    breaks = []
    isAllBold = true
    isAfterBreak = false
    guard !block.isEmpty else { return }
    let point = lists.takeMarker()
    var label: [UInt8] = []
    var kind = Block.Kind.paragraph
    if let point {
      label = Array((point.marker == "•" ? "• " : point.marker + ". ").utf8)
      kind = .point(marker: point.marker, depth: point.depth)
    } else if isHeading {
      kind = .heading(level: BoldHeading.level)
    }
    if let headingLevel { kind = .heading(level: headingLevel) }
    for piece in pieces {
      if notes > 0 { kind = .footnote }
      if isFurniture { kind = .furniture }
      hasText = hasText || kind != .furniture
      try take(text.append(kind, label: label, Array(piece)))
      kind = .paragraph
      label = []
    }
  }

  /// The block, parted before each of its lines that starts with a number or a bullet.
  private static func points(_ block: [UInt8], _ breaks: [Int]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = 0
    for position in breaks where position > start && position < block.count {
      guard Marker(block[position...]) != nil else { continue }
      // The line break became the space before.
      pieces.append(block[start..<(position - 1)])
      start = position
    }
    return pieces + [block[start...]]
  }

  private var isFurniture: Bool { furniture > 0 || layout.main != nil && main == 0 }

  /// Hands over text that was laid out by hand.
  private mutating func flushLines(
    into text: inout DocumentText, _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    guard let bytes = lines else { return }
    lines = nil
    guard bytes.contains(where: { $0 > 0x20 }) else { return }
    if text.length > 0 { text.append([0x0A, 0x0A]) }
    let isFurniture = isFurniture
    hasText = hasText || !isFurniture
    var reader = LineReader()
    let pass = { (block: Block) throws(ReadFailure) in
      var block = block
      if isFurniture { block.kind = .furniture }
      try take(block)
    }
    try reader.take(bytes[...], into: &text, pass)
    try reader.finish(pass)
  }
}
