import HeedTestSupport
import Testing

@testable import HeedSQLite

@Suite struct ConnectionCopyTests {
  private let folder: TemporaryFolder
  private let source: Connection

  init() throws {
    folder = try TemporaryFolder()
    source = try Connection(path: folder.file("source"), mode: .create)
    _ = try source.first("PRAGMA journal_mode = WAL") { $0.text(0) }
    try source.execute(script: "CREATE TABLE t (id INTEGER PRIMARY KEY, a)")
    for _ in 0..<40 { try add(to: source) }
  }

  private func add(to database: Connection) throws {
    try database.run("INSERT INTO t (a) VALUES (zeroblob(?1))", 4000)
  }

  private func count(_ database: Connection) throws -> Int? {
    try database.first("SELECT count(*) FROM t") { $0.int(0) }
  }

  private func target(_ name: String = "target") throws -> Connection {
    try Connection(path: folder.file(name), mode: .create)
  }

  @Test func `a copy has every row, and its steps are told`() throws {
    let target = try target()
    var steps: [(done: Int, total: Int)] = []
    try source.copy(to: target, pagesAtOnce: 10) {
      steps.append(($0, $1))
      return true
    }
    #expect(try count(target) == 40)
    #expect(steps.map(\.done) == steps.indices.map { 10 * ($0 + 1) })
    #expect(steps.count >= 4 && steps.allSatisfy { $0.total > 40 })
  }

  @Test func `within a transaction the copy is of its moment, and others write meanwhile`() throws {
    let target = try target()
    let other = try Connection(path: folder.file("source"), mode: .existing)
    try source.run("BEGIN")
    _ = try count(source)
    var done: [Int] = []
    try source.copy(to: target, pagesAtOnce: 10) {
      done.append($0)
      _ = $1
      return (try? add(to: other)) != nil
    }
    try source.run("COMMIT")
    #expect(try count(target) == 40)
    #expect(done == done.sorted(), "it did not begin again")
    #expect(try count(source) == 40 + done.count)
  }

  @Test func `without one, what others write meanwhile is copied too`() throws {
    let target = try target()
    let other = try Connection(path: folder.file("source"), mode: .existing)
    var writes = 0
    try source.copy(to: target, pagesAtOnce: 10) { _, _ in
      if writes < 3, (try? add(to: other)) != nil { writes += 1 }
      return true
    }
    #expect(writes == 3)
    #expect(try count(target) == 43)
  }

  @Test func `a copy that is ended says so`() throws {
    let target = try target()
    let failure = #expect(throws: SQLiteFailure.self) {
      try source.copy(to: target, pagesAtOnce: 10) { done, _ in done < 20 }
    }
    #expect(failure?.isInterrupted == true)
    #expect(!source.isInTransaction)
    try add(to: source)
  }

  @Test func `a target that another holds is told of`() throws {
    let other = try target()
    try other.execute(script: "CREATE TABLE u (a); BEGIN IMMEDIATE")
    let target = try Connection(path: folder.file("target"), mode: .existing, busyTimeout: 0)
    let failure = #expect(throws: SQLiteFailure.self) {
      try source.copy(to: target) { _, _ in true }
    }
    #expect(failure?.isBusy == true)
  }
}
