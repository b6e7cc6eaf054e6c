import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerAssignTests {
  private let made: CorrectedLedger
  private var ledger: Ledger { made.ledger }

  init() throws {
    made = try CorrectedLedger()
    try made.add("envoy") { $0.tags = ["theme:envoy"] }
    try made.add("talks") {
      $0.tags = ["theme:envoy"]
      $0.lead = ["Ministry"]
    }
    try made.add("aid")
  }

  private func assign(
    _ refs: [String], _ change: (inout Assignment) -> Void = { _ in }
  ) throws -> (names: [String], unchanged: Int) {
    var assignment = Assignment(leads: ["Ministry"])
    assignment.refs = refs
    change(&assignment)
    let answer = try ledger.assign(assignment)
    guard case .amended(let amended, let unchanged, _) = answer.subject else { return ([], 0) }
    return (amended.map(\.name), unchanged)
  }

  private func leads(_ ref: String) throws -> [String] {
    try ledger.show(ref).content.responsible.map(\.name)
  }

  @Test func `the named are charged, and one that is already is left as it is`() throws {
    let done = try assign(["aid", "talks"])
    #expect(done.names == ["aid"])
    #expect(done.unchanged == 1)
    #expect(try leads("aid") == ["Ministry"])
    #expect(try leads("envoy") == [])
    #expect(throws: Refusal.nothingChanges(count: 2)) { try assign(["aid", "talks"]) }
  }

  @Test func `a filter chooses, among those named where any are`() throws {
    #expect(try assign([]) { $0.filter.tags = ["theme:envoy"] }.names == ["envoy"])
    #expect(try leads("aid") == [])
    #expect(throws: Refusal.nothingChosen(isFiltered: true)) {
      try assign(["aid"]) { $0.filter.tags = ["theme:envoy"] }
    }
    #expect(throws: Refusal.nothingChosen(isFiltered: false)) { try assign([]) }
  }

  @Test func `it is one command, undone at once`() throws {
    _ = try assign(["aid", "envoy"]) { $0.contributing = ["Army"] }
    #expect(try leads("aid") == ["Ministry", "Army"])
    _ = try ledger.undo(because: nil)
    #expect(try leads("aid") == [])
    #expect(try leads("envoy") == [])
    #expect(try ledger.verify().findings == [])
  }
}
