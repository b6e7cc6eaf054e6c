import Testing

@testable import HeedCommand

@Suite struct BarTests {
  @Test func `every stage has a mark of its own, one cell wide`() {
    #expect(Set(StageMark.allCases.map(\.glyph)).count == StageMark.allCases.count)
    #expect(StageMark.allCases.allSatisfy { $0.glyph.displayWidth == 1 })
  }

  @Test func `a stacked bar fills its width and shows the smallest part`() {
    #expect(
      stackedBar([(.done, 1), (.underway, 1), (.notStarted, 0), (.unassessed, 998)], cells: 10)
        == "█▒░░░░░░░░")
    #expect(stackedBar([(.done, 1), (.contrary, 1), (.partial, 2)], cells: 8) == "██××▓▓▓▓")
    #expect(stackedBar([(.done, 0)], cells: 8) == "")
    #expect(stackedBar([(.done, .max), (.unknown, .max)], cells: 4) == "██??")
  }

  @Test(arguments: 1...30)
  func `a stacked bar is exactly as wide as asked`(cells: Int) {
    let counts = StageMark.allCases.enumerated().map { ($0.element, $0.offset * $0.offset) }
    #expect(stackedBar(counts, cells: cells).displayWidth == cells)
  }
}
