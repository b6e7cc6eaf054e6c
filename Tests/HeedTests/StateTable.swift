import HeedTestSupport

@testable import Heed

/// A state that a recommendation, called `it` here, can be in; beside it stands `other`.
enum RecommendationState: CaseIterable {
  case unassessed, unknown, contrary, notStarted, stalled, underway, partial, done, ended, unmapped
  case amended, retracted, reinstated, redacted, restated
  case superseded, part, whole, repeated
  case shared, hidden, waiting, mixed, regressed, claimed, planned

  /// Every stage has a state of its own.
  init(_ stage: Stage) {
    switch stage {
    case .unassessed: self = .unassessed
    case .unknown: self = .unknown
    case .contrary: self = .contrary
    case .notStarted: self = .notStarted
    case .stalled: self = .stalled
    case .underway: self = .underway
    case .partial: self = .partial
    case .done: self = .done
    case .ended: self = .ended
    case .unmapped: self = .unmapped
    }
  }

  /// The status that its event asserts.
  fileprivate var status: String? {
    switch self {
    case .unassessed: nil
    case .unknown: "no-information"
    case .contrary: "contrary"
    case .notStarted, .regressed: "not-started"
    case .stalled: "stalled"
    case .partial: "partly-implemented"
    case .done: "implemented"
    case .ended: "withdrawn"
    case .unmapped: "moving"
    case .underway, .amended, .retracted, .reinstated, .redacted, .restated, .superseded, .part,
      .whole, .repeated, .shared, .hidden, .waiting, .mixed, .claimed, .planned:
      "in-progress"
    }
  }

  fileprivate var visibility: Visibility {
    switch self {
    case .shared: .public
    case .hidden: .private
    default: .internal
    }
  }
}

/// Brings a recommendation into a state entry by entry, and then adds one of any kind.
struct StateScript {
  static let it = EntryID("zzzzzzzz.1")
  static let other = EntryID("zzzzzzzz.2")
  private(set) var entries: [History.Entry] = []
  private var seqs: [String: Int] = [:]
  private let state: RecommendationState
  private var event: EntryID?

  init(_ state: RecommendationState) throws {
    self.state = state
    append(.ledgerOpened, JSONObject(["owner": "Owner", "scheme": "implementation"]))
    let (it, other) = try (Self.it.orThrow(), Self.other.orThrow())
    // What is waited for has its place in its feed, and has not arrived.
    if state != .waiting {
      issue("it", visibility: state.visibility, ["A", "B"])
      issue("other", visibility: .internal, ["A"])
    }
    switch state {
    case .mixed: try log("partly-implemented", on: "2026-01-05", about: it, for: ["A"])
    case .regressed: try log("implemented", on: "2026-01-05", about: it)
    default: break
    }
    event = try log(
      state.status, on: "2026-02-01", about: state == .whole ? other : it,
      for: state == .mixed ? ["B"] : [])
    switch state {
    case .amended: correct(.recommendationAmended, it, ["set": .object(["title": "Before"])])
    case .retracted: correct(.entryRetracted, it)
    case .reinstated:
      correct(.entryRetracted, it)
      correct(.entryReinstated, it)
    case .redacted: correct(.entryRedacted, it)
    case .restated: restate()
    case .superseded: try relate(other, .supersedes, it)
    case .part: try relate(it, .partOf, other)
    case .whole: try relate(other, .partOf, it)
    case .repeated: try relate(it, .repeats, other)
    case .unassessed, .unknown, .contrary, .notStarted, .stalled, .underway, .partial, .done,
      .ended, .unmapped, .shared, .hidden, .waiting, .mixed, .regressed, .claimed, .planned:
      break
    }
  }

