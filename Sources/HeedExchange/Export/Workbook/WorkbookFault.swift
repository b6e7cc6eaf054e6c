/// Why a table cannot be written as a sheet of a workbook.
package enum WorkbookFault: Error, Equatable, Sendable {
  /// It has more rows than a sheet can have.
  case tooManyRows(table: ExportTable, most: Int)
  /// A text is longer than a cell can be. `row` is told by its first cell, its ref or id.
  /// Units: UTF-16 code units.
  case tooLong(table: ExportTable, row: String, column: String, length: Int)
  /// The sheet takes more bytes than an archive can have in a part.
  case tooLarge(table: ExportTable)
  /// There is no memory to pack it.
  case notPacked

  /// What is wrong.
  package var message: String {
    switch self {
    case .tooManyRows(let table, let most):
      "\(table.rawValue) has more rows than a sheet of a workbook, which holds \(most) with its "
        + "header"
    case .tooLong(let table, let row, let column, let length):
      "\(column) of \(row) in \(table.rawValue) is \(length) characters long, and a cell of a "
        + "workbook holds \(SheetText.most)"
    case .tooLarge(let table): "\(table.rawValue) is too large for a sheet of a workbook"
    case .notPacked: "there is no memory to pack a workbook"
    }
  }

  /// What to do.
  package var wayOut: String {
    switch self {
    case .tooManyRows, .tooLarge:
      "choose fewer with a filter, or write it as csv, json or jsonl, which have no such limit"
    case .tooLong: "write it as csv, json or jsonl, which have no such limit"
    case .notPacked: "free some memory and try again"
    }
  }
}
