/// What the places of its lines say of a page.
struct PageLayout {
  /// What a line is.
  enum Role: Equatable {
    case text
    case heading(level: Int)
    case note
    case furniture
  }

  /// A line with what it is.
  struct Line {
    var line: PDFLine
    var role: Role
    /// Whether a gap, or another size of type, parts it from the one before.
    var isApart = false
  }

  private(set) var lines: [Line] = []
  private let page: PDFPage
  /// How high the letters of running text are. Units: points.
  private let size: Double

  /// The layout of a page in a document whose text has that size, with the heads and feet of
  /// pages that were found.
  init(_ page: PDFPage, size: Double, margins: (PDFLine) -> Bool) {
    self.page = page
    self.size = size
    lines = Self.joined(page).map { Line(line: $0, role: margins($0) ? .furniture : .text) }
    markNotes()
    markHeadings()
    markGaps()
  }

  /// The lines, with the numbers and bullets of points that stand by themselves put before the
  /// lines that they belong to.
  private static func joined(_ page: PDFPage) -> [PDFLine] {
    var lines = page.lines
    var isTaken = [Bool](repeating: false, count: lines.count)
    for index in lines.indices where isMark(lines[index].text) {
      let mark = lines[index]
      var nearest: Int?
      for other in near(index, in: lines) {
        let line = lines[other]
        let gap = line.left - mark.right
        guard gap > -1, gap < page.width / 6, !isTaken[other],
          abs(line.middle - mark.middle) < max(line.size, mark.size) * 0.6
        else { continue }
        if nearest.map({ line.left < lines[$0].left }) ?? true { nearest = other }
      }
      guard let nearest else { continue }
      isTaken[index] = true
      lines[nearest].text = mark.text + [0x20] + lines[nearest].text
      lines[nearest].left = mark.left
    }
    return zip(lines, isTaken).filter { !$0.1 }.map(\.0)
  }

  /// A number, a letter in brackets, a bullet: `12.`, `(a)`, `iv)`, `1.2.1`, `•`.
  private static func isMark(_ text: [UInt8]) -> Bool {
    guard let first = text.first, let last = text.last, text.count <= 8 else { return false }
    if first >= 0x80 { return text.count <= 3 }
    if first >= 0x30 && first <= 0x39 || "([-*".utf8.contains(first) { return true }
    return text.count <= 5 && ".)".utf8.contains(last)
      && text.dropLast().allSatisfy { "ivxlIVXL".utf8.contains($0) || text.count == 2 }
  }

  /// The lines around one in which what stands beside it is looked for.
  private static func near(_ index: Int, in lines: [PDFLine]) -> [Int] {
    (max(0, index - 40)..<min(lines.count, index + 40)).filter { $0 != index }
  }

  /// Notes stand below all text, in smaller type.
  private mutating func markNotes() {
    let lowest =
      lines.filter { $0.role == .text && $0.line.size >= size * 0.92 }
      .map(\.line.bottom).max() ?? 0
    for index in lines.indices
    where lines[index].role == .text && lines[index].line.size < size * 0.92
      && lines[index].line.top > lowest - 1 && lines[index].line.top > page.height / 3
    {
      lines[index].role = .note
    }
  }

  /// Headings are set in larger type, and no sentences.
  private mutating func markHeadings() {
    var start = 0
    while start < lines.count {
      var end = start + 1
      let first = lines[start].line
      guard lines[start].role == .text, first.size >= size * 1.12 else {
        start = end
        continue
      }
      while end < lines.count, lines[end].role == .text,
        abs(lines[end].line.size - first.size) < size * 0.05
      {
        end += 1
      }
      let length = lines[start..<end].reduce(0) { $0 + $1.line.text.count }
      let level = first.size >= size * 1.6 ? 1 : first.size >= size * 1.3 ? 2 : 3
      if length <= 250 {
        for index in start..<end { lines[index].role = .heading(level: level) }
      }
      start = end
    }
  }

  private mutating func markGaps() {
    let pitch = self.pitch
    for index in lines.indices.dropFirst() {
      let (last, line) = (lines[index - 1].line, lines[index].line)
      let step = line.top - last.top
      let isBeside = abs(line.middle - last.middle) < size / 2 && line.left > last.right
      lines[index].isApart =
        step > pitch * 1.3 || isBeside || abs(line.size - last.size) > last.size * 0.12
        || lines[index].role != lines[index - 1].role
    }
  }

  /// How far the lines of a paragraph stand apart: the most usual step. Units: points.
  private var pitch: Double {
    let steps = zip(lines, lines.dropFirst()).map { $1.line.top - $0.line.top }
      .filter { $0 > size * 0.5 && $0 < size * 2.5 }.sorted()
    // Steps between paragraphs are the larger ones.
    return steps.isEmpty ? size * 1.3 : steps[steps.count / 3]
  }
}
