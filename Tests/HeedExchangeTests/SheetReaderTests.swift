import HeedExchange
import HeedTestSupport
import Testing

@Suite struct SheetReaderTests {
  @Test func `texts, numbers, days, truth values, formulas and faults are read as they show`()
    throws
  {
    var sample = WorkbookSample()
    sample.texts =
      "<si><t>ref</t></si><si><r><t>va</t></r><r><t>lue</t></r><rPh><t>x</t></rPh></si>"
    sample.texts += "<si><t>one_x000D_\ntwo</t></si>"
    sample.styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
    sample.styles += "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
    sample.styles += "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"22\"/></cellXfs>"
    let cells = [
      "<c r=\"B2\" t=\"s\"><v>2</v></c>", "<c r=\"B3\"><v>121.09999999999999</v></c>",
      "<c r=\"B4\" s=\"1\"><v>45344</v></c>", "<c r=\"B5\" s=\"2\"><v>45344.75</v></c>",
      "<c r=\"B6\" t=\"b\"><v>1</v></c>",
      "<c r=\"B7\" t=\"str\"><f>A1&amp;B1</f><v>x &amp; y</v></c>",
      "<c r=\"B8\" t=\"e\"><v>#N/A</v></c>", "<c r=\"B9\"><v>3</v></c>", "<c r=\"B10\" s=\"1\"/>",
      "<c r=\"B11\" t=\"s\"><v>99</v></c>", "<c r=\"B12\"><v>1E+20</v></c>",
    ]
    sample.rows =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
    for (index, cell) in cells.enumerated() {
      sample.rows +=
        "<row r=\"\(index + 2)\"><c r=\"A\(index + 2)\"><v>\(index)</v></c>\(cell)</row>"
    }
    let table = try ReadTable(sample.bytes())
    #expect(table.format == .xlsx)
    #expect(table.sheets == ["Calls"])
    #expect(table.header == ["ref", "value"])
    #expect(
      table.cells.map { $0[1] }
        == [
          "one\ntwo", "121.1", "2024-02-22", "2024-02-22T18:00:00", "true", "x & y", "", "3", "",
          "", "1e+20",
        ])
  }

  @Test func `the named sheet is read and an unknown one is refused`() throws {
    var sample = WorkbookSample()
    sample.rows = WorkbookSample.row(1, "a", "b")
    sample.others = ["Notes", "More"]
    let notes = try ReadTable(sample.bytes(), sheet: "notes")
    #expect(notes.header == ["Notes"])
    #expect(notes.sheets == ["Calls", "Notes", "More"])
    #expect(
      try ReadTable.failure(sample.bytes(), sheet: "Other")
        == #"noSheet("Other", sheets: ["Calls", "Notes", "More"])"#)
    #expect(try ReadTable.failure(Array("a,b\n".utf8), sheet: "Notes") == "noSheets")
  }

  @Test func `days of the 1904 system are its own`() throws {
    var sample = WorkbookSample()
    sample.properties = "<workbookPr date1904=\"1\"/>"
    sample.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
    sample.rows = WorkbookSample.row(1, "on", "b")
    sample.rows += "<row r=\"2\"><c r=\"A2\"><v>43882</v></c></row>"
    #expect(try ReadTable(sample.bytes()).cells == [["2024-02-22", ""]])
  }

  @Test func `titles stand above the header, empty and hidden rows between`() throws {
    var sample = WorkbookSample()
    sample.rows = WorkbookSample.row(1, "Recommendations") + WorkbookSample.row(3, "ref", "note")
    sample.rows += "<row r=\"4\" hidden=\"1\"><c r=\"A4\"><v>1</v></c></row><row r=\"5\"/>"
    sample.rows += "<row r=\"9\"><c r=\"B9\"><v>2</v></c></row>"
    let table = try ReadTable(sample.bytes())
    #expect(table.header == ["ref", "note"])
    #expect(table.cells == [["1", ""], ["", "2"]])
    #expect(table.rows.map(\.number) == [4, 9])
  }

  @Test func `merged cells show in each row, and a merged row is a heading`() throws {
    var sample = WorkbookSample()
    sample.rows = WorkbookSample.row(1, "theme", "ref") + WorkbookSample.row(2, "Torture", "a")
    sample.rows += WorkbookSample.row(3, "", "b") + WorkbookSample.row(4, "", "")
    sample.rows += WorkbookSample.row(5, "Women") + WorkbookSample.row(6, "", "c")
    sample.after = "<mergeCells><mergeCell ref=\"A5:B5\"/><mergeCell ref=\"A2:A4\"/></mergeCells>"
    let table = try ReadTable(sample.bytes())
    #expect(table.cells == [["Torture", "a"], ["Torture", "b"], ["Women", ""], ["", "c"]])
    #expect(table.rows.map(\.isHeading) == [false, false, true, false])
  }

  @Test func `cells beyond the header are a fault, and cells without a place follow`() throws {
    var sample = WorkbookSample()
    sample.rows = WorkbookSample.row(1, "a", "b") + WorkbookSample.row(2, "1", "2", "3")
    sample.rows += "<row><c><v>4</v></c><c/><c/></row>"
    sample.rows += "<row><c/><c><v>5</v></c></row><row><c r=\"XFD5\"><v>6</v></c></row>"
    let table = try ReadTable(sample.bytes())
    #expect(table.cells == [["4", ""], ["", "5"]])
    #expect(table.rows.compactMap { $0.fault?.place } == ["2:3:", "5:3:"])
    #expect(table.faults.last == "tooManyCells(count: 16384, columns: 2)")
  }

  @Test func `what is damaged or unfolds without end is refused`() throws {
    var sample = WorkbookSample()
    sample.rows = WorkbookSample.row(1, "a", "b") + "<row r=\"2\"><c"
    #expect(try ReadTable.failure(sample.bytes())?.hasPrefix("file(") == true)
    sample.rows = "<row r=\"9999999\"><c><v>1</v></c></row>"
    #expect(try ReadTable.failure(sample.bytes())?.contains("row 9999999") == true)
    sample.rows = ""
    #expect(try ReadTable.failure(sample.bytes()) == "notATable")
    let entities = "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet/>"
    #expect(
      try ReadTable.failure(sample.bytes(sheet: Array(entities.utf8)))?.contains("documentType")
        == true)
  }

  @Test(.timeLimit(.minutes(5)), arguments: 0..<10)
  func `ten thousand malformed files are rows or a failure`(seed: Int) throws {
    var sample = WorkbookSample()
    sample.texts = "<si><t>ref</t></si><si><t>note</t></si>"
    sample.rows =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
    sample.rows += WorkbookSample.row(2, "a", "b") + WorkbookSample.row(3, "", "c")
    sample.after = "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"
    let tokens = [
      "<row r=\"", "<row>", "<c r=\"", "XFD", "99999999", "\">", "<c>", "<v>", "</v>", "</c>",
      "<is><t>", " t=\"s\"", "</row>", "<mergeCell ref=\"A1:C9\"/>", "&#0;", "&amp;",
      "<!DOCTYPE a>",
    ]
    var cells = Malformed(seed: seed, samples: [Array(sample.sheet.utf8)], tokens: tokens)
    try cells.check(700, as: .xlsx) { $0 = sample.bytes(sheet: $0) }
    var whole = Malformed(seed: seed, samples: [sample.bytes()], tokens: tokens)
    try whole.check(300, as: .xlsx)
  }
}
