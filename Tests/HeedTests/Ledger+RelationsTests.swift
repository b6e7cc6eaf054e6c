import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerRelationsTests {
  private let made: CorrectedLedger
  private var ledger: Ledger { made.ledger }

  init() throws {
    made = try CorrectedLedger()
    try made.add("new") { $0.visibility = .public }
    try made.add("old") { $0.visibility = .public }
    try made.add("inner")
    var draft = RelationDraft(subject: "new", relations: [(.supersedes, "old")])
    draft.on = try Period("2024-03")
    _ = try ledger.relate(draft)
    _ = try ledger.relate(RelationDraft(subject: "inner", relations: [(.partOf, "new")]))
  }

  private func relations(
    _ ref: String, withCorrections: Bool = false, _ change: (inout Viewpoint) -> Void = { _ in }
  ) throws -> [String] {
    var viewpoint = Viewpoint()
    change(&viewpoint)
    return try ledger.show(ref, from: viewpoint, withCorrections: withCorrections).relations.map {
      "\($0.label) \($0.ref) \($0.on)\($0.isRetracted ? " retracted" : "")"
    }
  }

  @Test func `both ends tell the relation, each in its own words`() throws {
    #expect(try relations("new") == ["supersedes old 2024-03", "parts: inner 2026-11-24"])
    #expect(try relations("old") == ["superseded by new 2024-03"])
    #expect(try relations("inner") == ["part of new 2026-11-24"])
  }

  @Test func `a day before it, and the public, do not see it`() throws {
    #expect(try relations("new") { $0.asOf = CalendarDay("2024-02-29") } == [])
    #expect(
      try relations("new") { $0.asOf = CalendarDay("2024-03-01") } == ["supersedes old 2024-03"])
    #expect(try relations("new") { $0.isPublic = true } == ["supersedes old 2024-03"])
  }

  @Test func `a retracted relation is told where corrections are asked for`() throws {
    _ = try ledger.retract("@5", because: "another")
    #expect(try relations("old") == [])
    #expect(try relations("old", withCorrections: true) == ["superseded by new 2024-03 retracted"])
    let detail = try ledger.show("old", withCorrections: true)
    #expect(detail.retraction(of: 5)?.because == "another")
    #expect(detail.verdict == nil)
  }

  @Test func `an open one is stale from the day on which it is to be looked at again`() throws {
    try made.log("inner", title: "Heard") { $0.on = try? Period("2026-05-24") }
    var amendment = Amendment(because: "more often")
    amendment.followUp = Interval("6m")
    _ = try ledger.amend(["inner"], amendment)
    let look = try #require(try ledger.show("inner").look)
    #expect(look.lastOn == CalendarDay("2026-05-24"))
    #expect(look.nextOn == CalendarDay("2026-11-24"))
    #expect(look.isStale)
    var yesterday = Viewpoint()
    yesterday.asOf = CalendarDay("2026-11-23")
    #expect(try ledger.show("inner", from: yesterday).look?.isStale == false)
  }
}
