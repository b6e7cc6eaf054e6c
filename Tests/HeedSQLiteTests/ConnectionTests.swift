import HeedTestSupport
import Testing

@testable import HeedSQLite

@Suite struct ConnectionTests {
  private func memory() throws -> Connection {
    let database = try Connection(path: ":memory:", mode: .temporary)
    try database.execute(script: "CREATE TABLE t (id INTEGER PRIMARY KEY, a, b)")
    return database
  }

  @Test func `every value comes back as it was bound`() throws {
    let database = try memory()
    let bytes: [UInt8] = [0, 255, 39]
    try database.run("INSERT INTO t (a, b) VALUES (?1, ?2)", "it's \u{1f600}", bytes)
    try database.run("INSERT INTO t (a, b) VALUES (?1, ?2)", Int.max, String?.none)
    try database.run("INSERT INTO t (a, b) VALUES (?1, ?2)", "", [UInt8]())
    try database.run("INSERT INTO t (a, b) VALUES (?1, ?2)", true, Int.min)
    let rows = try database.all("SELECT a, b FROM t ORDER BY id") { [$0.value(0), $0.value(1)] }
    #expect(
      rows == [
        [.text(Array("it's \u{1f600}".utf8)), .blob(bytes)], [.integer(.max), .null],
        [.text([]), .blob([])], [.integer(1), .integer(.min)],
      ])
  }

  @Test func `a failed statement says so, and leaves the connection fit for use`() throws {
    let database = try memory()
    try database.run("INSERT INTO t (id) VALUES (?1)", 1)
    let failure = #expect(throws: SQLiteFailure.self) {
      try database.run("INSERT INTO t (id) VALUES (?1)", 1)
    }
    #expect(failure?.primaryCode == 19)  // SQLITE_CONSTRAINT
    #expect(failure?.operation == "INSERT INTO t (id) VALUES (?1)")
    try database.run("INSERT INTO t (id) VALUES (?1)", 2)
    #expect(try database.first("SELECT count(*) FROM t") { $0.int(0) } == 2)
  }

  @Test func `values of one use are forgotten before the next`() throws {
    let database = try memory()
    for values in [("a", "b"), ("c", nil)] as [(String, String?)] {
      try database.run("INSERT INTO t (a, b) VALUES (?1, ?2)", values.0, values.1)
    }
    #expect(try database.all("SELECT b FROM t ORDER BY id") { $0.optionalText(0) } == ["b", nil])
  }

  @Test func `a missing file is not made, and a text is no database`() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: SQLiteFailure.self) {
      try Connection(path: folder.file("none"), mode: .existing)
    }
    #expect(missing?.isAccess == true)
    _ = try Shell(["tee", folder.file("text")], input: "This is a letter, and no database at all.")
    let text = try Connection(path: folder.file("text"), mode: .existing)
    let failure = #expect(throws: SQLiteFailure.self) {
      _ = try text.first("SELECT count(*) FROM sqlite_schema") { $0.int(0) }
    }
    #expect(failure?.isNotADatabase == true)
  }

  @Test func `defensive mode keeps the schema from being written`() throws {
    let database = try memory()
    try database.execute(script: "PRAGMA writable_schema = ON")
    #expect(throws: SQLiteFailure.self) {
      try database.execute(script: "UPDATE sqlite_schema SET sql = ''")
    }
  }

  @Test func `a path with signs that an address would read is one file`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a b?c#d%20\u{e9}")
    try Connection(path: path, mode: .create).execute(script: "CREATE TABLE t (a)")
    let database = try Connection(path: path, mode: .immutable)
    #expect(try database.first("SELECT count(*) FROM sqlite_schema") { $0.int(0) } == 1)
    #expect(throws: SQLiteFailure.self) { try database.execute(script: "DROP TABLE t") }
  }

  @Test func `a long statement ends where it is told to, and the next one runs`() throws {
    let database = try memory()
    var calls = 0
    database.goesOn = {
      calls += 1
      return calls < 3
    }
    let failure = #expect(throws: SQLiteFailure.self) {
      _ = try database.first(
        """
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 10000000)
        SELECT max(i) FROM n
        """
      ) { $0.int(0) }
    }
    #expect(failure?.isInterrupted == true)
    #expect(calls == 3)
    database.goesOn = nil
    #expect(try database.first("SELECT count(*) FROM t") { $0.int(0) } == 0)
  }

  @Test func `a file that is moved from its path is told of`() throws {
    let folder = try TemporaryFolder()
    let database = try Connection(path: folder.file("a"), mode: .create)
    try database.execute(script: "CREATE TABLE t (a)")
    #expect(!database.isReplaced)
    _ = try Shell(["mv", folder.file("a"), folder.file("b")])
    #expect(database.isReplaced)
    #expect(try !memory().isReplaced)
  }
}
