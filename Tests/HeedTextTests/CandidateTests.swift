import Heed
import HeedText
import Testing

@Suite struct CandidateTests {
  private func line(_ action: String) -> String {
    Candidate(action: action, quote: "", span: 0..<0).line
  }

  @Test(arguments: [
    ("appoint an envoy", "Appoint an envoy"), ("not deport them;", "Do not deport them"),
    ("don\u{2019}t let go", "Don\u{2019}t let go"), ("  let \n aid in, ", "Let aid in"),
    ("élargir l'accès", "Élargir l'accès"), ("", "(nothing)"), (" , ", "(nothing)"),
  ])
  func `the line is an order`(action: String, expected: String) {
    #expect(line(action) == expected)
  }

  @Test func `a long action is cut at a word, and kept in full`() throws {
    let action = String(repeating: "promote rights ", count: 20)
    var candidate = Candidate(action: action, quote: "q", span: 0..<1)
    #expect(candidate.line.count <= 91 && candidate.line.hasSuffix("rights…"))
    let item = DocumentImport.Item(candidate, DocumentDetails(title: "T"))
    #expect(item.content.text == candidate.order)
    candidate.title = "Promote rights"
    #expect(candidate.line == "Promote rights")
    let short = DocumentImport.Item(
      Candidate(action: "act", quote: "q", span: 0..<1), DocumentDetails(title: "T"))
    #expect(short.content.text == nil)
  }

  @Test func `what is said for all fills in what one does not say`() throws {
    var facts = DocumentDetails(title: "Letter")
    facts.publisher = "HRW"
    facts.publishedOn = try Period("2021-04")
    facts.addressees = ["State"]
    facts.tags = ["theme:roads"]
    var candidate = Candidate(action: "act", quote: "You should act", span: 7..<21)
    candidate.heading = "Calls"
    let bare = DocumentImport.Item(candidate, facts).content
    #expect(bare.addressees == ["State"] && bare.issuers == ["HRW"])
    #expect(bare.place == "under \"Calls\", bytes 7 to 21")
    #expect(bare.quote == "You should act" && bare.tags == ["theme:roads"])
    #expect(bare.issuedOn == facts.publishedOn && bare.ref.isEmpty)
    candidate.addressees = ["Army"]
    candidate.issuers = ["Chile"]
    facts.issuers = ["Amnesty"]
    let own = DocumentImport.Item(candidate, facts).content
    #expect(own.addressees == ["Army"] && own.issuers == ["Chile"])
    candidate.issuers = []
    #expect(DocumentImport.Item(candidate, facts).content.issuers == ["Amnesty"])
  }
}
