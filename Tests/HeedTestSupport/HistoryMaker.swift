// A release build does not let tests see what is internal.
#if DEBUG
@testable package import Heed

/// Makes a random history entry by entry.
struct HistoryMaker {
  var random: SeededGenerator
  private(set) var feeds: [[History.Entry]] = [[], [], []]
  private let writers = ["aaaaaaaa", "mmmmmmmm", "zzzzzzzz"].compactMap { Writer($0) }
  /// Milliseconds by which each writer's clock is off.
  private var skew: [Int]
  private var now = 1_767_225_600_000  // 2026-01-01
  /// Entries by kind.
  private var known: [EntryKind: [EntryID]] = [:]
  private var bodies: [EntryID: EntryBody] = [:]
  private let refs = ["envoy", "debates", "talks", "aid"]

  init(using random: SeededGenerator) {
    self.random = random
    skew = [0, 0, 0]
    if self.random.oneIn(2) { skew[2] = -3 * 86_400_000 }
    append(.ledgerOpened, JSONObject(["owner": "Owner", "scheme": "implementation"]), by: 0)
    append(.schemeDefined, scheme(), by: 1)
  }

  mutating func addOne() {
    if random.oneIn(3) { now += [1, 1000, 86_400_000, 40 * 86_400_000][random.below(4)] }
    switch random.below(100) {
    case 0..<2: append(.ledgerOpened, JSONObject(["owner": "Other", "scheme": "gao"]))
    case 2..<9: append(.documentRegistered, document())
    case 9..<30: append(.recommendationIssued, recommendation().payload)
    case 30..<57: append(.eventLogged, event().payload)
    case 57..<62: append(.relationMade, relation())
    case 62..<64: append(.schemeDefined, scheme())
    case 64..<66: append(.wordMapped, mapping())
    case 66..<71: amend(.recommendationAmended, [.recommendationIssued], recommendationChange())
    case 71..<77: amend(.eventAmended, [.eventLogged], eventChange())
    case 77..<84: amend(.entryRetracted, Self.retractable, JSONObject())
    case 84..<88: amend(.entryPublished, Self.retractable, publication())
    case 88..<93: amend(.entryReinstated, Self.retractable, JSONObject())
    default: redact()
    }
  }

  private static let retractable: [EntryKind] = [
    .recommendationIssued, .eventLogged, .recommendationAmended, .eventAmended, .relationMade,
    .documentRegistered, .schemeDefined, .wordMapped, .entryPublished,
  ]

  private mutating func append(_ kind: EntryKind, _ payload: JSONObject, by writer: Int? = nil) {
    let writer = writer ?? random.below(3)
    var payload = payload
    if random.oneIn(6) { payload["key"] = .text("key \(random.below(6))") }
    let last = feeds[writer].last
    let recordedAt = max(
      now + skew[writer], Int(last?.body.recordedAt.millisecondsSinceEpoch ?? 0) + 1)
    let body = EntryBody(
      kind: kind, recordedAt: Instant(millisecondsSinceEpoch: Int64(recordedAt)),
      visibility: random.pick(Visibility.allCases), payload: payload)
    let id = EntryID(writer: writers[writer], seq: feeds[writer].count + 1)
    var salt: [UInt8] = []
    for _ in 0..<16 { salt.append(UInt8(random.below(256))) }
    feeds[writer].append(History.Entry(id, body, after: last?.hash ?? .zero, salt: salt))
    known[kind, default: []].append(id)
    bodies[id] = body
  }

  /// An entry of one of the kinds; rarely one that never arrives.
  private mutating func target(_ kinds: [EntryKind]) -> EntryID {
    let all = kinds.flatMap { known[$0] ?? [] }
    if all.isEmpty || random.oneIn(25) { return EntryID(writer: writers[1], seq: 900) }
    return random.pick(all)
  }

  private mutating func amend(_ kind: EntryKind, _ targets: [EntryKind], _ change: JSONObject) {
    var payload = change
    payload["because"] = .text("it was wrong")
    payload["target"] = .text(target(targets).description)
    append(kind, payload)
  }

  private mutating func redact() {
    let others: [EntryKind] = [.entryRetracted, .entryReinstated, .entryRedacted, .ledgerOpened]
    let target = target(Self.retractable + (random.oneIn(4) ? others : []))
    var payload = JSONObject(["because": "a name", "target": .text(target.description)])
    payload["key_sha256"] = bodies[target]?.payload.text("key").map {
      .text(Digest(of: Array($0.utf8)).hexadecimal)
    }
    if random.oneIn(2), let body = bodies[target], body.kind != .entryRedacted {
      var rest = body.payload
      rest["note"] = nil
      rest["text"] = nil
      rest["key"] = nil
      if rest["title"] != nil { rest["title"] = .text("redacted \(random.below(3))") }
      let restated = EntryBody(
        kind: body.kind, recordedAt: body.recordedAt, visibility: body.visibility, payload: rest)
      payload["restated"] = JSON.canonical(parsing: restated.canonical)
    }
    append(.entryRedacted, payload)
  }

  // MARK: Facts

