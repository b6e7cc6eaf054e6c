import HeedTestSupport
import HeedText
import Testing

@Suite struct ProposedDocumentTests {
  private let folder: TemporaryFolder
  private static let letter = """
    A letter on roads

    The Ministry of Transport should mend the
    roads. It should also build bridges.
    """

  init() throws { folder = try TemporaryFolder() }

  @Test func `a document is read with its proposals and their words`() throws {
    let path = try folder.write(Self.letter.utf8, to: "letter.txt")
    var last = 0
    let document = try ProposedDocument(reading: path) { bytes, _ in last = bytes }
    #expect(document.read.text == Array(Self.letter.utf8))
    #expect(last > 0)
    let first = try #require(document.candidates.first)
    #expect(first.quote.hasPrefix("The Ministry of Transport should mend the roads"))
    #expect(first.addressees == ["Ministry of Transport"])
    #expect(document.candidates.allSatisfy { $0.placed(in: document.text)?.span == $0.span })
  }

  @Test func `a file that is not there is a failure`() {
    #expect(throws: ReadFailure(folder.file("none.txt"), .missing)) {
      try ProposedDocument(reading: folder.file("none.txt"))
    }
  }
}
