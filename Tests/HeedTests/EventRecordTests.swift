import HeedTestSupport
import Testing

@testable import Heed

@Suite struct EventRecordTests {
  private static func told(
    _ ledger: Ledger, knownAt: Instant? = nil
  ) throws -> [String] {
    var viewpoint = Viewpoint()
    viewpoint.knownAt = knownAt
    var told: [String] = []
    try ledger.eventRecords(from: viewpoint) { record in
      told.append("\(record.on) \(record.title): \(record.recommendations.joined(separator: " "))")
    }
    return told
  }

  @Test func `an event that was moved keeps its recommendations, now and as known before`() throws {
    let corrected = try CorrectedLedger()
    try corrected.add("envoy")
    try corrected.add("roads")
    let number = try corrected.log("envoy", "roads") { $0.on = try? Period("2023-01-23") }
    let recorded = try #require(try corrected.ledger.entry("@\(number)").recordedAt)
    try corrected.amend(number, .eventAmended, set: JSONObject(["on": "2024-02"]))
    #expect(try Self.told(corrected.ledger) == ["2024-02 Heard: envoy roads"])
    #expect(
      try Self.told(corrected.ledger, knownAt: recorded) == ["2023-01-23 Heard: envoy roads"])
  }

  @Test func `an event whose recommendation was retracted is told without it`() throws {
    let corrected = try CorrectedLedger()
    let roads = try corrected.add("roads")
    try corrected.add("envoy")
    let number = try corrected.log("envoy", "roads") { $0.on = try? Period("2023-01-23") }
    let recorded = try #require(try corrected.ledger.entry("@\(number)").recordedAt)
    _ = try corrected.ledger.retract("@\(roads)", because: "twice")
    #expect(try Self.told(corrected.ledger) == ["2023-01-23 Heard: envoy"])
    #expect(
      try Self.told(corrected.ledger, knownAt: recorded) == ["2023-01-23 Heard: roads envoy"])
  }
}
