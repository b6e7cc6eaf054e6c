internal import HeedSQLite

/// Rows in the order of the recommendations that they belong to, read forwards only: from one
/// recommendation to the next without asking anew, unless many stand between them.
final class OrderedRows {
  private let statement: Statement
  /// The recommendation of the row at hand.
  private var current: Int?
  private var isAtEnd = false
  private static let mostPassedOver = 32

  /// The statement gives the rows from recommendation `?1` on, its number first.
  init(_ database: Connection, _ sql: StaticString) throws(SQLiteFailure) {
    statement = try database.prepare(sql)
  }

  deinit { statement.reset() }

  /// Calls `body` for each row of the recommendation, which is higher than all asked for before.
  func each(
    of recommendation: Int, _ body: (Statement) throws(SQLiteFailure) -> Void
  ) throws(SQLiteFailure) {
    try advance(to: recommendation)
    while current == recommendation {
      try body(statement)
      try step()
    }
  }

  private func advance(to recommendation: Int) throws(SQLiteFailure) {
    var passed = 0
    while let at = current, at < recommendation, passed < Self.mostPassedOver {
      try step()
      passed += 1
    }
    if isAtEnd || current ?? .min >= recommendation { return }
    statement.reset()
    try statement.bind(recommendation)
    try step()
  }

  private func step() throws(SQLiteFailure) {
    isAtEnd = try !statement.step()
    current = isAtEnd ? nil : statement.int(0)
  }
}
