internal import HeedText

/// Makes rows of the events of a Word document's body.
///
/// Source: ISO/IEC 29500-1, 17.4 (tables), 17.13.5 (revisions).
struct DOCXTableRows {
  /// A row of a table.
  struct Row {
    /// Counted from 1, over all tables.
    var number: Int
    var cells: [String] = []
    /// It is one cell over several columns.
    var isHeading = false
  }

  /// Units: bytes of the row that was read last.
  private(set) var size = 0
  private var number = 0
  /// How many tables are open: one may stand in a cell of another, and then is its text.
  private var depth = 0
  private var cells: [String] = []
  private var cellCount = 0
  private var cell = DOCXCell()
  private var isDeleted = false
  private var isInRowProperties = false
  /// What merged cells show further down, by column.
  private var above: [Int: String] = [:]

  /// Takes the next event; a row where it ends one.
  mutating func take(_ event: XMLReader.Event, _ reader: XMLReader) -> Row? {
    switch event {
    case .start("w:tbl"):
      depth += 1
      if depth == 1 { above = [:] }
    case .end("w:tbl"): depth = max(0, depth - 1)
    case .start("w:tr") where depth == 1:
      (cells, cellCount, size, isDeleted) = ([], 0, 0, false)
    case .start("w:trPr") where depth == 1: isInRowProperties = true
    case .end("w:trPr"): isInRowProperties = false
    case .start("w:del") where isInRowProperties: isDeleted = true
    case .end("w:tr") where depth == 1: return endRow()
    case .start("w:tc") where depth == 1: cell = DOCXCell()
    case .end("w:tc") where depth == 1: endCell()
    default: if depth > 0, !isInRowProperties { cell.take(event, reader, isOuter: depth == 1) }
    }
    return nil
  }

  private mutating func endCell() {
    cellCount += 1
    let column = cells.count
    var text = cell.text
    if cell.isMergedDown { text = above[column] ?? text }
    if cell.startsMerge { above[column] = text }
    if !cell.startsMerge, !cell.isMergedDown { above[column] = nil }
    size += text.utf8.count
    cells.append(text)
    let span = min(cell.span, RowLimits.mostColumns - min(cells.count, RowLimits.mostColumns))
    if span > 1 { cells += [String](repeating: "", count: span - 1) }
  }

  private mutating func endRow() -> Row? {
    number += 1
    guard !isDeleted else { return nil }
    return Row(
      number: number, cells: cells, isHeading: cellCount == 1 && cells.count > 1)
  }
}
