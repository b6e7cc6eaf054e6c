import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerJournalTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger
  private static let much = 64 << 20

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger.create(
      at: folder.file("heed.db"), owner: "Owner", surroundings: .fixed()
    ).ledger
  }

  private func mode(_ ledger: Ledger) throws -> String? {
    try ledger.database.first("PRAGMA journal_mode") { $0.text(0) }
  }

  private func load(
    _ count: Int, into ledger: Ledger, during: () throws(Refusal) -> Void = {}
  ) throws(Refusal) {
    _ = try ledger.write(isBulk: true, size: Self.much) { transaction throws(Refusal) in
      for number in 0..<count {
        var made = Recommendation(ref: "r\(number)", title: "Do it", addressees: ["State"])
        made.text = String(repeating: "all of it ", count: 100)
        _ = try transaction.append(made, key: nil, visibility: .internal)
      }
      // All of it is in the tables, and too much for memory.
      _ = transaction.projector
      try during()
    } then: {
      $0.acknowledgement(.opened(owner: ""))
    }
  }

  @Test func `a load that makes the ledger much larger is written in place, and then logged again`()
    throws
  {
    var during: String?
    try load(2_000, into: ledger) { () throws(Refusal) in during = try? mode(ledger) }
    #expect(during == "delete")
    #expect(try mode(ledger) == "wal")
    #expect(try ledger.verify().findings == [])
  }

  @Test func `where others have the ledger open, a load is logged, and they read on`() throws {
    let other = try Ledger.open(at: ledger.path, surroundings: .fixed())
    let before = try other.heads()
    var during: String?
    try load(2_000, into: ledger) { () throws(Refusal) in
      during = try? mode(ledger)
      #expect(try other.heads() == before)
    }
    #expect(during == "wal")
    #expect(try other.heads() != before)
  }

  @Test func `a load that ends early leaves the ledger as it was`() throws {
    let before = try Shell.sqlite(ledger.path, ".dump").output
    #expect(throws: Refusal.changedMeanwhile) {
      try load(2_000, into: ledger) { () throws(Refusal) in throw .changedMeanwhile }
    }
    #expect(try Shell.sqlite(ledger.path, ".dump").output == before)
    #expect(try mode(ledger) == "wal")
  }

  @Test func `a load that is ended from outside is taken back by whoever opens the ledger next`()
    throws
  {
    let before = try Shell.sqlite(ledger.path, ".dump").output
    // What a process that is killed leaves behind.
    let left = folder.file("left.db")
    try load(2_000, into: ledger) { () throws(Refusal) in
      for end in ["", "-journal"] {
        let bytes = (try? folder.bytes(of: "heed.db" + end)) ?? []
        #expect(!bytes.isEmpty)
        _ = try? folder.write(bytes, to: "left.db" + end)
      }
    }
    let next = try Ledger.open(at: left, surroundings: .fixed())
    #expect(try next.verify().findings == [])
    #expect(try Shell.sqlite(left, ".dump").output == before)
    #expect(try mode(next) == "delete")
    _ = try next.write { transaction throws(Refusal) in
      _ = try transaction.append(
        Recommendation(ref: "envoy", title: "Appoint an envoy"), key: nil, visibility: .internal)
    } then: {
      $0.acknowledgement(.opened(owner: ""))
    }
    #expect(try mode(next) == "wal")
    #expect(try next.verify().findings == [])
  }

  @Test func `a load for which there is no room is refused, and nothing of it stays`() throws {
    let before = try Shell.sqlite(ledger.path, ".dump").output
    try ledger.database.run("PRAGMA max_page_count = 100")
    #expect(throws: Refusal.full(path: ledger.path)) { try load(2_000, into: ledger) }
    #expect(try Shell.sqlite(ledger.path, ".dump").output == before)
    #expect(try mode(ledger) == "wal")
  }
}
