import Testing

@testable import Heed

@Suite struct NearestTests {
  private let words = Scheme.implementation.statuses.map(\.name)

  @Test(arguments: [
    ("implementd", ["implemented"]), ("impelmented", ["implemented"]),
    ("in-progess", ["in-progress"]), ("STALED", ["stalled"]), ("contary", ["contrary"]),
    ("implemented", ["implemented", "implemented-otherwise"]),
    ("imp", ["implemented", "implemented-otherwise"]),
    ("not", ["not-started", "not-assessed"]), ("xyzzy", []), ("", []), ("q", []),
  ])
  func `the nearest words come first`(typed: String, nearestWords: [String]) {
    #expect(nearest(to: typed, in: words, limit: 3) == nearestWords)
  }

  @Test func `no more than asked for, none twice`() {
    #expect(nearest(to: "imp", in: words, limit: 1) == ["implemented"])
    #expect(nearest(to: "imp", in: words, limit: 0).isEmpty)
    #expect(nearest(to: "imp", in: words, limit: -1).isEmpty)
    #expect(nearest(to: "envoi", in: ["envoy", "envoy"], limit: 3) == ["envoy"])
    #expect(nearest(to: "envoy", in: [], limit: 3).isEmpty)
  }

  @Test func `equally near words keep their order`() {
    #expect(nearest(to: "ab", in: ["abd", "abc"], limit: 2) == ["abd", "abc"])
    #expect(nearest(to: "cat", in: ["car", "bat"], limit: 2) == ["car", "bat"])
  }

  @Test func `long words are compared by their start`() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(nearest(to: long, in: [long + "b"], limit: 1) == [long + "b"])
    #expect(nearest(to: long, in: ["b"], limit: 1).isEmpty)
  }
}
