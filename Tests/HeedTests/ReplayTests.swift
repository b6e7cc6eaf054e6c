import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

/// Projections are a function of the set of entries, and of nothing else.
@Suite struct ReplayTests {
  @Test(arguments: UInt64(0)..<50)
  func `any interleaving of feeds gives the same projections`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let history = History.sample(count: 45, using: &random)
    let expected = try Ledger.inMemory(history.feedAfterFeed).projections()
    for isBulk in [false, true, false] {
      let entries = history.interleaved(using: &random)
      let found = try Ledger.inMemory(entries, isBulk: isBulk).projections()
      #expect(found.differences(from: expected) == [])
    }
  }

  @Test(arguments: UInt64(100)..<130)
  func `entries received one by one give the same as all at once`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let history = History.sample(count: 45, using: &random)
    let expected = try Ledger.inMemory(history.feedAfterFeed).projections()
    let ledger = try Ledger.inMemory()
    for entry in history.interleaved(using: &random) { try ledger.receive([entry]) }
    #expect(try ledger.projections().differences(from: expected) == [])
  }

  @Test(arguments: UInt64(200)..<250)
  func `after every entry the projections are those of a replay`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let history = History.sample(count: 30, using: &random)
    let ledger = try Ledger.inMemory()
    var received: [History.Entry] = []
    for entry in history.interleaved(using: &random) {
      try ledger.receive([entry], isBulk: random.oneIn(4))
      received.append(entry)
      let kept = try ledger.projections()
      let replayed = try Ledger.projections(in: try ledger.replayed())
      #expect(kept.differences(from: replayed) == [], "after \(entry.id) \(entry.body.kind)")
      guard received.count.isMultiple(of: 8) else { continue }
      let again = try Ledger.inMemory(received).projections()
      #expect(kept.differences(from: again) == [], "after \(entry.id) \(entry.body.kind)")
    }
  }

  @Test(arguments: UInt64(300)..<310)
  func `a ledger of received entries verifies, its search index too`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let history = History.sample(count: 45, using: &random)
    let ledger = try Ledger.inMemory(history.interleaved(using: &random))
    #expect(try ledger.verify().findings == [])
    try ledger.database.run("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
  }
}
