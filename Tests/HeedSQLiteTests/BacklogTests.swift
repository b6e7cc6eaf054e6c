import Testing

@testable import HeedSQLite

@Suite struct BacklogTests {
  private final class Log {
    var numbers: [Int] = []
  }

  private final class Piece: PieceOfWork {
    let log: Log
    var numbers: [Int] = []
    init(_ log: Log) { self.log = log }

    func work() throws(SQLiteFailure) {
      for number in numbers {
        if number < 0 { throw SQLiteFailure(code: 13, message: "full", operation: "work") }
        log.numbers.append(number)
      }
    }

    func removeAll() { numbers.removeAll() }
  }

  private static func add(_ number: Int, to backlog: Backlog<Piece>) throws(SQLiteFailure) {
    backlog.current.numbers.append(number)
    if backlog.current.numbers.count == 7 { try backlog.handOver() }
  }

  @Test func `all is worked off once, in order, and settled when that is asked`() throws {
    let log = Log()
    let backlog = Backlog(of: (0..<3).map { _ in Piece(log) })
    for number in 0..<1_000 {
      try Self.add(number, to: backlog)
      if number % 150 == 0 {
        backlog.settle()
        #expect(log.numbers == Array(0...number))
      }
    }
    backlog.settle()
    backlog.settle()
    #expect(log.numbers == Array(0..<1_000))
  }

  @Test func `nothing is worked off after a failure, which is told`() {
    let log = Log()
    let backlog = Backlog(of: (0..<3).map { _ in Piece(log) })
    #expect(throws: SQLiteFailure.self) {
      for number in 0..<1_000 { try Self.add(number == 100 ? -1 : number, to: backlog) }
    }
    backlog.settle()
    #expect(log.numbers == Array(0..<100))
    #expect(backlog.failure?.message == "full")
  }
}
