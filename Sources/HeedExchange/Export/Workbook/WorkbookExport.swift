package import Heed

/// Tables as one workbook (XLSX): a sheet a table, with a header that stays in sight, filters,
/// wrapped text, and dates that are dates.
///
/// Rows are written one by one and never kept. Nothing is cut: a table that does not fit into a
/// sheet, or a text that does not fit into a cell, is a fault, after which nothing more is written.
/// Source: ISO/IEC 29500-1 (SpreadsheetML) and 29500-2 (the package).
package final class WorkbookExport {
  /// Rows of a sheet, its header among them.
  static let mostRows = 1_048_576
  /// Units: bytes of a sheet; parts of 4 GiB need another form of archive.
  private static let mostBytes = 3 << 30

  private let zip: ZIPOutput
  private let mostRows: Int
  private var sheets: [(name: String, range: String)] = []
  /// Why it cannot go on.
  package private(set) var fault: WorkbookFault?

  /// A workbook of so many sheets that goes to the sink; `nil` where there is no memory.
  package convenience init?(to sink: any ExportSink, sheets: Int, created: Instant) {
    self.init(to: sink, sheets: sheets, created: created, mostRows: Self.mostRows)
  }

  init?(to sink: any ExportSink, sheets count: Int, created: Instant, mostRows: Int) {
    let seconds = Int(created.millisecondsSinceEpoch / 1000)
    guard let zip = ZIPOutput(to: sink, secondsSinceEpoch: seconds) else { return nil }
    self.zip = zip
    self.mostRows = mostRows
    // Programs that look at the first parts alone know a workbook by them.
    zip.part("[Content_Types].xml", WorkbookParts.contentTypes(count: count))
    zip.part("_rels/.rels", WorkbookParts.packageRelations)
    zip.part("xl/_rels/workbook.xml.rels", WorkbookParts.relations(count: count))
    zip.part("xl/styles.xml", WorkbookParts.styles)
  }

  /// Writes a table as the next sheet; the number of its rows.
  ///
  /// - Throws: `Refusal`.
  package func write(
    _ table: ExportTable, of ledger: Ledger, _ request: ExportRequest,
    progress: (ExportTable, Int) -> Void = { _, _ in }
  ) throws(Refusal) -> Int {
    var sheet = begin(table)
    try request.rows(of: table, in: ledger) { cells in
      guard fault == nil else { return }
      row(cells, of: &sheet)
      progress(table, sheet.row - 1)
    }
    end(sheet)
    return sheet.row - 1
  }

  /// Writes what holds the sheets together; what was wrong.
  package func finish() -> WorkbookFault? {
    zip.part("xl/workbook.xml", WorkbookParts.workbook(sheets))
    zip.end()
    return fault ?? (zip.hasFailed ? .notPacked : nil)
  }

  // MARK: Sheets

  /// A sheet in hand.
  private struct Sheet {
    let table: ExportTable
    let columns: [ExportColumn]
    let names: [[UInt8]]
    /// The row written last. Units: counted from 1.
    var row = 1
    /// Units: bytes.
    var size = 0

    /// The place of a cell in the row written last: `AB12`.
    func place(_ index: Int, _ digits: [UInt8]) -> [UInt8] { names[index] + digits }
  }

  private func begin(_ table: ExportTable) -> Sheet {
    let columns = table.columns
    let sheet = Sheet(
      table: table, columns: columns, names: columns.indices.map(SheetCell.name))
    zip.begin("xl/worksheets/sheet\(sheets.count + 1).xml")
    var bytes = Array(WorkbookParts.sheetStart(columns, isFirst: sheets.isEmpty).utf8)
    bytes += "<row r=\"1\">".utf8
    for (index, column) in columns.enumerated() {
      SheetCell.append(
        text: column.name, .header, at: sheet.place(index, Array("1".utf8)), to: &bytes)
    }
    bytes += "</row>".utf8
    zip.append(bytes)
    return sheet
  }

  private func row(_ cells: [ExportCell], of sheet: inout Sheet) {
    guard sheet.row < mostRows else {
      fault = .tooManyRows(table: sheet.table, most: mostRows)
      return
    }
    sheet.row += 1
    let digits = Array(String(sheet.row).utf8)
    var bytes = Array("<row r=\"".utf8)
    bytes += digits
    bytes += "\">".utf8
    for (index, (cell, column)) in Swift.zip(cells, sheet.columns).enumerated() {
      if let length = SheetText.length(ofLong: cell.plain) {
        fault = .tooLong(
          table: sheet.table, row: cells.first?.plain ?? "", column: column.name, length: length)
        return
      }
      SheetCell.append(cell, of: column, at: sheet.place(index, digits), to: &bytes)
    }
    bytes += "</row>".utf8
    sheet.size += bytes.count
    if sheet.size > Self.mostBytes { fault = .tooLarge(table: sheet.table) }
    zip.append(bytes)
  }

  private func end(_ sheet: Sheet) {
    let last = String(decoding: sheet.names.last ?? [], as: UTF8.self)
    zip.append(
      Array("</sheetData><autoFilter ref=\"A1:\(last)\(sheet.row)\"/></worksheet>".utf8))
    sheets.append((sheet.table.rawValue, "$A$1:$\(last)$\(sheet.row)"))
  }
}
