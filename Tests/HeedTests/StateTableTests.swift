import HeedTestSupport
import Testing

@testable import Heed

/// Every state of a recommendation against every kind of entry.
@Suite struct StateTableTests {
  private func told(by ledger: Ledger) throws -> Told {
    var told = Told(nil)
    told.title = ""
    told.other = nil
    told.unique = 0
    let (it, other) = (try number(StateScript.it, ledger), try number(StateScript.other, ledger))
    try ledger.list { line in
      if line.number == it {
        told.stage = line.stage
        told.isMixed = line.isMixed
        told.isRegressed = line.isRegressed
        told.title = line.title
      }
      if line.number == other { told.other = line.stage }
    }
    var filter = Filter()
    filter.isUnique = true
    try ledger.list(filter) { _ in told.unique += 1 }
    told.total = try ledger.summary().counts.total
    told.ref = try? ledger.resolve("it").id
    var viewpoint = Viewpoint()
    viewpoint.isPublic = true
    try ledger.list(from: viewpoint) { line in
      if line.number == it { told.isPublic = true }
    }
    return told
  }

  private func number(_ id: EntryID?, _ ledger: Ledger) throws -> Int? {
    try ledger.database.number(of: try #require(id))
  }

  private func expectSound(_ ledger: Ledger, _ entries: [History.Entry]) throws {
    #expect(try ledger.verify().findings == [])
    let kept = try ledger.projections()
    let replayed = try Ledger.projections(in: try ledger.replayed())
    #expect(kept.differences(from: replayed) == [])
    // In another order: what is said of it before it arrives.
    let otherFirst = entries.filter { $0.id.writer == StateScript.it?.writer }
    let rest = entries.filter { $0.id.writer != StateScript.it?.writer }
    let again = try Ledger.inMemory(rest + otherFirst).projections()
    #expect(kept.differences(from: again) == [])
  }

  @Test(arguments: RecommendationState.allCases)
  func `an entry of each kind does to each state what the table says`(
    state: RecommendationState
  ) throws {
    let script = try StateScript(state)
    let before = try Ledger.inMemory(script.entries)
    #expect(try told(by: before) == state.told)
    try expectSound(before, script.entries)
    for kind in EntryKind.allCases {
      var longer = script
      try longer.add(kind)
      let ledger = try Ledger.inMemory(script.entries)
      try ledger.receive(Array(longer.entries.suffix(1)))
      #expect(try told(by: ledger) == state.told(after: kind), "\(state), then \(kind)")
      try expectSound(ledger, longer.entries)
    }
  }

  @Test func `every stage has a state`() {
    #expect(Set(Stage.allCases.map(RecommendationState.init)).count == Stage.allCases.count)
    for stage in Stage.allCases { #expect(RecommendationState(stage).told.stage == stage) }
  }
}
