internal import Glibc
internal import Heed
internal import HeedExchange

/// A file that says which column of a table is what.
enum MapFile {
  static func isThere(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// The mapping in the file; `nil` where there is none yet.
  static func read(_ path: String?) throws(CommandFault) -> ColumnMapping? {
    guard let path, isThere(path) else { return nil }
    let bytes = try InputFile.read(path)
    do throws(MappingFault) {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw MappingFault(line: nil, reason: "it is not UTF-8 text")
      }
      return try MappingFile.mapping(parsing: text)
    } catch {
      let place = error.line.map { "\(path):\($0)" } ?? path
      throw .refusal(.badItems(path: place, reasons: [error.reason]))
    }
  }
}

/// Rows that could not be taken, as they stand in their table.
struct BadRows {
  /// Units: bytes; more is no matter of a few rows.
  private static let most = 16 << 20
  private var bytes: [UInt8] = []

  init(header: [String]) { append(header) }

  mutating func add(_ row: TableRow, of path: String) throws(Refusal) {
    append(row.cells)
    guard bytes.count <= Self.most else {
      throw .badItems(
        path: path, reasons: ["too many rows are at fault to skip them; look at the columns"])
    }
  }

  /// A comma, a quotation mark or a line break in a cell is quoted; nothing else is changed.
  private mutating func append(_ cells: [String]) {
    for (offset, cell) in cells.enumerated() {
      if offset > 0 { bytes.append(UInt8(ascii: ",")) }
      let isPlain =
        !cell.isEmpty
        && cell.utf8.allSatisfy { byte in
          ![UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: ";"), 9, 10, 13].contains(byte)
        }
      if isPlain {
        bytes += cell.utf8
      } else {
        bytes += "\"\(cell.replacing("\"", with: "\"\""))\"".utf8
      }
    }
    bytes += [13, 10]
  }

  /// Writes them to a file of their own; its path.
  func write(beside path: String) throws(CommandFault) -> String {
    var place = path + ".bad.csv"
    var number = 2
    while MapFile.isThere(place) {
      place = "\(path).bad-\(number).csv"
      number += 1
    }
    try OutputFile.write(bytes, to: place, replacing: false)
    return place
  }
}
