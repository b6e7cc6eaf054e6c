import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerBulkTests {
  @Test(arguments: UInt64(0)..<40)
  func `an import gives what its entries give one by one`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let facts = Facts.sample(count: 70, using: &random)
    let oneByOne = try Ledger.inMemory(surroundings: .fixed(seed: seed))
    try facts.write(to: oneByOne, upTo: facts.all.count)
    let ledger = try Ledger.inMemory(surroundings: .fixed(seed: seed))
    // Into an empty ledger, or one that has entries already, and in one import or several.
    var written = random.oneIn(2) ? 0 : random.below(facts.all.count)
    try facts.write(to: ledger, upTo: written)
    while written < facts.all.count {
      let next = random.oneIn(2) ? facts.all.count : written + 1 + random.below(30)
      try facts.importAll(to: ledger, from: written, upTo: next)
      written = min(next, facts.all.count)
    }
    #expect(try ledger.projections().differences(from: try oneByOne.projections()) == [])
    #expect(try ledger.verify().findings == [])
  }

  @Test(arguments: UInt64(100)..<130)
  func `feeds received in pieces, in bulk or not, give the same as all at once`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let history = History.sample(count: 60, using: &random)
    let expected = try Ledger.inMemory(history.feedAfterFeed).projections()
    let ledger = try Ledger.inMemory()
    var rest = history.interleaved(using: &random)[...]
    while !rest.isEmpty {
      let piece = rest.prefix(1 + random.below(25))
      rest = rest.dropFirst(piece.count)
      try ledger.receive(Array(piece), isBulk: !random.oneIn(3))
    }
    #expect(try ledger.projections().differences(from: expected) == [])
    #expect(try ledger.verify().findings == [])
  }

  @Test func `an import that ends early leaves nothing, and the guards as they were`() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger.create(
      at: folder.file("heed.db"), owner: "Owner", surroundings: .fixed()
    ).ledger
    let before = try Shell.sqlite(ledger.path, ".dump").output
    #expect(throws: Refusal.changedMeanwhile) {
      _ = try ledger.record { bulk throws(Refusal) in
        for index in 0..<300 {
          _ = try bulk.issue(Recommendation(ref: "r\(index)", title: "Do", addressees: ["State"]))
        }
        throw .changedMeanwhile
      }
    }
    #expect(try Shell.sqlite(ledger.path, ".dump").output == before)
    #expect(throws: SQLiteFailure.self) { try ledger.database.run("DELETE FROM entry") }
    _ = try ledger.record { _ throws(Refusal) in }
    #expect(throws: SQLiteFailure.self) { try ledger.database.run("DELETE FROM entry") }
  }

  @Test func `an import refuses what its entries do not follow from`() throws {
    let ledger = try Ledger.inMemory()
    let before = try ledger.projections()
    #expect(throws: Refusal.self) {
      _ = try ledger.record { bulk throws(Refusal) in
        _ = try bulk.issue(Recommendation(ref: "one", title: "One", addressees: ["State"]))
        try Ledger.translating("") { () throws(SQLiteFailure) in
          try ledger.database.run(
            """
            INSERT INTO entry (number, writer, seq, digest, hash)
            VALUES (9, 'aaaaaaaa', 7, zeroblob(32), zeroblob(32))
            """)
        }
      }
    }
    #expect(try ledger.projections() == before)
    #expect(try ledger.database.first("SELECT count(*) FROM entry", read: { $0.int(0) }) == 0)
  }
}

/// Recommendations, and events that bear on those before them.
private struct Facts {
  enum Fact {
    case issued(Recommendation)
    /// The places of the recommendations that its bearings are on.
    case logged(Event, on: [Int])
  }

  private(set) var all: [Fact] = []

  static func sample(count: Int, using random: inout SeededGenerator) -> Facts {
    var facts = Facts()
    var places: [Int] = []
    for place in 0..<count {
      if places.isEmpty || random.oneIn(3) {
        places.append(place)
        facts.all.append(.issued(recommendation(place, &random)))
      } else {
        let on = (0...random.below(3)).map { _ in random.pick(places) }
        facts.all.append(.logged(event(place, on.count, &random), on: on))
      }
    }
    return facts
  }

  private static let names = ["State", "Congress", "Council", "Caf\u{e9}", "Cafe\u{301}"]

  private static func recommendation(
    _ place: Int, _ random: inout SeededGenerator
  ) -> Recommendation {
    var made = Recommendation(
      ref: random.oneIn(4) ? "same" : "ref-\(place)", title: "Do \(place)",
      addressees: random.some(names))
    made.text = random.pick([nil, "All of it"])
    made.issuers = random.some(["Union", "Union", "Assembly"])
    made.tags = random.some(["theme:aid", "free"])
    made.responsible = random.some(names).map { Responsible(name: $0, role: .lead) }
    made.issuedOn = period(&random)
    made.dueOn = random.oneIn(2) ? period(&random) : nil
    made.followUp = random.pick([nil, Interval("6m")])
    return made
  }

  private static func event(
    _ place: Int, _ count: Int, _ random: inout SeededGenerator
  ) -> Event {
    var made = Event(
      on: period(&random) ?? Period(day: .earliest), kind: random.pick(EventKind.allCases),
      title: "Event \(place)")
    made.isPlanned = random.oneIn(6)
    made.assessor = random.pick([nil, nil, "Union", "Caf\u{e9}"])
    made.basis = random.oneIn(5) ? .claim : .assessment
    // On which recommendation is told when it is written.
    for id in repeatElement(EntryID("aaaaaaaa.1"), count: count) {
      guard let id else { continue }
      var bearing = Bearing(on: id)
      bearing.addressees = random.oneIn(3) ? random.some(names) : []
      bearing.response = random.oneIn(3) ? random.pick(Response.allCases) : nil
      bearing.verdict = random.pick([nil] + statuses).map {
        Verdict(scheme: random.oneIn(5) ? "ours" : "implementation", version: 1, status: $0)
      }
      made.bearings.append(bearing)
    }
    return made
  }

  private static let statuses = ["not-started", "in-progress", "implemented", "withdrawn"]

  private static func period(_ random: inout SeededGenerator) -> Period? {
    let year = 2019 + random.below(5)
    return try? Period(
      random.pick(["\(year)", "\(year)-02", "\(year)-02-03", "\(year)-03-01..\(year)-03-09"]))
  }

  // MARK: Writing

  /// Those before a place that have not been written yet, one command each.
  func write(to ledger: Ledger, upTo end: Int) throws {
    for place in 0..<end {
      _ = try ledger.write { transaction throws(Refusal) in
        try append(place, to: transaction)
      } then: {
        $0.acknowledgement(.opened(owner: ""))
      }
    }
  }

  func importAll(to ledger: Ledger, from start: Int, upTo end: Int) throws {
    _ = try ledger.write(isBulk: true) { transaction throws(Refusal) in
      for place in start..<min(end, all.count) { try append(place, to: transaction) }
    } then: {
      $0.acknowledgement(.opened(owner: ""))
    }
  }

  private func append(_ place: Int, to transaction: Transaction) throws(Refusal) {
    switch all[place] {
    case .issued(let recommendation):
      try transaction.append(
        .recommendationIssued, recommendation.payload, visibility: .internal)
    case .logged(var event, let on):
      // The first entry of the ledger is the first fact: a place tells the identity.
      for (index, place) in on.enumerated() {
        event.bearings[index].recommendation = EntryID(writer: transaction.writer, seq: place + 1)
      }
      try transaction.append(.eventLogged, event.payload, visibility: .internal)
    }
  }
}
