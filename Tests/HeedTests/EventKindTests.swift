import Testing

@testable import Heed

@Suite struct EventKindTests {
  @Test func `kinds of events have the names that entries hold`() {
    #expect(
      EventKind.allCases.map(\.rawValue) == [
        "note", "statement", "meeting", "debate", "resolution", "legislation", "appointment",
        "policy", "funding", "visit", "report", "court", "response", "assessment", "other",
      ])
  }
}
