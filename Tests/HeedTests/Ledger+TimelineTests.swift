import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerTimelineTests {
  private let clock = FixedClock("2024-01-10T12:00:00.000Z")
  private let ledger: Ledger

  init() throws {
    ledger = try Ledger.inMemory(surroundings: .fixed(clock: clock))
    for ref in ["open", "inner"] {
      var draft = RecommendationDraft(title: "Do \(ref)", addressees: ["State"])
      draft.ref = ref
      draft.visibility = ref == "open" ? .public : .internal
      _ = try ledger.issue(draft)
    }
    try log("First", "open", on: "2022-12-31", .public)
    try log("Year", "open", on: "2023")
    try log("Range", "inner", on: "2023-03-01..2023-04-02")
    clock.advance(days: 400)  // 2025-02-13
    try log("Last", "open", on: "2023-12-31", .public)
  }

  private func log(
    _ title: String, _ ref: String, on: String, _ visibility: Visibility? = nil
  ) throws {
    var draft = EventDraft(subjects: [.init(ref: ref)], title: title)
    draft.on = try Period(on)
    draft.visibility = visibility
    _ = try ledger.log(draft)
  }

  private func titles(
    _ refs: [String] = [], since: String? = nil, until: String? = nil,
    from viewpoint: Viewpoint = Viewpoint()
  ) throws -> [String] {
    var titles: [String] = []
    try ledger.timeline(
      refs, since: try since.map { try Period($0).first },
      until: try until.map { try Period($0).last }, from: viewpoint
    ) { titles.append($0.title) }
    return titles
  }

  @Test func `both ends of the time count, and an event by its first day`() throws {
    #expect(try titles() == ["First", "Year", "Range", "Last"])
    #expect(try titles(since: "2023") == ["Year", "Range", "Last"])
    #expect(try titles(until: "2022") == ["First"])
    #expect(try titles(since: "2023", until: "2023-03-01") == ["Year", "Range"])
    #expect(try titles(since: "2023-03-02", until: "2023-12-30") == [])
    #expect(try titles(since: "2024", until: "2022") == [])
    #expect(try titles(["inner"], since: "2023") == ["Range"])
  }

  @Test func `as of a day nothing later has happened, whatever the time`() throws {
    var viewpoint = Viewpoint()
    viewpoint.asOf = CalendarDay("2023-06-30")
    #expect(try titles(from: viewpoint) == ["First", "Year", "Range"])
    #expect(try titles(since: "2023", until: "2024", from: viewpoint) == ["Year", "Range"])
  }

  @Test func `as known at an instant, what was recorded later is not there`() throws {
    var viewpoint = Viewpoint()
    viewpoint.knownAt = Instant("2024-12-31T00:00:00.000Z")
    #expect(try titles(from: viewpoint) == ["First", "Year", "Range"])
    viewpoint.knownAt = Instant("2023-12-31T00:00:00.000Z")
    #expect(try titles(from: viewpoint) == [])
  }

  @Test func `the public sees public events on public recommendations`() throws {
    var viewpoint = Viewpoint()
    viewpoint.isPublic = true
    #expect(try titles(from: viewpoint) == ["First", "Last"])
    #expect(try titles(since: "2023", from: viewpoint) == ["Last"])
    #expect(throws: Refusal.self) { try titles(["inner"], from: viewpoint) }
  }
}
