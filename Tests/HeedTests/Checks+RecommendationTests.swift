import HeedTestSupport
import Testing

@testable import Heed

/// Each check of recommendations finds what it is for, and nothing beside it.
@Suite struct ChecksRecommendationTests {
  /// What a check says, each with its ref.
  private func found(_ name: String, _ record: SmallRecord) throws -> [String] {
    try record.ledger.check([try Check.named(name)]).map { "\($0.ref ?? "-"): \($0.message)" }
  }

  @Test func `nobody asked, and no date of issue`() throws {
    let record = try SmallRecord()
    try record.recommend("good")
    try record.recommend("nobody", to: [])
    try record.recommend("undated", issued: nil)
    #expect(
      try found("no-addressee", record) == [
        "nobody: nobody is asked: heed amend REF --to WHO --because WHY"
      ])
    #expect(
      try found("no-date", record) == [
        "undated: the date of issue is not known: heed amend REF --issued DATE --because WHY"
      ])
  }

  @Test func `a ref that another has too`() throws {
    let record = try SmallRecord()
    try record.recommend("envoy")
    #expect(try found("ref-conflict", record) == [])
    try record.recommend("envoy", "Another")
    let findings = try found("ref-conflict", record)
    #expect(findings.count == 1)
    #expect(findings[0].hasPrefix("envoy~"))
    #expect(findings[0].contains("another recommendation has the ref envoy:"))
  }

  @Test func `a word that no scheme knows, until a scheme or a mapping does`() throws {
    let record = try SmallRecord()
    let id = try record.recommend("a")
    try record.log(try record.recommend("b"), "Known", "stalled")
    try record.log(id, "Seen", "half way")
    #expect(
      try found("unmapped", record) == [
        "a: implementation has no status \"half way\": say what it stands for, with heed scheme map"
      ])
    try record.add(
      .wordMapped,
      WordMapping(scheme: "implementation", word: "half way", stage: .partial).payload)
    #expect(try found("unmapped", record) == [])
  }

  @Test func `a duplicate, until it is linked or retracted`() throws {
    let record = try SmallRecord()
    let first = try record.recommend("first", "Mend roads", to: ["State", "Army"])
    try record.recommend("others", "Mend roads", to: ["State"])
    #expect(try found("duplicate", record) == [])
    let second = try record.recommend("second", "Mend  Roads", to: ["Army", "State"])
    let third = try record.recommend("third", "mend roads", to: ["Army", "State"])
    let says = "title and addressees of first: heed link --repeats, or retract one"
    #expect(try found("duplicate", record) == ["second: \(says)", "third: \(says)"])
    try record.relate(second, .repeats, first)
    #expect(try found("duplicate", record) == ["third: \(says)"])
    try record.retract(third)
    #expect(try found("duplicate", record) == [])
  }

  @Test func `names that differ by case, spaces or composition, the rarer one named`() throws {
    let record = try SmallRecord()
    try record.recommend("a", to: ["US President", "Minist\u{e8}re"])
    try record.recommend("b", to: ["US President"]) { $0.issuers = ["UN"] }
    #expect(try found("names-alike", record) == [])
    try record.recommend("c", to: ["US  president"]) { $0.issuers = ["un"] }
    try record.recommend("d") {
      $0.responsible = [Responsible(name: "Ministe\u{300}re", role: .lead)]
    }
    let findings = try found("names-alike", record)
    #expect(findings.count == 3)
    #expect(
      findings.contains(
        "c: \"US  president\" is written \"US President\" elsewhere: write it alike, "
          + "with heed amend"
      ))
    #expect(findings.contains { $0.hasPrefix("d: \"Ministe\u{300}re\" is written") })
  }

  @Test func `not judged, overdue and not looked at`() throws {
    let record = try SmallRecord()
    let id = try record.recommend("late", issued: "2026-01-10") { $0.dueOn = try? Period("2026") }
    let done = try record.recommend("done") { $0.dueOn = try? Period("2022") }
    try record.log(done, "Done", "implemented", on: "2021-10")
    #expect(
      try found("unassessed", record) == [
        "late: nobody has judged it: heed mark, or unknown where nothing was found"
      ])
    #expect(try found("overdue", record) == [])
    #expect(try found("stale", record) == [])
    try record.amend(id, JSONObject(["due_on": "2026-10", "follow_up": "6m"]))
    try record.log(id, "Seen", "stalled", on: "2026-02-01")
    #expect(try found("unassessed", record) == [])
    #expect(
      try found("overdue", record) == [
        "late: due 2026-10~ and stalled: log what became of it, or amend --due"
      ])
    #expect(
      try found("stale", record) == [
        "late: last looked at 2026-02-01: look again, and log what you find"
      ])
  }
}
