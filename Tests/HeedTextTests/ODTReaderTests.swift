import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct ODTReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let spaces = ["office", "text", "style", "table", "manifest"].map {
    "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
  }.joined(separator: " ")

  private func file(_ body: String, styles: String = "", manifest: String = "") -> [UInt8] {
    ZIPWriter([
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      (
        "META-INF/manifest.xml", "<manifest:manifest \(Self.spaces)>\(manifest)</manifest:manifest>"
      ),
      (
        "content.xml",
        "<office:document-content \(Self.spaces)><office:automatic-styles>\(styles)"
          + "</office:automatic-styles><office:body><office:text>\(body)</office:text>"
          + "</office:body></office:document-content>"
      ),
    ]).archive
  }

  private func lines(_ body: String, styles: String = "") throws -> [String] {
    let reading = try Reading(try folder.write(file(body, styles: styles), to: "a.odt"))
    #expect(reading.misplaced == [])
    return reading.lines
  }

  @Test func `it reads as the same document saved as DOCX, notes in their place`() throws {
    let reading = try Reading(Fixtures.path("report.odt"))
    var expected = DOCXReaderTests.report
    expected.insert(expected.removeLast(), at: 4)
    #expect(reading.lines == expected)
    #expect(reading.misplaced == [])
    #expect(reading.document.title == "The dykes at Aue")
    #expect(reading.document.date == "2025-03-03")
    #expect(reading.document.language == "en-GB")
  }

  @Test func `spaces and tabs are one space, and deleted text and remarks nothing`() throws {
    let body = """
      <text:tracked-changes><text:p>gone</text:p></text:tracked-changes>
      <text:p>a<text:s text:c="5"/>b<text:tab/>c<text:line-break/>d
      <office:annotation><text:p>remark</text:p></office:annotation></text:p>
      """
    #expect(try lines(body) == ["p a b c d"])
  }

  @Test func `lists count on where they say so, and items without number are paragraphs`() throws {
    let styles = """
      <text:list-style style:name="L">
      <text:list-level-style-number text:level="1" style:num-format="i" style:num-suffix=")"
        text:start-value="3"/>
      <text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>
      </text:list-style>
      """
    let item = "<text:list-item><text:p>x</text:p></text:list-item>"
    let body = """
      <text:list text:style-name="L"><text:list-header><text:p>head</text:p></text:list-header>
      <text:list-item><text:p>x</text:p><text:p>more</text:p><text:list>\(item)</text:list>
      </text:list-item></text:list>
      <text:list text:style-name="L" text:continue-numbering="true">\(item)
      <text:list-item text:start-value="9"><text:p>x</text:p></text:list-item></text:list>
      <text:list text:style-name="L">\(item)</text:list>
      <text:list text:style-name="None">\(item)</text:list>
      """
    #expect(
      try lines(body, styles: styles) == [
        "p head", "iii@0 x", "p more", "iii.1@1 x", "iv@0 x", "ix@0 x", "iii@0 x", "p x",
      ])
  }

  @Test func `contents lists are furniture`() throws {
    let body = "<text:table-of-content><text:p>Contents</text:p></text:table-of-content>"
    #expect(try lines(body + "<text:p>Text.</text:p>") == ["f Contents", "p Text."])
  }

  @Test func `a document with a password is told as such`() throws {
    let manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    let path = try folder.write(file("", manifest: manifest), to: "a.odt")
    #expect(ReadFailure.reason(path) == .encrypted)
  }

  @Test func `a document without its text is refused`() throws {
    let parts = [("mimetype", "application/vnd.oasis.opendocument.text")]
    let path = try folder.write(ZIPWriter(parts).archive, to: "a.odt")
    #expect(ReadFailure.reason(path) == .damaged("it has no content.xml"))
  }
}
