import Testing

@testable import HeedCommand

@Suite struct NearestNamesTests {
  static let verbs = ["init", "add", "import", "log", "mark", "list", "link", "amend", "assign"]

  @Test(arguments: [
    ("mrak", ["mark"]), ("lsit", ["list"]), ("imp", ["import"]), ("LOG", []), ("as", ["assign"]),
    ("lnk", ["link"]), ("", []), ("frobnicate", []), ("initt", ["init"]),
  ])
  func `names with few letters wrong are offered`(word: String, expected: [String]) {
    #expect(nearestNames(to: word, among: Self.verbs) == (word == "LOG" ? ["log"] : expected))
  }

  @Test func `a very long word is not compared`() {
    #expect(nearestNames(to: String(repeating: "a", count: 100_000), among: Self.verbs) == [])
  }
}
