import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerPublishTests {
  private static var clock: FixedClock { FixedClock("2026-11-24T15:00:00.000Z") }

  /// `roads` stands in the internal document `letter`, `aid` in none; events bear on one or both.
  private static func ledger() throws -> (ledger: Ledger, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    let ledger = try Ledger.create(
      at: folder.file("heed.db"), owner: "Owner", surroundings: .fixed(clock: clock)
    ).ledger
    let file = """
      {"heed": 1, "assessor": "Owner",
       "documents": [{"key": "letter", "title": "A letter"}],
       "recommendations": [
        {"ref": "roads", "title": "Mend roads", "addressees": ["Army"], "document": "letter"},
        {"ref": "aid", "title": "Let aid in", "addressees": ["Army"]}],
       "events": [
        {"key": "1", "on": "2023", "title": "Begun",
         "recommendations": [{"ref": "roads", "status": "in-progress"}]},
        {"key": "2", "on": "2024", "title": "Both",
         "recommendations": [{"ref": "roads"}, {"ref": "aid"}]},
        {"key": "3", "on": "2025", "title": "Secret", "visibility": "private",
         "recommendations": [{"ref": "roads", "status": "implemented"}]}],
       "relations": [{"from": "roads", "kind": "related", "to": "aid"}]}
      """
    _ = try ledger.importFile(Array(file.utf8), named: "file.json", ImportOptions())
    return (ledger, folder)
  }

  private static func request(
    _ targets: [String], _ visibility: Visibility = .public, withEvents: Bool = true
  ) -> PublicationRequest {
    var request = PublicationRequest()
    request.targets = targets
    request.visibility = visibility
    request.withEvents = withEvents
    return request
  }

  @discardableResult
  private static func publish(
    _ ledger: Ledger, _ targets: [String], _ visibility: Visibility = .public,
    withEvents: Bool = true
  ) throws -> Publication {
    let publication = try ledger.publication(
      of: request(targets, visibility, withEvents: withEvents))
    _ = try ledger.publish(publication, because: "agreed")
    #expect(try ledger.verify().findings == [])
    return publication
  }

  /// Titles of the events and refs of the recommendations that the public sees.
  private static func shown(_ ledger: Ledger) throws -> (refs: [String], events: [String]) {
    var viewpoint = Viewpoint()
    viewpoint.isPublic = true
    var (refs, events): ([String], [String]) = ([], [])
    try ledger.list(from: viewpoint) { refs.append($0.ref) }
    try ledger.timeline(from: viewpoint) { events.append($0.title) }
    return (refs, events)
  }

  @Test func `a recommendation goes with its document and events, and nothing private`() throws {
    let (ledger, folder) = try Self.ledger()
    defer { withExtendedLifetime(folder) {} }
    let publication = try Self.publish(ledger, ["roads"])
    #expect(publication.counts == [.recommendation: 1, .document: 1, .event: 1])
    #expect(publication.items.map(\.name) == ["letter", "roads", "2023"])
    #expect(publication.kept == [.event: 1, .relation: 1])
    #expect(publication.keptPrivate.map(\.title) == ["Secret"])
    #expect(try Self.shown(ledger) == (["roads"], ["Begun"]))
    let other = try Self.publish(ledger, ["aid"])
    #expect(other.counts == [.recommendation: 1, .event: 1, .relation: 1])
    #expect(try Self.shown(ledger) == (["roads", "aid"], ["Begun", "Both"]))
  }

  @Test func `alone, a recommendation goes without its events`() throws {
    let (ledger, folder) = try Self.ledger()
    defer { withExtendedLifetime(folder) {} }
    let publication = try Self.publish(ledger, ["roads"], withEvents: false)
    #expect(publication.counts == [.recommendation: 1, .document: 1])
    #expect(try Self.shown(ledger) == (["roads"], []))
    #expect(try Self.publish(ledger, ["roads"]).counts == [.event: 1])
    #expect(try Self.shown(ledger) == (["roads"], ["Begun"]))
  }

  @Test func `what names something that is taken back is not public either`() throws {
    let (ledger, folder) = try Self.ledger()
    defer { withExtendedLifetime(folder) {} }
    try Self.publish(ledger, ["roads", "aid"])
    let taken = try Self.publish(ledger, ["aid"], .internal)
    #expect(taken.counts == [.recommendation: 1])
    #expect(taken.followers == [.event: 1, .relation: 1])
    #expect(try Self.shown(ledger) == (["roads"], ["Begun"]))
    let again = try Self.publish(ledger, ["aid"])
    #expect(again.followers == [.event: 1, .relation: 1])
    #expect(try Self.shown(ledger) == (["roads", "aid"], ["Begun", "Both"]))
    try Self.publish(ledger, ["@2"], .private)
    #expect(try Self.shown(ledger) == (["aid"], []))
    #expect(try ledger.show("roads").visibility == .private)
    #expect(try ledger.show("roads").history.map(\.visibility) == [.private, .private, .private])
  }

  @Test func `what names something less visible is refused, and what to publish first is told`()
    throws
  {
    let (ledger, folder) = try Self.ledger()
    defer { withExtendedLifetime(folder) {} }
    let event = try #require(try ledger.show("roads").history.first { $0.title == "Both" }?.number)
    #expect(throws: Refusal.publishFirst("@\(event)", named: "roads", visibility: "internal")) {
      try ledger.publication(of: Self.request(["@\(event)"]))
    }
    #expect(throws: Refusal.notPublishable("@1")) {
      try ledger.publication(of: Self.request(["roads", "@1"]))
    }
    try Self.publish(ledger, ["@2"], .private)
    #expect(throws: Refusal.publishFirst("roads", named: "@2", visibility: "private")) {
      try ledger.publication(of: Self.request(["roads"]))
    }
    let publication = try ledger.publication(of: Self.request(["roads", "@2", "aid", "@\(event)"]))
    #expect(publication.counts[.document] == 1)
    #expect(publication.counts[.event] == 2)
  }

  @Test func `a filter never publishes what is private`() throws {
    let (ledger, folder) = try Self.ledger()
    defer { withExtendedLifetime(folder) {} }
    try Self.publish(ledger, ["aid"], .private)
    for visibility in [Visibility.public, .internal] {
      var request = Self.request([], visibility)
      request.filter = Filter()
      let publication = try ledger.publication(of: request)
      #expect(!publication.items.contains { $0.name == "aid" })
      #expect(publication.keptPrivate.contains { $0.name == "aid" })
    }
    var both = Self.request(["roads"])
    both.filter = Filter()
    #expect(throws: Refusal.choiceUnclear) { try ledger.publication(of: both) }
    #expect(throws: Refusal.choiceUnclear) { try ledger.publication(of: Self.request([])) }
  }

  private static func define(_ ledger: Ledger, _ visibility: Visibility) throws {
    let scheme = Scheme(
      name: "ours", version: 1, title: "Ours", source: "here",
      statuses: [Status("begun", "Begun", .underway)])
    _ = try ledger.write { transaction throws(Refusal) in
      try transaction.append(.schemeDefined, scheme.payload, visibility: visibility)
    } then: {
      $0.acknowledgement(.opened(owner: ""))
    }
    let id = try ledger.resolve("aid").id
    _ = try ledger.record { bulk throws(Refusal) in
      var event = Event(on: Period(day: clock.now.day), kind: .note, title: "Ours")
      var bearing = Bearing(on: id)
      bearing.verdict = Verdict(scheme: "ours", version: 1, status: "begun")
      event.bearings = [bearing]
      try bulk.log(event, visibility: .public)
    }
  }

  @Test(arguments: Visibility.allCases)
  func `an event is no more visible than the scheme of its status`(level: Visibility) throws {
    let (ledger, folder) = try Self.ledger()
    defer { withExtendedLifetime(folder) {} }
    try Self.define(ledger, level)
    let publication = try Self.publish(ledger, ["aid"])
    #expect(publication.counts[.scheme] == nil)
    #expect(try Self.shown(ledger).events == (level == .public ? ["Ours"] : []))
    let shown = try ledger.show("aid").history.first { $0.title == "Ours" }?.visibility
    #expect(shown == level)
    let event = try #require(try ledger.show("aid").history.first { $0.title == "Ours" }?.number)
    guard level != .private else {
      #expect(throws: Refusal.self) { try ledger.publication(of: Self.request(["@\(event)"])) }
      return
    }
    let named = try Self.publish(ledger, ["@\(event)"])
    #expect(named.counts == (level == .internal ? [.scheme: 1] : [:]))
    #expect(try Self.shown(ledger).events == ["Ours"])
  }

  @Test func `a relation to what is not public joins nothing for the public`() throws {
    let (ledger, folder) = try Self.ledger()
    defer { withExtendedLifetime(folder) {} }
    let file = #"""
      {"heed": 1, "recommendations": [
        {"ref": "one", "title": "One", "addressees": ["Army"]},
        {"ref": "two", "title": "Two", "addressees": ["Army"]},
        {"ref": "three", "title": "Three", "addressees": ["Army"]}],
       "relations": [{"from": "two", "kind": "repeats", "to": "one"},
        {"from": "three", "kind": "repeats", "to": "two"}]}
      """#
    _ = try ledger.importFile(Array(file.utf8), named: "more.json", ImportOptions())
    #expect(try Self.publish(ledger, ["one", "two", "three"]).counts[.relation] == 2)
    func unique() throws -> [String] {
      var (filter, viewpoint) = (Filter(), Viewpoint())
      filter.isUnique = true
      viewpoint.isPublic = true
      var refs: [String] = []
      try ledger.list(filter, from: viewpoint) { refs.append($0.ref) }
      return refs
    }
    #expect(try unique() == ["one"])
    try Self.publish(ledger, ["two"], .internal)
    #expect(try unique() == ["one", "three"])
  }

  @Test func `a recommendation whose document has not arrived is not public`() throws {
    let ledger = try Ledger.inMemory()
    var content = Recommendation(ref: "early", title: "Early", addressees: ["Army"])
    content.document = EntryID("zzzzzzzz.9")
    let writer = try #require(Writer("aaaaaaaa"))
    let opened = History.Entry(
      EntryID(writer: writer, seq: 1),
      EntryBody(
        kind: .recommendationIssued, recordedAt: Self.clock.now, visibility: .public,
        payload: content.payload), after: .zero, salt: [UInt8](repeating: 1, count: 16))
    try ledger.receive([opened])
    #expect(try Self.shown(ledger).refs == [])
    #expect(try ledger.show("early").visibility == .internal)
    #expect(throws: Refusal.unknownEntry("zzzzzzzz.9")) {
      try ledger.publication(of: Self.request(["early"]))
    }
  }
}
