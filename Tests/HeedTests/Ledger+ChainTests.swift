import HeedTestSupport
import Testing

@testable import Heed

/// What only a head kept from earlier can show.
@Suite struct LedgerChainTests {
  private static let count = 60

  /// A feed of one writer; from `changed` on, it tells another story under correct hashes.
  private func feed(changed: Int? = nil) throws -> [History.Entry] {
    let writer = try #require(Writer("aaaaaaaa"))
    var entries: [History.Entry] = []
    for seq in 1...Self.count {
      let title = seq == changed ? "Another title" : "Title"
      let payload =
        seq == 1
        ? JSONObject(["owner": .text(title), "scheme": "implementation"])
        : Recommendation(ref: "ref\(seq)", title: title, addressees: ["State"]).payload
      let body = EntryBody(
        kind: seq == 1 ? .ledgerOpened : .recommendationIssued,
        recordedAt: Instant(millisecondsSinceEpoch: Int64(seq)), visibility: .internal,
        payload: payload)
      entries.append(
        History.Entry(
          EntryID(writer: writer, seq: seq), body, after: entries.last?.hash ?? .zero,
          salt: [UInt8](repeating: UInt8(seq), count: 16)))
    }
    return entries
  }

  private func heads() throws -> [Head] { try feed().map { Head(id: $0.id, hash: $0.hash) } }

  @Test func `every old head holds on the ledger that grew from it`() throws {
    let ledger = try Ledger.inMemory(try feed())
    #expect(try ledger.verify(heads: try heads()).findings == [])
    #expect(try ledger.verify().heads == [try heads()[Self.count - 1]])
  }

  @Test func `a tail that was cut off is seen by every later head, and by no earlier one`() throws {
    let (entries, heads) = (try feed(), try heads())
    for kept in stride(from: 1, to: Self.count, by: 3) {
      let ledger = try Ledger.inMemory(Array(entries[..<kept]))
      #expect(try ledger.verify().findings == [], "without a head it cannot be seen")
      let found = try ledger.verify(heads: heads, isQuick: true).findings
      #expect(found.map(\.place) == heads[kept...].map { "head \($0)" })
      #expect(found.allSatisfy { $0.reason.contains("cut off") })
    }
  }

  @Test func `a history rewritten with correct hashes is seen by every head from there`() throws {
    let heads = try heads()
    for changed in stride(from: 1, through: Self.count, by: 3) {
      let ledger = try Ledger.inMemory(try feed(changed: changed))
      #expect(try ledger.verify().findings == [], "without a head it cannot be seen")
      let found = try ledger.verify(heads: heads, isQuick: true).findings
      #expect(found.map(\.place) == heads[(changed - 1)...].map { "head \($0)" })
      #expect(found.allSatisfy { $0.reason.contains("rewritten") })
    }
  }

  @Test func `a head of a feed that is not here is seen`() throws {
    let ledger = try Ledger.inMemory(try feed())
    let foreign = try #require(Head("zzzzzzzz.1:00000000000000000000000000000000"))
    #expect(try ledger.verify(heads: [foreign]).findings.map(\.place) == ["head \(foreign)"])
  }
}
