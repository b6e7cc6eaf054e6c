import Testing

@testable import Heed

@Suite struct StageTests {
  @Test func `stages stand in the order of summaries`() {
    #expect(
      Stage.allCases.map(\.rawValue) == [
        "unassessed", "unknown", "contrary", "not-started", "stalled", "underway", "partial",
        "done", "ended", "unmapped",
      ])
  }

  @Test func `the order from contrary to done has stalled and underway as equals`() {
    let ranks = Stage.allCases.map(\.rank)
    #expect(ranks == [nil, nil, 0, 1, 2, 2, 3, 4, nil, nil])
  }

  @Test func `only done and ended are not open`() {
    #expect(Stage.allCases.filter { !$0.isOpen } == [.done, .ended])
  }

  @Test func `labels are the names in words`() {
    #expect(Stage.notStarted.label == "not started")
    #expect(Stage.allCases.allSatisfy { folded($0.label) == folded($0.rawValue) })
  }
}
