import Foundation
import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerTakeRecordTests {
  static func history(_ seed: UInt64, count: Int = 60) throws -> Ledger {
    var random = SeededGenerator(seed: seed)
    let history = History.sample(count: count, using: &random)
    return try Ledger.inMemory(history.interleaved(using: &random))
  }

  /// A ledger in a file with a document, recommendations, events and every kind of correction.
  static func corrected() throws -> CorrectedLedger {
    let corrected = try CorrectedLedger()
    let file = """
      {"heed": 1, "assessor": "Audit", "documents": [
         {"key": "a", "title": "A", "text": "Words of it"},
         {"key": "b", "title": "B", "text": "Others"}],
       "recommendations": [{"ref": "roads", "title": "Open roads", "document": "a",
         "addressees": ["Army"]}],
       "events": [{"key": "k", "on": "2023-01", "title": "Opened",
         "recommendations": [{"ref": "roads", "status": "implemented"}]}]}
      """
    _ = try corrected.ledger.importFile(Array(file.utf8), named: "a.json")
    try corrected.add("envoy", "Appoint an envoy")
    let number = try corrected.log("envoy", title: "Kim was heard", step: "in-progress")
    let other = try corrected.log("envoy", title: "Heard twice")
    _ = try corrected.ledger.redact(RedactionDraft("@\(number)", because: "a name"))
    _ = try corrected.ledger.redact(RedactionDraft("b", because: "a name"))
    _ = try corrected.ledger.retract("@\(other)", because: "once")
    return corrected
  }

  private static func rows(_ ledger: Ledger) throws -> [[Value]] {
    var rows = try ledger.database.all(Ledger.entriesInOrder) { row in (0..<8).map(row.value) }
    rows += try ledger.database.all("SELECT sha256, bytes FROM content") { row in
      (0..<2).map(row.value)
    }
    return rows
  }

  @Test(arguments: UInt64(0)..<30)
  func `the ledger of a record is the same, row for row`(seed: UInt64) throws {
    let ledger = try Self.history(seed)
    let record = try LedgerRecord(of: ledger)
    let copy = try Ledger.inMemory()
    let taken = try record.take(into: copy)
    #expect(taken.added == record.lines.count - 1 && taken.unchanged == 0)
    #expect(try Self.rows(copy) == Self.rows(ledger))
    #expect(try copy.projections().differences(from: ledger.projections()) == [])
    #expect(try copy.verify().findings == [])
    #expect(try copy.heads() == ledger.heads() && taken.heads == ledger.heads())
    #expect(try LedgerRecord(of: copy).lines == record.lines)
    let answers = try Answers(of: copy, from: Viewpoint()).lines()
      .differences(from: Answers(of: ledger, from: Viewpoint()).lines())
    #expect(answers == [])
  }

  @Test func `documents, redactions and retractions come along`() throws {
    let corrected = try Self.corrected()
    let record = try LedgerRecord(of: corrected.ledger)
    #expect(record.lines.filter { $0.starts(with: Array("{\"sha256\"".utf8)) }.count == 1)
    #expect(!String(decoding: record.file, as: UTF8.self).contains("Kim"))
    let copy = try Ledger.inMemory()
    try record.take(into: copy)
    #expect(try Self.rows(copy) == Self.rows(corrected.ledger))
    #expect(try copy.projections() == corrected.ledger.projections())
    #expect(try copy.verify().findings == [])
    #expect(try LedgerRecord(of: copy).lines == record.lines)
  }

  // MARK: Where it is taken

  @Test func `a record makes a ledger where there is none, which begins a feed of its own`() throws
  {
    let folder = try TemporaryFolder()
    let ledger = try Self.history(2)
    let record = try LedgerRecord(of: ledger)
    var rest = record.lines[...]
    let taken = try Ledger.create(
      at: folder.file("new.db"), ofRecord: "record.jsonl", surroundings: .fixed(seed: 9)
    ) { rest.popFirst() }
    #expect(taken.added == record.lines.count - 1)
    let copy = try Ledger.open(at: folder.file("new.db"), surroundings: .fixed(seed: 9))
    #expect(try copy.database.first("PRAGMA journal_mode") { $0.text(0) } == "wal")
    #expect(try LedgerRecord(of: copy).lines == record.lines)
    _ = try copy.issue(RecommendationDraft(title: "Mine", addressees: ["X"]))
    #expect(try copy.heads().count == ledger.heads().count + 1)
    #expect(try copy.verify().findings == [])
  }

  @Test func `where nothing is made, nothing is left`() throws {
    let folder = try TemporaryFolder()
    let lines = try LedgerRecord(of: Self.history(2)).lines.dropLast()
    for isDryRun in [false, true] {
      var rest = lines
      #expect(throws: Refusal.self) {
        try Ledger.create(
          at: folder.file("new.db"), ofRecord: "record.jsonl", surroundings: .fixed(),
          isDryRun: isDryRun
        ) { rest.popFirst() }
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `a ledger in which nothing is recorded becomes that of the record`() throws {
    let folder = try TemporaryFolder()
    let fresh = try Ledger.create(
      at: folder.file("fresh.db"), owner: "Fresh", surroundings: .fixed(seed: 99)
    ).ledger
    let before = try fresh.heads()
    let record = try LedgerRecord(of: Self.history(3))
    #expect(try record.take(into: fresh, isDryRun: true).added == record.lines.count - 1)
    #expect(try fresh.heads() == before)
    #expect(try fresh.owner() == "Fresh")
    try record.take(into: fresh)
    #expect(try LedgerRecord(of: fresh).lines == record.lines)
    #expect(try fresh.owner() == "Owner")
    #expect(try fresh.verify().findings == [])
  }

  @Test func `any other ledger refuses it`() throws {
    let corrected = try Self.corrected()
    let before = try corrected.ledger.projections()
    var record = try LedgerRecord(of: Self.history(4))
    #expect(throws: Refusal.otherLedger(path: "record.jsonl")) {
      try record.take(into: corrected.ledger)
    }
    // Also where the first line names this ledger.
    record.lines[0] = try corrected.ledger.recordHeader().line
    #expect(throws: Refusal.self) { try record.take(into: corrected.ledger) }
    #expect(try corrected.ledger.projections() == before)
    #expect(try corrected.ledger.verify().findings == [])
  }

  // MARK: Copies

  @Test func `a copy takes what it lacks, and says what was there`() throws {
    let corrected = try Self.corrected()
    let old = try LedgerRecord(of: corrected.ledger)
    let copy = try Ledger.inMemory()
    try old.take(into: copy)
    try corrected.log("envoy", title: "Named", step: "implemented")
    let new = try LedgerRecord(of: corrected.ledger)
    let taken = try new.take(into: copy)
    #expect(taken.added == 1 && taken.unchanged == old.lines.count - 2)
    #expect(try copy.projections() == corrected.ledger.projections())
    #expect(try LedgerRecord(of: copy).lines == new.lines)
    // An older record adds nothing, and takes nothing away.
    #expect(try old.take(into: copy).added == 0)
    #expect(try LedgerRecord(of: copy).lines == new.lines)
  }

  @Test func `what was redacted here does not come back`() throws {
    let corrected = try CorrectedLedger()
    let number = try corrected.add("envoy", "Ask Kim")
    let old = try LedgerRecord(of: corrected.ledger)
    _ = try corrected.ledger.redact(RedactionDraft("@\(number)", because: "a name"))
    let before = try corrected.ledger.projections()
    #expect(try old.take(into: corrected.ledger).added == 0)
    #expect(try corrected.ledger.projections() == before)
    #expect(try corrected.left(of: ["kim"]) == [])
  }

  @Test func `a redaction that comes with a record leaves no copy of the words`() throws {
    let corrected = try CorrectedLedger()
    let file = #"{"heed": 1, "documents": [{"key": "a", "title": "Of Kim", "text": "Kim it was"}]}"#
    _ = try corrected.ledger.importFile(Array(file.utf8), named: "a.json")
    let folder = try TemporaryFolder()
    _ = try corrected.ledger.backup(to: folder.file("copy.db"))
    let copy = try Ledger.open(at: folder.file("copy.db"), surroundings: .fixed(seed: 3))
    _ = try copy.redact(RedactionDraft("a", because: "a name"))
    let taken = try LedgerRecord(of: copy).take(into: corrected.ledger)
    #expect(taken.added == 1 && taken.pendingErasure == nil)
    #expect(try corrected.left(of: ["kim"]) == [])
    #expect(try corrected.ledger.projections() == copy.projections())
    #expect(try corrected.ledger.verify().findings == [])
  }

  @Test func `an interrupted import changes nothing`() throws {
    let corrected = try Self.corrected()
    let record = try LedgerRecord(of: corrected.ledger)
    let folder = try TemporaryFolder()
    let fresh = try Ledger.create(
      at: folder.file("fresh.db"), owner: "Fresh", surroundings: .fixed(seed: 99)
    ).ledger
    let before = try fresh.projections()
    var rest = record.lines[...]
    var asked = 0
    #expect(throws: Refusal.interrupted(path: folder.file("fresh.db"))) {
      try fresh.takeRecord(of: "record.jsonl") {
        asked += 1
        return asked < 5
      } next: {
        rest.popFirst()
      }
    }
    #expect(try fresh.projections() == before)
    #expect(try fresh.verify().findings == [])
  }
}
