import Foundation
import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerTests {
  private let folder: TemporaryFolder
  private let clock = FixedClock("2026-01-10T12:00:00.000Z")
  private var path: String { folder.file("heed.db") }

  init() throws { folder = try TemporaryFolder() }

  private func created(today: String = "2026-11-24", seed: UInt64 = 1) throws -> Ledger {
    try Ledger.create(
      at: path, owner: "Owner", surroundings: .fixed(clock: clock, today: today, seed: seed)
    ).ledger
  }

  private func draft(_ ref: String) -> RecommendationDraft {
    var draft = RecommendationDraft(title: "Do \(ref)", addressees: ["State"])
    draft.ref = ref
    return draft
  }

  private func event(
    _ ref: String, _ step: String, on: String
  ) throws -> EventDraft {
    var event = EventDraft(subjects: [EventDraft.Subject(ref: ref)], step: step)
    event.on = try Period(on)
    return event
  }

  private func entries(_ ledger: Ledger) throws -> Int {
    try ledger.database.first("SELECT count(*) FROM entry") { $0.int(0) } ?? 0
  }

  // MARK: Copies and rivals

  @Test func `a copied file starts a new writer, and the original goes on as it was`() throws {
    let ledger = try created()
    let before = try ledger.issue(draft("envoy")).head
    #expect(try Shell.sqlite(path, "PRAGMA wal_checkpoint(TRUNCATE);").errors == "")
    let copyPath = try folder.copy("heed.db", to: "copy.db")
    let copy = try Ledger.open(at: copyPath, surroundings: .fixed(clock: clock, seed: 2))
    let inCopy = try copy.issue(draft("talks")).head
    #expect(inCopy.id.writer != before.id.writer)
    #expect(inCopy.id.seq == 1)
    let inOriginal = try ledger.issue(draft("aid")).head
    #expect(inOriginal.id.writer == before.id.writer)
    #expect(inOriginal.id.seq == 3)
    for ledger in [ledger, copy] {
      #expect(try ledger.verify(heads: [before]).findings == [])
    }
    let again = try Ledger.open(at: copyPath, surroundings: .fixed(clock: clock, seed: 3))
    #expect(try again.issue(draft("aid")).head.id == EntryID(writer: inCopy.id.writer, seq: 2))
  }

  @Test func `rivals that open one file at once lose nothing`() throws {
    _ = try created().issue(draft("envoy"))
    let path = path
    DispatchQueue.concurrentPerform(iterations: 4) { rival in
      do {
        let surroundings = Surroundings.fixed(seed: UInt64(rival + 10))
        for index in 0..<10 {
          let ledger = try Ledger.open(at: path, surroundings: surroundings)
          var event = EventDraft(subjects: [EventDraft.Subject(ref: "envoy")])
          event.title = "Rival \(rival) says \(index)"
          _ = try ledger.log(event)
        }
      } catch {
        Issue.record(error)
      }
    }
    let ledger = try Ledger.open(at: path, surroundings: .fixed())
    #expect(try entries(ledger) == 42)
    #expect(try ledger.show("envoy").eventCount == 40)
    let result = try ledger.verify()
    #expect(result.findings == [])
    #expect(result.feeds == 1)
  }

  @Test func `what stands at the path is never written over`() throws {
    _ = try created()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: Refusal.fileExists(path: path)) { try created() }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(throws: Refusal.noLedger(path: folder.file("none"))) {
      try Ledger.open(at: folder.file("none"), surroundings: .fixed())
    }
    #expect(!FileManager.default.fileExists(atPath: folder.file("none")))
  }

  @Test func `an old log beside the path is not taken into a new ledger`() throws {
    try folder.write("a log".utf8, to: "heed.db-wal")
    #expect(throws: Refusal.fileExists(path: path + "-wal")) { try created() }
    #expect(!FileManager.default.fileExists(atPath: path))
    try folder.write([], to: "heed.db-wal")
    #expect(try created().verify().findings == [])
  }

  @Test func `a ledger that another file has replaced takes no entry, and gives no answer`() throws
  {
    let ledger = try created()
    _ = try ledger.issue(draft("envoy"))
    _ = try ledger.backup(to: folder.file("copy.db"))
    _ = try Shell(["mv", folder.file("copy.db"), path])
    #expect(throws: Refusal.replaced(path: path)) { try ledger.issue(draft("talks")) }
    #expect(throws: Refusal.replaced(path: path)) { try ledger.head() }
    #expect(throws: Refusal.replaced(path: path)) { try ledger.verify() }
    #expect(!ledger.database.isInTransaction)
    #expect(try Ledger.open(at: path, surroundings: .fixed()).verify().entries == 2)
  }

  // MARK: Retries

  @Test func `under one key the same is recorded once`() throws {
    let ledger = try created()
    var recommendation = draft("envoy")
    recommendation.key = "key 1"
    let first = try ledger.issue(recommendation)
    let again = try ledger.issue(recommendation)
    #expect(!first.isRepeat && again.isRepeat)
    #expect(again.number == first.number)
    #expect(again.head == first.head)
    var status = try event("envoy", "in-progress", on: "2025-03")
    status.key = "key 2"
    let logged = try ledger.log(status)
    clock.advance(days: 1)
    #expect(try ledger.log(status).isRepeat)
    #expect(try ledger.log(status).number == logged.number)
    #expect(try entries(ledger) == 3)
  }

  @Test func `under one key other content is refused and nothing is recorded`() throws {
    let ledger = try created()
    _ = try ledger.issue(draft("envoy"))
    var status = try event("envoy", "in-progress", on: "2025-03")
    status.key = "key"
    let number = try ledger.log(status).number
    let before = try ledger.projections()
    for change in [
      try event("envoy", "implemented", on: "2025-03"),
      try event("envoy", "in-progress", on: "2025-04"),
    ] {
      var other = change
      other.key = "key"
      #expect(throws: Refusal.keyTaken("key", number: number)) { try ledger.log(other) }
    }
    var recommendation = draft("talks")
    recommendation.key = "key"
    #expect(throws: Refusal.keyTaken("key", number: number)) { try ledger.issue(recommendation) }
    #expect(try ledger.projections() == before)
    #expect(!ledger.database.isInTransaction)
  }

  @Test func `a retry without a ref or a date finds what it recorded`() throws {
    let ledger = try created()
    var recommendation = RecommendationDraft(title: "Appoint an envoy", addressees: ["State"])
    recommendation.key = "key 1"
    let first = try ledger.issue(recommendation)
    #expect(try ledger.issue(recommendation).number == first.number)
    var note = EventDraft(subjects: [EventDraft.Subject(ref: "@2")], title: "A note")
    note.key = "key 2"
    let logged = try ledger.log(note)
    let later = try Ledger.open(at: path, surroundings: .fixed(today: "2027-01-01"))
    #expect(try later.log(note).number == logged.number)
    #expect(try entries(ledger) == 3)
  }

  // MARK: Statuses

  @Test func `an event dated earlier leaves the current status as it is, and says so`() throws {
    let ledger = try created()
    _ = try ledger.issue(draft("envoy"))
    _ = try ledger.log(try event("envoy", "implemented", on: "2025-06-01"))
    let earlier = try ledger.log(try event("envoy", "not-started", on: "2024-06-01"))
    guard case .logged(_, let moves) = earlier.subject, let move = moves.first else {
      Issue.record("nothing was logged")
      return
    }
    #expect(move.before?.status == "implemented")
    #expect(move.after?.status == "implemented")
    #expect(move.asserted?.status == "not-started")
    #expect(move.sinceOn == "2025-06-01")
    let shown = try ledger.show("envoy")
    #expect(shown.verdict?.status == "implemented")
    #expect(!shown.isRegressed)
    #expect(shown.history.map(\.on.description) == ["2024-06-01", "2025-06-01"])
  }

  @Test func `an imprecise date counts from its first day`() throws {
    let ledger = try created()
    _ = try ledger.issue(draft("envoy"))
    _ = try ledger.log(try event("envoy", "implemented", on: "2025-01-02"))
    _ = try ledger.log(try event("envoy", "in-progress", on: "2025"))
    #expect(try ledger.show("envoy").verdict?.status == "implemented")
  }

  @Test func `instants never go back, whatever the clock says`() throws {
    let ledger = try created()
    _ = try ledger.issue(draft("envoy"))
    clock.advance(days: -400)
    _ = try ledger.log(try event("envoy", "in-progress", on: "2025"))
    _ = try ledger.log(try event("envoy", "implemented", on: "2025"))
    let shown = try ledger.show("envoy")
    #expect(shown.verdict?.status == "implemented", "the later entry of one day holds")
    let instants = shown.history.map(\.recordedAt.millisecondsSinceEpoch)
    #expect(instants[1] == instants[0] + 1)
    #expect(instants[0] > (Instant("2026-01-10T12:00:00.000Z")?.millisecondsSinceEpoch ?? 0))
  }
}
