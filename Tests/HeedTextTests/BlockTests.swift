import Testing

@testable import HeedText

@Suite struct BlockTests {
  @Test func `a range of a mended text is found where its bytes came from`() {
    var places = Places(from: 10)
    places.note(4, from: 20)
    #expect(places.origin(of: 0..<4) == 10..<14)
    #expect(places.origin(of: 2..<6) == 12..<22)
    #expect(places.origin(of: 5) == 21)
  }
}
