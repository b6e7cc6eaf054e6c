internal import CSQLite

/// A question that other statements may ask of a number, as an SQL function.
final class Question {
  private unowned let connection: Connection
  private let sql: StaticString

  init(_ sql: StaticString, of connection: Connection) {
    self.sql = sql
    self.connection = connection
  }

  func holds(for number: Int) throws(SQLiteFailure) -> Bool {
    let statement = try connection.prepare(sql)
    defer { statement.reset() }
    try statement.bind(integer: number, at: 1)
    return try statement.step()
  }
}

extension Connection {
  /// Lets statements ask `name(number)`: 1 where `question` has a row for the number, else 0.
  ///
  /// A condition that is seldom asked costs nothing where it is not: it is compiled at its first
  /// call, while a subquery, with all views in it, is compiled with every statement that has it.
  /// Nothing that the file itself defines may ask it.
  public func define(_ name: StaticString, as question: StaticString) {
    let question = Question(question, of: self)
    questions.append(question)
    // The connection keeps the question, and outlives its statements, and so every call.
    let context = unsafe Unmanaged.passUnretained(question).toOpaque()
    _ = unsafe name.utf8Start.withMemoryRebound(
      to: CChar.self, capacity: name.utf8CodeUnitCount + 1
    ) {
      unsafe sqlite3_create_function_v2(
        handle, $0, 1, SQLITE_UTF8 | SQLITE_DIRECTONLY, context, answer, nil, nil, nil)
    }
  }
}

private func answer(
  _ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let data = unsafe sqlite3_user_data(context), let value = unsafe values?.pointee,
    unsafe sqlite3_value_type(value) == SQLITE_INTEGER
  else {
    unsafe sqlite3_result_int(context, 0)
    return
  }
  let question = unsafe Unmanaged<Question>.fromOpaque(data).takeUnretainedValue()
  do throws(SQLiteFailure) {
    let holds = try question.holds(for: Int(unsafe sqlite3_value_int64(value)))
    unsafe sqlite3_result_int(context, holds ? 1 : 0)
  } catch {
    unsafe sqlite3_result_error(context, error.message, -1)
    unsafe sqlite3_result_error_code(context, error.code)
  }
}
