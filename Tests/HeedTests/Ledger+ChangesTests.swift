import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerChangesTests {
  private let clock = FixedClock("2024-01-10T12:00:00.000Z")
  private let ledger: Ledger

  init() throws {
    ledger = try Ledger.inMemory(surroundings: .fixed(clock: clock))
    for (ref, addressees) in [("envoy", ["President"]), ("aid", ["Ministry", "Army"])] {
      var draft = RecommendationDraft(title: "Do \(ref)", addressees: addressees)
      draft.ref = ref
      _ = try ledger.issue(draft)
    }
  }

  private func mark(
    _ ref: String, _ step: String, on: String, for names: [String] = [], by assessor: String? = nil,
    claim: String? = nil, visibility: Visibility? = nil
  ) throws {
    var draft = EventDraft(subjects: [.init(ref: ref)], step: step)
    draft.on = try Period(on)
    draft.addressees = names
    draft.assessor = assessor
    draft.claim = claim
    draft.visibility = visibility
    draft.because = "because of \(step)"
    draft.sources = ["https://example.org/\(step)"]
    _ = try ledger.log(draft)
  }

  private func request(_ since: String, _ until: String? = nil) throws -> ChangesRequest {
    var request = ChangesRequest(since: try Period(since).first)
    request.until = try until.map { try Period($0).last }
    return request
  }

  /// Changes as lines: ref, whose status, from, to, when; and who says so where not the owner.
  private func lines(_ request: ChangesRequest) throws -> [String] {
    let owner = try ledger.owner()
    return try ledger.changes(request).map { change in
      [
        change.ref, change.addressee ?? "all", change.before?.status ?? "-",
        change.after?.status ?? "-", change.on, change.isLate ? "late" : nil,
        change.assessor == owner ? nil : "by " + change.assessor,
      ].compactMap(\.self).joined(separator: " ")
    }
  }

  private func lines(_ since: String, _ until: String? = nil) throws -> [String] {
    try lines(try request(since, until))
  }

  @Test func `a status said again is no change, and claims are none`() throws {
    try mark("envoy", "in-progress", on: "2023-01-01")
    try mark("envoy", "in-progress", on: "2023-02-01")
    try mark("envoy", "implemented", on: "2023-03-01", claim: "President")
    try mark("envoy", "stalled", on: "2023-04-01")
    #expect(
      try lines("2023", "2023") == [
        "envoy all - in-progress 2023-01-01", "envoy all in-progress stalled 2023-04-01",
      ])
  }

  @Test func `the first and last day count, and a date that is only a year by its first`() throws {
    for (step, on) in [
      ("not-started", "2022-12-31"), ("in-progress", "2023"), ("stalled", "2023-12-31"),
      ("implemented", "2024-01-01"),
    ] {
      try mark("envoy", step, on: on)
    }
    #expect(
      try lines("2023", "2023") == [
        "envoy all not-started in-progress 2023", "envoy all in-progress stalled 2023-12-31",
      ])
    #expect(try lines("2023-01-02", "2023-12-30") == [])
  }

  @Test func `addressees judged alike change as one, and apart where they differ`() throws {
    try mark("aid", "in-progress", on: "2023-01")
    try mark("aid", "implemented", on: "2023-02", for: ["Army"])
    try mark("aid", "implemented", on: "2023-03")
    try mark("aid", "stalled", on: "2023-04", for: ["Army", "Ministry"])
    try mark("aid", "contrary", on: "2023-05", by: "Committee")
    #expect(
      try lines("2023", "2023") == [
        "aid all - in-progress 2023-01", "aid Army in-progress implemented 2023-02",
        "aid Ministry in-progress implemented 2023-03", "aid all implemented stalled 2023-04",
        "aid all - contrary 2023-05 by Committee",
      ])
    var one = try request("2023", "2023")
    one.assessor = "Committee"
    #expect(try lines(one) == ["aid all - contrary 2023-05 by Committee"])
    one.assessor = "Nobody"
    #expect(throws: Refusal.unknownAssessor("Nobody", known: [try ledger.owner(), "Committee"])) {
      try lines(one)
    }
  }

  @Test func `a change tells why, what happened and the evidence`() throws {
    try mark("envoy", "in-progress", on: "2023-01")
    let change = try #require(try ledger.changes(try request("2023", "2023")).first)
    #expect(change.because == "because of in-progress")
    #expect(change.event?.title == "In-progress")
    #expect(change.event?.id == (try ledger.show("envoy").history[0].id))
    #expect(change.sources.map(\.url) == ["https://example.org/in-progress"])
    #expect(change.id == (try ledger.show("envoy").id))
    #expect(change.title == "Do envoy")
  }

  @Test func `what happened before the time and was recorded in it is late`() throws {
    try mark("envoy", "not-started", on: "2022")
    try mark("envoy", "stalled", on: "2023-06")
    clock.advance(days: 400)  // 2025-02-13
    try mark("envoy", "in-progress", on: "2023-01")
    try mark("envoy", "in-progress", on: "2023-02")
    #expect(
      try lines("2025", "2025") == ["envoy all not-started in-progress 2023-01 late"],
      "and not what changed nothing then")
    #expect(try lines("2024-02", "2024-12") == [], "recorded before and after")
    let first = "envoy all - not-started 2022 late"
    #expect(
      try lines("2023", "2025") == [
        first, "envoy all not-started in-progress 2023-01",
        "envoy all in-progress stalled 2023-06",
      ], "what lies in the time is not late, whenever it was recorded")
    var known = try request("2023")
    known.knownAt = Instant("2024-12-31T00:00:00.000Z")
    #expect(try lines(known) == [first, "envoy all not-started stalled 2023-06"])
  }

  @Test func `an event whose words alone were amended is not late; another status is`() throws {
    try mark("envoy", "in-progress", on: "2023-01")
    let event = try ledger.show("envoy").history[0]
    clock.advance(days: 400)
    func amend(_ set: JSONObject) throws {
      try ledger.append(
        .eventAmended,
        JSONObject([
          "because": "wrong", "set": .object(set), "target": .text(event.id.description),
        ]))
    }
    try amend(JSONObject(["title": "Other words"]))
    #expect(try lines("2025", "2025") == [])
    var bearing = Bearing(on: try ledger.show("envoy").id)
    bearing.verdict = Verdict(scheme: "implementation", version: 1, status: "stalled")
    var other = Event(on: try Period("2023-01"), kind: .assessment, title: "Other words")
    other.bearings = [bearing]
    try amend(JSONObject(["bearings": other.payload["bearings"]]))
    #expect(try lines("2025", "2025") == ["envoy all - stalled 2023-01 late"])
  }

  @Test func `what another recommendation supersedes changes with that, where it was open`() throws
  {
    try mark("envoy", "in-progress", on: "2023-01")
    try mark("envoy", "implemented", on: "2023-01", by: "Committee")
    try mark("envoy", "stalled", on: "2023-05")
    try mark("envoy", "implemented", on: "2023-07")
    var draft = RecommendationDraft(title: "Appoint two", addressees: ["President"])
    draft.ref = "envoys"
    _ = try ledger.issue(draft)
    clock.advance(days: 400)
    try ledger.append(
      .relationMade,
      Relation(
        subject: try ledger.show("envoys").id, kind: .supersedes,
        object: try ledger.show("envoy").id, on: try Period("2023-03")
      ).payload)
    #expect(
      try lines("2023-02", "2023") == [
        "envoy all in-progress superseded 2023-03", "envoy all superseded implemented 2023-07",
      ])
    #expect(try lines("2025", "2025") == ["envoy all in-progress superseded 2023-03 late"])
    let change = try #require(try ledger.changes(try request("2023-02", "2023-04")).first)
    #expect(change.because == "superseded by envoys")
    #expect(change.event == nil && change.sources == [])
    #expect(change.afterStage == .ended)
  }

  @Test func `a filter asks how things stood on the last day`() throws {
    try mark("envoy", "in-progress", on: "2023-01")
    try mark("envoy", "implemented", on: "2024-01-02")
    try mark("aid", "implemented", on: "2023-01")
    var request = try request("2023", "2023")
    request.filter.isOpen = true
    #expect(try lines(request) == ["envoy all - in-progress 2023-01"])
    request.filter = Filter()
    request.filter.addressees = ["Army"]
    #expect(try lines(request) == ["aid all - implemented 2023-01"])
  }

  @Test func `the public sees changes by public events on public recommendations alone`() throws {
    var draft = RecommendationDraft(title: "Open", addressees: ["State"])
    draft.ref = "open"
    draft.visibility = .public
    _ = try ledger.issue(draft)
    try mark("open", "in-progress", on: "2023-01")
    try mark("open", "stalled", on: "2023-02", visibility: .public)
    try mark("envoy", "stalled", on: "2023-02")
    var request = try request("2023", "2023")
    request.isPublic = true
    #expect(try lines(request) == ["open all - stalled 2023-02"])
  }

  @Test func `a time that ends before it begins is refused`() throws {
    #expect(throws: Refusal.reversedPeriod(since: "2024-01-01", until: "2023-12-31")) {
      try lines("2024", "2023")
    }
    #expect(throws: Refusal.reversedPeriod(since: "2027-01-01", until: "2026-11-24")) {
      try lines("2027")
    }
  }

  // MARK: Any history

  @Test(arguments: UInt64(0)..<40)
  func `changes lead from how things stood on one day to how they stood on another`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let history = History.sample(count: 80, using: &random)
    let ledger = try Ledger.inMemory(
      history.interleaved(using: &random), surroundings: .fixed(today: "2026-06-01"))
    for isPublic in [false, true] {
      let first = CalendarDay(daysSinceEpoch: 17_897 + random.below(1200)) ?? .earliest
      let second = first.adding(days: 1 + random.below(1200))
      var states = try ledger.states(at: first, of: second, isPublic: isPublic)
      let expected = try ledger.states(at: second, of: second, isPublic: isPublic)
      var request = ChangesRequest(since: first.adding(days: 1))
      request.until = second
      request.isPublic = isPublic
      for change in try ledger.changes(request) where !change.isLate {
        let keys = states.keys.filter { $0.means(change) }
        guard !keys.isEmpty || expected.keys.contains(where: { $0.means(change) }) else { continue }
        for key in Set(keys).union(expected.keys.filter { $0.means(change) }) {
          #expect(states[key] ?? [] == State.of(change.before), "\(change)")
          states[key] = State.of(change.after)
        }
      }
      #expect(states.filter { $0.value != [] } == expected.filter { $0.value != [] })
    }
  }
}

