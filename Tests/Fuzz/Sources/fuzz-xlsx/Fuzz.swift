import FuzzedTable
import HeedExchange

private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let package = "http://schemas.openxmlformats.org/package/2006/relationships"

private let others = [
  (
    "xl/workbook.xml",
    "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"A\" r:id=\"r\"/>"
      + "</sheets></workbook>"
  ),
  (
    "xl/_rels/workbook.xml.rels",
    "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r\" Type=\"\(office)/worksheet\" "
      + "Target=\"worksheets/sheet1.xml\"/></Relationships>"
  ),
  (
    "xl/styles.xml",
    "<styleSheet xmlns=\"\(main)\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
      + "</styleSheet>"
  ),
  (
    "xl/sharedStrings.xml",
    "<sst xmlns=\"\(main)\"><si><t>ref</t></si><si><t>note_x000D_</t></si></sst>"
  ),
]

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  FuzzedTable.read(
    bytes, asPart: "xl/worksheets/sheet1.xml", besides: others, of: .xlsx)
  return 0
}
