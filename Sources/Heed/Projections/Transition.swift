/// A change of the status of one addressee, or of all of them alike.
struct Transition: Equatable {
  /// A status and its neutral meaning.
  struct Status: Equatable {
    /// 0: not assessed.
    var verdict = 0
    var stage = Stage.unassessed
  }

  /// What brought it about.
  enum Cause: Equatable {
    /// What an event says of the named addressee; 0: of all.
    case event(Int, named: Int, knownFrom: Int)
    /// Another recommendation that takes its place.
    case supersession(Supersession)

    /// Whether it is one act, whoever is named in it.
    func isOne(with other: Cause) -> Bool {
      switch (self, other) {
      case (.event(let event, _, _), .event(let otherEvent, _, _)): event == otherEvent
      case (.supersession, .supersession): true
      default: false
      }
    }
  }

  /// Name; 0: all, or the only one.
  var addressee: Int
  let before: Status
  let after: Status
  /// The first day of `on`.
  let day: Int
  let on: String
  let cause: Cause
  /// The place among the assertions, by which it is ordered within a day.
  let place: Int
}

extension Transition {
  /// The changes that assertions lead to, in order; those of all addressees alike as one.
  static func all(
    _ assertions: [Assertion], addressees: [Int], _ end: Supersession?
  ) -> [Transition] {
    guard addressees.count > 1 else {
      return one(addressees.first ?? 0, assertions, end).map { $0.of(addressee: 0) }
    }
    return merged(addressees.map { one($0, assertions, end) })
  }

  /// How the standings end, where they were open.
  static func ends(_ standings: [Standing], _ end: Supersession) -> [Transition] {
    let each = standings.count > 1 ? Array(standings.dropFirst()) : standings
    return merged(
      each.map { standing in
        let before = Status(verdict: standing.verdict, stage: standing.stage)
        guard before.stage.isOpen else { return [] }
        return [Transition(standing.addressee, before, end, place: 0)]
      })
  }

  private static func one(
    _ addressee: Int, _ assertions: [Assertion], _ end: Supersession?
  ) -> [Transition] {
    var changes: [Transition] = []
    var said = Status()
    var end = end
    var isOver: Supersession?
    func shown() -> Status {
      isOver.map { said.stage.isOpen ? Status($0) : said } ?? said
    }
    func supersede(before day: Int, place: Int) {
      guard let now = end, now.fromDay < day else { return }
      if said.stage.isOpen { changes.append(Transition(addressee, said, now, place: place)) }
      isOver = now
      end = nil
    }
    assertions.eachChange(of: addressee) { index, assertion in
      supersede(before: assertion.day, place: index)
      let before = shown()
      said = Status(verdict: assertion.verdict, stage: assertion.stage)
      let after = shown()
      guard after.verdict != before.verdict else { return }
      // Assertions of one event stand in the order of local numbers: they have one place.
      var place = index
      while place > 0, assertions[place - 1].event == assertion.event { place -= 1 }
      changes.append(
        Transition(
          addressee: addressee, before: before, after: after, day: assertion.day,
          on: assertion.on,
          cause: .event(
            assertion.event, named: assertion.addressee, knownFrom: assertion.knownFrom),
          place: place))
    }
    supersede(before: .max, place: assertions.count)
    return changes
  }

  /// The changes of several addressees in order; what is the same of all of them, once.
  private static func merged(_ each: [[Transition]]) -> [Transition] {
    var merged: [Transition] = []
    for (position, changes) in each.enumerated() {
      for change in changes {
        let isShared = each.allSatisfy { $0.contains { $0.isAlike(change) } }
        if !isShared || each.count == 1 {
          merged.append(each.count == 1 ? change.of(addressee: 0) : change)
        } else if position == 0 {
          merged.append(change.of(addressee: 0))
        }
      }
    }
    // Those of one place keep the order of the addressees.
    return merged.enumerated().sorted {
      ($0.element.day, $0.element.place, $0.offset) < ($1.element.day, $1.element.place, $1.offset)
    }.map(\.element)
  }

  private init(_ addressee: Int, _ before: Status, _ end: Supersession, place: Int) {
    let isLater = end.fromDay > end.relation.day
    self.init(
      addressee: addressee, before: before, after: Status(end), day: end.fromDay,
      on: isLater ? CalendarDay.text(end.fromDay) : end.relation.on,
      cause: .supersession(end), place: place)
  }

  private func of(addressee: Int) -> Transition {
    var copy = self
    copy.addressee = addressee
    return copy
  }

  private func isAlike(_ other: Transition) -> Bool {
    cause.isOne(with: other.cause) && before == other.before && after == other.after
  }
}

extension Transition.Status {
  fileprivate init(_ end: Supersession) {
    self.init(verdict: end.verdict, stage: .ended)
  }
}
