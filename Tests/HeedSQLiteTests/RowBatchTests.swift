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

  private func insert(_ id: Int, _ text: String, _ number: Int) throws(SQLiteFailure) {
    try database.insert(Self.insertion) { row in
      row.add(id)
      row.add(text)
      row.add(number)
    }
  }

  @Test(arguments: [false, true])
  func `every value comes back as it was inserted`(isGathered: Bool) throws {
    database.gathersRows = isGathered
    let bytes: [UInt8] = [0, 255, 39]
    let values: [(RowBatch) -> Void] = [
      { $0.add("it's \u{1f600}") }, { $0.add(blob: bytes.span) }, { $0.add(Int.max) },
      { $0.add(String?.none) }, { $0.add("") }, { $0.add(blob: Span()) }, { $0.add(true) },
      { $0.add(utf8: bytes.span.extracting(2..<3)) }, { $0.add(SIMD4<UInt64>(1, 0, 0, 0)) },
      { $0.add(Int?.some(.min)) }, { $0.add(SIMD2<UInt64>(0, 1 << 56)) },
      { $0.add(String?.some("a")) }, { $0.add(utf8: Span()) }, { $0.add(Int?.none) },
    ]
    for place in stride(from: 0, to: values.count, by: 2) {
      try database.insert(Self.insertion) { row in
        row.add(place)
        values[place](row)
        values[place + 1](row)
      }
    }
    #expect(
      try rows() == [
        [.text(Array("it's \u{1f600}".utf8)), .blob(bytes)], [.integer(.max), .null],
        [.text([]), .blob([])], [.integer(1), .text(Array("'".utf8))],
        [.blob([1] + [UInt8](repeating: 0, count: 31)), .integer(.min)],
        [.blob([UInt8](repeating: 0, count: 15) + [1]), .text(Array("a".utf8))],
        [.text([]), .null],
      ])
  }

  @Test func `rows of any number are all inserted, in their order, whenever any are asked for`()
    throws
  {
    try database.execute(script: "CREATE TABLE u (place INTEGER PRIMARY KEY, number, text)")
    database.gathersRows = true
    for number in 1...12_345 {
      try database.insert("INSERT OR FAIL INTO u (number, text) SELECT c1, c2 FROM rows(?1)") {
        row in
        row.add(number)
        row.add(String(repeating: "x", count: number % 700))
      }
      guard number % 1_111 == 0 else { continue }
      #expect(try database.first("SELECT count(*) FROM u") { $0.int(0) } == number)
    }
    var next = 1
    try database.each("SELECT number, length(text) FROM u ORDER BY place") { row in
      #expect(row.int(0) == next && row.int(1) == next % 700)
      next += 1
    }
    #expect(next == 12_346)
  }

  @Test func `rows are inserted while a statement reads, by the thread that reads`() throws {
    database.gathersRows = true
    for number in 0..<3_000 { try insert(number, "first", number) }
    var read = 0
    try database.each("SELECT id FROM t WHERE a = 'first' ORDER BY id") {
      row throws(SQLiteFailure) in
      #expect(row.int(0) == read)
      read += 1
      try insert(10_000 + row.int(0), "second", row.int(0))
    }
    #expect(read == 3_000)
    #expect(try database.first("SELECT count(*) FROM t") { $0.int(0) } == 6_000)
  }

  @Test func `rows of several statements are there before any other statement runs`() throws {
    database.gathersRows = true
    try insert(1, "first", 1)
    try database.insert("INSERT INTO t (id, a, b) VALUES (?1, ?2, ?3)", isWhole: false) { row in
      row.add(2)
      row.add("second")
      row.add(2)
    }
    try database.run("UPDATE t SET b = b + 10")
    #expect(
      try rows() == [
        [.text(Array("first".utf8)), .integer(11)], [.text(Array("second".utf8)), .integer(12)],
      ])
  }

  @Test func `a statement that was prepared before waits for the rows too`() throws {
    database.gathersRows = true
    try insert(1, "first", 1)
    let statement = try database.prepare("SELECT count(*) FROM t WHERE id >= ?1")
    for number in 2...5_000 { try insert(number, "more", number) }
    try database.insertGatheredSoon()
    try statement.bind(0)
    #expect(try statement.step())
    #expect(statement.int(0) == 5_000)
    statement.reset()
  }

  @Test func `a row that cannot be inserted is told, and is not tried again`() throws {
    try insert(1, "a", 1)
    database.gathersRows = true
    try insert(1, "b", 2)
    let failure = #expect(throws: SQLiteFailure.self) { try database.insertGathered() }
    #expect(failure?.primaryCode == 19)  // SQLITE_CONSTRAINT
    database.gathersRows = false
    #expect(try rows().count == 1)
  }

  @Test func `after a row that could not be inserted nothing else runs`() throws {
    try insert(2_000, "a", 1)
    database.gathersRows = true
    let failure = #expect(throws: SQLiteFailure.self) {
      for number in 1...100_000 { try insert(number, "b", 2) }
    }
    #expect(failure?.primaryCode == 19)
    #expect(throws: SQLiteFailure.self) { try database.run("DELETE FROM t") }
    database.gathersRows = false
    #expect(try rows().count == 2_000)
  }

  @Test func `rows that are gathered no longer are forgotten`() throws {
    database.gathersRows = true
    try insert(1, "a", 1)
    database.gathersRows = false
    #expect(try rows() == [])
  }

  @Test func `rows may be filled apart, and are inserted when that is said`() throws {
    let apart = try database.rows(for: Self.insertion)
    apart.add(7)
    apart.add("seven")
    apart.add(7)
    try apart.end()
    #expect(try rows() == [])
    try apart.insert()
    try apart.insert()
    #expect(try rows().count == 1)
  }

  private final class Companion: PieceOfWork {
    var numbers: [Int] = []
    let rows: RowBatch
    init(_ rows: RowBatch) { self.rows = rows }

    func work() throws(SQLiteFailure) {
      for number in numbers {
        rows.add(-number)
        rows.add("beside")
        rows.add(number)
        try rows.end()
      }
      try rows.insert()
    }

    func removeAll() { numbers.removeAll() }
  }

  @Test func `what goes with rows is done with them, once`() throws {
    let apart = try database.rows(for: Self.insertion)
    let companions = (0..<3).map { _ in Companion(apart) }
    database.gatherRows(with: companions)
    for number in 1...4_000 {
      companions[database.pieceInHand].numbers.append(number)
      try insert(number, "row", number)
    }
    #expect(
      try database.first("SELECT sum(b), count(*) FROM t WHERE a = 'beside'") { row in
        row.int(0) == 8_002_000 && row.int(1) == 4_000
      } == true)
    #expect(try database.first("SELECT count(*) FROM t") { $0.int(0) } == 8_000)
  }
}
