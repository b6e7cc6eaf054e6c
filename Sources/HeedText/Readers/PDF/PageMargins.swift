/// What stands at the head and the foot of pages: the same on each but for the number.
struct PageMargins {
  private let lines: [Set<String>]

  /// The margins of the pages, which follow each other.
  init(_ pages: [PDFPage]) {
    lines = pages.map { page in
      Set(page.lines.filter { Self.isInMargin($0, page) }.map(Self.letters))
    }
  }

  /// Whether the line of the page of that index is one of a head or a foot.
  func contains(_ line: PDFLine, of page: PDFPage, at index: Int) -> Bool {
    guard Self.isInMargin(line, page) else { return false }
    let letters = Self.letters(line)
    if letters.isEmpty { return line.text.count <= 12 }
    return [index - 1, index + 1, index - 2, index + 2].contains {
      lines.indices.contains($0) && lines[$0].contains(letters)
    }
  }

  private static func isInMargin(_ line: PDFLine, _ page: PDFPage) -> Bool {
    line.bottom < page.height * 0.12 || line.top > page.height * 0.88
  }

  /// The line without the number of the page.
  private static func letters(_ line: PDFLine) -> String {
    let words = String(decoding: line.text, as: UTF8.self).lowercased()
      .split { !$0.isLetter }.filter { $0 != "page" && $0 != "of" && !isRoman($0) }
    return words.joined(separator: " ")
  }

  private static func isRoman(_ word: Substring) -> Bool {
    word.utf8.count <= 5 && word.allSatisfy { "ivxl".contains($0) }
  }
}
