import Foundation
import HeedTestSupport
import Testing

/// The shapes of JSON that other programs rely on: which keys, in which order.
@Suite struct ShapeTests {
  private static let recommendation = [
    "ref", "id", "number", "source_id", "title", "text", "quote", "addressees", "issuers",
    "responsible", "document", "tags", "priority", "issued_on", "due_on", "original_due_on",
    "assessor", "scheme", "status", "stage", "status_on", "mixed", "regressed", "schedule",
    "visibility", "assessments", "milestones", "event_count", "last_event_on", "follow_up",
    "last_looked_on", "next_look_on", "stale", "parts_counted", "relations",
  ]
  private static let source = ["url", "title", "publisher", "date", "place"]
  private static let stages = [
    "unassessed", "unknown", "contrary", "not-started", "stalled", "underway", "partial", "done",
    "ended", "unmapped",
  ]

  /// The keys of the first object of that depth, in the pretty form; after `"name": ` where one
  /// is given.
  private static func keys(_ lines: [String], depth: Int, of name: String? = nil) -> [String] {
    let start = name.flatMap { name in
      lines.firstIndex { $0.drop { $0 == " " }.hasPrefix("\"\(name)\": ") }
    }
    let indent = String(repeating: "  ", count: depth)
    var keys: [String] = []
    for line in lines.dropFirst(start.map { $0 + 1 } ?? 0) {
      if line.hasPrefix(indent + "\"") {
        keys.append(String(line.split(separator: "\"")[1]))
      } else if !keys.isEmpty, !line.hasPrefix(indent) {
        break
      }
    }
    return keys
  }