/// Whose status of what: texts by their bytes.
private struct State: Hashable {
  let ref: [UInt8]
  let assessor: [UInt8]
  /// Empty for the only one.
  let addressee: [UInt8]

  func means(_ change: StatusChange) -> Bool {
    ref.elementsEqual(change.ref.utf8) && assessor.elementsEqual(change.assessor.utf8)
      && change.addressee.map { addressee.elementsEqual($0.utf8) } ?? true
  }

  static func of(_ verdict: Verdict?) -> [UInt8] {
    verdict.map { Array("\($0.scheme)/\($0.version)/\($0.status)".utf8) } ?? []
  }
}

extension Ledger {
  /// Where the recommendations that are there on `last` stood at `day`, wholes of parts left out.
  fileprivate func states(
    at day: CalendarDay, of last: CalendarDay, isPublic: Bool
  ) throws -> [State: [UInt8]] {
    var viewpoint = Viewpoint()
    viewpoint.isPublic = isPublic
    viewpoint.asOf = day
    let then = try Reader(database, viewpoint)
    viewpoint.asOf = last
    let reader = try Reader(database, viewpoint)
    let lexicon = try lexicon(viewpoint)
    let owner = try owner()
    var states: [State: [UInt8]] = [:]
    try choose(Filter(), viewpoint, 0, lexicon) { chosen throws(SQLiteFailure) in
      let fields = chosen.fields
      guard try reader.related(to: fields.number, .partOf).isEmpty else { return }
      let addressees = fields.addressees
      let all = try then.standings(of: fields.number, addressees: addressees.map(\.id))
      for (assessor, standings) in all {
        let name = try name(of: assessor, owner: owner)
        for standing in standings.count > 1 ? standings.dropFirst() : standings[...] {
          let judged = addressees.first { $0.id == standing.addressee && standings.count > 1 }
          let state = State(
            ref: Array(fields.ref.utf8), assessor: Array(name.utf8),
            addressee: Array((judged?.name ?? "").utf8))
          states[state] = State.of(lexicon.verdicts[standing.verdict])
        }
      }
    }
    return states
  }

  fileprivate func append(_ kind: EntryKind, _ payload: JSONObject) throws {
    _ = try write { transaction throws(Refusal) in
      try transaction.append(kind, payload, visibility: .internal)
    } then: {
      $0.acknowledgement(.opened(owner: ""))
    }
  }
}
