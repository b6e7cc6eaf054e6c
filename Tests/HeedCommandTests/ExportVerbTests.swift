import Foundation
import Heed
import HeedTestSupport
import Testing

@Suite struct ExportVerbTests {
  private static func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  private static let tables = [
    "datapackage.json", "documents.csv", "events.csv", "recommendations.csv", "statuses.csv",
  ]

  @Test func `recommendations are written as CSV unless said otherwise`() throws {
    let console = try Console.seeded()
    let outcome = console.run("export")
    #expect(outcome.status == 0)
    #expect(outcome.text.hasPrefix("ref,id,number,"))
    #expect(outcome.text == console.run("export", "recommendations", "--format", "csv").text)
  }

  @Test func `a folder has every table and a descriptor, as they go to standard output`() throws {
    let console = try Console.seeded()
    let folder = console.folder.file("data")
    let outcome = console.run("export", "--output", folder + "/")
    #expect(outcome.errorText == "")
    #expect(outcome.text.contains("recommendations 16, events 63, statuses 32, documents 1"))
    #expect(try Self.names(folder) == Self.tables)
    for table in ["recommendations", "events", "statuses", "documents"] {
      let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(table).csv"))
      #expect(Array(bytes) == console.run("export", table).output, "\(table)")
    }
  }

  @Test func `a workbook is one file with a sheet a table, and whole or not there`() throws {
    let console = try Console.seeded()
    let path = console.folder.file("record.xlsx")
    let outcome = console.run("export", "--format", "xlsx", "--output", path)
    #expect(outcome.text.contains("recommendations 16, events 63, statuses 32, documents 1"))
    let names = try Self.names(console.folder.path)
    #expect(names.filter { $0.hasPrefix("record") } == ["record.xlsx"])
    let bytes = try console.folder.bytes(of: "record.xlsx")
    #expect(console.run("export", "--format", "xlsx", "--output", path).status == 73)
    #expect(try console.folder.bytes(of: "record.xlsx") == bytes)
    let events = console.run("export", "events", "--format", "xlsx")
    #expect(events.output.starts(with: "PK".utf8))
    #expect(events.output.count < bytes.count)
  }

  @Test func `a text that no cell can hold is told, and no workbook is left`() throws {
    let console = try Console.empty()
    let text = String(repeating: "word ", count: 8000)
    #expect(console.run("add", text, "--title", "Long", "--to", "State").status == 0)
    let path = console.folder.file("record.xlsx")
    let outcome = console.run("export", "--format", "xlsx", "--output", path)
    #expect(outcome.status == 73)
    #expect(outcome.errorText.contains("text of long in recommendations is 40000"))
    #expect(outcome.errorText.contains("csv, json or jsonl"))
    #expect(try Self.names(console.folder.path).filter { $0.hasPrefix("record") } == [])
  }

  @Test func `a workbook does not go to a terminal`() throws {
    let console = try Console.seeded()
    console.terminalWidth = 80
    let outcome = console.run("export", "--format", "xlsx")
    #expect(outcome.status == 64)
    #expect(outcome.output == [])
    #expect(outcome.errorText.contains("--output PATH"))
  }

  @Test func `a folder that has something in it is kept`() throws {
    let console = try Console.seeded()
    let folder = console.folder.file("data")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    #expect(console.run("export", "--output", folder, "--quiet").status == 0)
    try console.folder.write("mine".utf8, to: "data/notes.txt")
    let refused = console.run("export", "documents", "--output", folder)
    #expect(refused.status == 73)
    #expect(refused.errorText.contains("--force"))
    #expect(console.run("export", "documents", "--output", folder, "--force").status == 0)
    #expect(try Self.names(folder) == (Self.tables + ["notes.txt"]).sorted())
  }

  @Test func `a file in the place of a folder is kept`() throws {
    let console = try Console.seeded()
    let path = try console.folder.write("mine".utf8, to: "data")
    let refused = console.run("export", "--output", path, "--force")
    #expect(refused.status == 73)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  }

  @Test func `an interrupted export leaves nothing`() throws {
    let console = try Console.seeded()
    console.isInterrupted = { true }
    let outcome = console.run("export", "--output", console.folder.file("data"))
    #expect(outcome.status == 130)
    #expect(try Self.names(console.folder.path).filter { $0.contains("data") } == [])
  }

  @Test(arguments: [
    (["export", "event"], "events", Int32(65)),
    (["export", "events", "documents"], "--output DIR", 64),
    (["export", "--force"], "--output PATH", 64),
    (["export", "--format", "text"], "csv, tsv, json", 65),
    (["export", "--output", "/nowhere/at/all"], "folder exists", 73),
  ])
  func `what cannot be written is said`(words: [String], hint: String, status: Int32) throws {
    let outcome = try Console.seeded().run(words)
    #expect(outcome.status == status)
    #expect(outcome.text == "")
    #expect(outcome.errorText.contains(hint), "\(outcome.errorText)")
  }

  @Test func `tables for a terminal have nothing hidden`() throws {
    let console = try Console.empty()
    console.run("add", "Stop \u{1B}[31m it", "--to", "State\u{202E}")
    console.terminalWidth = 80
    for format in ["csv", "tsv", "json", "jsonl", "md"] {
      let text = console.run("export", "--format", format).text
      let lines = text.split(whereSeparator: \.isNewline).map { $0.replacing("\t", with: "") }
      #expect(!lines.contains { hasHidden(String($0)) }, "\(format)")
    }
  }
}
