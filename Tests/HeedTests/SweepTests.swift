import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct SweepTests {
  @Test(arguments: UInt64(0)..<10)
  func `every row is written once, and each lot in order`(seed: UInt64) throws {
    struct Numbers: GatheredRows {
      var rows: [Int] = []
      var count: Int { rows.count }
      var size: Int { 0 }
      func order() -> [Int] { rows.indices.sorted { rows[$0] < rows[$1] } }
      mutating func removeAll() { rows.removeAll() }
    }
    var random = SeededGenerator(seed: seed)
    let sweep = Sweep(of: 1 + random.below(200), Numbers())
    let given = (0..<1_000).map { _ in random.below(5_000) }
    var written: [Int] = []
    func write(_ numbers: Numbers, _ places: ArraySlice<Int>) {
      written += places.map { numbers.rows[$0] }
    }
    for number in given {
      try sweep.add({ $0.rows.append(number) }, write: write)
      if random.oneIn(300) {
        try sweep.finish(write: write)
        #expect(sweep.isEmpty)
      }
    }
    try sweep.finish(write: write)
    #expect(sweep.isEmpty && written.sorted() == given.sorted())
    let descents = zip(written, written.dropFirst()).count { $0 > $1 }
    #expect(descents < 1_000 / 2)
  }

  @Test(arguments: UInt64(0)..<20)
  func `keys come in the order of their bytes`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let writer = try #require(Writer("aaaaaaaa"))
    let start = random.pick(["", "events:register||", "é"])
    let words = ["", "a", "ab", "abcdefgh", "abcdefghi", "é", "e\u{301}", "z|status", "\u{1f600}"]
    var keys = NewKeys(expecting: 100)
    var texts: [String] = []
    for number in 0..<100 {
      texts.append(start + random.pick(words) + random.pick(words))
      keys.add(texts[number], writer: writer, number: number)
      #expect(keys.mayContain(texts[number]))
    }
    let expected = texts.indices.sorted { left, right in
      JSON.precedes(texts[left], texts[right])
        || left < right && !JSON.precedes(texts[right], texts[left])
    }
    #expect(keys.order() == expected)
  }

  @Test func `a lot of long texts is written before it takes much memory`() throws {
    let id = try #require(EntryID("aaaaaaaa.1"))
    let body = EntryBody(
      kind: .eventLogged, recordedAt: Instant(millisecondsSinceEpoch: 1), visibility: .internal,
      payload: JSONObject())
    var bearing = Bearing(on: id)
    bearing.verbatim = String(repeating: "x", count: 1 << 20)
    let sweep = Sweep(of: 1_000, NewBearings())
    var most = 0
    for event in 0..<20 {
      let row = NewBearing(
        recommendation: event, day: 0, event: event, id: id, recordedAt: 1, addressee: 0,
        assessor: 0, basis: .assessment, verdict: nil, response: nil,
        rest: NewBearing.Rest(
          KnownBody(from: 1, until: nil, body: body), datedOn: nil, bearing))
      try sweep.add({ $0.add(row) }, write: { _, _ in })
      most = max(most, sweep.gathered.count + sweep.leaving.count)
    }
    #expect(most <= 10)
  }
}
