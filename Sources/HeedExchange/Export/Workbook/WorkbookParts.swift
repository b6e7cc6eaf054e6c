/// The parts of a workbook beside its sheets.
enum WorkbookParts {
  private static let start = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  static let packageRelations =
    start + """
      <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" \
      Type="\(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>
      """

  /// In the order of `SheetCell.Style`; all cells stand at the top of their rows.
  static let styles =
    start + """
      <styleSheet xmlns="\(main)"><numFmts count="2"><numFmt numFmtId="164" \
      formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" \
      formatCode="yyyy\\-mm\\-dd\\Thh:mm:ss.000\\Z"/></numFmts>\
      <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/>\
      <name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill \
      patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
      <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
      <cellXfs count="8"><xf/>\
      <xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/>\
      <xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
      <xf quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
      <xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>\
      <xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" \
      vertical="top"/></xf>\
      <xf numFmtId="165" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" \
      vertical="top"/></xf>\
      <xf applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>\
      </cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" \
      builtinId="0"/></cellStyles>\
      </styleSheet>
      """

  /// What stands before the rows of a sheet.
  static func sheetStart(_ columns: [ExportColumn], isFirst: Bool) -> String {
    let widths = columns.enumerated().map { index, column in
      "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(column.width)\" "
        + "customWidth=\"1\"/>"
    }.joined()
    return start + """
      <worksheet xmlns="\(main)"><sheetViews><sheetView\(isFirst ? " tabSelected=\"1\"" : "") \
      workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" \
      state="frozen"/></sheetView></sheetViews><cols>\(widths)</cols><sheetData>
      """
  }

  /// The list of sheets, and where each can be filtered.
  static func workbook(_ sheets: [(name: String, range: String)]) -> String {
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }.joined()
    let filters = sheets.enumerated().map { index, sheet in
      "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" hidden=\"1\">"
        + "'\(sheet.name)'!\(sheet.range)</definedName>"
    }.joined()
    return start + """
      <workbook xmlns="\(main)" xmlns:r="\(office)"><bookViews><workbookView/></bookViews>\
      <sheets>\(list)</sheets><definedNames>\(filters)</definedNames></workbook>
      """
  }

  static func relations(count: Int) -> String {
    let sheets = (1...max(1, count)).map { number in
      "<Relationship Id=\"rId\(number)\" Type=\"\(office)/worksheet\" "
        + "Target=\"worksheets/sheet\(number).xml\"/>"
    }.joined()
    return start + """
      <Relationships xmlns="\(package)/relationships">\(sheets)<Relationship \
      Id="rId\(count + 1)" Type="\(office)/styles" Target="styles.xml"/></Relationships>
      """
  }

  static func contentTypes(count: Int) -> String {
    let sheets = (1...max(1, count)).map { number in
      "<Override PartName=\"/xl/worksheets/sheet\(number).xml\" "
        + "ContentType=\"\(type).worksheet+xml\"/>"
    }.joined()
    return start + """
      <Types xmlns="\(package)/content-types"><Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default \
      Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" \
      ContentType="\(type).sheet.main+xml"/><Override PartName="/xl/styles.xml" \
      ContentType="\(type).styles+xml"/>\(sheets)</Types>
      """
  }
}
