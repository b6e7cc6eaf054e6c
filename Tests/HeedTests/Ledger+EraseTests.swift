import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

/// After a redaction no byte of the words is left in the file, its log or its index.
@Suite struct LedgerEraseTests {
  private let made: CorrectedLedger
  private var ledger: Ledger { made.ledger }

  /// Words that stand nowhere else, in several scripts of writing them.
  private static let event = [
    "Zweibrueck", "Quillfeather", "Jabberwock", "Snarkhunter", "Bandersnatch", "Gryphonic",
    "Vorpalsword", "Dormouseking", "example.org/tulgey",
  ]

  init() throws {
    made = try CorrectedLedger()
    try made.add("envoy", "Appoint an envoy")
    for index in 0..<30 { try made.log("envoy", title: "Hearing number \(index)") }
    try made.log("envoy", title: "Zweibrueck was heard", step: "in-progress") {
      $0.note = "In the words of Quillfeather"
      $0.because = "Jabberwock said so"
      $0.sources = ["https://example.org/tulgey", "Snarkhunter Daily"]
      $0.assessor = "Bandersnatch"
      $0.key = "Gryphonic"
    }
    for index in 0..<30 { try made.log("envoy", title: "Debate number \(index)") }
  }

  private func redact(_ target: String, _ change: (inout RedactionDraft) -> Void = { _ in }) throws
  {
    var draft = RedactionDraft(target, because: "at a witness's request")
    change(&draft)
    #expect(try ledger.redact(draft).pendingErasure == nil)
    #expect(try ledger.verify().findings == [])
    #expect(try ledger.verify().isErasurePending == false)
    try ledger.database.run("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
  }

  @Test(arguments: [nil, "A witness was heard"])
  func `of an event nothing is left`(title: String?) throws {
    let words = Self.event.filter { !["Vorpalsword", "Dormouseking"].contains($0) }
    #expect(try made.left(of: words) == words.sorted())
    try redact("@33") { $0.title = title }
    // Who judged stays where the judgement stays.
    #expect(try made.left(of: words) == (title == nil ? [] : ["Bandersnatch"]))
  }

  @Test func `of a recommendation nothing is left, whatever table or tally had it`() throws {
    let words = [
      "zweiter", "Vorpalsword", "Dormouseking", "Tumtumtree", "Mimsyborough", "Frabjous",
    ]
    try made.add("zweiter-weg", "Let Vorpalsword go") {
      $0.text = "Dormouseking holds it"
      $0.addressees = ["Tumtumtree"]
      $0.issuers = ["Mimsyborough"]
      $0.tags = ["case:Frabjous"]
      $0.milestones = [(name: "Vorpalsword freed", status: "implemented")]
    }
    try made.log("zweiter-weg", "envoy", title: "Asked", step: "stalled")
    #expect(try made.left(of: words) == words.sorted())
    try redact("zweiter-weg")
    #expect(try made.left(of: words) == [])
    #expect(try made.status("envoy") == "stalled")
  }

  @Test func `of a document nothing is left, its text neither`() throws {
    let file = #"""
      {"heed": 1, "documents": [
        {"key": "letter", "title": "Vorpalsword letter", "publisher": "Tumtumtree",
         "text": "Dormouseking wrote it."},
        {"key": "other", "title": "Another", "text": "Kept text."}]}
      """#
    _ = try ledger.importFile(Array(file.utf8), named: "f")
    let words = ["Dormouseking", "Tumtumtree", "Vorpalsword"]
    #expect(try made.left(of: words) == words)
    try redact("letter")
    #expect(try made.left(of: words) == [])
    #expect(try made.left(of: ["Kept text"]) == ["Kept text"])
  }

  @Test func `a text that another document has stays until that goes too`() throws {
    let file = #"""
      {"heed": 1, "documents": [
        {"key": "letter", "title": "A letter", "text": "Dormouseking wrote it."},
        {"key": "copy", "title": "Its copy", "text": "Dormouseking wrote it."}]}
      """#
    _ = try ledger.importFile(Array(file.utf8), named: "f")
    #expect(
      try ledger.preview(RedactionDraft("letter", because: "x")).others.map(\.name) == ["copy"])
    try redact("letter")
    #expect(try made.left(of: ["Dormouseking"]) == ["Dormouseking"])
    try redact("copy")
    #expect(try made.left(of: ["Dormouseking"]) == [])
  }

  @Test func `of an amendment, a retraction and a relation nothing is left`() throws {
    let words = ["Dormouseking", "Vorpalsword", "zweiter-weg"]
    let amendment = try made.amend(
      3, .eventAmended, set: JSONObject(["title": "Vorpalsword spoke"]))
    try redact("@\(amendment)")
    #expect(try ledger.entry("@3").title == "Hearing number 0")
    _ = try ledger.retract("@4", because: "Dormouseking never came")
    try redact("@\(amendment + 2)")
    #expect(try made.left(of: words) == [])
    #expect(try ledger.entry("@4").isRetracted, "the retraction holds without its reason")
  }

  @Test func `a reader keeps the words in the file until the next write`() throws {
    let reader = try Connection(path: made.path, mode: .existing)
    try reader.run("BEGIN")
    _ = try reader.first("SELECT count(*) FROM event") { $0.int(0) }
    let answer = try ledger.redact(RedactionDraft("@33", because: "a name"))
    #expect(answer.pendingErasure == .busy(path: made.path))
    #expect(try !ledger.show("envoy").history.contains { $0.title.contains("Zweibrueck") })
    #expect(try ledger.verify().findings == [])
    #expect(try ledger.verify().isErasurePending)
    var event = EventDraft(subjects: [EventDraft.Subject(ref: "envoy")], title: "Meanwhile")
    #expect(try ledger.log(event).pendingErasure == .busy(path: made.path))
    #expect(try made.left(of: ["Zweibrueck"]) == ["Zweibrueck"])
    try reader.run("ROLLBACK")
    event.title = "Afterwards"
    #expect(try ledger.log(event).pendingErasure == nil)
    #expect(try made.left(of: Self.event) == [])
    #expect(try ledger.verify().isErasurePending == false)
  }

  @Test func `a command that was killed leaves the erasure to the next one`() throws {
    try ledger.database.run("BEGIN IMMEDIATE")
    // All that a redaction records, and nothing of what follows its commit.
    let transaction = try Transaction(ledger, isBulk: false)
    try transaction.correct(.entryRedacted, 33, JSONObject(["because": "a name"]))
    try transaction.projector.finish()
    try ledger.beginErasure(for: 64)
    try ledger.database.run("COMMIT")
    #expect(try made.left(of: ["Zweibrueck"]) == ["Zweibrueck"])
    let other = try Ledger.open(at: made.path, surroundings: .fixed(seed: 9))
    let event = EventDraft(subjects: [EventDraft.Subject(ref: "envoy")], title: "Afterwards")
    #expect(try other.log(event).pendingErasure == nil)
    #expect(try made.left(of: Self.event) == [])
  }

  @Test func `a mark that another redaction has set since stays`() throws {
    try ledger.database.run("UPDATE copy SET erasing = 5")
    #expect(try ledger.erasing() == 5)
    #expect(ledger.finishErasure(isPatient: false) == nil)
    #expect(try ledger.erasing() == nil)
  }
}
