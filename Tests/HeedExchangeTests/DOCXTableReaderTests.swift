import HeedExchange
import HeedTestSupport
import Testing

@Suite struct DOCXTableReaderTests {
  static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  static func bytes(_ body: String) -> [UInt8] {
    ZIPWriter([("word/document.xml", "<w:document xmlns:w=\"\(space)\"><w:body>\(body)")]).archive
  }

  static func document(_ body: String) -> [UInt8] { bytes(body + "</w:body></w:document>") }

  /// A row of cells, each of the paragraphs between its line breaks.
  static func row(_ texts: String...) -> String {
    let cells = texts.map { text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let paragraphs = lines.map { "<w:p><w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r></w:p>" }
      return "<w:tc>\(paragraphs.joined())</w:tc>"
    }
    return "<w:tr>\(cells.joined())</w:tr>"
  }

  @Test func `all tables are one, and each paragraph of a cell is a line`() throws {
    let table = try ReadTable(
      Self.document(
        "<w:p><w:r><w:t>Title</w:t></w:r></w:p><w:tbl>" + Self.row("Text", "Position")
          + Self.row(" 121.1 Ratify \n\nSource", "Noted") + "</w:tbl><w:p/><w:tbl>"
          + Self.row("Text", "Position") + Self.row("121.2 Act", "") + Self.row("", "")
          + Self.row("a", "b", "c") + "</w:tbl>"))
    #expect(table.format == .docx)
    #expect(table.header == ["Text", "Position"])
    #expect(table.cells == [["121.1 Ratify\n\nSource", "Noted"], ["121.2 Act", ""]])
    #expect(table.rows.map(\.number) == [2, 4, 6])
    #expect(table.rows.last?.fault?.place == "6:3:")
  }

  @Test func `one merged cell is a heading, and cells merged downwards are repeated`()
    throws
  {
    let wide = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
    let table = try ReadTable(
      Self.document(
        "<w:tbl>" + Self.row("Text", "Position") + wide
          + "<w:p><w:r><w:t>Theme: Torture</w:t></w:r></w:p></w:tc></w:tr>"
          + "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r>"
          + "</w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>"
          + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>c"
          + "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"))
    #expect(table.cells == [["Theme: Torture", ""], ["a", "b"], ["a", "c"]])
    #expect(table.rows.map(\.isHeading) == [true, false, false])
  }

  @Test func `what is deleted or hidden is left out, and tables in cells are text`() throws {
    let cell =
      "<w:p><w:del><w:r><w:t>old</w:t></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
      + "<w:r><w:br/><w:t>line</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r></w:p>"
    let inner = "<w:tbl>" + Self.row("x", "y") + "</w:tbl>"
    let table = try ReadTable(
      Self.document(
        "<w:tbl>" + Self.row("A", "B")
          + "<w:tr><w:tc>\(cell)</w:tc><w:tc>\(inner)<w:p/></w:tc></w:tr>"
          + "<w:tr><w:trPr><w:del/></w:trPr><w:tc>\(cell)</w:tc></w:tr></w:tbl>"))
    #expect(table.cells == [["new\nline", "x\ny"]])
  }

  @Test func `a document without tables or with a damaged one is refused`() throws {
    #expect(try ReadTable.failure(Self.document("<w:p/>")) == "notATable")
    let cut = try ReadTable.failure(Self.bytes("<w:tbl>" + Self.row("A", "B") + Self.row("1", "2")))
    #expect(cut?.hasPrefix("file(") == true)
  }

  @Test(.timeLimit(.minutes(5)), arguments: 0..<10)
  func `ten thousand malformed files are rows or a failure`(seed: Int) throws {
    let body = "<w:tbl>" + Self.row("A", "B") + Self.row("a\nb", "c") + "</w:tbl>"
    let tokens = [
      "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:p>", "</w:p>", "<w:t>",
      "</w:t>", "<w:gridSpan w:val=\"99999\"/>", "<w:vMerge/>", "<w:del>", "</w:del>", "&lt;", "<",
    ]
    var texts = Malformed(seed: seed, samples: [Array(body.utf8)], tokens: tokens)
    try texts.check(700, as: .docx) {
      var archive = ZIPWriter()
      let start = "<w:document xmlns:w=\"\(Self.space)\"><w:body>"
      archive.add(
        "word/document.xml", Array(start.utf8) + $0 + Array("</w:body></w:document>".utf8))
      $0 = archive.archive
    }
    var whole = Malformed(seed: seed, samples: [Self.document(body)], tokens: tokens)
    try whole.check(300, as: .docx)
  }
}
