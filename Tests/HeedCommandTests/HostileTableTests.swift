import Foundation
import HeedExchange
import HeedTestSupport
import Testing

@testable import HeedCommand

/// Tables for spreadsheets, and files that are no text, once more with hostile texts.
@Suite struct HostileTableTests {
  private static let commands = [
    ["list"], ["timeline"], ["summary", "--by", "addressee"], ["summary", "--by", "tag"],
    ["summary", "--by", "issuer"], ["changes", "--since", "2020"], ["check", "no-date"],
  ]

  @Test func `no cell of a CSV file is a formula, and each row has as many cells`() throws {
    let console = try HostileLedger.filled()
    for command in Self.commands {
      let rows = Self.rows(console.run(command + ["--format", "csv"]).text)
      #expect(rows.count > 100, "\(command)")
      for row in rows {
        #expect(row.count == rows[0].count, "\(command): \(row)")
        for cell in row where Self.isFormula(cell) { Issue.record("\(command): \(cell)") }
      }
    }
  }

  @Test func `each line of a TSV file has as many cells, none a formula`() throws {
    let console = try HostileLedger.filled()
    for command in Self.commands {
      let lines = console.run(command + ["--format", "tsv"]).lines.dropLast()
      let tabs = lines.first?.filter { $0 == "\t" }.count
      #expect(lines.count > 100, "\(command)")
      for line in lines {
        #expect(line.unicodeScalars.filter { $0 == "\t" }.count == tabs, "\(command): \(line)")
        for cell in line.split(separator: "\t") where Self.isFormula(String(cell)) {
          Issue.record("\(command): \(cell)")
        }
      }
    }
  }

  @Test func `the cells of a list are the texts, with the guard before formulas`() throws {
    let console = try HostileLedger.filled()
    let rows = Self.rows(console.run("list", "--format", "csv").text)
    var texts: [String: String] = [:]
    for row in rows.dropFirst() { texts[row[0]] = unguardedCell(row[1]) }
    for (index, text) in HostileLedger.texts.enumerated() {
      let found = texts[HostileLedger.ref(index)]
      #expect(found?.utf8.elementsEqual(text.utf8) == true, "\(text.debugDescription)")
    }
  }

  @Test func `every row of a Markdown table stands on one line, with as many cells`() throws {
    let console = try HostileLedger.filled()
    for command in Self.commands {
      let lines = console.run(command + ["--format", "md"]).lines.dropLast()
      func bars(_ line: String) -> Int {
        line.replacing("\\\\", with: "").replacing("\\|", with: "")
          .unicodeScalars.filter { $0 == "|" }.count
      }
      for line in lines {
        #expect(line.hasPrefix("|"), "\(command): \(line)")
        #expect(bars(line) == bars(lines.first ?? ""), "\(command): \(line)")
        let unescaped = line.replacing("\\\\", with: "").replacing("\\<", with: "")
          .replacing("<br>", with: "")
          .replacing("\\[", with: "").replacing("\\]", with: "")
        #expect(!unescaped.contains("<") && !unescaped.contains("]("), "\(line)")
      }
    }
  }

  @Test(arguments: [
    [0x61, 0x00, 0x62], [0xFF, 0xFE], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE6, 0xBC],
    [0xF8, 0x88, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x63, 0xE9], [0x1B, 0x5B],
  ])
  func `bytes that are no text are refused with their place`(bytes: [UInt8]) throws {
    let console = try Console.empty()
    let start = Array("{\"heed\": 1,\n \"assessor\": \"a".utf8)
    let path = try console.folder.write(start + bytes + Array("b\"}".utf8), to: "a.json")
    let before = console.heads
    let outcome = console.run("import", path)
    #expect(outcome.status == 65)
    #expect(outcome.errorText.contains("a.json:2:"), "\(outcome.errorText)")
    #expect(console.heads == before)
    #expect(outcome.allText.unicodeScalars.first(where: HostileText.isRaw) == nil)
  }

  @Test(arguments: [
    #"\u0000"#, #"\ud800"#, #"\udc00"#, #"\ud800\ud800"#, #"\ud83d\u0041"#, #"\x41"#, #"\u12"#,
    #"\uZZZZ"#,
  ])
  func `an escape that stands for no character is refused with its place`(escape: String) throws {
    let console = try Console.empty()
    let text = "{\"heed\": 1,\n \"assessor\": \"a\(escape)b\"}"
    let outcome = console.run("import", try console.folder.write(text.utf8, to: "a.json"))
    #expect(outcome.status == 65)
    #expect(outcome.errorText.contains("a.json:2:"), "\(outcome.errorText)")
  }

  /// The cells of a CSV text, read after RFC 4180.
  private static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if isQuoted {
        if scalar == "\"" { isQuoted = false } else { cell.append(scalar) }
      } else if scalar == "\"" {
        if before == "\"" { cell.append(scalar) }
        isQuoted = true
      } else if scalar == "," || scalar == "\n" {
        if scalar == "\n", cell.last == "\r" { cell.removeLast() }
        row.append(String(cell))
        cell = String.UnicodeScalarView()
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      } else {
        cell.append(scalar)
      }
      before = scalar == "\"" && before == "\"" && isQuoted ? nil : scalar
    }
    return rows
  }

  /// Source: OWASP, CSV Injection; numbers are none.
  private static func isFormula(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first else { return false }
    if "=+@\t\r\n＝＋＠".unicodeScalars.contains(first) { return true }
    return (first == "-" || first == "－") && Double(cell) == nil
  }
}
