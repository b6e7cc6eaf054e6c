import Testing

@testable import Heed

/// Changes of status; verdicts and names are numbers here.
@Suite struct TransitionTests {
  private func assertion(
    _ verdict: Int, _ stage: Stage, event: Int, of addressee: Int = 0
  ) -> Assertion {
    Assertion(
      event: event, addressee: addressee, verdict: verdict, stage: stage, day: event * 10,
      dated: "day \(event * 10)")
  }

  private func end(_ day: Int, from: Int? = nil) -> Supersession {
    Supersession(
      relation: MadeRelation(subject: 5, on: "day \(day)", day: day, recordedAt: 0), verdict: 99,
      fromDay: from ?? day)
  }

  private func steps(_ transitions: [Transition]) -> [String] {
    transitions.map { "\($0.addressee): \($0.before.verdict) \($0.after.verdict) \($0.on)" }
  }

  @Test func `what is the same of all addressees is one change`() {
    let said = [
      assertion(1, .underway, event: 1), assertion(2, .done, event: 2, of: 7),
      assertion(2, .done, event: 3),
    ]
    #expect(
      steps(Transition.all(said, addressees: [7, 8], nil)) == [
        "0: 0 1 day 10", "7: 1 2 day 20", "8: 1 2 day 30",
      ])
    #expect(
      steps(Transition.all(said, addressees: [7], nil)) == ["0: 0 1 day 10", "0: 1 2 day 20"])
  }

  @Test func `in one event a named addressee changes for itself`() {
    let said = [assertion(1, .underway, event: 1), assertion(2, .done, event: 1, of: 8)]
    #expect(
      steps(Transition.all(said, addressees: [7, 8], nil)) == ["7: 0 1 day 10", "8: 0 2 day 10"])
  }

  @Test func `what is superseded ends on that day, after what was said on it`() {
    let said = [
      assertion(1, .underway, event: 1), assertion(3, .stalled, event: 2),
      assertion(1, .underway, event: 3), assertion(2, .done, event: 4),
      assertion(1, .underway, event: 5),
    ]
    #expect(
      steps(Transition.all(said, addressees: [7], end(20))) == [
        "0: 0 1 day 10", "0: 1 3 day 20", "0: 3 99 day 20", "0: 99 2 day 40", "0: 2 99 day 50",
      ])
  }

  @Test func `what was done or never said before is superseded too, or stays done`() {
    #expect(steps(Transition.all([], addressees: [7, 8], end(20))) == ["0: 0 99 day 20"])
    let done = [assertion(2, .done, event: 1)]
    #expect(steps(Transition.all(done, addressees: [7], end(20))) == ["0: 0 2 day 10"])
    let one = [assertion(2, .done, event: 1, of: 7)]
    let apart = steps(Transition.all(one, addressees: [7, 8], end(20)))
    #expect(apart == ["7: 0 2 day 10", "8: 0 99 day 20"])
    let standings = Standing.all(one, addressees: [7, 8])
    #expect(steps(Transition.ends(standings, end(20))) == ["8: 0 99 day 20"])
  }

  @Test func `nothing ends before what supersedes it was issued`() {
    let transitions = Transition.all([], addressees: [7], end(20, from: 30))
    #expect(transitions.map(\.day) == [30])
    #expect(transitions.map(\.on) == ["1970-01-31"])
  }
}
