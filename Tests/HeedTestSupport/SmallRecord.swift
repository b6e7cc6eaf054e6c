// A release build does not let tests see what is internal.
#if DEBUG
@testable package import Heed

/// A ledger in memory, filled entry by entry: what no verb writes can be written too.
package final class SmallRecord {
  package let clock = FixedClock("2026-11-24T15:00:00.000Z")
  package let ledger: Ledger

  package init(owner: String = "Owner") throws {
    ledger = try Ledger.inMemory(surroundings: .fixed(clock: clock))
    try add(
      .ledgerOpened,
      JSONObject(["owner": .text(owner), "scheme": .text(Scheme.implementation.name)]),
      .public)
  }

  @discardableResult
  package func add(
    _ kind: EntryKind, _ payload: JSONObject, _ visibility: Visibility = .internal
  ) throws -> EntryID {
    var added: EntryID?
    _ = try ledger.write { transaction throws(Refusal) in
      added = try transaction.append(kind, payload, visibility: visibility).id
    } then: {
      $0.acknowledgement(.opened(owner: ""))
    }
    guard let added else { preconditionFailure("nothing was added") }
    return added
  }

  /// A recommendation of that ref; its title is the ref where none is given.
  @discardableResult
  package func recommend(
    _ ref: String, _ title: String? = nil, to addressees: [String] = ["State"],
    issued: String? = "2021-04", _ visibility: Visibility = .internal,
    _ change: (inout Recommendation) -> Void = { _ in }
  ) throws -> EntryID {
    var content = Recommendation(ref: ref, title: title ?? ref, addressees: addressees)
    content.issuedOn = try issued.map { try Period($0) }
    change(&content)
    return try add(.recommendationIssued, content.payload, visibility)
  }

  /// An event on a recommendation, with the status that it asserts.
  @discardableResult
  package func log(
    _ id: EntryID, _ title: String, _ status: String? = nil, on: String = "2023-01-23",
    _ visibility: Visibility = .internal, _ change: (inout Event) -> Void = { _ in }
  ) throws -> EntryID {
    var event = Event(on: try Period(on), kind: .note, title: title)
    event.sources = [Source(url: "https://example.org/a")]
    var bearing = Bearing(on: id)
    bearing.verdict = status.map {
      Verdict(scheme: Scheme.implementation.name, version: 1, status: $0)
    }
    event.bearings = [bearing]
    change(&event)
    return try add(.eventLogged, event.payload, visibility)
  }

  @discardableResult
  package func relate(
    _ subject: EntryID, _ kind: RelationKind, _ object: EntryID,
    _ visibility: Visibility = .internal
  ) throws -> EntryID {
    try add(
      .relationMade, Relation(subject: subject, kind: kind, object: object).payload, visibility)
  }

  package func retract(_ id: EntryID) throws {
    try add(
      .entryRetracted, JSONObject(["because": "wrong", "target": .text(id.description)]))
  }

  /// Amends a recommendation, or with that kind an event.
  package func amend(
    _ id: EntryID, _ set: JSONObject, as kind: EntryKind = .recommendationAmended
  ) throws {
    try add(
      kind,
      JSONObject([
        "because": "wrong", "set": .object(set), "target": .text(id.description),
      ]))
  }
}
#endif
