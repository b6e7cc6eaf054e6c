import Foundation
import Heed
import HeedTestSupport
import Testing

@testable import HeedExchange

/// The record written in each format and read into a ledger in which nothing is recorded yet.
@Suite struct RoundTripTests {
  private let console: Console
  private let other: Console

  init() throws {
    console = try Console.seeded()
    for words in [
      [
        "add", "\"Ratify\"; = soon\\t", "--to", "State", "--to", "A; B", "--ref", "treaty",
        "--due", "2024", "--number", "007", "--tag", "theme:treaties", "--lead", "Office",
      ],
      ["mark", "treaty", "partly-implemented", "--for", "State", "--on", "2024-05-01"],
      ["mark", "treaty", "stalled", "--for", "A; B", "--on", "2024-06"],
      ["mark", "treaty", "not-started", "--on", "2023", "--assessor", "Observers"],
      ["log", "treaty", "All done", "--status", "implemented", "--claim", "State"],
      ["log", "treaty", "A reply", "--response", "partly-supported", "--on", "2024-02"],
      [
        "log", "treaty", "Accepted and begun", "--response", "supported", "--status",
        "partly-implemented", "--on", "2024-03-02",
      ],
      ["log", "--on", "2030", "--planned", "--kind", "debate", "--", "treaty", "-1 vote"],
    ] { #expect(console.run(words).status == 0, "\(words)") }
    // Other random numbers make another writer.
    other = try Console()
    other.run("head")
    other.run("init", "--owner", "Heed example record")
  }

  /// What tables tell of a recommendation: milestones, relations and places are not in them.
  private static let fields = [
    "ref", "number", "source_id", "title", "text", "quote", "document", "addressees", "issuers",
    "responsible", "tags", "priority", "issued_on", "due_on", "assessor", "assessments", "scheme",
    "status", "stage", "status_on", "mixed", "regressed", "schedule", "event_count",
    "last_event_on", "visibility",
  ]

  /// What stands in a ledger, each recommendation a line.
  private func told(_ console: Console) throws -> [String] {
    let list = console.run("list", "--format", "json")
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(list.output)) as? [[String: Any]])
    return try rows.map { row in
      var row = row.filter { Self.fields.contains($0.key) }
      row["tags"] = (row["tags"] as? [String])?.sorted()
      let line = try JSONSerialization.data(withJSONObject: row, options: .sortedKeys)
      return String(decoding: line, as: UTF8.self)
    }.sorted()
  }

  @Test(arguments: [ExportFormat.csv, .tsv, .json, .jsonl, .xlsx])
  func `tables come back as the same recommendations, statuses and events`(
    format: ExportFormat
  ) throws {
    let path = console.folder.file("data")
    let outcome = console.run("export", "--format", format.rawValue, "--output", path)
    #expect(outcome.status == 0)
    let files =
      format == .xlsx
      ? [path]
      : ["documents", "events", "recommendations", "statuses"].map {
        "\(path)/\($0).\(format.rawValue)"
      } + (format == .json ? ["\(path)/datapackage.json"] : [])
    if format == .xlsx { try FileManager.default.moveItem(atPath: path, toPath: path + ".xlsx") }
    let names = format == .xlsx ? [path + ".xlsx"] : files
    let imported = other.run(["import"] + names)
    #expect(imported.status == 0, "\(imported.errorText)")
    #expect(!imported.errorText.contains("its sheet"))
    #expect(try told(console) == told(other))
    #expect(
      other.run("list", "--assessor", "Observers").text
        == console.run("list", "--assessor", "Observers").text)
    #expect(other.run("verify").status == 0)
    let heads = other.heads
    #expect(other.run(["import"] + names).status == 0)
    #expect(other.heads == heads)
  }

  @Test(arguments: [ExportFormat.json, .jsonl, .csv])
  func `a table without rows adds nothing`(format: ExportFormat) throws {
    let table = console.run("export", "documents", "--tag", "none", "--format", format.rawValue)
    let path = try console.folder.write(table.output, to: "documents.\(format.rawValue)")
    let outcome = other.run("import", path)
    #expect(outcome.status == 0)
    #expect(outcome.text == "" || outcome.text.hasPrefix("added nothing"))
    #expect(outcome.text != "" || outcome.errorText.contains("has no rows"))
  }

  @Test func `the template of IMPACT OSS comes back as the same calls and answers`() throws {
    console.run("log", "treaty", "A later reply", "--response", "noted", "--on", "2024-09-01")
    let path = console.folder.file("template.csv")
    let outcome = console.run("export", "--format", "impactoss", "--output", path)
    #expect(outcome.text.hasSuffix("template.csv: recommendations 17\n"))
    #expect(outcome.errorText.contains("note: IMPACT OSS has no columns for"))
    #expect(outcome.errorText.split(separator: "\n").count == 1)
    #expect(other.run("import", path, "--to", "State").status == 0)
    func calls(_ console: Console) throws -> [[String]] {
      let list = console.run("list", "--format", "json")
      let rows = try #require(
        try JSONSerialization.jsonObject(with: Data(list.output)) as? [[String: Any]])
      return rows.map { row in
        [row["title"] as? String ?? "", row["text"] as? String ?? ""]
      }.sorted { $0.joined() < $1.joined() }
    }
    #expect(try calls(console) == calls(other))
    #expect(other.run("list", "--response", "noted").text.contains("Ratify"))
    let again = other.run("import", path, "--to", "State")
    #expect(again.text.hasPrefix("added nothing; 17 unchanged"))
  }
}
