import HeedTestSupport
import Testing

@testable import Heed

@Suite struct ExpectationTests {
  @Test(arguments: [
    ("=", [false, true, false]), ("!=", [true, false, true]), ("<", [true, false, false]),
    ("<=", [true, true, false]), (">", [false, false, true]), (">=", [false, true, true]),
  ])
  func `a condition compares`(sign: String, isMet: [Bool]) throws {
    let expectation = try Expectation("total \(sign) 3")
    #expect(expectation.description == "total\(sign)3")
    #expect([2, 3, 4].map(expectation.isMet) == isMet)
  }

  @Test(arguments: [
    "", "done", "=3", "done=", "done=x", "done=-1", "done==3", "done=>3", "done=3.5",
    "done=99999999999999999999", "done=3 2",
  ])
  func `what has no key, sign and number is refused`(text: String) {
    #expect(throws: Refusal.badExpectation(text)) { try Expectation(text) }
  }

  @Test(arguments: [
    ("don=3", "don"), ("schedule:late=3", "late"), ("response:x=1", "x"), ("tag:x=1", "tag:x"),
  ])
  func `a key that is none is refused with those that there are`(text: String, word: String) {
    #expect {
      try Expectation(text)
    } throws: { error in
      guard case .unknownWord(let named, _, let words)? = error as? Refusal else { return false }
      return named == word && !words.isEmpty
    }
  }

  @Test func `every key counts as the summary does`() throws {
    let record = try SmallRecord()
    let first = try record.recommend("a") { $0.dueOn = try? Period("2022") }
    let second = try record.recommend("b", to: ["State"])
    try record.recommend("c") { $0.dueOn = try? Period("2022") }
    try record.log(first, "Done", "implemented", on: "2023")
    try record.log(second, "Done", "implemented", on: "2023")
    try record.log(second, "Undone", "not-started", on: "2026-05") {
      $0.bearings[0].response = .noted
    }
    let summary = try record.ledger.summary()
    for (key, count) in [
      ("total", 3), ("assessed", 2), ("unassessed", 1), ("done", 1), ("Not started", 1),
      ("overdue", 1), ("regressed", 1), ("moved", 1), ("stale", 1), ("status:implemented", 1),
      ("stage:done", 1),
      ("status:Implemented", 1), ("status:implementation/not started", 1),
      ("status:ccpr-a-e/B", 0), ("schedule:overdue", 1), ("schedule:met-late", 1),
      ("response:noted", 1), ("response:none", 2),
    ] {
      let expectation = try Expectation("\(key)=\(count)")
      #expect(expectation.count(in: summary) == count, "\(key)")
    }
  }
}
