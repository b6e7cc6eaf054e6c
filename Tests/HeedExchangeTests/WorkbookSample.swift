import HeedTestSupport

/// A workbook of Excel made for a test.
struct WorkbookSample {
  /// What `sheetData` holds.
  var rows = ""
  /// What follows `sheetData`.
  var after = ""
  /// What `sst` holds.
  var texts = ""
  /// What `styleSheet` holds.
  var styles = ""
  var properties = ""
  var others: [String] = []

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// The part that holds the cells.
  var sheet: String {
    "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>"
  }

  /// The workbook as a file; the cells are those of the part given.
  func bytes(sheet: [UInt8]? = nil) -> [UInt8] {
    let names = ["Calls"] + others
    let sheets = names.enumerated().map { index, name in
      "<sheet name=\"\(name)\" sheetId=\"\(index + 1)\" r:id=\"r\(index + 1)\"/>"
    }
    let relations = names.indices.map { index in
      "<Relationship Id=\"r\(index + 1)\" Type=\"\(Self.office)/worksheet\" "
        + "Target=\"\(index == 0 ? "" : "/xl/")worksheets/sheet\(index + 1).xml\"/>"
    }
    var archive = ZIPWriter()
    archive.add(
      "xl/workbook.xml",
      Array(
        ("<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(properties)<sheets>"
          + sheets.joined() + "</sheets></workbook>").utf8))
    archive.add(
      "xl/_rels/workbook.xml.rels",
      Array(
        ("<Relationships xmlns=\"\(Self.package)\">" + relations.joined() + "</Relationships>")
          .utf8))
    archive.add("xl/worksheets/sheet1.xml", sheet ?? Array(self.sheet.utf8))
    for index in others.indices {
      let text =
        "<worksheet xmlns=\"\(Self.main)\"><sheetData><row><c t=\"str\"><v>\(others[index])</v></c>"
        + "</row></sheetData></worksheet>"
      archive.add("xl/worksheets/sheet\(index + 2).xml", Array(text.utf8))
    }
    archive.add(
      "xl/styles.xml", Array("<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>".utf8))
    archive.add("xl/sharedStrings.xml", Array("<sst xmlns=\"\(Self.main)\">\(texts)</sst>".utf8))
    return archive.archive
  }

  /// A row of texts, in a row of the sheet.
  static func row(_ number: Int, _ texts: String...) -> String {
    let cells = texts.enumerated().map { index, text in
      let letter = Character(Unicode.Scalar(UInt8(65 + index)))
      return text.isEmpty
        ? "" : "<c r=\"\(letter)\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }
}
