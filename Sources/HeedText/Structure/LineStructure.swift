/// Builds blocks from lines: paragraphs wrapped or not, points, headings, footnotes, furniture.
///
/// It holds one block at a time: its memory grows with the longest, not with the document.
struct LineStructure {
  /// How the lines were made.
  enum Style {
    /// Plain text, Markdown or e-mail.
    case text
    /// Pages laid out for print; a form feed starts a page.
    case pages
  }

  /// A line of which no part is wrapped: longer than anybody's page is wide.
  private static let unwrapped = 140
  /// A block is cut here, so that a file of one endless line does not fill the memory.
  static let longestBlock = 1 << 20

  private var current: OpenBlock?
  private var isAfterBlank = false
  private var outline = Outline()
  /// The widest of the last lines that were wrapped. Units: bytes.
  private var width = 0

  /// Lines of that style.
  init(_ style: Style = .text) {}

  /// Takes a line without its line break, which starts at byte `offset` of the text read.
  mutating func take<Failure: Error>(
    _ line: ArraySlice<UInt8>, at offset: Int, _ emit: (Block) throws(Failure) -> Void
  ) throws(Failure) {
    var line = Line(line, at: offset)
    if line.isBlank {
      isAfterBlank = true
      return
    }
    if line.isRule { return }
    if line.isFurniture {
      isAfterBlank = true
      return try emit(Block(.furniture, text: Array(line.text), places: line.places))
    }
    let marker = line.takeMarker(after: current, isAfterBlank: isAfterBlank)
    if var block = current, marker == nil, line.headingLevel == nil, continues(block, line) {
      block.append(line)
      current = block
    } else {
      try close(emit)
      if let marker, marker.style != .note { outline.enter(marker, indent: line.indent) }
      current = OpenBlock(line, marker: marker, depth: outline.depth)
    }
    isAfterBlank = false
    if line.text.count <= LineStructure.unwrapped { width = max(line.text.count, width * 15 / 16) }
  }

  /// Hands over what is left.
  mutating func finish<Failure: Error>(
    _ emit: (Block) throws(Failure) -> Void
  ) throws(Failure) {
    try close(emit)
    outline = Outline()
  }

  private mutating func close<Failure: Error>(
    _ emit: (Block) throws(Failure) -> Void
  ) throws(Failure) {
    guard let block = current else { return }
    current = nil
    let made = block.block
    if case .heading = made.kind { outline = Outline() }
    try emit(made)
  }

  /// Whether `line` goes on with the sentence or the paragraph of `block`.
  private func continues(_ block: OpenBlock, _ line: Line) -> Bool {
    if block.text.isEmpty { return true }  // a marker alone on its line
    guard block.text.count < LineStructure.longestBlock, block.headingLevel == nil else {
      return false
    }
    let startsLower = line.text.first.map(Bytes.isLower) ?? false
    let isOpenEnded = !block.endsSentence
    if isAfterBlank || block.lastLength > LineStructure.unwrapped {
      return isOpenEnded && startsLower && !block.endsWithColon && block.text.count > 40
    }
    if block.lineCount == 1, block.marker == nil, block.looksLikeHeading, !startsLower {
      // Wrapped text fills its lines; a heading above a paragraph does not.
      return block.lastLength * 5 > width * 4 && !block.isTitleCase
    }
    if block.endsSentence || block.endsWithColon, !startsLower {
      return block.lastLength * 10 > width * 7
    }
    return true
  }
}

/// Which lists stand open, so that a point knows how deep it stands.
private struct Outline {
  private var levels: [(style: Marker.Style, part: Substring, indent: Int)] = []

  /// How deep the last point stands, from 0.
  var depth: Int { max(0, levels.count - 1) }

  mutating func enter(_ marker: Marker, indent: Int) {
    // `5.1.2` stands below `5.1`, and `10.1` in another list than `2.25`.
    let point = marker.style == .dotted ? marker.text.lastIndex(of: ".") : nil
    let part = point.map { marker.text[..<$0] } ?? ""
    if let index = levels.lastIndex(where: {
      $0.style == marker.style && $0.part == part && abs($0.indent - indent) < 2
    }) {
      levels.removeSubrange((index + 1)...)
    } else {
      if let last = levels.last, indent + 1 < last.indent {
        levels.removeAll { $0.indent > indent }
      }
      levels.append((marker.style, part, indent))
    }
    if levels.count > 9 { levels.removeFirst() }
  }
}