  /// Adds an entry of that kind about it, or about its event.
  mutating func add(_ kind: EntryKind) throws {
    let it = try Self.it.orThrow()
    switch kind {
    case .ledgerOpened: append(kind, JSONObject(["owner": "Later", "scheme": "gao"]))
    case .documentRegistered: append(kind, Document(key: "letter", title: "Letter").payload)
    case .recommendationIssued:
      if state == .waiting {
        issue("it", visibility: .internal, ["A", "B"])
      } else {
        issue("it", title: "Second", visibility: .internal, ["A"])
      }
    case .recommendationAmended: correct(kind, it, ["set": .object(["title": "Amended"])])
    case .eventLogged: try log("partly-implemented", on: "2026-03-01", about: it)
    case .eventAmended:
      var bearing = Bearing(on: it)
      bearing.verdict = Verdict(scheme: "implementation", version: 1, status: "not-started")
      var said = Event(on: try Period("2026-02-01"), kind: .note, title: "Amended")
      said.bearings = [bearing]
      var set = JSONObject()
      set["bearings"] = said.payload["bearings"]
      correct(kind, try event.orThrow(), ["set": .object(set)])
    case .relationMade: try relate(try Self.other.orThrow(), .supersedes, it)
    case .entryRetracted, .entryReinstated, .entryRedacted: correct(kind, it)
    case .entryPublished: correct(kind, it, ["visibility": "public"])
    case .schemeDefined:
      append(
        kind,
        Scheme(
          name: "ours", version: 1, title: "Ours", source: "here",
          statuses: [Status("moving", "Moving", .underway)]
        ).payload)
    case .wordMapped:
      append(kind, WordMapping(scheme: "ours", word: "moving", stage: .partial).payload)
    }
  }

  // MARK: Entries

  @discardableResult
  private mutating func append(
    _ kind: EntryKind, _ payload: JSONObject, visibility: Visibility = .internal,
    by writer: String = "aaaaaaaa"
  ) -> EntryID? {
    let seq = seqs[writer, default: 0] + 1
    seqs[writer] = seq
    guard let id = EntryID("\(writer).\(seq)") else { return nil }
    let instant = Instant(
      millisecondsSinceEpoch: 1_772_500_000_000 + Int64(entries.count) * 86_400_000)
    let body = EntryBody(
      kind: kind, recordedAt: instant, visibility: visibility, payload: payload)
    let last = entries.last { $0.id.writer == id.writer }
    entries.append(
      History.Entry(
        id, body, after: last?.hash ?? .zero,
        salt: Array(repeating: UInt8(truncatingIfNeeded: entries.count), count: 16)))
    return id
  }

  private mutating func issue(
    _ ref: String, title: String = "Title", visibility: Visibility, _ addressees: [String]
  ) {
    let content = Recommendation(ref: ref, title: title, addressees: addressees)
    append(.recommendationIssued, content.payload, visibility: visibility, by: "zzzzzzzz")
  }

  @discardableResult
  private mutating func log(
    _ status: String?, on: String, about id: EntryID, for addressees: [String] = []
  ) throws -> EntryID? {
    var bearing = Bearing(on: id)
    bearing.addressees = addressees
    bearing.verdict = status.map {
      Verdict(scheme: $0 == "moving" ? "ours" : "implementation", version: 1, status: $0)
    }
    var event = Event(on: try Period(on), kind: .note, title: "Event")
    event.bearings = [bearing]
    if state == .claimed, on == "2026-02-01" {
      event.basis = .claim
      event.assessor = "A"
    }
    event.isPlanned = state == .planned && on == "2026-02-01"
    return append(.eventLogged, event.payload)
  }

  private mutating func relate(
    _ subject: EntryID, _ kind: RelationKind, _ object: EntryID
  ) throws {
    append(
      .relationMade,
      Relation(subject: subject, kind: kind, object: object, on: try Period("2026-02-10")).payload)
  }

  private mutating func correct(
    _ kind: EntryKind, _ target: EntryID, _ more: KeyValuePairs<String, JSON?> = [:]
  ) {
    var payload = JSONObject(more)
    payload["because"] = "it was wrong"
    payload["target"] = .text(target.description)
    append(kind, payload)
  }

  private mutating func restate() {
    guard let entry = entries.first(where: { $0.id == Self.it }) else { return }
    var rest = entry.body.payload
    rest["title"] = "Restated"
    let body = EntryBody(
      kind: entry.body.kind, recordedAt: entry.body.recordedAt,
      visibility: entry.body.visibility, payload: rest)
    correct(.entryRedacted, entry.id, ["restated": JSON.canonical(parsing: body.canonical)])
  }
}

private struct Missing: Error {}

extension Optional {
  fileprivate func orThrow() throws -> Wrapped {
    guard let self else { throw Missing() }
    return self
  }
}
