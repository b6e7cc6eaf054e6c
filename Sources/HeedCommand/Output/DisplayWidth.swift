import CUnistring
internal import HeedExchange

/// Where text stands in the room that it has.
enum Alignment: Sendable { case left, right }

extension Unicode.Scalar {
  /// How many terminal cells it takes: 0 for combining marks and controls, 2 for wide characters.
  var displayWidth: Int {
    if value < 0x80 { return value >= 0x20 && value != 0x7F ? 1 : 0 }
    return unsafe max(0, Int(uc_width(value, "UTF-8")))
  }
}

extension Character {
  /// Units: terminal cells; the sum over its parts, as terminals do that do not join emoji.
  var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }

  /// Whether a line may be broken before it, as between Chinese characters.
  fileprivate var isWide: Bool { (unicodeScalars.first?.displayWidth ?? 0) > 1 }
}

extension String {
  /// How wide it is on a terminal, once escaped.
  ///
  /// Units: terminal cells.
  var displayWidth: Int {
    if isPlain(utf8.span) { return utf8.count }
    return unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }

  /// The text, cut and ended with `…` where it is wider than `width` cells.
  func truncated(to width: Int) -> String {
    if displayWidth <= width { return self }
    guard width > 0 else { return "" }
    var result = ""
    var cells = 0
    for character in self {
      cells += character.displayWidth
      if cells > width - 1 { break }
      result.append(character)
    }
    return result + "…"
  }

  /// The text with spaces after it, or before it, up to `width` cells.
  func padded(to width: Int, _ alignment: Alignment = .left) -> String {
    let room = width - displayWidth
    guard room > 0 else { return self }
    let spaces = String(repeating: " ", count: room)
    return alignment == .left ? self + spaces : spaces + self
  }

  /// The text in lines of at most `width` cells, broken between words.
  ///
  /// Line breaks of the text are kept, runs of spaces are not. A word wider than a line is broken
  /// anywhere, wide characters before each of them. Every line begins with `indent` spaces, those
  /// after a paragraph's first with `hanging` more; both give way where less than 8 cells remain.
  func wrapped(width: Int, indent: Int = 0, hanging: Int = 0) -> [String] {
    var wrapper = LineWrapper(width: width, indent: indent, hanging: hanging)
    for paragraph in utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      for word in paragraph.split(whereSeparator: { $0 == 0x20 || $0 == 0x0D }) {
        wrapper.add(Substring(word))
      }
      wrapper.endParagraph()
    }
    return wrapper.lines
  }
}

/// Fills lines with words.
private struct LineWrapper {
  let width: Int
  let firstIndent: Int
  let nextIndent: Int
  var lines: [String] = []
  private var line = ""
  private var cells = 0
  private var indent: Int

  init(width: Int, indent: Int, hanging: Int) {
    let most = max(0, width - 8)
    self.width = max(1, width)
    firstIndent = max(0, min(indent, most))
    nextIndent = max(0, min(indent + hanging, most))
    self.indent = firstIndent
  }

  mutating func add(_ word: Substring) {
    let wordCells = String(word).displayWidth
    let gap = cells == 0 ? 0 : 1
    let isWide = word.first?.isWide ?? false
    if indent + cells + gap + wordCells <= width {
      put(word, cells: gap + wordCells, afterSpace: gap == 1)
      return
    }
    if cells > 0, !isWide { endLine() }
    if cells > 0 { put("", cells: 1, afterSpace: true) }
    for character in word {
      let characterCells = character.displayWidth
      if cells > 0, indent + cells + characterCells > width { endLine() }
      put(Substring(String(character)), cells: characterCells, afterSpace: false)
    }
  }

  mutating func endParagraph() {
    endLine()
    indent = firstIndent
  }

  private mutating func put(_ text: Substring, cells more: Int, afterSpace: Bool) {
    if afterSpace { line += " " }
    line.append(contentsOf: text)
    cells += more
  }

  private mutating func endLine() {
    while line.utf8.last == UInt8(ascii: " ") { line.unicodeScalars.removeLast() }
    lines.append(line.isEmpty ? "" : String(repeating: " ", count: indent) + line)
    line = ""
    cells = 0
    indent = nextIndent
  }
}
