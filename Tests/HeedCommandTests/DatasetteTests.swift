import Foundation
import Heed
import HeedTestSupport
import Testing

private enum Datasette {
  static let path = SeedFiles.root + "/.build/python/bin/datasette"

  /// `make test` installs it, where there is a network.
  static let isThere = FileManager.default.isExecutableFile(atPath: path)
}

/// The five views as Datasette serves them, against what the library answers.
@Suite(.enabled(if: Datasette.isThere, "make test installs Datasette into .build/python"))
struct DatasetteTests {
  /// A ledger with a bit of everything that the views tell.
  private static func console() throws -> Console {
    let console = try Console.seeded()
    for words in [
      [
        "add", "Ratify the treaty", "--to", "State", "--to", "Parliament", "--ref", "treaty",
        "--due", "2024", "--tag", "theme:treaties",
      ],
      ["assign", "treaty", "--lead", "Foreign Office", "--with", "Parliament"],
      ["mark", "treaty", "partly-implemented", "--for", "State", "--on", "2024-05-01"],
      ["mark", "treaty", "stalled", "--for", "Parliament", "--on", "2024-06"],
      ["mark", "treaty", "not-started", "--on", "2023", "--assessor", "Observers"],
      ["log", "treaty", "All done", "--status", "implemented", "--claim", "State"],
      ["log", "treaty", "A vote is called", "--on", "2030", "--planned", "--kind", "debate"],
      ["add", "Something that was a mistake", "--to", "Nobody", "--ref", "mistake"],
    ] {
      let outcome = console.run(words)
      #expect(outcome.status == 0, "\(words): \(outcome)")
    }
    let slip = console.run("list", "--format", "json")
    let listed = try #require(
      try JSONSerialization.jsonObject(with: Data(slip.output)) as? [[String: Any]])
    let id = try #require(listed.last?["id"] as? String)
    #expect(console.run("retract", id, "--because", "added by mistake", "--yes").status == 0)
    return console
  }

  private static func rows(_ console: Console, _ path: String) throws -> [[String: Any]] {
    let mark = path.contains("?") ? "&" : "?"
    let shell = try Shell([
      Datasette.path, "-i", console.ledger, "--get", "\(path)\(mark)_shape=array&_size=max",
    ])
    #expect(shell.status == 0, "\(shell.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(shell.output.utf8))
    return try #require(json as? [[String: Any]], "\(path): \(shell.output)")
  }

  private static func line(_ row: [String: Any], _ columns: [String]) -> String {
    columns.map { column in
      switch row[column] {
      case let text as String: text
      case let number as NSNumber: "\(number)"
      default: "-"
      }
    }.joined(separator: " | ")
  }

  private static func ledger(_ console: Console) throws -> Ledger {
    try Ledger.open(at: console.ledger, surroundings: .fixed())
  }

  @Test func `recommendations are those that the library lists, field by field`() throws {
    let console = try Self.console()
    let ledger = try Self.ledger(console)
    var refs: [String] = []
    try ledger.list { refs.append($0.ref) }
    let expected = try refs.map { ref in
      let detail = try ledger.show(ref)
      let content = detail.content
      let leads = content.responsible.filter { $0.role == .lead }.map(\.name)
      let others = content.responsible.filter { $0.role != .lead }.map { "\($0.name) (\($0.role))" }
      let texts: [String?] = [
        ref, detail.id.description, content.title, content.text, content.quote,
        detail.documentKey, content.priority, content.issuedOn?.description,
        content.dueOn?.description, content.addressees.joined(separator: "; "),
        content.issuers.isEmpty ? nil : content.issuers.joined(separator: "; "),
        leads + others == [] ? nil : (leads + others).joined(separator: "; "), detail.assessor,
        detail.verdict?.scheme ?? detail.scheme, detail.verdict?.status, detail.stage.rawValue,
        detail.statusOn, detail.isMixed ? "1" : "0", detail.isRegressed ? "1" : "0",
        detail.visibility?.rawValue,
      ]
      return texts.map { $0 ?? "-" }.joined(separator: " | ")
    }
    let columns = [
      "ref", "id", "title", "text", "quote", "document", "priority", "issued_on", "due_on",
      "addressees", "issuers", "responsible", "assessor", "scheme", "status", "stage",
      "status_on", "mixed", "regressed", "visibility",
    ]
    let found = try Self.rows(console, "/heed/recommendations.json")
    #expect(found.map { Self.line($0, columns) }.sorted() == expected.sorted())
  }

  @Test func `events are those of the timeline`() throws {
    let console = try Self.console()
    var expected: [String] = []
    try Self.ledger(console).timeline { event in
      var refs: [String] = []
      for effect in event.effects where !refs.contains(effect.ref) { refs.append(effect.ref) }
      let urls = event.sources.compactMap(\.url)
      let texts = [
        event.id.description, event.on.description, event.kind, event.isPlanned ? "1" : "0",
        event.title, event.note ?? "-", event.visibility.rawValue,
        refs.isEmpty ? "-" : refs.joined(separator: "; "),
        urls.isEmpty ? "-" : urls.joined(separator: " "),
      ]
      expected.append(texts.joined(separator: " | "))
    }
    let columns = [
      "id", "on", "kind", "planned", "title", "note", "visibility", "recommendations", "sources",
    ]
    let found = try Self.rows(console, "/heed/events.json").map { Self.line($0, columns) }
    #expect(found.sorted() == expected.sorted())
  }

  @Test func `the status history is that of every recommendation`() throws {
    let console = try Self.console()
    let ledger = try Self.ledger(console)
    var expected: [String] = []
    var refs: [String] = []
    try ledger.list { refs.append($0.ref) }
    for ref in refs {
      for line in try ledger.show(ref).history where !line.isRetracted {
        guard let verdict = line.verdict else { continue }
        for addressee in line.addressees.isEmpty ? ["-"] : line.addressees {
          let texts = [
            ref, line.on.description, addressee, line.assessor, line.basis.rawValue,
            verdict.scheme, verdict.status, line.milestone ?? "-", line.because ?? "-",
            line.id.description, line.title,
          ]
          expected.append(texts.joined(separator: " | "))
        }
      }
    }
    let columns = [
      "ref", "on", "addressee", "assessor", "basis", "scheme", "status", "milestone", "because",
      "event", "title",
    ]
    let rows = try Self.rows(console, "/heed/status_history.json?known_until__isnull=1")
    #expect(rows.map { Self.line($0, columns) }.sorted() == expected.sorted())
  }

  @Test func `documents and counts are those of the summary`() throws {
    let console = try Self.console()
    let ledger = try Self.ledger(console)
    for (grouping, dimension) in [(Grouping.document, "document"), (.addressee, "addressee")] {
      var request = SummaryRequest()
      request.grouping = grouping
      let groups = try ledger.summary(request).groups.map {
        "\($0.name) \($0.counts.total) \($0.counts.regressed)"
      }
      var counted: [String: (total: Int, regressed: Int)] = [:]
      for row in try Self.rows(console, "/heed/summary.json?dimension=\(dimension)") {
        let member = try #require(row["member"] as? String)
        counted[member, default: (0, 0)].total += row["total"] as? Int ?? 0
        counted[member, default: (0, 0)].regressed += row["regressed"] as? Int ?? 0
      }
      let found = counted.map { "\($0.key) \($0.value.total) \($0.value.regressed)" }
      #expect(found.sorted() == groups.sorted())
    }
    let whole = try Self.rows(console, "/heed/summary.json?dimension=all")
    let counts = try ledger.summary().counts
    #expect(whole.compactMap { $0["total"] as? Int }.reduce(0, +) == counts.total)
    for row in whole {
      let status = row["status"] as? String
      let count = counts.statuses.first { $0.verdict.status == status }?.count
      #expect(row["total"] as? Int == count ?? counts.count(at: .unassessed))
    }
    let keys = try Self.rows(console, "/heed/documents.json").map { $0["key"] as? String }
    #expect(keys == ["hrw-us-north-korea-2021"])
    #expect(try ledger.show("envoy").documentKey == keys[0])
  }

  @Test func `the addresses that README names are served`() throws {
    let console = try Console.seeded()
    let readme = try String(contentsOfFile: SeedFiles.root + "/README.md", encoding: .utf8)
    let paths = readme.split(separator: "`").filter { $0.hasPrefix("/heed/") }.map(String.init)
    #expect(paths.count == 5)
    for path in paths {
      let parts = path.split(separator: "?", maxSplits: 1)
      let rest = parts.count > 1 ? "?\(parts[1])" : ""
      #expect(try !Self.rows(console, "\(parts[0]).json\(rest)").isEmpty, "\(path)")
    }
  }
}
