import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerCheckTests {
  @Test func `names of checks are told apart, and taken as people type them`() throws {
    #expect(Set(Check.all.map { folded($0.name) }).count == Check.all.count)
    #expect(try Check.named("Names alike").name == "names-alike")
    #expect(throws: Refusal.unknownWord("x", option: "check", words: Check.all.map(\.name))) {
      try Check.named("x")
    }
  }

  @Test func `an empty record and a good one are clean`() throws {
    let record = try SmallRecord()
    #expect(try record.ledger.check(Check.all) == [])
    let id = try record.recommend("envoy")
    try record.log(id, "Nominee", "in-progress", on: "2026-10")
    #expect(try record.ledger.check(Check.all) == [])
  }

  @Test func `the usual checks leave out what is a normal state of work`() throws {
    let record = try SmallRecord()
    try record.recommend("late") { $0.dueOn = try? Period("2022") }
    #expect(try record.ledger.check() == [])
    let named = try record.ledger.check(Check.all).map(\.check)
    #expect(named == ["unassessed", "overdue", "stale"])
  }

  @Test func `a filter narrows what is checked`() throws {
    let record = try SmallRecord()
    try record.recommend("a", to: ["State"], issued: nil)
    let other = try record.recommend("b", to: ["Army"])
    try record.log(other, "Seen", "in-progress") { $0.sources = [] }
    var filter = Filter()
    filter.addressees = ["State"]
    #expect(try record.ledger.check([], filter).map(\.check) == ["no-date"])
    filter.addressees = ["Army"]
    #expect(try record.ledger.check([], filter).map(\.check) == ["unsourced"])
    filter.addressees = ["Nobody"]
    #expect(try record.ledger.check([], filter) == [])
  }

  @Test func `conditions alone run no check, and say what was found instead`() throws {
    let record = try SmallRecord()
    let id = try record.recommend("a", issued: nil)
    try record.log(id, "Done", "implemented", on: "2026-05")
    var viewpoint = Viewpoint()
    viewpoint.asOf = CalendarDay("2025-06-30")
    let expectations = try ["done=1", "total=1"].map { try Expectation($0) }
    #expect(try record.ledger.check(expecting: expectations) == [])
    let unmet = try record.ledger.check(expecting: expectations, from: viewpoint)
    #expect(unmet.map(\.message) == ["expected done=1, found 0, as of 2025-06-30"])
    #expect(unmet.map(\.check) == ["expect"] && unmet[0].ref == nil)
    let both = try record.ledger.check(
      [try Check.named("no-date")], expecting: expectations, from: viewpoint)
    #expect(both.map(\.check) == ["no-date", "expect"])
  }

  @Test func `a status that no scheme knows is refused, and one that nothing has is not`() throws {
    let record = try SmallRecord()
    let id = try record.recommend("a")
    try record.log(id, "Seen", "half way")
    _ = try record.ledger.check(expecting: [try Expectation("status:half way=1")])
    _ = try record.ledger.check(expecting: [try Expectation("status:stalled=0")])
    #expect(
      throws: Refusal.unknownStatus("implementd", scheme: "", nearest: ["implemented"])
    ) { try record.ledger.check(expecting: [try Expectation("status:implementd=0")]) }
    // A word that is in use, but not for the public, is none of theirs.
    var viewpoint = Viewpoint()
    viewpoint.isPublic = true
    #expect(throws: Refusal.unknownStatus("half way", scheme: "", nearest: [])) {
      try record.ledger.check(expecting: [try Expectation("status:half way=0")], from: viewpoint)
    }
  }

  @Test func `the public's checks tell of public entries alone, and no local numbers`() throws {
    func found(with extra: (SmallRecord, EntryID) throws -> Void) throws -> [CheckFinding] {
      let record = try SmallRecord()
      let id = try record.recommend("a", "Mend roads", issued: nil, .public)
      try record.log(id, "Seen", "stalled", .public) { $0.sources = [] }
      try extra(record, id)
      var viewpoint = Viewpoint()
      viewpoint.isPublic = true
      return try record.ledger.check(Check.all, from: viewpoint)
    }
    let alone = try found { _, _ in }
    #expect(alone.map(\.check) == ["no-date", "unsourced", "stale"])
    #expect(alone.allSatisfy { $0.number == nil && $0.id != nil })
    let beside = try found { record, id in
      let twin = try record.recommend("twin", "Mend roads", to: ["STATE"], issued: nil)
      try record.relate(twin, .partOf, twin)
      try record.recommend("a", "Mend roads", issued: nil)
      try record.log(id, "Said", "implemented", on: "2026-11") { $0.assessor = "State" }
      try record.log(EntryID(writer: try #require(Writer("bbbbbbbb")), seq: 9), "Lost")
    }
    #expect(beside == alone)
  }

  @Test(arguments: UInt64(0)..<20)
  func `what was known at the end of time is what is known now`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let history = History.sample(count: 70, using: &random)
    let ledger = try Ledger.inMemory(
      history.interleaved(using: &random), surroundings: .fixed(today: "2026-06-01"))
    for isPublic in [false, true] {
      var now = Viewpoint()
      now.isPublic = isPublic
      var later = now
      later.knownAt = Instant("2100-01-01T00:00:00.000Z")
      let found = try ledger.check(Check.all, from: now)
      #expect(try ledger.check(Check.all, from: later) == found)
      #expect(isPublic || found.count > 10)
    }
  }
}