  private let names = ["President", "Congress", "Council", "Minist\u{e8}re", "Ministe\u{300}re"]
  private let assessors = ["Amnesty", "Caf\u{e9}", "Cafe\u{301}"]
  private let verdicts = [
    Verdict(scheme: "implementation", version: 1, status: "not-started"),
    Verdict(scheme: "implementation", version: 1, status: "in-progress"),
    Verdict(scheme: "implementation", version: 1, status: "partly-implemented"),
    Verdict(scheme: "implementation", version: 1, status: "implemented"),
    Verdict(scheme: "implementation", version: 1, status: "contrary"),
    Verdict(scheme: "implementation", version: 1, status: "withdrawn"),
    Verdict(scheme: "implementation", version: 1, status: "no-information"),
    Verdict(scheme: "implementation", version: 9, status: "implemented"),
    Verdict(scheme: "ccpr-a-e", version: 1, status: "largely-satisfactory"),
    Verdict(scheme: "ours", version: 1, status: "achev\u{e9}"),
    Verdict(scheme: "ours", version: 1, status: "acheve\u{301}"),
  ]

  private mutating func period() -> Period? {
    let year = 2019 + random.below(7)
    let month = ["01", "02", "06", "12"][random.below(4)]
    let text =
      switch random.below(5) {
      case 0: "\(year)"
      case 1: "\(year)-\(month)"
      case 2: "\(year)-\(month)-03..\(year)-\(month)-05"
      default: "\(year)-\(month)-0\(1 + random.below(3))"
      }
    return try? Period(text)
  }

  private mutating func document() -> JSONObject {
    var document = Document(key: random.pick(refs), title: "Document \(random.below(9))")
    document.publisher = random.pick([nil, "Publisher"])
    document.publishedOn = period()
    return document.payload
  }

  private mutating func recommendation() -> Recommendation {
    var content = Recommendation(
      ref: random.pick(refs), title: "Title \(random.below(9))", addressees: random.some(names))
    content.text = random.pick([nil, "words of it", "other words"])
    content.quote = random.pick([nil, "quoted"])
    if random.oneIn(2) { content.document = target([.documentRegistered]) }
    content.issuers = random.some(assessors)
    content.tags = random.some(["theme:aid", "theme:talks", "free"])
    content.responsible = random.some(names).map { Responsible(name: $0, role: .lead) }
    content.priority = random.pick([nil, "high"])
    content.issuedOn = random.oneIn(4) ? nil : period()
    content.dueOn = random.oneIn(2) ? nil : period()
    content.followUp = random.pick([nil, Interval("6m")])
    content.milestones = random.some(["named", "done"]).map {
      Milestone(name: $0, verdict: random.pick(verdicts))
    }
    return content
  }

  private mutating func event() -> Event {
    let day = CalendarDay("2022-02-02") ?? .earliest
    var event = Event(
      on: period() ?? Period(day: day), kind: random.pick(EventKind.allCases),
      title: "Event \(random.below(9))")
    event.note = random.pick([nil, "a note"])
    event.isPlanned = event.title == "Event 8"
    event.assessor = random.oneIn(3) ? random.pick(assessors) : nil
    event.basis = random.oneIn(6) ? .claim : .assessment
    if random.oneIn(3) { event.sources = [Source(url: "https://example.org/\(random.below(9))")] }
    for _ in 0..<(1 + random.below(3)) { event.bearings.append(bearing()) }
    return event
  }

  private mutating func bearing() -> Bearing {
    let id = target([.recommendationIssued])
    var bearing = Bearing(on: id)
    if random.oneIn(3) { bearing.addressees = random.some(names) }
    bearing.verdict = random.oneIn(4) ? nil : random.pick(verdicts)
    bearing.milestone = random.pick([nil, nil, "named"])
    bearing.response = random.oneIn(3) ? random.pick(Response.allCases) : nil
    bearing.because = random.pick([nil, "because"])
    return bearing
  }

  private mutating func relation() -> JSONObject {
    Relation(
      subject: target([.recommendationIssued]), kind: random.pick(RelationKind.allCases),
      object: target([.recommendationIssued]), on: random.oneIn(2) ? period() : nil
    ).payload
  }

  private mutating func scheme() -> JSONObject {
    Scheme(
      name: "ours", version: 1, title: "Ours", source: "here",
      statuses: [
        Status("achev\u{e9}", "Achev\u{e9}", random.pick(Stage.allCases)),
        Status("begun", "Begun", random.pick(Stage.allCases)),
      ]
    ).payload
  }

  private mutating func mapping() -> JSONObject {
    WordMapping(
      scheme: random.pick(["ours", "implementation"]),
      word: random.pick(["acheve\u{301}", "implemented"]), stage: random.pick(Stage.allCases)
    ).payload
  }

  private mutating func publication() -> JSONObject {
    JSONObject(["visibility": .text(random.pick(Visibility.allCases).rawValue)])
  }

  private mutating func recommendationChange() -> JSONObject {
    let other = recommendation().payload
    return change(
      to: other,
      of: [
        "ref", "title", "text", "addressees", "due_on", "tags", "document", "responsible",
        "follow_up", "issued_on", "issuers", "milestones", "priority", "quote",
      ],
      clearing: ["due_on", "text", "document", "tags", "title", "issued_on", "responsible"])
  }

  private mutating func eventChange() -> JSONObject {
    change(
      to: event().payload,
      of: ["on", "bearings", "title", "note", "assessor", "kind", "basis", "sources"],
      clearing: ["note", "assessor", "bearings", "on", "basis", "sources"])
  }

  private mutating func change(
    to other: JSONObject, of keys: [String], clearing: [String]
  ) -> JSONObject {
    var set = JSONObject()
    for key in random.some(keys) { set[key] = other[key] }
    var change = JSONObject(["set": .object(set)])
    if random.oneIn(2) { change["on"] = period().map { .text($0.description) } }
    if random.oneIn(5) { change["clear"] = .array([.text(random.pick(clearing))]) }
    return change
  }
}

extension JSON: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
}
#endif
