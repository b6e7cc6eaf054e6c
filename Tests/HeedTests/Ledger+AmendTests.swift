import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerAmendTests {
  private let made: CorrectedLedger
  private var ledger: Ledger { made.ledger }

  init() throws {
    made = try CorrectedLedger()
    try made.add("envoy", "Appoint an envoy") {
      $0.addressees = ["President", "Congress"]
      $0.tags = ["free", "theme:envoy"]
      $0.lead = ["Ministry"]
    }
    try made.add("talks", "Begin talks")
    try made.log("envoy", "talks", title: "Hearing", step: "in-progress") {
      $0.on = try? Period("2024")
    }
  }

  private func amend(
    _ target: String, _ change: (inout Amendment) -> Void
  ) throws -> (amended: [Acknowledgement.Amended], moves: [Acknowledgement.Move]) {
    var amendment = Amendment(because: "it was wrong")
    change(&amendment)
    let answer = try ledger.amend([target], amendment)
    guard case .amended(let amended, _, let moves) = answer.subject else { return ([], []) }
    return (amended, moves)
  }

  @Test func `an amended field says what it said before, and the rest stays`() throws {
    let done = try amend("envoy") {
      $0.title = "Appoint the envoy"
      $0.tags = ["+urgent", "-free"]
    }
    #expect(
      done.amended.map(\.changes) == [
        [
          FieldChange(
            field: "title", ref: nil, from: "Appoint an envoy", to: "Appoint the envoy"),
          FieldChange(
            field: "tag", ref: nil, from: "free, theme:envoy", to: "theme:envoy, urgent"),
        ]
      ])
    let content = try ledger.show("envoy").content
    #expect(content.title == "Appoint the envoy")
    #expect(content.tags == ["theme:envoy", "urgent"])
    #expect(content.addressees == ["President", "Congress"])
    #expect(content.responsible.map(\.name) == ["Ministry"])
    #expect(try ledger.verify().findings == [])
  }

  @Test func `lists are replaced, each body by its part, and cleared fields are empty`() throws {
    _ = try amend("envoy") { $0.contributing = ["Army"] }
    _ = try amend("envoy") { $0.leads = ["State Department", "Senate"] }
    let bodies = try ledger.show("envoy").content.responsible
    #expect(bodies.map(\.name) == ["State Department", "Senate", "Army"])
    #expect(bodies.map(\.role) == [.lead, .lead, .contributing])
    _ = try amend("envoy") { $0.clear = ["lead", "tag"] }
    let content = try ledger.show("envoy").content
    #expect(content.responsible.map(\.name) == ["Army"])
    #expect(content.tags == [])
    #expect(throws: Refusal.self) { try amend("envoy") { $0.clear = ["title"] } }
  }

  @Test func `what changes nothing is refused, and nothing is recorded`() throws {
    let heads = try ledger.heads()
    #expect(throws: Refusal.nothingChanges(count: 1)) {
      try amend("envoy") { $0.title = "Appoint an envoy" }
    }
    #expect(throws: Refusal.nothingChanges(count: 1)) { try amend("envoy") { $0.tags = ["-no"] } }
    #expect(throws: Refusal.nothingChanges(count: 1)) { try amend("envoy") { $0.clear = ["due"] } }
    #expect(try ledger.heads() == heads)
  }

  @Test func `a former ref leads to the recommendation, and can be had back`() throws {
    _ = try amend("envoy") { $0.ref = "special-envoy" }
    #expect(try ledger.show("envoy").content.ref == "special-envoy")
    #expect(throws: Refusal.refTaken("talks", title: "Begin talks")) {
      try amend("envoy") { $0.ref = "talks" }
    }
    #expect(throws: Refusal.badRef("a b")) { try amend("envoy") { $0.ref = "a b" } }
    _ = try amend("special-envoy") { $0.ref = "envoy" }
    #expect(try ledger.show("special-envoy").content.ref == "envoy")
  }

  @Test func `an amended status moves the standing, of the named recommendation alone`() throws {
    let done = try amend("@4") { $0.steps = [.init(ref: "envoy", step: "implemented")] }
    #expect(
      done.amended.first?.changes == [
        FieldChange(field: "status", ref: "envoy", from: "in-progress", to: "implemented")
      ])
    #expect(done.moves.map(\.ref) == ["envoy"])
    #expect(done.moves.first?.before?.status == "in-progress")
    #expect(try made.status("envoy") == "implemented")
    #expect(try made.status("talks") == "in-progress")
    let taken = try amend("@4") { $0.steps = [.init(ref: "talks", step: "")] }
    #expect(taken.moves.map(\.ref) == ["talks"])
    #expect(try made.status("talks") == nil)
    #expect(try ledger.verify().findings == [])
  }

  @Test func `an amended date puts an event in another place`() throws {
    try made.log("envoy", title: "Sworn in", step: "implemented") { $0.on = try? Period("2025") }
    let done = try amend("@5") { $0.on = try? Period("2023") }
    #expect(done.moves.map { $0.after?.status } == ["in-progress"])
    #expect(try ledger.show("envoy").history.map(\.title) == ["Sworn in", "Hearing"])
  }

  @Test func `an amended status obeys the rules of a new one`() throws {
    try made.log("talks", title: "Report") { $0.kind = .report }
    #expect(throws: Refusal.needsAssessor(kind: "report")) {
      try amend("@5") { $0.step = "stalled" }
    }
    _ = try amend("@5") {
      $0.step = "stalled"
      $0.assessor = "Committee"
    }
    #expect(try made.status("talks") == "in-progress")
    #expect(try ledger.show("talks").assessments.map(\.assessor) == ["Owner", "Committee"])
    _ = try amend("@5") { $0.claim = "Ministry" }
    #expect(try ledger.show("talks").assessments.map(\.basis) == [.assessment, .claim])
    try made.log("talks", title: "Conference") {
      $0.on = try? Period("2027")
      $0.isPlanned = true
    }
    #expect(throws: Refusal.plannedStatus) { try amend("@8") { $0.step = "stalled" } }
    _ = try amend("@8") { $0.on = try? Period("2028") }
    #expect(throws: Refusal.futureChange("2028")) {
      try amend("@4") { $0.on = try? Period("2028") }
    }
    #expect(throws: Refusal.verbatimAlone) { try amend("@4") { $0.verbatim = "No." } }
    #expect(
      throws: Refusal.unknownAddressee("Army", ref: "envoy", addressees: ["President", "Congress"])
    ) { try amend("@4") { $0.judged = ["Army"] } }
  }

  @Test func `a milestone is a status of the recommendation that has it`() throws {
    _ = try amend("envoy") { $0.milestones = [("named", "partly-implemented")] }
    _ = try amend("@4") { $0.steps = [.init(ref: "envoy", step: "named")] }
    let detail = try ledger.show("envoy")
    #expect(detail.verdict?.status == "partly-implemented")
    #expect(detail.milestones.map(\.reachedOn) == ["2024"])
  }

  @Test func `an amendment is as visible as what it amends is by now`() throws {
    try made.add("open") { $0.visibility = .public }
    _ = try ledger.write { transaction throws(Refusal) in
      try transaction.correct(
        .entryPublished, 2, JSONObject(["because": "out", "visibility": "public"]))
    } then: { transaction throws(Refusal) in
      transaction.acknowledgement(.opened(owner: ""))
    }
    var amendment = Amendment(because: "it was wrong")
    amendment.title = "Appoint the envoy"
    #expect(try ledger.amend(["envoy"], amendment).visibility == .public)
    #expect(try ledger.amend(["talks"], amendment).visibility == .internal)
  }

  @Test func `what is public comes to name nothing less visible`() throws {
    try made.add("open") { $0.visibility = .public }
    try made.log("open") { $0.visibility = .public }
    let file = #"""
      {"heed": 1, "documents": [{"key": "letter", "title": "A letter"}]}
      """#
    _ = try ledger.importFile(
      Array(file.utf8), named: "letter.json")
    _ = try ledger.defineScheme(
      Array(#"{"name": "ours", "statuses": [{"label": "Begun", "stage": "underway"}]}"#.utf8),
      named: "ours.json")
    #expect(throws: Refusal.tooVisible("letter", visibility: "internal")) {
      try amend("open") { $0.document = "letter" }
    }
    #expect(throws: Refusal.tooVisible("ours", visibility: "internal")) {
      try amend("@6") { $0.step = "ours/begun" }
    }
    _ = try amend("@4") { $0.steps = [.init(ref: "envoy", step: "ours/begun")] }
    _ = try amend("envoy") { $0.document = "letter" }
  }

  @Test func `what is retracted or says nothing of its own is not amended`() throws {
    _ = try ledger.retract("@4", because: "twice")
    #expect(throws: Refusal.alreadyRetracted(number: 4)) { try amend("@4") { $0.title = "A" } }
    #expect(throws: Refusal.notAmendable(number: 5)) { try amend("@5") { $0.title = "A" } }
    #expect(throws: Refusal.notAField(option: "--due", number: 4, isEvent: true)) {
      _ = try ledger.reinstate("@4", because: "once")
      _ = try amend("@4") { $0.dueOn = try? Period("2027") }
    }
  }

  @Test func `several are amended in one transaction or not at all`() throws {
    var amendment = Amendment(because: "all")
    amendment.priority = "high"
    let heads = try ledger.heads()
    #expect(throws: Refusal.notAField(option: "--priority", number: 4, isEvent: true)) {
      try ledger.amend(["envoy", "@4"], amendment)
    }
    #expect(try ledger.heads() == heads)
    _ = try amend("talks") { $0.priority = "high" }
    guard
      case .amended(let amended, let unchanged, _) = try ledger.amend(
        ["envoy", "talks"], amendment
      ).subject
    else { return }
    #expect(amended.map(\.name) == ["envoy"])
    #expect(unchanged == 1)
  }
}
