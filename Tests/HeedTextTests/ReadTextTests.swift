import HeedText
import Testing

@Suite struct ReadTextTests {
  private let text = ReviewSample.text

  private func raw(_ span: Range<Int>) -> String {
    String(decoding: Array(ReviewSample.raw.utf8)[span], as: UTF8.self)
  }

  @Test func `words are kept block by block, page numbers left out`() {
    #expect(
      String(decoding: text.bytes, as: UTF8.self) == """
        To the Minister
        The Ministry should mend the roads, build schools, and not close any hospital. It is late.
        Publish the reports.
        Fund the courts.
        """)
  }

  @Test func `a part leads to its place in the file and back`() throws {
    for words in ["Ministry should", "build schools", "schools, and not", "the courts."] {
      let bytes = Array(words.utf8)
      let start = try #require(text.bytes.firstRange(of: bytes))
      let span = text.span(of: start)
      #expect(raw(span).split(whereSeparator: \.isWhitespace).joined(separator: " ") == words)
      #expect(text.range(of: span) == start)
      #expect(text.words(start) == words)
    }
  }

  @Test func `a part may go on into the next block`() throws {
    let start = try #require(text.bytes.firstRange(of: Array("reports.\nFund".utf8)))
    let span = text.span(of: start)
    #expect(raw(span) == "reports.\n- Fund")
    #expect(text.range(of: span) == start)
  }

  @Test func `what stands around is cut between words`() throws {
    let start = try #require(text.bytes.firstRange(of: Array("build schools".utf8)))
    let around = text.surroundings(of: start, bytes: 12)
    #expect(around.before == "… the roads, ")
    #expect(around.after == ", and not …")
    let whole = text.surroundings(of: start, bytes: 1000)
    #expect(whole.before == "The Ministry should mend the roads, ")
    #expect(whole.after == ", and not close any hospital. It is late.")
  }

  @Test func `places that are none give none, and nothing breaks`() {
    #expect(text.range(of: 9000..<9001) == nil)
    #expect(ReadText().range(of: 0..<1) == nil)
    #expect(ReadText().span(of: 0..<1) == 0..<0)
    #expect(text.words(5..<100_000).hasSuffix("courts."))
    #expect(text.surroundings(of: 90_000..<90_001, bytes: 5).after == "")
  }
}
