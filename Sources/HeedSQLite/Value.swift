/// A value as SQLite stores it, with its storage class; text as its bytes.
public enum Value: Hashable, Sendable {
  /// NULL.
  case null
  /// A 64-bit integer.
  case integer(Int)
  /// A floating-point number; Heed stores none.
  case real(Double)
  /// Text, as UTF-8.
  case text([UInt8])
  /// Bytes.
  case blob([UInt8])
}

/// What can be bound to a parameter of a statement.
public protocol Bindable {
  /// Binds the value to the parameter of that number, counted from 1.
  func bind(to statement: Statement, at index: Int32) throws(SQLiteFailure)
}

extension Int: Bindable {
  /// Binds it as INTEGER.
  public func bind(to statement: Statement, at index: Int32) throws(SQLiteFailure) {
    try statement.bind(integer: self, at: index)
  }
}

extension Bool: Bindable {
  /// Binds it as 0 or 1.
  public func bind(to statement: Statement, at index: Int32) throws(SQLiteFailure) {
    try statement.bind(integer: self ? 1 : 0, at: index)
  }
}

extension String: Bindable {
  /// Binds it as TEXT.
  public func bind(to statement: Statement, at index: Int32) throws(SQLiteFailure) {
    try statement.bind(text: self, at: index)
  }
}

extension [UInt8]: Bindable {
  /// Binds it as BLOB.
  public func bind(to statement: Statement, at index: Int32) throws(SQLiteFailure) {
    try statement.bind(blob: self, at: index)
  }
}

extension SIMD2<UInt64>: Bindable {
  /// Binds its 16 bytes, as they are in memory, as BLOB.
  public func bind(to statement: Statement, at index: Int32) throws(SQLiteFailure) {
    try statement.bind(words: self, at: index)
  }
}

extension Optional: Bindable where Wrapped: Bindable {
  /// Binds the value, or NULL.
  public func bind(to statement: Statement, at index: Int32) throws(SQLiteFailure) {
    switch self {
    case .some(let value): try value.bind(to: statement, at: index)
    case .none: try statement.bindNull(at: index)
    }
  }
}
