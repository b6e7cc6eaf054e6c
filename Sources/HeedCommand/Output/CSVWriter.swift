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
        case .csv: appendCSV(cell, isAlone: cells.count == 1, to: &bytes)
        case .tsv: appendTSV(cell, to: &bytes)
        }
      }
      if dialect == .csv { bytes.append(0x0D) }
      bytes.append(0x0A)
    }
  }

  private func appendCSV(_ cell: String, isAlone: Bool, to bytes: inout [UInt8]) {
    let text = guardedCell(forTerminal ? escaped(cell, lineBreaks: true) : cell)
    guard needsQuotes(text) || (isAlone && text.isEmpty) else {
      return bytes.append(contentsOf: text.utf8)
    }
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  /// Semicolons, tabs and outer spaces too, for programs that split at them or trim.
  private func needsQuotes(_ text: String) -> Bool {
    let space = UInt8(ascii: " ")
    if text.utf8.first == space || text.utf8.last == space { return true }
    return text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: true
      default: false
      }
    }
  }

  private func appendTSV(_ cell: String, to bytes: inout [UInt8]) {
    var text: [UInt8] = []
    for byte in cell.utf8 {
      switch byte {
      case 0x09: text += "\\t".utf8
      case 0x0A: text += "\\n".utf8
      case 0x0D: text += "\\r".utf8
      case UInt8(ascii: "\\"): text += "\\\\".utf8
      default: text.append(byte)
      }
    }
    let line = String(decoding: text, as: UTF8.self)
    bytes.append(contentsOf: guardedCell(forTerminal ? escaped(line) : line).utf8)
  }
}

/// The cell with a leading `'` where a spreadsheet would run it as a formula.
///
/// That is where it begins with `=`, `+`, `-`, `@`, their full-width forms, a tab, a line end or a
/// NUL, unless all of it is a number such as `-5.2`. A cell that already begins with `'` before
/// such a sign gets one more, so that `unguardedCell` gives back every text.
/// Source: OWASP, CSV Injection.
func guardedCell(_ text: String) -> String {
  beginsFormula(text) ? "'" + text : text
}

/// The cell as it was before `guardedCell`.
func unguardedCell(_ text: String) -> String {
  guard text.utf8.first == UInt8(ascii: "'"), beginsFormula(text) else { return text }
  return String(decoding: text.utf8.dropFirst(), as: UTF8.self)
}

private func beginsFormula(_ text: String) -> Bool {
  // Most cells begin with a letter or a digit: the rest need not be read.
  if let first = text.utf8.first, first >= UInt8(ascii: "A"), first < 0x80 { return false }
  let tail = text.unicodeScalars.drop { $0 == "'" }
  switch tail.first {
  case "=", "+", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠": return true
  case "-": return !isNegativeNumber(tail.dropFirst())
  default: return false
  }
}

/// Whether it is digits, or digits, a point and digits.
private func isNegativeNumber(_ tail: Substring.UnicodeScalarView) -> Bool {
  let parts = tail.split(separator: ".", omittingEmptySubsequences: false)
  return parts.count <= 2
    && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { ("0"..."9").contains($0) } }
}
