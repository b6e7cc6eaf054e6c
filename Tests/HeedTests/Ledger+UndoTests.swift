import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerUndoTests {
  private let made: CorrectedLedger
  private var ledger: Ledger { made.ledger }

  init() throws {
    made = try CorrectedLedger()
    try made.add("envoy", "Appoint an envoy")
  }

  private func undone(_ acknowledgement: Acknowledgement) throws -> Acknowledgement.Undone {
    guard case .undone(let undone) = acknowledgement.subject else {
      throw Refusal.nothingToUndo
    }
    return undone
  }

  private func file(_ count: Int) -> [UInt8] {
    let recommendations = (1...count).map {
      #"{"ref":"ref-\#($0)","title":"Do \#($0)","document":"report","addressees":["State"]}"#
    }
    let events = (1...count).map {
      #"{"key":"\#($0)","title":"Done","on":"2024","recommendations":[{"ref":"ref-\#($0)","#
        + #""status":"in-progress"}]}"#
    }
    let text = #"""
      {"heed": 1, "assessor": "Owner",
       "documents": [{"key": "report", "title": "Report", "text": "All of it"}],
       "recommendations": [\#(recommendations.joined(separator: ","))],
       "events": [\#(events.joined(separator: ","))],
       "relations": [{"from": "ref-1", "kind": "repeats", "to": "ref-2"}]}
      """#
    return Array(text.utf8)
  }

  @Test func `each undo goes further back, and what it undid comes back one by one`() throws {
    let states = [try made.facts()]
    try made.log("envoy", step: "in-progress")
    let progress = try made.facts()
    try made.log("envoy", step: "implemented")
    let second = try undone(try ledger.undo())
    #expect(second.first == 4 && second.count == 1 && second.hasRetracted)
    #expect(second.moves.map { $0.before?.status } == ["implemented"])
    #expect(second.moves.map { $0.after?.status } == ["in-progress"])
    #expect(try made.status("envoy") == "in-progress")
    #expect(try undone(try ledger.undo(because: "all wrong")).first == 3)
    #expect(try made.status("envoy") == nil)
    _ = try ledger.reinstate("@3", because: "right after all")
    #expect(try made.status("envoy") == "in-progress")
    // The reinstatement is the last command now.
    #expect(try undone(try ledger.undo()).first == 7)
    #expect(try made.status("envoy") == nil)
    #expect(try undone(try ledger.undo()).first == 2, "what was undone before is passed over")
    #expect(throws: Refusal.nothingToUndo) { try ledger.undo() }
    #expect(throws: Refusal.nothingToUndo) { try ledger.lastCommand() }
    #expect(states[0] != progress)
    #expect(try ledger.verify().findings == [])
  }

  @Test func `undo of a retraction reinstates, and of a reinstatement retracts`() throws {
    try made.log("envoy", step: "stalled")
    _ = try ledger.retract("@3", because: "wrong")
    let undone = try undone(try ledger.undo())
    #expect(undone.first == 4 && !undone.hasRetracted)
    #expect(try made.status("envoy") == "stalled")
    #expect(try self.undone(try ledger.undo()).first == 3)
    _ = try ledger.reinstate("@3", because: "right")
    #expect(try !self.undone(try ledger.undo()).hasRetracted, "the reinstatement added no words")
    #expect(try made.status("envoy") == nil)
  }

  @Test func `undo of an amendment gives the old value back`() throws {
    try made.amend(2, .recommendationAmended, set: JSONObject(["title": "Name an envoy"]))
    _ = try ledger.undo()
    #expect(try ledger.show("envoy").content.title == "Appoint an envoy")
  }

  @Test(arguments: [2, 150])
  func `an import is undone as the one command that it was`(count: Int) throws {
    let before = try made.facts()
    _ = try ledger.importFile(file(count), named: "f")
    let imported = try made.facts()
    let shown = try ledger.lastCommand()
    #expect(shown.count == 2 * count + 2)
    #expect(shown.first == 3 && shown.entries.first?.number == shown.last)
    let answer = try ledger.undo(expecting: shown.last)
    #expect(try undone(answer).count == 2 * count + 2)
    #expect(try ledger.summary().counts.total == 1)
    #expect(try made.facts() != before, "what was undone stays in the history")
    let replayed = try Ledger.projections(in: try ledger.replayed())
    #expect(try ledger.projections().differences(from: replayed) == [])
    for number in shown.first...shown.last { _ = try ledger.reinstate("@\(number)", because: "r") }
    #expect(try made.facts().differences(from: imported) == [])
    #expect(try ledger.verify().findings == [])
  }

  @Test func `a command with some entries taken back is undone for the rest`() throws {
    _ = try ledger.importFile(file(2), named: "f")
    let last = try ledger.lastCommand()
    _ = try ledger.retract("@\(last.last)", because: "wrong")
    _ = try ledger.undo()
    #expect(try undone(try ledger.undo()).count == last.count)
  }

  @Test func `the first entry of a command has no mark, and the others name it`() throws {
    _ = try ledger.importFile(file(2), named: "f")
    let marks = try ledger.database.all("SELECT body FROM entry_body ORDER BY number") {
      EntryBody(canonical: $0.blob(0))?.payload.integer("command")
    }
    #expect(marks == [nil, nil, nil, 3, 3, 3, 3, 3])
  }

  @Test func `what was shown is undone, or nothing`() throws {
    let shown = try ledger.lastCommand()
    try made.log("envoy")
    #expect(throws: Refusal.changedMeanwhile) { try ledger.undo(expecting: shown.last) }
  }

  @Test func `a redaction is not undone, nor what another copy recorded`() throws {
    try made.log("envoy", title: "Kim was heard")
    _ = try ledger.redact(RedactionDraft("@3", because: "a name"))
    #expect(throws: Refusal.wordsGone(number: 4, target: 3)) { try ledger.undo() }
    #expect(try Shell.sqlite(made.path, "PRAGMA wal_checkpoint(TRUNCATE);").errors == "")
    let copy = try Ledger.open(
      at: try made.folder.copy("heed.db", to: "copy.db"), surroundings: .fixed(seed: 2))
    #expect(throws: Refusal.nothingToUndo) { try copy.undo() }
  }

  @Test func `what was redacted to nothing is passed over`() throws {
    try made.log("envoy", title: "Kim was heard")
    try made.log("envoy", step: "stalled")
    _ = try ledger.redact(RedactionDraft("@3", because: "a name"))
    try made.log("envoy", step: "in-progress")
    #expect(try undone(try ledger.undo()).first == 6)
  }

  @Test func `what is only tried leaves no trace`() throws {
    let before = try Shell.sqlite(made.path, ".dump").output
    #expect(try undone(try ledger.undo(isDryRun: true)).count == 1)
    #expect(try Shell.sqlite(made.path, ".dump").output == before)
  }
}
