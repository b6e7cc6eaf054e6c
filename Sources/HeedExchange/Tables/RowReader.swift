internal import HeedText

/// Reads the rows of a table one after another; what each format has a reader for.
protocol RowReader: AnyObject {
  /// The names of the columns.
  var header: [String] { get }
  /// What stands above the table or at the head of its pages, a line each.
  var titles: [String] { get }
  /// How much of the file has been read. Units: bytes.
  var bytesRead: Int { get }

  /// The next row that is not empty, and `nil` after the last.
  func next() throws(TableFailure) -> TableRow?
}

extension RowReader {
  var titles: [String] { [] }
}

/// What holds for the rows of every format.
enum RowLimits {
  /// Units: bytes of a row, as the file holds it.
  static let mostBytes = 16 << 20
  /// A sheet of Excel may have more; no table of recommendations comes near.
  static let mostColumns = 4_096
}

extension TableRow {
  /// The row with as many cells as the header has; more are a fault unless they are empty.
  static func fitted(
    _ number: Int, _ cells: consuming [String], count: Int? = nil, to columns: Int, of path: String
  ) -> TableRow {
    let count = count ?? cells.count
    if count > columns {
      let last = cells.lastIndex { !$0.isEmpty } ?? 0
      guard last < columns, count == cells.count else {
        let fault = TableFailure(
          path, row: number, column: columns + 1,
          .tooManyCells(count: max(count, last + 1), columns: columns))
        return TableRow(number: number, cells: cells, fault: fault)
      }
      cells.removeLast(cells.count - columns)
    }
    while cells.count < columns { cells.append("") }
    return TableRow(number: number, cells: cells)
  }
}

/// Makes a failure to read a file one of the table.
func reading<R: ~Copyable>(_ body: () throws(ReadFailure) -> R) throws(TableFailure) -> R {
  do throws(ReadFailure) { return try body() } catch { throw TableFailure(error) }
}
