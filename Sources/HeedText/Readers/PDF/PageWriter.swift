/// Makes blocks of the pages of a PDF.
struct PageWriter {
  private var lines = LineReader(.pages)
  /// Pages that wait until the ones after them are known.
  private var pages: [PDFPage] = []
  /// The pages of `pages` that are written, and are kept to compare with.
  private var written = 0
  /// By size of type in tenths of a point, how many bytes are set in it.
  private var sizes: [Int: Int] = [:]
  private(set) var hasText = false
  /// The heading in the largest type on the first pages, where it is much larger than the text.
  private(set) var title: (size: Double, words: String)?
  private var pagesWritten = 0

  /// A heading that may go on in the next line.
  private struct Heading {
    var level: Int
    var size: Double
    var words = Words()
  }

  /// So many pages are looked at ahead: a cover and a preface do not tell the size of the text.
  private static let ahead = 8

  /// Takes the next page.
  mutating func take(
    _ page: PDFPage, into text: inout DocumentText,
    _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    for line in page.lines {
      sizes[Int(min(max(line.size, 0), 1000) * 10), default: 0] += line.text.count
    }
    pages.append(page)
    if pages.count - written > Self.ahead { try write(into: &text, take) }
  }

  /// Writes the pages that are left.
  mutating func finish(
    into text: inout DocumentText, _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    while written < pages.count { try write(into: &text, take) }
    try lines.finish(take)
  }

  /// Writes the next page.
  private mutating func write(
    into text: inout DocumentText, _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    let page = pages[written]
    let margins = PageMargins(pages)
    let layout = PageLayout(page, size: size) { margins.contains($0, of: page, at: written) }
    written += 1
    pagesWritten += 1
    if written > 2 {
      pages.removeFirst()
      written -= 1
    }
    hasText = hasText || layout.lines.contains { $0.line.text.contains { $0 > 0x20 } }
    try writeFurniture(of: layout, into: &text, take)
    try writeText(of: layout, page, into: &text, take)
    try writeNotes(of: layout, into: &text, take)
  }

  /// The size of type that most of the text is set in. Units: points.
  private var size: Double {
    let most = sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return Double(most?.key ?? 100) / 10
  }

  /// Heads and feet come first, so that a paragraph goes on across the pages.
  private func writeFurniture(
    of layout: PageLayout, into text: inout DocumentText,
    _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    for line in layout.lines where line.role == .furniture {
      try take(text.append(.furniture, Self.words(line.line.text)))
    }
  }

  private mutating func writeText(
    of layout: PageLayout, _ page: PDFPage, into text: inout DocumentText,
    _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    let margin = layout.lines.filter { $0.role == .text }.map(\.line.left).min() ?? 0
    try lines.take("\n\u{C}\n".utf8.map { $0 }[...], into: &text, take)
    var heading: Heading?
    for line in layout.lines where line.role != .note && line.role != .furniture {
      if case .heading(let level) = line.role {
        if heading == nil || heading?.level != level || line.isApart {
          try writeHeading(&heading, into: &text, take)
          heading = Heading(level: level, size: line.line.size)
        }
        heading?.words.addSpace()
        heading?.words.add(line.line.text)
        continue
      }
      try writeHeading(&heading, into: &text, take)
      let indent = min(40, max(0, (line.line.left - margin) / 5))
      let spaces = [UInt8](repeating: 0x20, count: Int(indent))
      let written = (line.isApart ? [0x0A] : []) + spaces + line.line.text + [0x0A]
      try lines.take(written[...], into: &text, take)
    }
    try writeHeading(&heading, into: &text, take)
  }

  private mutating func writeHeading(
    _ waiting: inout Heading?, into text: inout DocumentText,
    _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    guard let heading = waiting else { return }
    waiting = nil
    let words = heading.words.trimmed
    if pagesWritten <= 2, heading.level < 3, heading.size > title?.size ?? 0 {
      title = (heading.size, String(decoding: words, as: UTF8.self))
    }
    try lines.finish(take)
    try take(text.append(.heading(level: heading.level), words))
    try lines.take([0x0A, 0x0A], into: &text, take)
  }

  /// Notes, each from its number on.
  private func writeNotes(
    of layout: PageLayout, into text: inout DocumentText,
    _ take: (Block) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    var note = Words()
    for line in layout.lines where line.role == .note {
      let isNew = line.line.text.first.map { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2A } ?? false
      if isNew, !note.isEmpty {
        try take(text.append(.footnote, note.trimmed))
        note = Words()
      }
      note.addSpace()
      note.add(line.line.text)
    }
    if !note.isEmpty { try take(text.append(.footnote, note.trimmed)) }
  }

  private static func words(_ text: [UInt8]) -> [UInt8] {
    var words = Words()
    words.add(text)
    return words.trimmed
  }
}
