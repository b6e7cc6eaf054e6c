import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerSchemesTests {
  private let clock = FixedClock("2026-01-10T12:00:00.000Z")
  private let ledger: Ledger

  init() throws {
    ledger = try Ledger.inMemory(surroundings: .fixed(clock: clock))
    _ = try ledger.issue(RecommendationDraft(title: "Ratify", addressees: ["State"]))
  }

  private func define(_ label: String, _ visibility: Visibility) throws {
    let text = #"{"name": "ours", "statuses": [{"label": "\#(label)", "stage": "done"}]}"#
    _ = try ledger.defineScheme(Array(text.utf8), named: "f", visibility: visibility)
  }

  @Test func `the ledger's own schemes come first, each in its latest version`() throws {
    try define("Done", .internal)
    try define("Finished", .internal)
    _ = try ledger.log(EventDraft(subjects: [.init(ref: "ratify")], step: "ours/finished"))
    let schemes = try ledger.schemes()
    #expect(schemes.map(\.scheme.name) == ["ours"] + Scheme.builtIn.map(\.name))
    #expect(schemes[0].scheme.version == 2)
    #expect(schemes[0].origin == .own)
    #expect(schemes.map(\.assertions) == [1] + Scheme.builtIn.map { _ in 0 })
    #expect(schemes[1].origin == .builtIn)
  }

  @Test func `a scheme that words name and nobody has defined is told as such`() throws {
    let text = #"""
      {"heed": 1, "assessor": "A", "scheme": "theirs", "events": [{"key": "k", "title": "E",
       "on": "2025", "recommendations": [{"ref": "ratify", "status": "Begun"}]}]}
      """#
    _ = try ledger.importFile(Array(text.utf8), named: "f")
    #expect(try ledger.schemes()[0].scheme.name == "theirs")
    #expect(try ledger.schemes()[0].origin == .undefined)
    let detail = try ledger.scheme("theirs")
    #expect(detail.known.origin == .undefined)
    #expect(detail.known.assertions == 1)
    #expect(detail.words.map(\.word) == ["Begun"])
    _ = try ledger.mapWords(of: "theirs", [(word: "Begun", meaning: "underway")])
    #expect(try ledger.scheme("theirs").mappings.map(\.word) == ["Begun"])
    #expect(try ledger.scheme("theirs").words == [])
  }

  @Test func `a version is asked for by its number`() throws {
    try define("Done", .internal)
    try define("Finished", .internal)
    #expect(try ledger.scheme("ours@1").known.scheme.statuses.map(\.name) == ["done"])
    #expect(try ledger.scheme("ours").known.scheme.statuses.map(\.name) == ["finished"])
    #expect(try ledger.scheme("gao@1").known.origin == .builtIn)
    for name in ["ours@3", "ours@", "our", "gao@2"] {
      #expect(throws: Refusal.self) { try ledger.scheme(name) }
    }
  }

  @Test func `what was not known then, or is not public, is not there`() throws {
    try define("Done", .public)
    clock.advance(days: 10)
    try define("Finished", .internal)
    var then = Viewpoint()
    then.knownAt = Instant("2026-01-15T00:00:00.000Z")
    #expect(try ledger.scheme("ours", from: then).known.scheme.version == 1)
    var everyone = Viewpoint()
    everyone.isPublic = true
    let detail = try ledger.scheme("ours", from: everyone)
    #expect(detail.known.scheme.version == 1)
    #expect(detail.versions.count == 1)
    #expect(detail.known.number == nil, "local numbers tell how much else there is")
    then.knownAt = Instant("2026-01-09T00:00:00.000Z")
    #expect(throws: Refusal.self) { try ledger.scheme("ours", from: then) }
  }
}
