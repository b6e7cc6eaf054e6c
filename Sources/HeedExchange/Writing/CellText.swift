/// Appends a cell of a CSV file, guarded against being run, in quotation marks where it needs them.
///
/// A cell that is alone in its row is never left blank: readers skip blank lines.
/// Source: RFC 4180.
package func appendCSVCell(_ cell: String, isAlone: Bool = false, to bytes: inout [UInt8]) {
  let text = guardedCell(cell)
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

/// A cell of a TSV file before it is guarded: tabs and line ends are written as `\t`, `\n`, `\r`
/// and a backslash as `\\`.
///
/// One that begins with a quotation mark stands in quotation marks, since readers take the first
/// for the opening one.
package func tsvCell(_ cell: String) -> String {
  let quote = UInt8(ascii: "\"")
  if cell.utf8.first == quote { return "\"" + escaped(cell).replacing("\"", with: "\"\"") + "\"" }
  return escaped(cell)
}

private func escaped(_ cell: String) -> String {
  guard cell.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else { return cell }
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
  return String(decoding: text, as: UTF8.self)
}

/// The cell with a leading `'` where a spreadsheet would run it as a formula.
///
/// That is where it begins with `=`, `+`, `-`, `@`, their full-width forms, a tab, a line end or a
/// NUL, unless all of it is a number such as `-5.2`. A cell that already begins with `'` before
/// such a sign gets one more, so that `unguardedCell` gives back every text.
/// Source: OWASP, CSV Injection.
package func guardedCell(_ text: String) -> String {
  beginsFormula(text) ? "'" + text : text
}

/// The cell as it was before `guardedCell`.
package func unguardedCell(_ text: String) -> String {
  guard text.utf8.first == UInt8(ascii: "'"), beginsFormula(text) else { return text }
  return String(decoding: text.utf8.dropFirst(), as: UTF8.self)
}

private func beginsFormula(_ text: String) -> Bool {
  // Most cells begin with a letter or a digit: the rest need not be read.
  if let first = text.utf8.first, first >= UInt8(ascii: "A"), first < 0x80 { return false }
  if let first = text.utf8.first, (0x30...0x39).contains(first) { return false }
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

/// The cell of a TSV file as it was before `tsvCell`.
package func tsvText(_ cell: String) -> String {
  guard cell.utf8.contains(UInt8(ascii: "\\")) else { return cell }
  var text: [UInt8] = []
  var rest = cell.utf8[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "\\"), let next = rest.first else {
      text.append(byte)
      continue
    }
    switch next {
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "\\"): text.append(next)
    default: text += [byte, next]
    }
    rest = rest.dropFirst()
  }
  return String(decoding: text, as: UTF8.self)
}
