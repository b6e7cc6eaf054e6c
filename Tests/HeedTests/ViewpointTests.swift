import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

/// The two times: a ledger asked of another day, or of what was known at some instant, answers as
/// one would that holds no more than that.
@Suite struct ViewpointTests {
  private typealias Entries = [History.Entry]
  private static let today = "2026-06-01"

  /// Answers of a ledger of the entries: today, or on another day as if it were today.
  private func answers(
    _ entries: Entries, _ viewpoint: Viewpoint = Viewpoint(), today: String = Self.today
  ) throws -> [String] {
    let ledger = try Ledger.inMemory(entries, surroundings: .fixed(today: today))
    return try Answers(of: ledger, from: viewpoint, showsRefs: viewpoint.asOf == nil).lines()
  }

  /// Requires that both ways to ask answer the same, or tells a smallest history in which they
  /// do not.
  private func expectSame(
    _ entries: Entries, _ viewpoint: Viewpoint, _ lessOf: (Entries) throws -> Entries
  ) throws {
    func differences(_ entries: Entries) throws -> [String] {
      let day = viewpoint.asOf?.description ?? Self.today
      let less = try Ledger.inMemory(
        try lessOf(entries), surroundings: .fixed(today: day))
      let expected = try Answers(
        of: less, from: Viewpoint(), showsRefs: viewpoint.asOf == nil
      ).lines()
      return try answers(entries, viewpoint).differences(from: expected)
    }
    guard try !differences(entries).isEmpty else { return }
    let smallest = try entries.smallest { try !differences($0).isEmpty }
    let found = try differences(smallest).joined(separator: "\n")
    Issue.record("\(viewpoint)\n\(found)\nin:\n\(smallest.told)")
  }

  private func entries(_ seed: UInt64) -> (Entries, SeededGenerator) {
    var random = SeededGenerator(seed: seed)
    let history = History.sample(count: 45, using: &random)
    return (history.interleaved(using: &random), random)
  }

  @Test(arguments: UInt64(0)..<25)
  func `what was known then is what the entries until then say`(seed: UInt64) throws {
    var (entries, random) = entries(seed)
    var viewpoint = Viewpoint()
    let instant = random.pick(entries).body.recordedAt
    viewpoint.knownAt = instant
    try expectSame(entries, viewpoint) { $0.known(at: instant) }
  }

  @Test(arguments: UInt64(100)..<125)
  func `a day asked about is told as if nothing later had happened`(seed: UInt64) throws {
    var (entries, random) = entries(seed)
    var viewpoint = Viewpoint()
    let day = random.day()
    viewpoint.asOf = day
    try expectSame(entries, viewpoint) { try $0.happened(by: day) }
  }

  @Test(arguments: UInt64(200)..<225)
  func `both times together ask what was known then of that day`(seed: UInt64) throws {
    var (entries, random) = entries(seed)
    var viewpoint = Viewpoint()
    let instant = random.pick(entries).body.recordedAt
    let day = random.day()
    viewpoint.knownAt = instant
    viewpoint.asOf = day
    try expectSame(entries, viewpoint) { try $0.known(at: instant).happened(by: day) }
  }

  @Test(arguments: UInt64(300)..<325)
  func `the public is told what a ledger of public entries alone says`(seed: UInt64) throws {
    var viewpoint = Viewpoint()
    viewpoint.isPublic = true
    // Statuses of a scheme that may not be seen are told nowhere: here all schemes may be.
    let schemes = Set(entries(seed).0.filter { $0.body.kind == .schemeDefined }.map(\.id))
    let entries = entries(seed).0.map { entry in
      if schemes.contains(entry.id) { return entry.saying(entry.body.payload, seenBy: .public) }
      return entry.body.target.map(schemes.contains) ?? false ? entry.asSealed : entry
    }
    try expectSame(entries, viewpoint) { try $0.madePublic() }
  }
}

