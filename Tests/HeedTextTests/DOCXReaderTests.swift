import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct DOCXReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func lines(_ file: [UInt8]) throws -> [String] {
    let reading = try Reading(try folder.write(file, to: "a.docx"))
    #expect(reading.misplaced == [])
    return reading.lines
  }

  @Test func `headings, points, tables and notes of a saved document are told apart`() throws {
    let reading = try Reading(Fixtures.path("report.docx"))
    #expect(reading.lines == Self.report)
    #expect(reading.misplaced == [])
    #expect(reading.document.title == "The dykes at Aue")
    #expect(reading.document.date == "2025-03-03")
    #expect(reading.document.language == "en-GB")
    let text = String(decoding: reading.document.text ?? [], as: UTF8.self)
    #expect(text.hasPrefix("The dykes at Aue\n\nRiver associations, 3 March 2025\n\nWhat we found"))
    #expect(text.utf8.count == reading.document.length)
  }

  static let report = [
    "h1 The dykes at Aue", "p River associations, 3 March 2025", "h1 What we found",
    "p The dykes are forty years old. The gauge at the upper weir has not worked since autumn.",
    "h4 A word on costs", "p A survey costs less than a flood.", "h2 To the Minister of Waters",
    "1@0 Have the dykes surveyed before the summer:", "a@1 by engineers from outside;",
    "b@1 with the villages present.", "2@0 Publish the survey.", "p Until then:",
    "•@0 repair the gauge;", "•@0 warn the villages.", "1@0 Report to Parliament every year.",
    "p Dyke", "p Built in", "p Upper Aue", "p 1984", "n Water board, yearbook of 1985, page 12.",
  ]

  @Test func `deleted text is left out and inserted text kept`() throws {
    let run = DOCXSample.run("open ")
    let body = """
      <w:p>\(DOCXSample.run("The gate is "))<w:del><w:r><w:delText>shut</w:delText></w:r>
      <w:r><w:t>never</w:t></w:r></w:del><w:ins>\(run)</w:ins>
      <w:moveFrom>\(DOCXSample.run("moved"))</w:moveFrom>\(DOCXSample.run("now."))</w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(DOCXSample.run("One "))</w:p>
      <w:p>\(DOCXSample.run("sentence."))</w:p>
      """
    #expect(try lines(DOCXSample.file(body)) == ["p The gate is open now.", "p One sentence."])
    let end = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(DOCXSample.run("The end."))</w:p>"
    #expect(try lines(DOCXSample.file(end)) == ["p The end."])
  }

  @Test func `breaks and tabs are spaces, hidden text and the instructions of fields nothing`()
    throws
  {
    let body = """
      <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>
      <w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>
      <w:r><w:instrText>PAGE</w:instrText></w:r>\(DOCXSample.run("hidden", "<w:vanish/>"))
      \(DOCXSample.run("e", "<w:vanish w:val=\"0\"/>"))</w:p>
      """
    #expect(try lines(DOCXSample.file(body)) == ["p a b c-de"])
  }

  @Test func `a text box stands once, before the paragraph that it is in`() throws {
    let box = "<w:txbxContent>\(DOCXSample.paragraph("Box."))</w:txbxContent>"
    let body = """
      <w:p>\(DOCXSample.run("Text "))<w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice>
      <mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:r>
      \(DOCXSample.run("goes on."))</w:p>
      """
    #expect(try lines(DOCXSample.file(body)) == ["p Box.", "p Text goes on."])
  }

  @Test func `contents lists are furniture, and styles may inherit from themselves`() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>
      <w:style w:type="paragraph" w:styleId="C"><w:name w:val="C"/><w:basedOn w:val="H"/></w:style>
      <w:style w:type="paragraph" w:styleId="H"><w:name w:val="Heading 2"/></w:style>
      """
    let body =
      ["T", "A", "C"].map {
        DOCXSample.paragraph("In \($0).", "<w:pStyle w:val=\"\($0)\"/>")
      }.joined() + DOCXSample.paragraph("By hand.", "<w:outlineLvl w:val=\"0\"/>")
    #expect(
      try lines(DOCXSample.file(body, styles: styles))
        == ["f In T.", "p In A.", "h2 In C.", "h1 By hand."])
  }

  @Test func `notes follow the text, without the lines that part them from it`() throws {
    let notes = """
      <w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
      <w:footnote w:id="1">\(DOCXSample.paragraph("A note."))</w:footnote>
      """
    let body = "<w:p>\(DOCXSample.run("Text."))<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
    #expect(try lines(DOCXSample.file(body, notes: notes)) == ["p Text.", "n A note."])
  }

  @Test func `what is missing, breaks off or declares entities is refused`() throws {
    let none = try folder.write(ZIPWriter([("word/styles.xml", "<a/>")]).archive, to: "a.docx")
    #expect(
      ReadFailure.reason(none, as: .docx) == .damaged("it has no word/document.xml"))
    let cut = ZIPWriter([("word/document.xml", "<w:p xmlns:w=\"w\">")]).archive
    #expect(
      ReadFailure.reason(try folder.write(cut, to: "a.docx"))
        == .damaged("word/document.xml breaks off or is no XML at line 1"))
    let entities = DOCXSample.file("", head: "<!DOCTYPE a [<!ENTITY b \"c\">]>")
    #expect(
      ReadFailure.reason(try folder.write(entities, to: "a.docx"))
        == .documentType("word/document.xml"))
  }

  @Test func `a document that unpacks to far more than it should is refused`() throws {
    let path = folder.file("a.docx")
    let script = """
      import zipfile
      with zipfile.ZipFile('\(path)', 'w', zipfile.ZIP_DEFLATED) as archive:
          archive.writestr('word/document.xml', '<a>' + '<b/>' * 20_000_000)
      """
    _ = try Shell(["python3", "-c", script])
    #expect(ReadFailure.reason(path) == .unpacksTooFar)
  }

  @Test func `a document without words is blank`() throws {
    let path = try folder.write(DOCXSample.file(DOCXSample.paragraph(" ")), to: "a.docx")
    #expect(ReadFailure.reason(path) == .noText)
  }
}
