/// Where a format's bytes go: standard output, a file, or memory in tests.
///
/// Appending never throws: a fault is kept there, and what follows is dropped.
package protocol ExportSink: AnyObject {
  /// Lets `change` append bytes; it must not remove any.
  func edit(_ change: (inout [UInt8]) -> Void)
  /// Whether more would be dropped.
  var isClosed: Bool { get }
}

extension ExportSink {
  func append(_ text: String) { edit { $0.append(contentsOf: text.utf8) } }
}

/// Writes a table row by row, without keeping it.
package protocol TableWriter {
  /// Writes what stands before the first row.
  mutating func begin()
  /// Writes one row, with as many cells as the table has columns.
  mutating func row(_ cells: [ExportCell])
  /// Writes what stands after the last row.
  mutating func end()
}