extension SeededGenerator {
  fileprivate mutating func day() -> CalendarDay {
    let text = "\(2019 + below(8))-\(pick(["01", "02", "06", "12"]))-0\(1 + below(5))"
    return CalendarDay(text) ?? .earliest
  }
}

extension [History.Entry] {
  /// What had been written down by then. A redaction takes words away at every time, and who
  /// may see an entry is decided now.
  fileprivate func known(at instant: Instant) -> [History.Entry] {
    let publications = Set(filter { $0.body.kind == .entryPublished }.map(\.id))
    return map { entry in
      if let restated = entry.body.payload["restated"]?.object.flatMap({ EntryBody($0) }),
        restated.recordedAt > instant, restated.kind != .entryPublished
      {
        var payload = entry.body.payload
        payload["restated"] = nil
        return entry.saying(payload)
      }
      let isOfNow =
        entry.body.kind == .entryRedacted || publications.contains(entry.id)
        || entry.body.target.map(publications.contains) ?? false
      return entry.body.recordedAt <= instant || isOfNow ? entry : entry.asSealed
    }
  }

  /// What the public may see: corrections are as visible as what they correct.
  fileprivate func madePublic() throws -> [History.Entry] {
    let ledger = try Ledger.inMemory(self)
    let hidden = Set(
      try ledger.database.all(
        """
        SELECT e.writer || '.' || e.seq FROM entry AS e
         WHERE number IN (SELECT number FROM event WHERE number NOT IN public_event
           UNION SELECT number FROM recommendation WHERE number NOT IN public_recommendation
           UNION SELECT number FROM document WHERE visibility <> 'public'
           UNION SELECT number FROM scheme WHERE visibility <> 'public'
           UNION SELECT number FROM word_meaning WHERE visibility <> 'public'
           UNION SELECT number FROM relation WHERE visibility <> 'public')
        """
      ) { $0.text(0) })
    return map { entry in
      if hidden.contains(entry.id.description) { return entry.asSealed }
      guard let target = entry.body.payload.text("target"), hidden.contains(target) else {
        return entry
      }
      var payload = entry.body.payload
      payload["restated"] = nil
      return entry.saying(payload)
    }
  }

  /// What had happened by that day, as it is known now.
  fileprivate func happened(by day: CalendarDay) throws -> [History.Entry] {
    let ledger = try Ledger.inMemory(self)
    let later = Set(
      try ledger.database.all(
        """
        SELECT e.writer || '.' || e.seq FROM entry AS e
         WHERE number IN (SELECT number FROM event WHERE first_day > ?1
           UNION SELECT number FROM relation WHERE on_day > ?1
           UNION SELECT number FROM recommendation WHERE issued_day > ?1)
        """, day.daysSinceEpoch
      ) { $0.text(0) })
    return map { entry in
      var payload = entry.body.payload
      if later.contains(entry.id.description) { return entry.asSealed }
      if let target = payload.text("target"), later.contains(target) { payload["restated"] = nil }
      if let restated = payload["restated"]?.object.flatMap({ EntryBody($0) }) {
        payload["restated"] = JSON.canonical(parsing: restated.happened(by: day).canonical)
      }
      if entry.body.kind == .recommendationAmended {
        payload = entry.body.happened(by: day).payload
      }
      return entry.isSealed ? entry : entry.saying(payload)
    }
  }
}

extension EntryBody {
  /// An amendment from a later day without the fields that are held in time.
  fileprivate func happened(by day: CalendarDay) -> EntryBody {
    guard kind == .recommendationAmended, (payload.period("on")?.first ?? recordedAt.day) > day
    else { return self }
    var rest = payload
    var set = JSONObject()
    for member in payload["set"]?.object?.members ?? []
    where !["due_on", "responsible"].contains(member.key) {
      set[member.key] = member.value
    }
    rest["set"] = .object(set)
    rest["clear"] = .array(
      payload.texts("clear").filter { !["due_on", "responsible"].contains($0) }.map(JSON.text))
    return EntryBody(
      kind: kind, recordedAt: recordedAt, visibility: visibility, payload: rest)
  }
}
