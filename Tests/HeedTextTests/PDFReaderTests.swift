import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct PDFReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ pages: [[PDFSample.Line]]) throws -> Reading {
    let reading = try Reading(try folder.write(PDFSample(pages: pages).bytes, to: "a.pdf"))
    #expect(reading.misplaced == [])
    return reading
  }

  private let survey = [
    "The Minister of Waters should have the dykes surveyed before the summer, and",
    "should publish what the survey finds, with a map, in the languages of the val-",
    "ley. The gauge at the upper weir should be repaired without any further delay.",
  ]
  private let whole =
    "p The Minister of Waters should have the dykes surveyed before the summer, and should publish "
    + "what the survey finds, with a map, in the languages of the valley. The gauge at the upper "
    + "weir should be repaired without any further delay."

  @Test func `larger type is a heading, and lines make paragraphs, hyphens mended`() throws {
    let page =
      PDFSample.lines(["The dykes at Aue"], top: 80, size: 24)
      + PDFSample.lines(["Findings"], top: 130, size: 14) + PDFSample.lines(survey, top: 160)
    let reading = try read([page])
    #expect(reading.lines == ["h1 The dykes at Aue", "h3 Findings", whole])
    #expect(reading.document.title == "The dykes at Aue")
    #expect(reading.document.format == .pdf)
  }

  @Test func `columns are read one after another`() throws {
    let left = ["The left column of the page", "goes on in a second line, and", "ends here."]
    let right = ["The right column of the page", "is read when the left one has", "been read."]
    let reading = try read([PDFSample.lines(left, left: 60) + PDFSample.lines(right, left: 320)])
    let text = reading.lines.joined(separator: " ")
    #expect(text.contains("goes on in a second line, and ends here."))
    #expect(text.contains("is read when the left one has been read."))
  }

  @Test func `numbers and bullets that stand apart belong to the lines beside them`() throws {
    let page =
      PDFSample.lines(survey, top: 80)
      + [PDFSample.Line(words: "1.", left: 72, top: 140), .init(words: "(a)", left: 90, top: 160)]
      + [.init(words: "Have the dykes surveyed.", left: 110, top: 140)]
      + [.init(words: "Publish the survey.", left: 130, top: 160)]
    #expect(
      try read([page]).lines == [whole, "1@0 Have the dykes surveyed.", "a@1 Publish the survey."])
  }

  @Test func `heads and feet that pages share are furniture, small type below is a note`() throws {
    let pages = (1...3).map { number in
      PDFSample.lines(["River associations, report \(number)"], top: 30)
        + PDFSample.lines(survey, top: 100)
        + PDFSample.lines(["\(number) Yearbook of 1985."], top: 700, size: 8)
        + PDFSample.lines(["Page \(number)"], left: 280, top: 800)
    }
    let lines = try read(pages).lines
    #expect(lines.filter { $0.hasPrefix("f River") }.count == 3)
    #expect(lines.filter { $0.hasPrefix("f Page") }.count == 3)
    #expect(lines.filter { $0.hasPrefix("n ") } == (1...3).map { "n \($0) Yearbook of 1985." })
    #expect(lines.filter { $0 == whole }.count == 3)
  }

  @Test func `a scan is refused, with its number of pages`() throws {
    let path = try folder.write(PDFSample(pages: [[], []]).bytes, to: "a.pdf")
    #expect(ReadFailure.reason(path) == .noTextLayer(pages: 2))
  }

  @Test func `a file that is cut off is refused`() throws {
    let bytes = PDFSample(pages: [PDFSample.lines(survey)]).bytes
    let path = try folder.write(bytes.prefix(bytes.count - 100), to: "a.pdf")
    #expect(ReadFailure.reason(path) == .damaged("its end is missing"))
  }

  @Test func `what only begins as a PDF is refused`() throws {
    let path = try folder.write("%PDF-1.4\nnothing\nstartxref\n0\n%%EOF\n".utf8, to: "a.pdf")
    #expect(ReadFailure.reason(path) == .damaged("its pages cannot be read"))
  }

  @Test func `a name that looks like an option is a name`() throws {
    let path = try folder.write(PDFSample(pages: [PDFSample.lines(survey)]).bytes, to: "-v.pdf")
    #expect(try Reading(path).lines == [whole])
  }
}
