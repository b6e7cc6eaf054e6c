/// A table as CSV or TSV, for spreadsheets and scripts.
///
/// The first row names the columns. A cell that a spreadsheet would run as a formula begins with
/// an apostrophe, which the import takes off again: see `guardedCell`. For a terminal hidden
/// characters are shown escaped; in a file they stay as they are.
package struct DelimitedExport: TableWriter {
  private let table: ExportTable
  private let sink: any ExportSink
  private let isCSV: Bool
  private let forTerminal: Bool

  package init(
    _ table: ExportTable, to sink: any ExportSink, isCSV: Bool, forTerminal: Bool = false
  ) {
    self.table = table
    self.sink = sink
    self.isCSV = isCSV
    self.forTerminal = forTerminal
  }

  package func begin() { write(table.columns.map(\.name)) }

  package func row(_ cells: [ExportCell]) { write(cells.map(\.plain)) }

  package func end() {}

  private func write(_ cells: [String]) {
    sink.edit { bytes in
      for (number, cell) in cells.enumerated() {
        if number > 0 { bytes.append(isCSV ? UInt8(ascii: ",") : 0x09) }
        if isCSV {
          appendCSVCell(
            forTerminal ? visibleText(cell, lineBreaks: true) : cell, isAlone: cells.count == 1,
            to: &bytes)
        } else {
          let text = tsvCell(cell)
          bytes.append(
            contentsOf: guardedCell(forTerminal ? visibleText(text) : text).utf8)
        }
      }
      if isCSV { bytes.append(0x0D) }
      bytes.append(0x0A)
    }
  }
}
