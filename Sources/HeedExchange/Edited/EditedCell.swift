internal import Heed

/// A cell of an edited table beside what stands here: whether somebody has changed it.
///
/// Spreadsheets rewrite what they take for numbers and dates; what they make of a value is no
/// change of it.
enum EditedCell<Value: Equatable & Sendable>: Equatable, Sendable {
  /// It says what stands here.
  case same
  /// It says what stood here before, and was amended since.
  case former
  /// It was emptied.
  case emptied
  case changed(Value)
  /// It cannot be told what it says.
  case unclear(String)
}

extension EditedCell<String> {
  /// A text; `former` is what stood there before.
  static func text(_ cell: String, _ here: String?, former: [String?]) -> Self {
    if isSame(cell, here ?? "") { return .same }
    if former.contains(where: { isSame(cell, $0 ?? "") }) { return .former }
    let text = cell.trimmed
    return text.isEmpty ? .emptied : .changed(text)
  }

  /// A number of a document, which a spreadsheet may take for a date: `3.4`.
  static func number(_ cell: String, _ here: String?, former: [String?]) -> Self {
    let outcome = text(cell, here, former: former)
    guard case .changed(let text) = outcome, let here, looksDated(here),
      CellDate.period(text, .dayFirst) != nil || monthAndDay(text)
    else { return outcome }
    return .unclear(
      "\"\(text.prefix(60))\" looks like a date that a spreadsheet has made of \(here.prefix(60)); "
        + "write it as it was, in a cell that is formatted as text")
  }

  /// Two numbers with a sign between them.
  private static func looksDated(_ text: String) -> Bool {
    let parts = text.split(whereSeparator: { "./-".contains($0) })
    return parts.count >= 2 && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  /// `3-Apr`, `Apr 3`.
  private static func monthAndDay(_ text: String) -> Bool {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return parts.count == 2 && parts.contains { $0.allSatisfy(\.isNumber) }
      && parts.contains { EditedDate.months.contains(String($0.prefix(3))) }
  }

  private static func isSame(_ cell: String, _ here: String) -> Bool {
    if cell.utf8.elementsEqual(here.utf8) { return true }
    let (left, right) = (plain(cell), plain(here))
    return left == right || isSameNumber(left, right)
  }

  /// Without what editors vary: white space at the ends, how lines end.
  private static func plain(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").trimmed
  }

  /// Whether a spreadsheet would make the one of the other: 7 of 007, 121.1 or 121,1 of 121.10.
  private static func isSameNumber(_ cell: String, _ here: String) -> Bool {
    guard cell.utf8.count <= 25, here.utf8.count <= 25, here.utf8.allSatisfy(isNumeric),
      let left = Double(cell.replacing(",", with: ".")), let right = Double(here)
    else { return false }
    return left == right
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte)
  }
}

extension EditedCell<[String]> {
  /// A list of texts; with `isSorted` the order says nothing.
  static func list(
    _ cell: String, _ format: TableFormat, _ here: [String], former: [[String]],
    isSorted: Bool = false
  ) -> Self {
    let items = items(of: cell, format)
    func isSame(_ other: [String]) -> Bool {
      isSorted
        ? items.map { Array($0.utf8) }.sorted(by: { $0.lexicographicallyPrecedes($1) })
          == other.map { Array($0.trimmed.utf8) }.sorted(by: { $0.lexicographicallyPrecedes($1) })
        : items.elementsEqual(other) { $0.utf8.elementsEqual($1.trimmed.utf8) }
    }
    if isSame(here) { return .same }
    if former.contains(where: isSame) { return .former }
    return items.isEmpty ? .emptied : .changed(items)
  }

  /// The parts of a list as `ExportCell` writes them, or as JSON has them.
  static func items(of cell: String, _ format: TableFormat) -> [String] {
    let hasLines = cell.utf8.contains { $0 == 0x0A || $0 == 0x0D }
    let isJSON = format == .json || format == .jsonl
    return cell.split { hasLines || isJSON ? $0.isNewline : $0 == ";" }
      .map(\.trimmed).filter { !$0.isEmpty }.unique
  }
}
