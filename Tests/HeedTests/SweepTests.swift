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
      mutating func sort() { rows.sort() }
      mutating func removeAll() { rows.removeAll() }
    }
    var random = SeededGenerator(seed: seed)
    let sweep = Sweep(of: 1 + random.below(200), Numbers())
    let given = (0..<1_000).map { _ in random.below(5_000) }
    var written: [Int] = []
    func write(_ numbers: Numbers, _ places: Range<Int>) { written += numbers.rows[places] }
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
  func `keys come in the order of the table`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let database = try Connection(path: ":memory:", mode: .temporary)
    try database.execute(script: "CREATE TABLE k (key BLOB, number INTEGER)")
    var keys = NewKeys(expecting: 100)
    for number in 0..<100 {
      let scope = RowKey.Scope(
        source: random.pick(["a", "b", "é|#"]), part: random.pick(["", "x", "y/z"]))
      let key = RowKey(scope, name: "\(random.below(30))")
      let mark = random.oneIn(2) ? key.row.mark : key.event("status").mark
      keys.add(mark, number: number)
      #expect(keys.mayContain(mark))
      try database.run("INSERT INTO k VALUES (?1, ?2)", mark.words, number)
    }
    keys.sort()
    let sorted = try database.all("SELECT key, number FROM k ORDER BY key, number") {
      (KeyMark(bytes: $0.blob(0)), $0.int(1))
    }
    for (place, expected) in sorted.enumerated() { #expect(keys[place] == expected) }
  }

  @Test func `a lot of long texts is written before it takes much memory`() throws {
    let id = try #require(EntryID("aaaaaaaa.1"))
    var bearing = Bearing(on: id)
    bearing.verbatim = String(repeating: "x", count: 1 << 20)
    let sweep = Sweep(of: 1_000, NewBearings())
    var most = 0
    for event in 0..<20 {
      let row = NewBearing(
        recommendation: event, day: 0, event: event, id: id, recordedAt: 1, addressee: 0,
        assessor: 0, basis: .assessment, verdict: nil, response: nil,
        rest: NewBearing.Rest(
          KnownStretch(from: 1, until: nil, recordedAt: 1, visibility: .internal), datedOn: nil,
          bearing))
      try sweep.add({ $0.add(row) }, write: { _, _ in })
      most = max(most, sweep.gathered.count + sweep.leaving.count)
    }
    #expect(most <= 10)
  }
}
