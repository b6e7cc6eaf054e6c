import Testing

@testable import HeedSQLite

@Suite struct ConnectionQuestionTests {
  private let database: Connection

  init() throws {
    database = try Connection(path: ":memory:", mode: .temporary)
    try database.execute(
      script: """
        CREATE TABLE t (id INTEGER PRIMARY KEY, a);
        INSERT INTO t (id, a) VALUES (1, 'seen'), (2, 'hidden'), (3, 'seen');
        """)
    database.define("is_seen", as: "SELECT 1 FROM t WHERE id = ?1 AND a = 'seen'")
  }

  private func asking(_ isAsked: Bool) throws -> [Int] {
    try database.all("SELECT id FROM t WHERE ?1 = 0 OR is_seen(id) ORDER BY id", isAsked) {
      $0.int(0)
    }
  }

  @Test func `a statement asks of every row, where it asks at all`() throws {
    #expect(try asking(true) == [1, 3])
    #expect(try asking(false) == [1, 2, 3])
  }

  @Test func `the answer is of the moment in which it is asked`() throws {
    #expect(try asking(true) == [1, 3])
    try database.run("UPDATE t SET a = 'seen' WHERE id = 2")
    #expect(try asking(true) == [1, 2, 3])
  }

  @Test func `what is no number has no row`() throws {
    let answers = try database.first("SELECT is_seen(NULL), is_seen('1'), is_seen(9)") { row in
      [row.int(0), row.int(1), row.int(2)]
    }
    #expect(answers == [0, 0, 0])
  }

  @Test func `a question is compiled where it is asked, and its failure is the statement's`() throws
  {
    database.define("is_lost", as: "SELECT 1 FROM lost WHERE id = ?1")
    let question: StaticString = "SELECT id FROM t WHERE ?1 = 0 OR is_lost(id)"
    #expect(try database.all(question, false) { $0.int(0) } == [1, 2, 3])
    let failure = #expect(throws: SQLiteFailure.self) {
      try database.all(question, true) { $0.int(0) }
    }
    #expect(failure?.message == "no such table: lost")
    #expect(failure?.isMismatch == true)
    #expect(try asking(true) == [1, 3])
  }

  @Test func `an interruption ends the question and the statement that asked it`() throws {
    try database.execute(
      script: """
        WITH RECURSIVE n (i) AS (SELECT 4 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
        INSERT INTO t (id, a) SELECT i, 'seen' FROM n;
        """)
    database.goesOn = { false }
    let failure = #expect(throws: SQLiteFailure.self) { try asking(true) }
    #expect(failure?.isInterrupted == true)
    database.goesOn = nil
    #expect(try asking(true).count == 4999)
  }

  @Test func `a file's own views may not ask`() throws {
    try database.execute(script: "CREATE VIEW v AS SELECT id FROM t WHERE is_seen(id)")
    let failure = #expect(throws: SQLiteFailure.self) {
      try database.all("SELECT id FROM v") { $0.int(0) }
    }
    #expect(failure?.message == "unsafe use of is_seen()")
  }
}
