/// A page of a PDF: its lines, in the order in which they are read, column after column.
struct PDFPage {
  /// Units: points, as all places on the page, counted from its upper left corner.
  var width = 0.0
  var height = 0.0
  var lines: [PDFLine] = []
}

/// A line of a page, or the part of one that stands in a column.
struct PDFLine: Equatable {
  var text: [UInt8] = []
  /// The box around it.
  var left = 0.0
  var top = 0.0
  var right = 0.0
  var bottom = 0.0
  /// How high its letters are, which tells the size of the type.
  var size = 0.0

  /// Adds the next word, whose box is that.
  mutating func add(_ word: [UInt8], left: Double, top: Double, right: Double, bottom: Double) {
    let isFirst = text.isEmpty
    let size = bottom - top
    // The mark of a note, above the line; `km2` is none.
    let isMark =
      !isFirst && size < self.size * 0.75 && word.count <= 3
      && word.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && top < self.top + self.size / 4
    if isMark, text.split(separator: 0x20).last.map({ $0.count >= 4 }) ?? false { return }
    if !isFirst, left - self.right > self.size * 0.05 { text.append(0x20) }
    text.append(contentsOf: word)
    self.left = isFirst ? left : min(self.left, left)
    self.right = isFirst ? right : max(self.right, right)
    if isFirst || size > self.size { (self.top, self.bottom, self.size) = (top, bottom, size) }
  }

  var middle: Double { (top + bottom) / 2 }
}
