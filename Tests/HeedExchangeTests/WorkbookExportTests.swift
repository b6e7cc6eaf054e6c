import Foundation
import HeedTestSupport
import Testing

@testable import Heed
@testable import HeedExchange

@Suite struct WorkbookExportTests {
  /// A ledger whose texts and dates need care in a workbook.
  private static func record() throws -> SmallRecord {
    let record = try SmallRecord()
    var letter = Document(key: "007", title: "A letter")
    letter.publishedOn = try Period("2021-04-15")
    try record.add(.documentRegistered, letter.payload)
    let id = try record.recommend("roads", " =1+1 & <b>\"x\"\u{1}_x0041_\u{FFFE} ") {
      $0.number = "007"
      $0.text = "漢字 é 👍\nsecond\tline"
      $0.dueOn = try? Period("2024-02-29")
      $0.issuers = ["A", "B; C"]
    }
    try record.recommend("aid", issued: "1893-05-06") { $0.dueOn = try? Period("2024") }
    try record.recommend("water", issued: "2021-04..2021-05") {
      $0.text = String(repeating: "👍", count: SheetText.most / 2) + "a"
    }
    try record.log(id, "-2 of 3", "in-progress", on: "1900-03-01")
    return record
  }

  private static func workbook(
    _ record: SmallRecord, mostRows: Int = WorkbookExport.mostRows
  ) throws -> (bytes: [UInt8], fault: WorkbookFault?) {
    let sink = MemorySink()
    let tables = ExportTable.allCases
    let workbook = try #require(
      WorkbookExport(
        to: sink, sheets: tables.count, created: record.ledger.surroundings.now(),
        mostRows: mostRows))
    for table in tables {
      _ = try workbook.write(table, of: record.ledger, ExportRequest())
    }
    let fault = workbook.finish()
    return (sink.bytes, fault)
  }

  /// What a table has in its cells.
  private static func cells(_ table: ExportTable, _ record: SmallRecord) throws -> [[String]] {
    var rows: [[String]] = []
    try ExportRequest().rows(of: table, in: record.ledger) { rows.append($0.map(\.plain)) }
    return rows
  }

  @Test(arguments: ExportTable.allCases)
  func `a sheet reads back as its table`(table: ExportTable) throws {
    let record = try Self.record()
    let read = try ReadTable(
      Self.workbook(record).bytes, name: "record.xlsx", sheet: table.rawValue)
    #expect(read.sheets == ExportTable.allCases.map(\.rawValue))
    #expect(read.header == table.columns.map(\.name))
    #expect(read.faults == [])
    let instants = table.columns.indices.filter { table.columns[$0].kind == .instant }
    // The reader counts whole seconds.
    func isSame(_ index: Int, _ read: String, _ told: String) -> Bool {
      instants.contains(index) ? read == told.prefix(19) : read == told
    }
    let cells = try Self.cells(table, record)
    #expect(read.cells.count == cells.count)
    for (row, told) in zip(read.cells, cells) {
      #expect(row.indices.filter { !isSame($0, row[$0], told[$0]) } == [])
    }
  }

  @Test func `a table that is longer than a sheet is told, and nothing is cut`() throws {
    let record = try SmallRecord()
    let id = try record.recommend("roads")
    for number in 1...3 { try record.log(id, "Event \(number)") }
    #expect(try Self.workbook(record, mostRows: 4).fault == nil)
    try record.log(id, "Event 4")
    let fault = try Self.workbook(record, mostRows: 4).fault
    #expect(fault == .tooManyRows(table: .events, most: 4))
  }

  @Test func `a text that no cell can hold is told, with its place`() throws {
    let record = try SmallRecord()
    try record.recommend("roads") { $0.text = String(repeating: "a", count: SheetText.most) }
    #expect(try Self.workbook(record).fault == nil)
    try record.recommend("aid") { $0.quote = String(repeating: "é", count: SheetText.most + 1) }
    let fault = try Self.workbook(record).fault
    #expect(
      fault
        == .tooLong(table: .recommendations, row: "aid", column: "quote", length: 32_768))
  }

  // MARK: As others read it

  @Test(.enabled(if: Python.isThere, "make test installs openpyxl into .build/python"))
  func `openpyxl reads the same cells, dates as dates, a frozen header and a filter`() throws {
    let folder = try TemporaryFolder()
    let record = try Self.record()
    let path = try folder.write(Self.workbook(record).bytes, to: "record.xlsx")
    let told = try Python.run(
      """
      import datetime, json, openpyxl, sys
      from openpyxl.utils.escape import unescape
      def told(cell):
          value = cell.value
          if value is None: return ""
          if not isinstance(value, datetime.datetime): return unescape(str(value))
          if "hh" in cell.number_format: return value.isoformat(timespec="milliseconds") + "Z"
          return "day " + value.date().isoformat()
      book = openpyxl.load_workbook(sys.argv[1])
      print(json.dumps({sheet.title: [[sheet.freeze_panes, sheet.auto_filter.ref]] +
          [[told(cell) for cell in row] for row in sheet.rows] for sheet in book}))
      text = book["recommendations"]["F2"]
      assert text.alignment.wrap_text and text.data_type == "s", text.data_type
      """, [path])
    let book = try JSONDecoder().decode([String: [[String]]].self, from: Data(told.utf8))
    for table in ExportTable.allCases {
      var rows = try #require(book[table.rawValue], "\(told)")
      let cells = try Self.cells(table, record)
      let last = String(decoding: SheetCell.name(of: table.columns.count - 1), as: UTF8.self)
      #expect(rows.removeFirst() == ["A2", "A1:\(last)\(cells.count + 1)"])
      #expect(rows.removeFirst() == table.columns.map(\.name))
      let days = cells.map { Self.asDays($0, of: table) }
      let differing = zip(rows.joined(), days.joined()).filter { $0 != $1 }
      #expect(differing.map { [$0, $1] } == [])
      #expect(rows.count == cells.count)
    }
  }

  /// A row in which full days since 1 March 1900 are marked, as they are dates in a workbook.
  private static func asDays(_ row: [String], of table: ExportTable) -> [String] {
    zip(row, table.columns).map { cell, column in
      let isDate = [.date, .day].contains(column.kind) && cell.utf8.count == 10
      return isDate && cell >= "1900-03-01" ? "day " + cell : cell
    }
  }

  @Test(.enabled(if: HeedProgram.has("soffice"), "LibreOffice"), .timeLimit(.minutes(3)))
  func `LibreOffice has the cells that CSV has`() throws {
    let folder = try TemporaryFolder()
    let record = try Self.record()
    let path = try folder.write(Self.workbook(record).bytes, to: "record.xlsx")
    let shell = try Shell([
      "soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless",
      "--convert-to",
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1",
      "--outdir", folder.path, path,
    ])
    // LibreOffice without its spreadsheet writes nothing.
    guard FileManager.default.fileExists(atPath: folder.file("record-events.csv")) else { return }
    #expect(shell.status == 0, "\(shell.errors)")
    for table in ExportTable.allCases {
      let read = try ReadTable(path: folder.file("record-\(table.rawValue).csv"), as: .csv)
      #expect(read.header == table.columns.map(\.name))
      let cells = try Self.cells(table, record)
      let differing = zip(read.cells.joined(), cells.joined()).filter { $0 != $1 }
      #expect(differing.map { [$0, $1] } == [])
      #expect(read.cells.count == cells.count)
    }
  }
}
