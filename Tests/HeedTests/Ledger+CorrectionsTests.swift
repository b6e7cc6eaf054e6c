import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerCorrectionsTests {
  private let made: CorrectedLedger
  private var ledger: Ledger { made.ledger }

  init() throws {
    made = try CorrectedLedger()
    try made.add("envoy") { $0.dueOn = try? Period("2026-01") }
    try made.log("envoy", title: "Heard", step: "in-progress")
  }

  private func amend(_ target: String, _ change: (inout Amendment) -> Void) throws {
    var amendment = Amendment(because: "it was wrong")
    change(&amendment)
    _ = try ledger.amend([target], amendment)
  }

  private func corrections(
    _ change: (inout Viewpoint) -> Void = { _ in }
  ) throws -> [RecommendationDetail.CorrectionLine] {
    var viewpoint = Viewpoint()
    change(&viewpoint)
    return try ledger.show("envoy", from: viewpoint, withCorrections: true).corrections
  }

  @Test func `each amendment tells the value that it found`() throws {
    try amend("envoy") { $0.dueOn = try? Period("2026-06") }
    try amend("envoy") { $0.dueOn = try? Period("2027") }
    try amend("@3") { $0.title = "Heard out" }
    let lines = try corrections()
    #expect(lines.map { $0.changes.first?.from } == ["2026-01", "2026-06", "Heard"])
    #expect(lines.map { $0.changes.first?.to } == ["2026-06", "2027", "Heard out"])
    #expect(lines.map(\.targetNumber) == [2, 2, 3])
    #expect(lines.map(\.because) == ["it was wrong", "it was wrong", "it was wrong"])
  }

  @Test func `they are told only where they are asked for`() throws {
    try amend("envoy") { $0.priority = "high" }
    #expect(try ledger.show("envoy").corrections.isEmpty)
    #expect(try corrections().count == 1)
  }

  @Test func `a retracted amendment is marked, and its retraction told`() throws {
    try amend("envoy") { $0.dueOn = try? Period("2026-06") }
    _ = try ledger.retract("@4", because: "no extension")
    let lines = try corrections()
    #expect(lines.map(\.kind) == [.recommendationAmended, .entryRetracted])
    #expect(lines.map(\.isRetracted) == [true, false])
    #expect(try ledger.show("envoy").content.dueOn == Period("2026-01"))
  }

  @Test func `a retracted event is told with why, until it is reinstated`() throws {
    _ = try ledger.retract("@3", because: "twice")
    let detail = try ledger.show("envoy", withCorrections: true)
    #expect(detail.history.map(\.isRetracted) == [true])
    #expect(detail.retraction(of: 3)?.because == "twice")
    _ = try ledger.reinstate("@3", because: "once")
    #expect(try ledger.show("envoy", withCorrections: true).retraction(of: 3) == nil)
  }

  @Test func `a redacted event leaves its redaction, and none of its words`() throws {
    try amend("@3") { $0.title = "Kim was heard" }
    _ = try ledger.redact(RedactionDraft("@4", because: "a name"))
    _ = try ledger.redact(RedactionDraft("@3", because: "a name"))
    let detail = try ledger.show("envoy", withCorrections: true)
    #expect(detail.history.isEmpty)
    #expect(detail.corrections.map(\.kind) == [.entryRedacted, .entryRedacted])
    #expect(detail.corrections.map(\.changes) == [[], []])
  }

  @Test func `the public is told only corrections that are public`() throws {
    try made.add("open") {
      $0.ref = "open"
      $0.visibility = .public
    }
    try made.log("open", title: "Heard") {
      $0.visibility = .public
      $0.sources = ["https://example.org/a"]
    }
    try amend("open") { $0.title = "Do it now" }
    try amend("@5") { $0.sources = ["https://example.org/b"] }
    var viewpoint = Viewpoint()
    viewpoint.isPublic = true
    let lines = try ledger.show("open", from: viewpoint, withCorrections: true).corrections
    #expect(lines.map { $0.changes.first?.field } == ["title", "source"])
    try amend("envoy") { $0.title = "Do it now" }
    #expect(throws: Refusal.self) { try corrections { $0.isPublic = true } }
  }

  @Test func `what is asked of an earlier knowledge was not yet amended`() throws {
    try amend("envoy") { $0.dueOn = try? Period("2026-06") }
    let recorded = try #require(try corrections().first?.recordedAt.millisecondsSinceEpoch)
    let before = Instant(millisecondsSinceEpoch: recorded - 1)
    #expect(try corrections { $0.knownAt = before }.isEmpty)
  }
}
