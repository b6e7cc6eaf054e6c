import HeedTestSupport
import Testing

@testable import Heed

/// Two years of a real register, with statuses that come and go: the ledger says of every month
/// end what its last row before says.
@Suite struct RealHistoryTests {
  @Test func `each report has the status of its latest change, at each of 24 month ends`() throws {
    let changes = try ObservedChange.all()
    #expect(changes.count == 8869)
    let refs = Set(changes.map(\.ref))
    let ledger = try changes.ledger()
    for day in ObservedChange.monthEnds {
      let latest = changes.latest(on: day) { [$0.ref] }
      var wrong: [String] = []
      var listed = 0
      var viewpoint = Viewpoint()
      viewpoint.asOf = day
      try ledger.list(from: viewpoint) { line in
        listed += 1
        let change = latest[line.ref]
        let isRight =
          line.status == change?.status && line.stage == change?.stage ?? .unassessed
          && !line.isMixed
        if !isRight { wrong.append("\(line.ref): \(line.status ?? "-"), not \(change as Any)") }
      }
      #expect(listed == refs.count)
      #expect(wrong.isEmpty, "\(day): \(wrong.count) differ, such as \(wrong.prefix(3))")
      guard day.isQuarterEnd else { continue }
      var request = SummaryRequest()
      request.viewpoint = viewpoint
      var stages = Dictionary(grouping: latest.values, by: \.stage).mapValues(\.count)
      if refs.count > latest.count { stages[.unassessed] = refs.count - latest.count }
      #expect(try ledger.summary(request).counts.stages == stages, "\(day)")
    }
  }

  @Test func `an addressee has the status of the latest change that names it`() throws {
    let all = try ObservedChange.all()
    // The register tells addressees apart where it named others on other days.
    let named = Dictionary(grouping: all, by: \.ref).filter { Set($1.map(\.addressees)).count > 1 }
    #expect(named.count > 500)
    let changes = all.filter { named[$0.ref] != nil }
    let ledger = try changes.ledger(isNamed: true)
    var everyone: [String: [String]] = [:]
    for change in changes { everyone[change.ref, default: []] += change.addressees }
    var mixed = 0
    for day in ObservedChange.monthEnds where day.isQuarterEnd {
      // A row that names nobody is about all.
      let latest = changes.latest(on: day) { change in
        (change.addressees.isEmpty ? everyone[change.ref] ?? [] : change.addressees)
          .map { "\(change.ref) \($0)" }
      }
      var viewpoint = Viewpoint()
      viewpoint.asOf = day
      for ref in named.keys.sorted() {
        let detail = try ledger.show(ref, from: viewpoint)
        let expected = detail.addressees.map { latest["\(ref) \($0.name)"] }
        #expect(detail.addressees.map { $0.verdict?.status } == expected.map { $0?.status })
        #expect(detail.addressees.map(\.stage) == expected.map { $0?.stage ?? .unassessed })
        #expect(detail.isMixed == (Set(expected.map { $0?.status }).count > 1), "\(ref) \(day)")
        let ranks = expected.compactMap { $0?.stage.rank }
        #expect(detail.stage.rank == ranks.min(), "\(ref) \(day)")
        mixed += detail.isMixed ? 1 : 0
      }
    }
    #expect(mixed > 500)
  }
}

extension CalendarDay {
  fileprivate var isQuarterEnd: Bool {
    ["-03-31", "-06-30", "-09-30", "-12-31"].contains { description.hasSuffix($0) }
  }
}