  private static func object(_ outcome: Outcome) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output))
    return try #require(json as? [String: Any])
  }

  @Test func `show gives a recommendation with its history`() throws {
    let lines = try Console.seeded().run("show", "envoy", "--format", "json").lines
    #expect(Self.keys(lines, depth: 1) == Self.recommendation + ["history"])
    #expect(
      Self.keys(lines, depth: 3, of: "addressees") == [
        "name", "status", "stage", "status_on", "regressed", "response", "response_verbatim",
      ])
    #expect(
      Self.keys(lines, depth: 3, of: "assessments") == [
        "assessor", "basis", "scheme", "status", "stage", "on",
      ])
    #expect(
      Self.keys(lines, depth: 3, of: "milestones") == ["name", "status", "reached_on", "holds"])
    #expect(
      Self.keys(lines, depth: 3, of: "history") == [
        "id", "entry", "on", "on_end", "kind", "title", "note", "because", "milestone", "status",
        "response", "for", "assessor", "basis", "visibility", "sources", "recorded_at", "writer",
        "retracted",
      ])
    #expect(Self.keys(lines, depth: 5, of: "sources") == Self.source)
  }

  @Test func `show gives relations, and corrections where all is asked for`() throws {
    let console = try Console.seeded()
    console.run("link", "envoy", "--related", "partners")
    console.run("amend", "envoy", "--priority", "low", "--because", "it was wrong")
    let lines = console.run("show", "envoy", "--all", "--format", "json").lines
    #expect(Self.keys(lines, depth: 1) == Self.recommendation + ["history", "corrections"])
    #expect(
      Self.keys(lines, depth: 3, of: "relations") == [
        "kind", "inverse", "ref", "id", "on", "entry", "retracted",
      ])
    #expect(
      Self.keys(lines, depth: 3, of: "corrections") == [
        "id", "entry", "kind", "target", "recorded_at", "writer", "on", "because", "visibility",
        "changes", "retracted",
      ])
    #expect(Self.keys(lines, depth: 5, of: "changes") == ["field", "ref", "from", "to"])
  }

  @Test func `list gives recommendations without their history`() throws {
    let console = try Console.seeded()
    #expect(
      Self.keys(console.run("list", "--format", "json").lines, depth: 2) == Self.recommendation)
    let lines = console.run("list", "--format", "jsonl").lines.dropLast()
    #expect(lines.count == console.run("list").lines.dropLast().count)
    for line in lines {
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
      #expect((json as? [String: Any])?.count == Self.recommendation.count)
    }
  }

  @Test func `timeline gives events with what they bear on`() throws {
    let lines = try Console.seeded().run("timeline", "envoy", "--format", "json").lines
    #expect(
      Self.keys(lines, depth: 2) == [
        "id", "entry", "on", "kind", "title", "note", "visibility", "recommendations", "sources",
      ])
    #expect(
      Self.keys(lines, depth: 4, of: "recommendations") == [
        "ref", "status", "milestone", "assessor", "basis",
      ])
    #expect(Self.keys(lines, depth: 4, of: "sources") == Self.source)
  }

  @Test func `search gives what was found and where`() throws {
    let lines = try Console.seeded().run("search", "envoy", "--format", "json").lines
    #expect(
      Self.keys(lines, depth: 2) == [
        "type", "ref", "document", "id", "entry", "on", "kind", "status", "stage", "title",
        "title_marks", "snippet", "snippet_marks", "recommendations",
      ])
  }

  @Test func `check gives findings`() throws {
    let lines = try Console.seeded().run("check", "stale", "--format", "json").lines
    #expect(Self.keys(lines, depth: 2) == ["check", "ref", "id", "entry", "message"])
  }

  @Test func `summary gives one object`() throws {
    let words = ["summary", "--by", "addressee", "--format", "json"]
    let lines = try Console.seeded().run(words).lines
    #expect(
      Self.keys(lines, depth: 1) == [
        "as_of", "known_at", "head", "assessor", "filter", "total", "overdue", "stale", "regressed",
        "moved", "stages", "statuses", "responses", "schedule", "groups_overlap", "groups",
      ])
    #expect(Self.keys(lines, depth: 2, of: "stages") == Self.stages)
    #expect(
      Self.keys(lines, depth: 3, of: "groups") == [
        "group", "total", "overdue", "regressed", "stages", "statuses",
      ])
  }

  @Test func `changes gives what changed, by whose word and why`() throws {
    let words = ["changes", "--since", "2025", "--format"]
    let console = try Console.seeded()
    #expect(
      Self.keys(console.run(words + ["json"]).lines, depth: 2) == [
        "ref", "id", "title", "addressee", "assessor", "scheme", "from", "from_stage", "to",
        "to_stage", "on", "because", "event", "event_title", "sources", "late",
      ])
    let count = console.run(words + ["jsonl"]).lines.count
    #expect(console.run(words + ["csv"]).lines.count == count + 1)
  }

  @Test func `due gives what falls due`() throws {
    let console = try Console.empty()
    console.run("add", "Report", "--to", "State", "--due", "2026-12", "--lead", "Ministry")
    let lines = console.run("due", "--format", "json").lines
    #expect(
      Self.keys(lines, depth: 2) == [
        "ref", "id", "due_on", "kind", "days", "schedule", "status", "stage", "title",
        "addressees", "responsible",
      ])
    #expect(Self.keys(lines, depth: 4, of: "responsible") == ["name", "role"])
  }

  @Test func `summary --compare gives assessors and where they disagree`() throws {
    let console = try Console.seeded()
    console.run("mark", "envoy", "implemented", "--assessor", "Committee", "--on", "2025")
    let lines = console.run("summary", "--compare", "--format", "json").lines
    #expect(
      Self.keys(lines, depth: 1) == [
        "as_of", "known_at", "filter", "total", "shared", "assessors", "disagreements",
      ])
    #expect(
      Self.keys(lines, depth: 3, of: "assessors") == ["assessor", "schemes", "assessed", "stages"])
    #expect(Self.keys(lines, depth: 3, of: "disagreements") == ["ref", "id", "title", "views"])
    #expect(
      Self.keys(lines, depth: 5, of: "views") == ["assessor", "scheme", "status", "stage", "on"])
  }

  @Test(arguments: [
    [], ["--as-of", "2023"], ["--known-at", "2026"], ["--open"], ["--to", "US President"],
    ["--assessor", "Heed example record"], ["--tag", "nothing"], ["--issued", "2021"],
  ])
  func `stages, statuses, responses and deadlines add up to the total`(filter: [String]) throws {
    let console = try Console.seeded()
    let summary = try Self.object(
      console.run(["summary", "--by", "addressee", "--format", "json"] + filter))
    let total = try #require(summary["total"] as? Int)
    func sum(_ object: [String: Any], _ key: String) -> Int? {
      (object[key] as? [String: Int])?.values.reduce(0, +)
    }
    for key in ["stages", "responses", "schedule"] { #expect(sum(summary, key) == total, "\(key)") }
    let unassessed = (summary["stages"] as? [String: Int])?["unassessed"] ?? 0
    #expect(sum(summary, "statuses") == total - unassessed)
    for group in try #require(summary["groups"] as? [[String: Any]]) {
      let count = try #require(group["total"] as? Int)
      #expect(sum(group, "stages") == count)
      #expect(count <= total)
    }
  }

  @Test func `what show says of a recommendation, list says too`() throws {
    let console = try Console.seeded()
    for line in console.run("list", "--format", "jsonl").lines.dropLast() {
      let listed = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let ref = try #require(listed["ref"] as? String)
      var shown = try Self.object(console.run("show", ref, "--format", "json"))
      let history = try #require(shown.removeValue(forKey: "history") as? [Any])
      #expect(NSDictionary(dictionary: shown) == NSDictionary(dictionary: listed))
      #expect(shown["event_count"] as? Int == history.count)
    }
  }
}
