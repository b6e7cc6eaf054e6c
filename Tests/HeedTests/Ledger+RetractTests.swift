import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerRetractTests {
  private let made: CorrectedLedger
  private var ledger: Ledger { made.ledger }

  init() throws {
    made = try CorrectedLedger()
    try made.add("envoy", "Appoint an envoy")
    try made.add("talks", "Begin talks")
    try made.log("envoy", "talks", title: "Hearing", step: "in-progress")
  }

  @Test func `a retracted event counts no more, and the answer says what moved`() throws {
    let number = try made.log("envoy", title: "Sworn in", step: "implemented")
    let answer = try ledger.retract("@\(number)", because: "another post")
    let moves = try #require(answer.corrected?.moves)
    #expect(moves.map(\.ref) == ["envoy"])
    #expect(moves.first?.before?.status == "implemented")
    #expect(moves.first?.after?.status == "in-progress")
    #expect(try made.status("envoy") == "in-progress")
    let history = try ledger.show("envoy").history
    #expect(history.map(\.isRetracted) == [false, true])
    #expect(try ledger.verify().findings == [])
  }

  @Test func `what another assessor says moves under its name`() throws {
    let number = try made.log("envoy", step: "stalled") { $0.assessor = "Committee" }
    let moves = try ledger.retract("@\(number)", because: "misread").corrected?.moves
    #expect(moves?.map(\.assessor) == ["Committee"])
    #expect(moves?.first?.after == nil)
  }

  @Test func `a retracted recommendation leaves lists and counts, and is found by number`() throws {
    let id = try ledger.show("envoy").id
    let answer = try ledger.retract("envoy", because: "never asked")
    #expect(answer.corrected?.name == "envoy")
    #expect(try ledger.summary().counts.total == 1)
    #expect(throws: Refusal.self) { try ledger.show("envoy") }
    for name in ["@2", "\(id)"] {
      let shown = try ledger.show(name)
      #expect(shown.isRetracted && shown.eventCount == 1)
    }
    #expect(throws: Refusal.alreadyRetracted(number: 2)) {
      try ledger.retract("envoy", because: "again")
    }
    _ = try ledger.reinstate("envoy", because: "asked after all")
    #expect(try made.status("envoy") == "in-progress")
  }

  @Test(arguments: ["@2", "@3", "@4", "@5", "@6", "@7"])
  func `retracted and reinstated, everything is as it was`(target: String) throws {
    let file = #"""
      {"heed": 1, "documents": [{"key": "letter", "title": "A letter", "text": "T"}],
       "relations": [{"from": "envoy", "kind": "repeats", "to": "talks"}]}
      """#
    _ = try ledger.importFile(Array(file.utf8), named: "f")
    try made.amend(2, .recommendationAmended, set: JSONObject(["title": "Name an envoy"]))
    let before = try made.facts()
    _ = try ledger.retract(target, because: "wrong")
    let between = try made.facts()
    #expect(between != before)
    _ = try ledger.reinstate(target, because: "right")
    #expect(try made.facts().differences(from: before) == [])
    #expect(try ledger.verify().findings == [])
  }

  @Test func `a correction is exactly as visible as its target`() throws {
    let number = try made.log("envoy") { $0.visibility = .private }
    #expect(try ledger.retract("@\(number)", because: "wrong").visibility == .private)
    #expect(try ledger.reinstate("@\(number)", because: "right").visibility == .private)
    let answer = try ledger.retract("@4", because: "wrong")
    #expect(answer.visibility == .internal)
  }

  @Test func `an amendment that is retracted changes nothing any more`() throws {
    let amendment = try made.amend(
      4, .eventAmended, set: JSONObject(["title": "Hearing of May"]))
    #expect(try ledger.show("envoy").history.map(\.title) == ["Hearing of May"])
    _ = try ledger.retract("@\(amendment)", because: "it was June")
    #expect(try ledger.show("envoy").history.map(\.title) == ["Hearing"])
  }

  @Test func `a relation that is retracted supersedes nothing any more`() throws {
    let file = #"""
      {"heed": 1, "relations": [{"from": "talks", "kind": "supersedes", "to": "envoy"}]}
      """#
    _ = try ledger.importFile(Array(file.utf8), named: "f")
    #expect(try made.status("envoy") == "superseded")
    let answer = try ledger.retract("@5", because: "both are asked")
    #expect(answer.corrected?.moves.map(\.ref) == ["envoy"])
    #expect(try made.status("envoy") == "in-progress")
    // What supersedes it goes, and so does the end of what it superseded.
    _ = try ledger.reinstate("@5", because: "only one is")
    let moves = try ledger.retract("talks", because: "never asked").corrected?.moves
    #expect(moves?.map { $0.after?.status } == ["in-progress"])
  }

  @Test func `of two retracted ones with one ref neither is guessed`() throws {
    _ = try ledger.retract("talks", because: "wrong")
    try made.add("talks", "Begin other talks")
    _ = try ledger.retract("talks", because: "wrong")
    #expect(throws: Refusal.ambiguousRef("talks", matches: ["@3", "@6"])) {
      try ledger.reinstate("talks", because: "right")
    }
  }

  @Test func `what is only tried leaves no trace`() throws {
    let before = try Shell.sqlite(made.path, ".dump").output
    let tried = try ledger.retract("@4", because: "wrong", isDryRun: true)
    #expect(tried.corrected?.moves.count == 2)
    #expect(try Shell.sqlite(made.path, ".dump").output == before)
  }
}
