/// The formats of files that hold a table.
public enum TableFormat: String, CaseIterable, Equatable, Sendable {
  /// Cells between commas, semicolons or bars, a row a line.
  case csv
  /// Cells between tabs, a row a line.
  case tsv
  /// A list of objects, or an object that holds one.
  case json
  /// An object a line.
  case jsonl
  /// A workbook of Excel.
  case xlsx
  /// The tables of a Word document.
  case docx
}
