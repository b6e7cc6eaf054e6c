internal import Heed

/// Made data: the same for every run. Forty addressees, five events each, four in ten open.
struct MadeHistory {
  let count: Int
  let start: CalendarDay
  private static let verbs = [
    "Review", "Publish", "Strengthen", "Replace", "Document", "Test", "Limit", "Report on",
  ]
  private static let things = [
    "the maintenance plan of pressure vessels", "access to the register of patients",
    "the training of dispatchers on night shift", "the threshold for approving contracts",
    "where spare parts come from", "drills for leaving tall buildings",
    "inspections that are overdue", "how complaints are heard",
  ]
  private static let notes = [
    "A plan of action has come in; who does it and by when is confirmed.",
    "Two sites were looked at, three records of five were complete; a visit follows.",
    "The purchase is late because of an appeal; a new date was agreed in writing.",
    "A draft is out for comment, answers are due within thirty days.",
  ]

  func write(to bulk: Bulk) throws(Refusal) {
    var ids: [EntryID] = []
    ids.reserveCapacity(count)
    for index in 0..<count { ids.append(try bulk.issue(recommendation(index))) }
    for round in 0..<5 {
      for place in 0..<count {
        // A stride that is prime to any count met here: rounds come in another order.
        let index = (place * 7919 + round * 104_729) % count
        try bulk.log(event(index, round: round, place: place, on: ids[index]))
      }
    }
  }

  private func recommendation(_ index: Int) -> Recommendation {
    let draw = Self.mix(index)
    let verb = Self.verbs[draw % 8]
    let thing = Self.things[draw / 8 % 8]
    var made = Recommendation(
      ref: Self.ref(index), title: "\(verb) \(thing) (case \(draw / 64 % 100_000))",
      addressees: ["Ministry \(Self.mix(index &* 31 &+ 7) % 40)"])
    let issued = start.adding(days: draw / 128 % 2000)
    made.issuedOn = Period(day: issued)
    made.dueOn = Period(day: issued.adding(days: 30 + draw / 2048 % 700))
    return made
  }

  static func ref(_ index: Int) -> String {
    let digits = String(index)
    return "R" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
  }

  private func event(_ index: Int, round: Int, place: Int, on id: EntryID) -> Event {
    let draw = Self.mix(index &* 8 &+ round)
    let day = start.adding(days: round * 365 + place * 365 / count)
    var made = Event(
      on: Period(day: day), kind: .note, title: "Round \(round), number \(draw % 10_000)")
    made.note = Self.notes[draw / 16 % 4]
    var bearing = Bearing(on: id)
    bearing.verdict = Self.status(index, round: round).map {
      Verdict(scheme: "implementation", version: 1, status: $0)
    }
    made.bearings = [bearing]
    return made
  }

  private static func status(_ index: Int, round: Int) -> String? {
    switch round {
    case 0: return "not-started"
    case 1: return "stalled"
    case 2: return "in-progress"
    case 4:
      let draw = mix(index &* 131 &+ 5) % 100
      return draw < 45 ? "implemented" : draw < 55 ? "withdrawn" : draw < 60 ? "superseded" : nil
    default: return nil
    }
  }

  private static func mix(_ value: Int) -> Int {
    var bits = UInt64(truncatingIfNeeded: value)
    bits ^= bits >> 33
    bits = bits &* 0xff51_afd7_ed55_8ccd
    bits ^= bits >> 33
    bits = bits &* 0xc4ce_b9fe_1a85_ec53
    bits ^= bits >> 33
    return Int(bits >> 2)
  }
}
