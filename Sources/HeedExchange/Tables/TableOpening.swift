internal import HeedText

/// Chooses the reader of a table.
struct TableOpening {
  var format: TableFormat
  var sheets: [String] = []
  /// The sheet that is read.
  var sheet: String?
  /// Units: bytes.
  var size: Int
  var reader: any RowReader

  /// Opens the file, of that format or of the one that it holds.
  static func open(
    _ path: String, as format: TableFormat?, sheet: String?
  ) throws(TableFailure) -> TableOpening {
    let file = try reading { () throws(ReadFailure) in try DocumentFile(path) }
    let size = file.size
    guard size > 0 else { throw TableFailure(path, .file(.empty)) }
    let known = if let format { format } else { try packedFormat(file) }
    switch known {
    case .xlsx:
      let reader = try SheetReader(file, sheet: sheet)
      return TableOpening(
        format: .xlsx, sheets: reader.sheets, sheet: reader.sheet, size: size, reader: reader)
    case .docx:
      return TableOpening(format: .docx, size: size, reader: try DOCXTableReader(file))
    default:
      guard sheet == nil else { throw TableFailure(path, .noSheets) }
      return try openText(TextWindow(TextPieces(file)), as: known, size: size)
    }
  }

  private static func openText(
    _ window: TextWindow, as format: TableFormat?, size: Int
  ) throws(TableFailure) -> TableOpening {
    let ending = FormatGuess.ending(of: window.path)
    switch format ?? TextTable.format(of: window, ending: ending) {
    case .json:
      return TableOpening(format: .json, size: size, reader: try JSONListReader(window))
    case .jsonl:
      return TableOpening(format: .jsonl, size: size, reader: try JSONLinesReader(window))
    case let told:
      let delimiter = told == .tsv ? UInt8(ascii: "\t") : nil
      let reader = try CSVReader(window, delimiter: delimiter)
      let format = reader.isTabbed ? TableFormat.tsv : .csv
      return TableOpening(format: format, size: size, reader: reader)
    }
  }

  /// The format of a file that is no text; `nil` for one that may be.
  ///
  /// - Throws: what is known to hold no table that is read.
  private static func packedFormat(
    _ file: borrowing DocumentFile
  ) throws(TableFailure) -> TableFormat? {
    let format: DocumentFormat
    do throws(ReadFailure) { format = try FormatGuess.format(of: file) } catch {
      guard case .unread(.spreadsheet) = error.reason else { throw TableFailure(error) }
      let isWorkbook = try reading { () throws(ReadFailure) in try holdsWorkbook(file) }
      guard isWorkbook else { throw TableFailure(file.path, .document(.spreadsheet)) }
      return .xlsx
    }
    switch format {
    case .docx: return .docx
    case .pdf: throw TableFailure(file.path, .document(.pdf))
    case .odt: throw TableFailure(file.path, .document(.openDocument))
    case .html: throw TableFailure(file.path, .document(.page))
    case .text, .markdown, .email: return nil
    }
  }

  private static func holdsWorkbook(_ file: borrowing DocumentFile) throws(ReadFailure) -> Bool {
    try ZIPArchive(file).advance(to: "xl/workbook.xml")
  }
}
