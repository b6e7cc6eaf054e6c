import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerDueTests {
  private let ledger: Ledger

  init() throws { ledger = try Ledger.inMemory() }

  private func add(
    _ ref: String, due: String? = nil, every: String? = nil, issued: String? = nil,
    lead: [String] = []
  ) throws {
    var draft = RecommendationDraft(title: "Do \(ref)", addressees: ["Ministry"])
    draft.ref = ref
    draft.dueOn = try due.map { try Period($0) }
    draft.followUp = every.flatMap { Interval($0) }
    draft.issuedOn = try issued.map { try Period($0) }
    draft.lead = lead
    _ = try ledger.issue(draft)
  }

  private func lines(
    within interval: Interval = .quarter, _ filter: Filter = Filter(), asOf: String? = nil
  ) throws -> [String] {
    var viewpoint = Viewpoint()
    viewpoint.asOf = asOf.flatMap { CalendarDay($0) }
    return try ledger.due(within: interval, filter, from: viewpoint).map {
      "\($0.kind.rawValue) \($0.ref) \($0.dueOn) \($0.days) \($0.schedule.rawValue)"
    }
  }

  @Test func `what is overdue or falls due in the time is told in order of its day`() throws {
    try add("year", due: "2026")
    try add("late", due: "2026-11-23")
    try add("today", due: "2026-11-24")
    try add("last", due: "2027-02-22")
    try add("after", due: "2027-02-23")
    try add("never")
    #expect(
      try lines() == [
        "due late 2026-11-23 -1 overdue", "due today 2026-11-24 0 due-soon",
        "due year 2026 37 not-due", "due last 2027-02-22 90 not-due",
      ])
    let week = try #require(Interval("1w"))
    #expect(try lines(within: week).count == 2)
    #expect(try lines(asOf: "2027-06-01").count == 5)
  }

  @Test func `what is done or ended does not fall due, and a filter chooses`() throws {
    try add("done", due: "2026-12")
    try add("gone", due: "2026-12")
    try add("open", due: "2026-12", lead: ["Treasury"])
    for (ref, step) in [("done", "implemented"), ("gone", "withdrawn"), ("open", "stalled")] {
      var draft = EventDraft(subjects: [.init(ref: ref)], step: step)
      draft.on = try Period("2026-06")
      _ = try ledger.log(draft)
    }
    #expect(try lines() == ["due open 2026-12 37 not-due"])
    #expect(try lines(asOf: "2026-05-31").count == 0)
    #expect(try lines(within: .year, asOf: "2026-05-31").count == 3, "all were open then")
    var filter = Filter()
    filter.leads = ["Treasury"]
    let item = try #require(try ledger.due(filter).first)
    #expect(item.status == "stalled" && item.stage == .stalled)
    #expect(item.responsible == [Responsible(name: "Treasury", role: .lead)])
    #expect(item.addressees == ["Ministry"] && item.title == "Do open")
    filter.leads = ["Nobody"]
    #expect(try ledger.due(filter).isEmpty)
  }

  @Test func `the next look falls due where a follow-up time is its own`() throws {
    try add("often", every: "6m", issued: "2026-01-10")
    try add("yearly", issued: "2020")
    try add("both", due: "2026-12-01", every: "1y", issued: "2026-01-10")
    #expect(
      try lines() == [
        "look often 2026-07-10 -137 no-deadline", "due both 2026-12-01 7 due-soon",
        "look both 2027-01-10 47 due-soon",
      ])
    var draft = EventDraft(subjects: [.init(ref: "often")], title: "Looked")
    draft.on = try Period("2026-11-01")
    _ = try ledger.log(draft)
    #expect(try !lines().contains { $0.contains("often") })
  }

  @Test func `an extension does not rewrite what was due before it`() throws {
    try add("report", due: "2026-03-31", issued: "2025")
    let id = try ledger.show("report").id
    _ = try ledger.write { transaction throws(Refusal) in
      try transaction.append(
        .recommendationAmended,
        JSONObject([
          "because": "more time", "on": "2026-04-15",
          "set": .object(JSONObject(["due_on": "2026-12-31"])), "target": .text(id.description),
        ]), visibility: .internal)
    } then: {
      $0.acknowledgement(.opened(owner: ""))
    }
    #expect(try lines() == ["due report 2026-12-31 37 not-due"])
    #expect(try lines(asOf: "2026-04-10") == ["due report 2026-03-31 -10 overdue"])
    #expect(try lines(asOf: "2026-04-20") == [])
  }

  @Test(arguments: [
    "SELECT number FROM recommendation WHERE due_day <= 9",
    "SELECT number FROM recommendation WHERE follow_up IS NOT NULL",
  ])
  func `due days and follow-up times are led by an index`(query: String) throws {
    try ledger.database.execute(script: "CREATE TEMP VIEW asked AS \(query)")
    let plan = try ledger.database.all("EXPLAIN QUERY PLAN SELECT * FROM asked") { $0.text(3) }
    #expect(plan.allSatisfy { $0.contains("INDEX") }, "\(plan)")
  }
}
