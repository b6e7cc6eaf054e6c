import HeedTestSupport
import Testing

@testable import Heed
@testable import HeedText

@Suite struct DocumentPlanTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger.create(
      at: folder.file("heed.db"), owner: "Owner", surroundings: .fixed()
    ).ledger
  }

  private func plan(
    _ title: String = "Roads", key: String? = nil, publisher: String? = nil, text: String = "one",
    isTitleOwn: Bool = true
  ) throws -> DocumentPlan {
    var read = ReadDocument(.text)
    read.text = Array(text.utf8)
    let proposed = ProposedDocument(read, text: ReviewSample.text, proposals: Self.proposals)
    var facts = DocumentDetails(title: title)
    facts.key = key
    facts.publisher = publisher
    return try DocumentPlan(proposed, facts, into: ledger, isTitleOwn: isTitleOwn)
  }

  private static let proposals = ReviewSample.all.map { candidate in
    Proposal(
      span: candidate.span, text: candidate.quote, addressees: candidate.addressees,
      action: candidate.action, isNegative: false, heading: nil, number: nil, issuers: [],
      confidence: 0.9, reasons: [])
  }

  private func record(_ plan: DocumentPlan, _ candidates: [Candidate]) throws {
    _ = try ledger.record(plan.request(candidates, named: "file"))
  }

  @Test func `in an empty ledger all is new`() throws {
    let plan = try plan()
    #expect(plan.registered == nil && plan.revised == nil)
    #expect(plan.comparison.novelties.allSatisfy { $0 == .new })
    try record(plan, [ReviewSample.roads])
    #expect(try ledger.document(ofKey: "roads")?.document.title == "Roads")
  }

  @Test func `the same text again is known, under its own name and facts`() throws {
    try record(try plan(publisher: "HRW"), [ReviewSample.roads])
    let again = try plan("Another title")
    #expect(again.registered?.document.key == "roads")
    #expect(again.facts.title == "Roads" && again.facts.publisher == "HRW")
    #expect(again.comparison.novelties[0] == .known(ref: "mend-roads"))
    #expect(again.comparison.novelties[1] == .new)
  }

  @Test func `another text of the same title is a later one, unless the title is the file's name`()
    throws
  {
    try record(try plan(), [ReviewSample.roads])
    #expect(try plan(text: "two").revised?.document.key == "roads")
    #expect(try plan("Roads", text: "two", isTitleOwn: false).revised == nil)
    #expect(try plan("Bridges", text: "two").revised == nil)
    var other = try plan(text: "two")
    try other.standAlone(in: ledger)
    #expect(other.revised == nil && other.comparison.novelties[0] == .new)
    try record(other, [])
    #expect(try ledger.document(ofKey: "roads-b") != nil)
  }

  @Test func `a name says of which document it is a later text, or what it is to be called`() throws
  {
    try record(try plan(), [ReviewSample.roads])
    let later = try plan("Roads, final", key: "roads", text: "two")
    #expect(later.revised?.document.key == "roads" && later.facts.title == "Roads")
    try record(later, [])
    #expect(try ledger.document(ofKey: "roads-2")?.document.title == "Roads")
    let own = try plan("Bridges", key: "bridges", text: "three")
    #expect(own.revised == nil)
    try record(own, [])
    #expect(try ledger.document(ofKey: "bridges") != nil)
  }

  @Test func `a text that has a name is not given another`() throws {
    try record(try plan(), [ReviewSample.roads])
    #expect(throws: Refusal.textRegistered(key: "roads")) { try plan(key: "bridges") }
    #expect(try plan(key: "roads").registered != nil)
  }

  @Test func `what changed amends, and stays a change while a later text is reviewed`() throws {
    var old = ReviewSample.roads
    old.quote = "The Ministry should promptly mend all roads"
    try record(try plan(), [old, ReviewSample.courts])
    let later = try plan(text: "two")
    guard case .changed(let ref, _) = later.comparison.novelties[0] else {
      Issue.record("\(later.comparison.novelties)")
      return
    }
    #expect(later.candidate(0).amends == ref && later.candidate(1).amends == nil)
    try record(later, [ReviewSample.schools])
    let resumed = try plan(text: "two")
    #expect(resumed.registered?.document.key == "roads-2")
    #expect(resumed.candidate(0).amends == ref)
    try record(resumed, [resumed.candidate(0)])
    let done = try plan(text: "two")
    #expect(done.comparison.novelties[0] == .known(ref: ref))
    #expect(done.comparison.gone.isEmpty)
  }
}
