import HeedExchange
import HeedTestSupport

/// A table that was read whole.
struct ReadTable: Equatable {
  var format: TableFormat
  var header: [String]
  var sheets: [String]
  var rows: [TableRow]

  /// The cells of the rows that can be taken.
  var cells: [[String]] { rows.filter { $0.fault == nil }.map(\.cells) }
  /// What is wrong with the others.
  var faults: [String] { rows.compactMap(\.fault?.reason.label) }

  /// Reads a file of those bytes.
  init(
    _ bytes: [UInt8], name: String = "table", as format: TableFormat? = nil, sheet: String? = nil
  ) throws {
    let folder = try TemporaryFolder()
    try self.init(path: try folder.write(bytes, to: name), as: format, sheet: sheet)
  }

  /// Reads a file of that text.
  init(_ text: String, name: String = "table", as format: TableFormat? = nil) throws {
    try self.init(Array(text.utf8), name: name, as: format)
  }

  /// Reads the file at `path`.
  init(path: String, as format: TableFormat? = nil, sheet: String? = nil) throws {
    let file = try TableFile(path, as: format, sheet: sheet)
    self.format = file.format
    header = file.header
    sheets = file.sheets
    rows = []
    while let row = try file.next() { rows.append(row) }
  }

  /// The failure that reading such a file ends with, and where: `3:2: openQuote`.
  static func failure(
    _ bytes: [UInt8], name: String = "table", as format: TableFormat? = nil, sheet: String? = nil
  ) throws -> String? {
    do {
      _ = try ReadTable(bytes, name: name, as: format, sheet: sheet)
      return nil
    } catch let failure as TableFailure {
      return failure.place + failure.reason.label
    }
  }

  /// The failure that reading a file of that text ends with.
  static func failure(_ text: String, as format: TableFormat? = nil) throws -> String? {
    try failure(Array(text.utf8), as: format)
  }
}

extension TableFailure {
  /// Row and column, where they are known.
  var place: String { [row, column].compactMap { $0.map { "\($0):" } }.joined() }
}

extension TableFailure.Reason {
  /// The reason with what it says, as Swift writes it.
  var label: String { "\(self)" }
}
