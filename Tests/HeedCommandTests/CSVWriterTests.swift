import HeedExchange
import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct CSVWriterTests {
  private func written(
    _ rows: [[String]], _ dialect: CSVWriter.Dialect = .csv, forTerminal: Bool = false
  ) throws -> String {
    let memory = MemoryOutput()
    let output = OutputBuffer(memory)
    let writer = CSVWriter(output, dialect, forTerminal: forTerminal)
    for row in rows { writer.row(row) }
    try output.flush()
    return memory.text
  }

  /// Reads RFC 4180 rows, byte by byte.
  private func read(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if bytes.first == byte {
          cell.append(byte)
          bytes.removeFirst()
        } else {
          isQuoted = false
        }
      } else if byte == UInt8(ascii: "\"") {
        isQuoted = true
      } else if byte == UInt8(ascii: ",") || byte == 0x0A {
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
        if byte == 0x0A {
          rows.append(row)
          row = []
        }
      } else if byte != 0x0D {
        cell.append(byte)
      }
    }
    return rows
  }

  @Test func `cells are quoted only where they must be`() throws {
    #expect(
      try written([["a", "b c", "d,e", "f\"g", "h\ni", "j;k", " l"], ["", ""], [""]])
        == "a,b c,\"d,e\",\"f\"\"g\",\"h\ni\",\"j;k\",\" l\"\r\n,\r\n\"\"\r\n")
  }

  @Test func `every text comes back from its cell`() throws {
    let rows = HostileText.all.map { [$0, "x"] }
    let cells = read(try written(rows))
    #expect(cells.map { $0.map(unguardedCell) } == rows)
  }

  @Test func `a cell for the terminal has nothing hidden but line ends`() throws {
    for dialect in [CSVWriter.Dialect.csv, .tsv] {
      let text = try written(HostileText.all.map { [$0] }, dialect, forTerminal: true)
      #expect(!text.split(whereSeparator: \.isNewline).contains { hasHidden(String($0)) })
    }
  }

  @Test func `a TSV cell never holds a tab or a line end`() throws {
    #expect(
      try written([["a\tb", "c\nd\\e", "f\r"], ["\t=1", "=1", "g,\"h\""]], .tsv)
        == "a\\tb\tc\\nd\\\\e\tf\\r\n\\t=1\t'=1\tg,\"h\"\n")
  }
}
