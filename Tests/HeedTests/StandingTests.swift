import Testing

@testable import Heed

/// Where assertions lead; verdicts and names are numbers here.
@Suite struct StandingTests {
  private let verdicts: [(number: Int, stage: Stage)] = Stage.allCases.enumerated().map {
    ($0.offset, $0.element)
  }

  /// One assertion a stage, each of an event and a day of its own: 10, 20, 30 ...
  private func assertions(_ stages: [Stage], of addressee: Int = 0) -> [Assertion] {
    stages.enumerated().map { index, stage in
      assertion(stage, event: index + 1, of: addressee)
    }
  }

  private func assertion(_ stage: Stage, event: Int, of addressee: Int = 0) -> Assertion {
    let verdict = verdicts.first { $0.stage == stage }?.number ?? -1
    return Assertion(
      event: event, addressee: addressee, verdict: verdict, stage: stage, day: event * 10,
      dated: "day \(event * 10)")
  }

  private func headline(_ stages: [Stage]) -> Standing {
    Standing.all(assertions(stages), addressees: [7])[0]
  }

  @Test func `without assertions nobody has judged`() {
    for addressees in [[], [7], [7, 8]] {
      let all = Standing.all([], addressees: addressees)
      #expect(all.count == (addressees.count > 1 ? 3 : 1))
      #expect(all.allSatisfy { $0.stage == .unassessed && $0.verdict == 0 && $0.sinceDay == nil })
      #expect(all.allSatisfy { !$0.isMixed && !$0.isRegressed })
    }
  }

  @Test func `the latest assertion holds, and the one before it is kept`() {
    let standing = headline([.notStarted, .underway])
    #expect(standing.stage == .underway)
    #expect(verdicts[standing.previous].stage == .notStarted)
    #expect(standing.sinceOn == "day 20")
    #expect(standing.sinceDay == 20)
  }

  @Test func `a status that is said again has held since it was first said`() {
    let standing = headline([.notStarted, .underway, .underway, .underway])
    #expect(standing.sinceDay == 20)
    #expect(verdicts[standing.previous].stage == .notStarted)
  }

  @Test(arguments: [
    ([Stage.done, .notStarted], true), ([.partial, .underway], true), ([.done, .contrary], true),
    ([.notStarted, .contrary], true), ([.done, .underway, .partial], true),
    ([.partial, .notStarted, .unknown, .underway], true), ([.stalled, .underway], false),
    ([.underway, .stalled], false), ([.notStarted, .done], false), ([.done, .ended], false),
    ([.done, .unknown], false), ([.unmapped, .notStarted], false), ([.ended, .notStarted], false),
    ([.done, .notStarted, .done], false), ([.underway, .unassessed, .stalled], false),
    ([.contrary], false),
  ])
  func `regressed is lower than once before, and unranked stages never are`(
    stages: [Stage], isRegressed: Bool
  ) {
    #expect(headline(stages).isRegressed == isRegressed)
  }

  @Test func `a regressed one tells the most advanced before it, and since when that held`() {
    let standing = headline([.underway, .partial, .partial, .notStarted, .underway])
    #expect(verdicts[standing.best].stage == .partial)
    #expect(standing.bestOn == "day 20")
    #expect(headline([.underway, .partial]).best == 0)
  }

  @Test func `what is told of before is of the addressee that went back`() {
    let back = [assertion(.done, event: 1, of: 8), assertion(.underway, event: 2, of: 8)]
    let apart = Standing.all(
      [assertion(.notStarted, event: 1, of: 7)] + back, addressees: [7, 8])
    #expect(apart[0].stage == .notStarted && apart[0].isRegressed)
    #expect(verdicts[apart[0].best].stage == .done)
    #expect(apart[0].bestOn == "day 10")
    let alike = Standing.all(
      back + [assertion(.underway, event: 3, of: 7)], addressees: [7, 8])
    #expect(alike[0].sinceDay == 30 && alike[0].bestOn == "day 10")
    #expect(apart[1].best == 0)
  }

  @Test func `a named addressee wins over all within one event, in whatever order`() {
    let named = assertion(.done, event: 2, of: 8)
    let all = assertion(.notStarted, event: 2)
    for assertions in [[all, named], [assertion(.underway, event: 1), all, named]] {
      let standings = Standing.all(assertions, addressees: [7, 8])
      #expect(standings.map(\.stage) == [.notStarted, .notStarted, .done])
      #expect(standings.map(\.addressee) == [0, 7, 8])
      #expect(!standings[2].isRegressed)
    }
  }

  @Test func `a later event about all wins over an earlier one about a name`() {
    let standings = Standing.all(
      [assertion(.done, event: 1, of: 8), assertion(.notStarted, event: 2)], addressees: [7, 8])
    #expect(standings.map(\.stage) == [.notStarted, .notStarted, .notStarted])
    #expect(!standings[0].isMixed)
    #expect(standings[0].isRegressed, "one addressee went back")
    #expect(standings.map(\.isRegressed) == [true, false, true])
  }

  @Test func `the headline is the least advanced, and mixed where addressees differ`() {
    let standings = Standing.all(
      [assertion(.done, event: 1, of: 7), assertion(.underway, event: 2, of: 8)],
      addressees: [7, 8])
    #expect(standings[0].stage == .underway)
    #expect(standings[0].isMixed)
    #expect(!standings[1].isMixed && !standings[2].isMixed)
    #expect(standings[0].sinceDay == 20)
  }

  @Test(arguments: [Stage.unknown, .ended, .unmapped, .unassessed])
  func `a stage without rank comes after ranked ones`(unranked: Stage) {
    for (first, second) in [(unranked, Stage.done), (.done, unranked)] {
      let standings = Standing.all(
        [assertion(first, event: 1, of: 7), assertion(second, event: 2, of: 8)],
        addressees: [7, 8])
      #expect(standings[0].stage == .done)
      #expect(standings[0].isMixed)
    }
  }

  @Test func `an addressee that was never judged does not hide the others`() {
    let standings = Standing.all([assertion(.partial, event: 1, of: 8)], addressees: [7, 8])
    #expect(standings.map(\.stage) == [.partial, .unassessed, .partial])
    #expect(standings[0].isMixed)
  }

  @Test func `what is said of a name that is not asked counts for nobody`() {
    let stranger = assertion(.done, event: 1, of: 99)
    #expect(Standing.all([stranger], addressees: [7])[0].stage == .unassessed)
    #expect(Standing.all([stranger], addressees: []).map(\.stage) == [.unassessed])
    #expect(Standing.all([stranger], addressees: [7, 8])[0].stage == .unassessed)
  }

  @Test func `a single addressee is the headline`() {
    let standings = Standing.all([assertion(.done, event: 1, of: 7)], addressees: [7])
    #expect(standings.map(\.addressee) == [0])
    #expect(standings[0].stage == .done)
    #expect(!standings[0].isMixed)
  }

  @Test func `a common status has held since the last addressee reached it`() {
    let late = [assertion(.done, event: 1, of: 7), assertion(.done, event: 4, of: 8)]
    let all = Standing.all(late, addressees: [7, 8])
    #expect(all.map(\.sinceDay) == [40, 10, 40])
    #expect(!all[0].isMixed)
  }

  @Test func `who is named first does not choose between unranked stages`() {
    let judged = [assertion(.unknown, event: 1, of: 7)]
    #expect(Standing.all(judged, addressees: [7, 8])[0].stage == .unassessed)
    #expect(Standing.all(judged, addressees: [8, 7])[0].stage == .unassessed)
  }
}
