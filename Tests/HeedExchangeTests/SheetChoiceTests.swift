import HeedTestSupport
import Testing

@testable import HeedExchange

@Suite struct SheetChoiceTests {
  private func workbook(_ sheets: [(name: String, state: String, rows: String)]) -> [UInt8] {
    let main = WorkbookSample.main
    var archive = ZIPWriter()
    let list = sheets.indices.map { index in
      "<sheet name=\"\(sheets[index].name)\" sheetId=\"\(index + 1)\" r:id=\"r\(index)\" "
        + "state=\"\(sheets[index].state)\"/>"
    }
    let relations = sheets.indices.map { index in
      "<Relationship Id=\"r\(index)\" Type=\"\(WorkbookSample.office)/worksheet\" "
        + "Target=\"worksheets/s\(index).xml\"/>"
    }
    archive.add(
      "xl/workbook.xml",
      Array(
        ("<workbook xmlns=\"\(main)\" xmlns:r=\"\(WorkbookSample.office)\"><sheets>"
          + list.joined() + "</sheets></workbook>").utf8))
    archive.add(
      "xl/_rels/workbook.xml.rels",
      Array(
        ("<Relationships xmlns=\"\(WorkbookSample.package)\">" + relations.joined()
          + "</Relationships>").utf8))
    for (index, sheet) in sheets.enumerated() {
      archive.add(
        "xl/worksheets/s\(index).xml",
        Array(
          "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet.rows)</sheetData></worksheet>".utf8))
    }
    return archive.archive
  }

  private static let cover = WorkbookSample.row(1, "Prepared by", "Office")
  private static let calls =
    WorkbookSample.row(1, "No.", "Recommendation", "Status")
    + WorkbookSample.row(2, "1", "Mend the roads", "Open")

  @Test func `the sheet is taken that has recommendations`() throws {
    let bytes = workbook([
      ("Cover", "visible", Self.cover), ("Old", "hidden", Self.calls),
      ("Follow-up", "visible", Self.calls), ("Empty", "visible", ""),
    ])
    let folder = try TemporaryFolder()
    let file = try TableFile(try folder.write(bytes, to: "a.xlsx"))
    #expect(file.sheet == "Follow-up" && file.header == ["No.", "Recommendation", "Status"])
    #expect(file.sheets == ["Cover", "Old", "Follow-up", "Empty"])
  }

  @Test func `hidden sheets are read where they are named, or where there is no other`() throws {
    let bytes = workbook([("Cover", "visible", Self.cover), ("Old", "veryHidden", Self.calls)])
    #expect(try ReadTable(bytes).header == ["Prepared by", "Office"])
    #expect(try ReadTable(bytes, sheet: "Old").header == ["No.", "Recommendation", "Status"])
    let all = workbook([("A", "hidden", Self.cover), ("B", "hidden", Self.calls)])
    #expect(try ReadTable(all).header == ["No.", "Recommendation", "Status"])
  }
}
