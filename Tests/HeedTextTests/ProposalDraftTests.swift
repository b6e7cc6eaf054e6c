import Heed
import HeedText
import Testing

@Suite struct ProposalDraftTests {
  private func draft(_ candidates: [Candidate]) throws -> ProposalDraft {
    var facts = DocumentDetails(title: "Open letter: roads & schools")
    facts.publisher = "HRW"
    facts.publishedOn = try Period("2021-04")
    facts.language = "en"
    facts.key = "letter"
    var draft = ProposalDraft(file: "my  letter.txt", sha256: "ab12", facts: facts)
    draft.candidates = candidates
    draft.leastConfidence = 0.5
    return draft
  }

  @Test func `what is written is read again`() throws {
    var roads = ReviewSample.roads
    roads.confidence = 0.86
    roads.reasons = ["should", "a named subject"]
    roads.heading = "Calls\n# to: nobody"
    roads.number = "3"
    roads.issuers = ["Chile", "Peru"]
    roads.ref = "roads"
    var courts = ReviewSample.courts
    courts.amends = "fund-courts"
    courts.addressees = []
    let written = try draft([roads, ReviewSample.hospital, courts])
    let (read, faults) = ProposalDraft.read(Array(written.text(named: "l.draft").utf8))
    #expect(faults == [])
    #expect(read.file == "my  letter.txt" && read.sha256 == "ab12")
    #expect(read.facts.title == written.facts.title && read.facts.key == "letter")
    #expect(read.facts.publishedOn == written.facts.publishedOn && read.facts.language == "en")
    #expect(read.facts.issuers == ["HRW"] && read.leastConfidence == 0.5)
    roads.confidence = nil
    roads.reasons = []
    roads.heading = nil
    #expect(read.candidates == [roads, ReviewSample.hospital, courts])
  }

  @Test func `no line is too long for an editor, and the first tells what it is`() throws {
    var long = ReviewSample.roads
    long.quote = String(repeating: "many words ", count: 100)
    let text = try draft([long]).text(named: "l.draft")
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(ProposalDraft.isDraft(Array(text.utf8)))
    #expect(ProposalDraft.isDraft([0xEF, 0xBB, 0xBF] + Array(text.utf8)))
    #expect(!ProposalDraft.isDraft(Array("heed draf".utf8)))
  }

  @Test func `hidden characters do not reach the editor, and the words are found all the same`() {
    var hostile = ReviewSample.reports
    hostile.quote = "Publish\u{202E} the\u{1B}[2J \u{0}reports."
    hostile.heading = "a\u{1B}[31m\nto: Nobody"
    let text = ProposalDraft.block(hostile)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.properties.isHiddenHere })
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("to:") }.count == 1)
  }

  @Test(arguments: [
    (0.0, "doubtful (0.00)"), (0.5, "possible (0.50)"), (0.7, "likely (0.70)"),
    (0.864, "likely (0.86)"), (0.9999, "very likely (0.99)"), (1, "very likely (1.00)"),
    (.nan, "doubtful (0.00)"), (7, "very likely (1.00)"),
  ])
  func `a confidence is a word and a figure`(share: Double, told: String) {
    #expect(Confidence(share).description == told)
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isHiddenHere: Bool {
    generalCategory == .control || generalCategory == .format
  }
}
