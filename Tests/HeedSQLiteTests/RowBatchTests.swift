import HeedTestSupport
import Testing

@testable import HeedSQLite

@Suite struct RowBatchTests {
  private let database: Connection
  private static let insertion: StaticString =
    "INSERT OR FAIL INTO t (id, a, b) SELECT c1, c2, c3 FROM rows(?1)"

  init() throws {
    database = try Connection(path: ":memory:", mode: .temporary)
    try database.execute(script: "CREATE TABLE t (id INTEGER PRIMARY KEY, a, b)")
  }

  private func rows() throws -> [[Value]] {
    try database.all("SELECT a, b FROM t ORDER BY id") { [$0.value(0), $0.value(1)] }
  }

  @Test(arguments: [false, true])
  func `every value comes back as it was inserted`(isGathered: Bool) throws {
    database.gathersRows = isGathered
    let bytes: [UInt8] = [0, 255, 39]
    try database.insert(Self.insertion, 1, "it's \u{1f600}", bytes)
    try database.insert(Self.insertion, 2, Int.max, String?.none)
    try database.insert(Self.insertion, 3, "", [UInt8]())
    try database.insert(Self.insertion, 4, true, UTF8Text(Array("word".utf8)[1...]))
    try database.insert(Self.insertion, 5, SIMD4<UInt64>(1, 0, 0, 0), Int?.some(.min))
    #expect(
      try rows() == [
        [.text(Array("it's \u{1f600}".utf8)), .blob(bytes)], [.integer(.max), .null],
        [.text([]), .blob([])], [.integer(1), .text(Array("ord".utf8))],
        [.blob([1] + [UInt8](repeating: 0, count: 31)), .integer(.min)],
      ])
  }

  @Test func `rows of any number are all inserted, in their order`() throws {
    try database.execute(script: "CREATE TABLE u (place INTEGER PRIMARY KEY, number, text)")
    database.gathersRows = true
    for number in 1...2_345 {
      try database.insert(
        "INSERT OR FAIL INTO u (number, text) SELECT c1, c2 FROM rows(?1)", number,
        String(repeating: "x", count: number % 700))
    }
    var next = 1
    try database.each("SELECT number, length(text) FROM u ORDER BY place") { row in
      #expect(row.int(0) == next && row.int(1) == next % 700)
      next += 1
    }
    #expect(next == 2_346)
  }

  @Test func `rows of several statements are there before any other statement runs`() throws {
    database.gathersRows = true
    try database.insert(Self.insertion, 1, "first", 1)
    try database.insertSingly("INSERT INTO t (id, a, b) VALUES (?1, ?2, ?3)", 2, "second", 2)
    try database.run("UPDATE t SET b = b + 10")
    #expect(
      try rows() == [
        [.text(Array("first".utf8)), .integer(11)], [.text(Array("second".utf8)), .integer(12)],
      ])
  }

  @Test func `a row that cannot be inserted is told, and is not tried again`() throws {
    try database.insert(Self.insertion, 1, "a", 1)
    database.gathersRows = true
    try database.insert(Self.insertion, 1, "b", 2)
    let failure = #expect(throws: SQLiteFailure.self) { try database.insertGathered() }
    #expect(failure?.primaryCode == 19)  // SQLITE_CONSTRAINT
    #expect(try rows().count == 1)
  }

  @Test func `rows that are gathered no longer are forgotten`() throws {
    database.gathersRows = true
    try database.insert(Self.insertion, 1, "a", 1)
    database.gathersRows = false
    #expect(try rows() == [])
  }

  @Test func `rows may be filled apart, and are inserted when that is said`() throws {
    let apart = try database.rows(for: Self.insertion)
    apart.add(7, "seven", 7)
    #expect(try rows() == [])
    try apart.insert()
    try apart.insert()
    #expect(try rows().count == 1)
  }
}
