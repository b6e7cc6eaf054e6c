/// A small table in aligned columns, no line of which is wider than it may be.
///
/// All rows are kept until it is printed. Stored text may be given as it is: cells are escaped.
struct Table {
  /// What becomes of a cell that is wider than its column.
  enum Overflow: Sendable {
    /// Keeps its width as long as it can.
    case kept
    /// Gives way first, and is cut.
    case cut
    /// Gives way first, and goes on in the lines below.
    case wrapped
  }

  struct Column: Sendable {
    let title: String
    let alignment: Alignment
    let overflow: Overflow

    init(_ title: String = "", _ alignment: Alignment = .left, _ overflow: Overflow = .kept) {
      self.title = title
      self.alignment = alignment
      self.overflow = overflow
    }
  }

  struct Cell: Sendable {
    let text: String
    let ink: Ink?

    init(_ text: String, _ ink: Ink? = nil) {
      self.text = escaped(text)
      self.ink = ink
    }
  }

  /// Units: terminal cells, as long as the table fits.
  private static let gap = 2
  /// What a column that gives way keeps before the others shrink.
  private static let narrowest = 8

  let columns: [Column]
  private var rows: [[Cell]] = []

  init(_ columns: [Column]) { self.columns = columns }

  var isEmpty: Bool { rows.isEmpty }

  /// Adds a row of as many cells as there are columns.
  mutating func add(_ cells: [Cell]) {
    precondition(cells.count == columns.count, "a row needs one cell a column")
    rows.append(cells)
  }

  /// Adds a row of plain texts, as many as there are columns.
  mutating func add(_ texts: [String]) { add(texts.map { Cell($0) }) }

  /// The header, unless no column has a title, and the rows, as lines without trailing spaces.
  func lines(width: Int, styled enabled: Bool = false, indent: Int = 0) -> [String] {
    let indent = max(0, min(indent, width - Self.narrowest))
    let hasHeader = columns.contains { !$0.title.isEmpty }
    let all = (hasHeader ? [columns.map { Cell($0.title, .strong) }] : []) + rows
    let widths = fittedWidths(all, room: max(1, width - indent))
    return all.flatMap { row in
      rowLines(row, widths: widths, enabled: enabled, indent: indent)
    }
  }
}

extension Table {
  private func fittedWidths(_ rows: [[Cell]], room: Int) -> [Int] {
    var widths = columns.indices.map { column in
      min(room, max(1, rows.map { $0[column].text.displayWidth }.max() ?? 1))
    }
    var excess = total(widths) - room
    for column in columns.indices where columns[column].overflow != .kept && excess > 0 {
      let given = min(excess, max(0, widths[column] - Self.narrowest))
      widths[column] -= given
      excess -= given
    }
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 1
    {
      widths[widest] -= 1
      excess -= 1
    }
    // Not even one cell a column: the last columns go.
    while total(widths) > room, let last = widths.lastIndex(where: { $0 > 0 }), last > 0 {
      widths[last] = 0
    }
    return widths
  }

  private func total(_ widths: [Int]) -> Int {
    let shown = widths.filter { $0 > 0 }
    return shown.reduce(0, +) + Self.gap * max(0, shown.count - 1)
  }

  private func rowLines(_ row: [Cell], widths: [Int], enabled: Bool, indent: Int) -> [String] {
    let parts = columns.indices.map { column in
      columns[column].overflow == .wrapped
        ? row[column].text.wrapped(width: widths[column])
        : [row[column].text.truncated(to: widths[column])]
    }
    let height = parts.map(\.count).max() ?? 1
    return (0..<height).map { number in
      var line = ""
      var spaces = indent
      for column in columns.indices where widths[column] > 0 {
        let part = number < parts[column].count ? parts[column][number] : ""
        let text = part.truncated(to: widths[column])
        let room = widths[column] - text.displayWidth
        let isRight = columns[column].alignment == .right
        if !text.isEmpty {
          line += String(repeating: " ", count: spaces + (isRight ? room : 0))
          line += row[column].ink.map { styled(text, $0, enabled: enabled) } ?? text
          spaces = isRight ? 0 : room
        } else {
          spaces += room
        }
        spaces += Self.gap
      }
      return line
    }
  }
}
