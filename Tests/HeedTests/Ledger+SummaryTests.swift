import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerSummaryTests {
  @Test func `groups say how many of theirs are overdue`() throws {
    let ledger = try Ledger.inMemory()
    for (title, due) in [("Late", "2024"), ("Later", "2030"), ("Done late", "2023")] {
      var draft = RecommendationDraft(title: title, addressees: ["Ministry"])
      draft.dueOn = try Period(due)
      _ = try ledger.issue(draft)
    }
    _ = try ledger.issue(RecommendationDraft(title: "Elsewhere", addressees: ["Army"]))
    _ = try ledger.log(EventDraft(subjects: [.init(ref: "done-late")], step: "implemented"))
    var request = SummaryRequest()
    request.grouping = .addressee
    let overdue = try ledger.summary(request).groups.map { "\($0.name) \($0.counts.overdue)" }
    #expect(overdue == ["Ministry 1", "Army 0"])
    request.viewpoint.asOf = CalendarDay("2023-06-30")
    #expect(try ledger.summary(request).groups.map(\.counts.overdue) == [0, 0])
  }

  @Test func `responses are those of the day asked about, and none that is only planned`() throws {
    let ledger = try Ledger.inMemory()
    _ = try ledger.issue(RecommendationDraft(title: "Ratify", addressees: ["State"]))
    for (response, on) in [
      (Response.supported, "2021-01"), (.rejected, "2025-01"), (.noted, "2030"),
    ] {
      var draft = EventDraft(subjects: [.init(ref: "ratify")], title: "Answer")
      draft.response = response
      draft.on = try Period(on)
      draft.isPlanned = on == "2030"
      _ = try ledger.log(draft)
    }
    #expect(try ledger.summary().responses == [.rejected: 1])
    var request = SummaryRequest()
    request.viewpoint.asOf = CalendarDay("2022-12-31")
    #expect(try ledger.summary(request).responses == [.supported: 1])
  }

  @Test(arguments: UInt64(0)..<30)
  func `kept counts are those that counting gives`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let history = History.sample(count: 70, using: &random)
    let ledger = try Ledger.inMemory(
      history.interleaved(using: &random), surroundings: .fixed(today: "2026-06-01"))
    let assessors: [String?] = [nil] + (try ledger.judges())
    for assessor in assessors {
      for grouping in Grouping.each {
        var request = SummaryRequest()
        request.grouping = grouping
        request.viewpoint.assessor = assessor
        let kept = try ledger.summary(request).lines()
        request.viewpoint.knownAt = Instant("2100-01-01T00:00:00.000Z")
        let counted = try ledger.summary(request).lines()
        #expect(kept.differences(from: counted) == [], "\(assessor ?? "owner") by \(grouping)")
        #expect(kept == counted)
      }
    }
  }

  @Test func `both times together: recorded in May about March, retracted in July`() throws {
    let clock = FixedClock("2026-01-10T12:00:00.000Z")
    let folder = try TemporaryFolder()
    let ledger = try Ledger.create(
      at: folder.file("heed.db"), owner: "Owner",
      surroundings: .fixed(clock: clock, today: "2026-11-24")
    ).ledger
    var draft = RecommendationDraft(title: "Do it", addressees: ["State"])
    draft.ref = "it"
    _ = try ledger.issue(draft)
    clock.advance(days: 120)  // 10 May
    var event = EventDraft(subjects: [EventDraft.Subject(ref: "it")], step: "implemented")
    event.on = try Period("2026-03-15")
    let id = try ledger.log(event).head.id
    clock.advance(days: 70)  // 19 July
    try ledger.retract(id)

    for (asOf, knownAt, stage) in [
      ("2026-03-31", "2026-04-30T00:00:00.000Z", Stage.unassessed),
      ("2026-03-31", "2026-06-01T00:00:00.000Z", .done),
      ("2026-02-28", "2026-06-01T00:00:00.000Z", .unassessed),
      ("2026-03-31", "2026-08-01T00:00:00.000Z", .unassessed),
    ] {
      var request = SummaryRequest()
      request.viewpoint.asOf = CalendarDay(asOf)
      request.viewpoint.knownAt = Instant(knownAt)
      let summary = try ledger.summary(request)
      #expect(summary.counts.total == 1)
      #expect(summary.counts.count(at: stage) == 1, "as of \(asOf), known at \(knownAt)")
    }
    var before = SummaryRequest()
    before.viewpoint.knownAt = Instant("2026-01-09T00:00:00.000Z")
    #expect(try ledger.summary(before).counts.total == 0, "before it was recorded at all")
    #expect(try ledger.summary().counts.count(at: .unassessed) == 1, "now")
  }

  @Test func `a retracted recommendation counted until it was retracted`() throws {
    let clock = FixedClock("2026-01-10T12:00:00.000Z")
    let folder = try TemporaryFolder()
    let ledger = try Ledger.create(
      at: folder.file("heed.db"), owner: "Owner", surroundings: .fixed(clock: clock)
    ).ledger
    let id = try ledger.issue(RecommendationDraft(title: "Do it", addressees: ["State"])).head.id
    clock.advance(days: 10)
    try ledger.retract(id)
    #expect(try ledger.summary().counts.total == 0)
    var request = SummaryRequest()
    request.viewpoint.knownAt = Instant("2026-01-15T00:00:00.000Z")
    #expect(try ledger.summary(request).counts.total == 1)
    request.viewpoint.knownAt = Instant("2026-01-20T12:00:00.000Z")
    #expect(try ledger.summary(request).counts.total == 0, "at the very moment")
  }
}

extension Ledger {
  /// Names under which anybody but the owner has judged.
  fileprivate func judges() throws -> [String] {
    try database.all(
      "SELECT text FROM name WHERE id IN (SELECT assessor FROM tally) ORDER BY text"
    ) { $0.text(0) }
  }

  fileprivate func retract(_ id: EntryID) throws {
    _ = try retract("\(id)", because: "wrong")
  }
}
