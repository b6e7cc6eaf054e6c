import Testing

@testable import Heed

@Suite struct KeyFilterTests {
  @Test func `a key that was put in is found, and most others are not`() {
    var filter = KeyFilter(blocks: 1 << 6)
    for number in 0..<2_000 { filter.insert("events:source||\(number)|status") }
    for number in 0..<2_000 { #expect(filter.mayContain("events:source||\(number)|status")) }
    let others = (2_000..<12_000).filter { filter.mayContain("events:source||\($0)|status") }
    #expect(others.count < 500)
    #expect(!KeyFilter(blocks: 1).mayContain("events:source||1|status"))
  }
}
