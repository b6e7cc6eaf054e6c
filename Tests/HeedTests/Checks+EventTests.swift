import HeedTestSupport
import Testing

@testable import Heed

/// Each check of events finds what it is for, and nothing beside it.
@Suite struct ChecksEventTests {
  private func found(
    _ name: String, _ record: SmallRecord, _ change: (inout Viewpoint) -> Void = { _ in }
  ) throws -> [CheckFinding] {
    var viewpoint = Viewpoint()
    change(&viewpoint)
    return try record.ledger.check([try Check.named(name)], from: viewpoint)
  }

  @Test func `a status without a source, until it has one`() throws {
    let record = try SmallRecord()
    let id = try record.recommend("a")
    try record.log(id, "No status") { $0.sources = [] }
    try record.log(id, "Sourced", "stalled")
    let event = try record.log(id, "Unsourced", "stalled") { $0.sources = [] }
    let findings = try found("unsourced", record)
    #expect(findings.map(\.id) == [event])
    #expect(
      findings.map(\.message) == [
        "a status of a without a source: heed amend @N --source ADDRESS --because WHY"
      ])
    #expect(findings[0].isOfEntry && findings[0].ref == "a")
    record.clock.advance(days: 5)
    try record.amend(
      event, JSONObject(["sources": .array([.object(JSONObject(["title": "A letter"]))])]),
      as: .eventAmended)
    #expect(try found("unsourced", record) == [])
    let then = try found("unsourced", record) { $0.knownAt = Instant("2026-11-25T00:00:00.000Z") }
    #expect(then.map(\.id) == [event])
  }

  @Test func `a judgement by who was asked, once for each that judges itself`() throws {
    let record = try SmallRecord(owner: "Ministry")
    let id = try record.recommend("a", to: ["State"]) {
      $0.responsible = [Responsible(name: "Ministry", role: .lead)]
    }
    let other = try record.recommend("b", to: ["Army"])
    for on in ["2023", "2024"] {
      try record.log(id, "Said", "stalled", on: on) { $0.assessor = "State" }
    }
    try record.log(id, "Claimed", "stalled") {
      $0.assessor = "State"
      $0.basis = .claim
    }
    try record.log(other, "Judged", "stalled") { $0.assessor = "State" }
    try record.log(other, "No status") { $0.assessor = "Army" }
    try record.log(id, "Of itself", "stalled")
    #expect(
      try found("self-judged", record).map(\.message) == [
        "1 status is Ministry's own judgement of a: retract, and log with --claim",
        "2 statuses are State's own judgement of a: retract, and log with --claim",
      ])
  }

  @Test func `an event from before the issue, where no day of its date lies after`() throws {
    let record = try SmallRecord()
    let id = try record.recommend("a", issued: "2021-04-15")
    try record.log(id, "Same year", on: "2021")
    try record.log(id, "Same day", on: "2021-04-15")
    #expect(try found("before-issue", record) == [])
    let event = try record.log(id, "Before", on: "2021-03")
    let findings = try found("before-issue", record)
    #expect(findings.map(\.id) == [event])
    #expect(
      findings.map(\.message) == [
        "happened 2021-03~, before a was issued 2021-04-15: heed amend --on or --issued"
      ])
    try record.amend(id, JSONObject(["issued_on": "2021-03"]))
    #expect(try found("before-issue", record) == [])
  }

  @Test func `what was planned for a day that has passed, until something follows`() throws {
    let record = try SmallRecord()
    let id = try record.recommend("a")
    func plan(_ on: String) throws -> EntryID {
      try record.log(id, "Conference", on: on) { $0.isPlanned = true }
    }
    try record.log(id, "Seen before", on: "2026-01")
    _ = try plan("2026-12")
    _ = try plan("2026-11-24")
    #expect(try found("planned-past", record) == [])
    let past = try plan("2026-10")
    let findings = try found("planned-past", record)
    #expect(findings.map(\.id) == [past])
    #expect(
      findings.map(\.message) == [
        "planned for 2026-10~, and nothing followed: log what happened, or retract it"
      ])
    #expect(try found("planned-past", record) { $0.asOf = CalendarDay("2026-10-20") } == [])
    try record.log(id, "Held", on: "2026-10-12")
    #expect(try found("planned-past", record) == [])
  }

  @Test func `an entry that waits for another, until it is retracted`() throws {
    let record = try SmallRecord()
    let missing = EntryID(writer: try #require(Writer("bbbbbbbb")), seq: 7)
    let event = try record.log(missing, "Seen")
    let findings = try found("waiting", record)
    #expect(findings.map(\.id) == [event])
    #expect(
      findings.map(\.message) == [
        "names bbbbbbbb.7, which has not arrived: fetch what its writer has, or retract it"
      ])
    let before = try found("waiting", record) { $0.knownAt = Instant("2026-11-24T14:00:00.000Z") }
    #expect(before == [])
    try record.retract(event)
    #expect(try found("waiting", record) == [])
  }
}
