import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerCompareTests {
  private let ledger: Ledger

  init() throws {
    ledger = try Ledger.inMemory()
    for ref in ["a", "b", "c", "d"] {
      var draft = RecommendationDraft(title: "Do \(ref)", addressees: ["State"])
      draft.ref = ref
      _ = try ledger.issue(draft)
    }
    for (ref, step, assessor) in [
      ("a", "implemented", nil), ("a", "stalled", "Amnesty"), ("b", "stalled", "Committee"),
      ("a", "ccpr-a-e/B", "Committee"), ("c", "in-progress", nil), ("c", "in-progress", "Zed"),
      ("d", "implemented", "Committee"),
    ] as [(String, String, String?)] {
      var draft = EventDraft(subjects: [.init(ref: ref)], step: step)
      draft.assessor = assessor
      draft.on = try Period("2023-\(ref == "d" ? "06" : "01")")
      _ = try ledger.log(draft)
    }
    var claim = EventDraft(subjects: [.init(ref: "d")], step: "contrary")
    claim.claim = "State"
    _ = try ledger.log(claim)
  }

  private func names(_ comparison: Comparison) throws -> [String] {
    let owner = try ledger.owner()
    return comparison.assessors.map { $0.name == owner ? "owner" : $0.name }
  }

  @Test func `the owner comes first, then who has judged more`() throws {
    let comparison = try ledger.compare()
    #expect(try names(comparison) == ["owner", "Committee", "Amnesty", "Zed"])
    #expect(comparison.assessors.map(\.assessed) == [2, 3, 1, 1])
    #expect(comparison.total == 4)
    for assessor in comparison.assessors {
      #expect(assessor.stages.values.reduce(0, +) == 4, "stages add up to the total")
    }
    #expect(comparison.assessors[1].schemes == ["ccpr-a-e", "implementation"])
  }

  @Test func `they disagree where two who have judged see different stages`() throws {
    let comparison = try ledger.compare()
    #expect(comparison.shared == 2)
    #expect(comparison.disagreements.map(\.ref) == ["a"])
    let views = comparison.disagreements[0].views.map {
      "\($0.assessor) \($0.verdict.status) \($0.stage) \($0.on ?? "")"
    }
    #expect(
      views == [
        "0 implemented done 2023-01", "1 partially-satisfactory partial 2023-01",
        "2 stalled stalled 2023-01",
      ])
  }

  @Test func `those named are compared, in the order named and each once`() throws {
    let owner = try ledger.owner()
    let two = try ledger.compare(["Zed", owner, "Zed"])
    #expect(try names(two) == ["Zed", "owner"])
    #expect(two.disagreements.isEmpty)
    #expect(two.shared == 1)
    #expect(throws: Refusal.self) { try ledger.compare(["Zed", "Nobody"]) }
  }

  @Test func `a filter and a day choose; status is asked of the first`() throws {
    var filter = Filter()
    filter.stages = [.done]
    #expect(try ledger.compare([], filter).disagreements.map(\.ref) == ["a"])
    #expect(try ledger.compare(["Committee"], filter).total == 1)
    #expect(try ledger.compare(["Amnesty"], filter).total == 0)
    var viewpoint = Viewpoint()
    viewpoint.asOf = CalendarDay("2023-03-01")
    let then = try ledger.compare([], from: viewpoint)
    #expect(then.assessors.map(\.assessed) == [2, 2, 1, 1])
    viewpoint.asOf = CalendarDay("2022-12-31")
    let before = try ledger.compare([], from: viewpoint)
    #expect(try names(before) == ["owner"])
    #expect(before.disagreements.isEmpty)
  }
}
