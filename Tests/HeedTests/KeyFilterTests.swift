import Testing

@testable import Heed

@Suite struct KeyFilterTests {
  @Test func `a key that was put in is found, and most others are not`() {
    var filter = KeyFilter(keys: 2_000)
    for number in 0..<2_000 { filter.insert("events:source||\(number)|status") }
    for number in 0..<2_000 { #expect(filter.mayContain("events:source||\(number)|status")) }
    let others = (2_000..<12_000).filter { filter.mayContain("events:source||\($0)|status") }
    #expect(others.count < 50)
    #expect(!KeyFilter(keys: 0).mayContain("events:source||1|status"))
  }
}
