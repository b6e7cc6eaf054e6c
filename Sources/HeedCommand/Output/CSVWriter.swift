internal import HeedExchange

/// Writes rows of cells for spreadsheets and scripts, as CSV or TSV.
///
/// A cell that a spreadsheet would run as a formula gets a leading `'`; `unguardedCell` takes it
/// off again. Cells are stored text: for a terminal their hidden characters are shown escaped, in
/// a file they stay as they are.
/// Source: RFC 4180 for CSV; the `text/tab-separated-values` registration for TSV, whose tabs and
/// line ends are written as `\t`, `\n`, `\r` and a backslash as `\\`.
struct CSVWriter {
  enum Dialect: Sendable { case csv, tsv }

  let output: OutputBuffer
  let dialect: Dialect
  let forTerminal: Bool

  init(_ output: OutputBuffer, _ dialect: Dialect = .csv, forTerminal: Bool = false) {
    self.output = output
    self.dialect = dialect
    self.forTerminal = forTerminal
  }

  /// Writes one row, its line end included: CR LF in CSV, LF in TSV.
  func row(_ cells: [String]) {
    output.edit { bytes in
      for (number, cell) in cells.enumerated() {
        if number > 0 { bytes.append(dialect == .csv ? UInt8(ascii: ",") : 0x09) }
        switch dialect {
        case .csv:
          let text = forTerminal ? escaped(cell, lineBreaks: true) : cell
          appendCSVCell(text, isAlone: cells.count == 1, to: &bytes)
        case .tsv:
          let text = tsvCell(cell)
          bytes.append(contentsOf: guardedCell(forTerminal ? escaped(text) : text).utf8)
        }
      }
      if dialect == .csv { bytes.append(0x0D) }
      bytes.append(0x0A)
    }
  }
}
