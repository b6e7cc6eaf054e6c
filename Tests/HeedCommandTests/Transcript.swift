import Foundation
import HeedTestSupport
import Testing

@testable import HeedCommand

/// A conversation with the program, kept word for word in `Transcripts`.
struct Transcript: Sendable, CustomTestStringConvertible {
  /// What the ledger holds before the first command.
  enum Start: Sendable { case nothing, empty, seeds }

  let name: String
  let start: Start
  let commands: [[String]]

  init(_ name: String, _ start: Start, _ commands: [[String]]) {
    self.name = name
    self.start = start
    self.commands = commands
  }

  var testDescription: String { name }

  /// The path of the file that keeps it.
  var path: String {
    "\(SeedFiles.root)/Tests/HeedCommandTests/Transcripts/\(name).txt"
  }

  /// Each command, what it printed, what it said on standard error, and how it ended.
  func recorded() throws -> String {
    let console =
      switch start {
      case .nothing: try Console()
      case .empty: try Console.empty()
      case .seeds: try Console.seeded()
      }
    let folder = console.folder.path
    func plain(_ text: String) -> String {
      text.replacing(folder + "/", with: "").replacing(SeedFiles.root + "/", with: "")
        .replacing("\r\n", with: "␍\n")
    }
    return commands.map { words in
      let outcome = console.run(words.map { $0.replacing("FOLDER", with: folder) })
      let errors = outcome.errorText.split(separator: "\n").map { "2> \($0)\n" }.joined()
      let typed = words.map(Self.quoted).joined(separator: " ")
      let status = outcome.status == 0 ? "" : "exit status \(outcome.status)\n"
      return plain("$ heed \(typed)\n\(outcome.text)\(errors)\(status)")
    }.joined(separator: "\n")
  }

  private static func quoted(_ word: String) -> String {
    let plain = word.replacing("FOLDER/", with: "").replacing(SeedFiles.root + "/", with: "")
    return plain.isEmpty || plain.contains(" ") ? "\"\(plain)\"" : plain
  }
}

extension Transcript {
  static let all: [Transcript] = [
    Transcript("summary", .seeds, widths.map { ["summary", "--width", $0] }),
    Transcript(
      "summary-groups", .seeds,
      ["addressee", "issuer", "lead", "document", "tag", "status", "year", "theme"].map {
        ["summary", "--by", $0]
      }),
    Transcript(
      "summary-times", .seeds,
      [
        ["summary", "--as-of", "2023-12-31"], ["summary", "--as-of", "2020"],
        ["summary", "--known-at", "2026-11-23"], ["summary", "--known-at", "2026-11-24"],
        ["summary", "--as-of", "2024", "--to", "US President", "--by", "status"],
      ]),
    Transcript(
      "summary-formats", .seeds,
      ["json", "csv", "tsv", "md"].map {
        ["summary", "--to", "US President", "--by", "status", "--format", $0]
      }),
    Transcript(
      "show", .seeds,
      widths.map { ["show", "envoy", "--width", $0] } + [
        ["show", "refugees", "partners"], ["show", "envoy", "--format", "json"],
        ["show", "envoy", "partners", "--format", "jsonl"],
      ]),
    Transcript(
      "timeline", .seeds,
      widths.map { ["timeline", "--since", "2025-11-24", "--width", $0] } + [
        ["timeline", "sanctions-relief", "partners", "--until", "2022"],
        ["timeline", "--since", "2026-03", "--format", "json"],
        ["timeline", "--since", "2026-02", "--format", "jsonl"],
        ["timeline", "--since", "2026-02", "--format", "csv"],
        ["timeline", "--since", "2026-02", "--format", "tsv"],
        ["timeline", "--since", "2026-02", "--format", "md"],
      ]),
    Transcript(
      "list", .seeds,
      [["list"]] + widths.map { ["list", "--width", $0] } + [
        ["list", "--open"], ["list", "--regressed"], ["list", "--overdue"],
        ["list", "--status", "B"], ["list", "--to", "Nobody"],
        ["list", "--stage", "done", "--stage", "ended", "--to", "North Korea"],
      ]
        + ["json", "jsonl", "csv", "tsv", "md"].map {
          ["list", "--to", "US President", "--format", $0]
        }),
    Transcript("proofs", .seeds, proofs),
    Transcript(
      "empty", .nothing,
      [
        ["summary"], ["init", "FOLDER/heed.db", "--owner", "Heed example record"], ["summary"],
        ["summary", "--format", "json"], ["list"], ["list", "--format", "json"],
        ["list", "--format", "csv"], ["timeline"], ["timeline", "--format", "json"], ["head"],
        ["verify"],
      ]),
    Transcript("writing", .empty, writing),
    Transcript(
      "help", .nothing,
      [[], ["--help"], ["--version"], ["help", "man"]]
        + Verbs.allCases.map { ["help", $0.rawValue] }),
  ]

  static let widths = ["60", "80", "120"]

  private static let proofs = [
    ["head"], ["head", "--format", "json"], ["verify"], ["verify", "--quick"],
    ["verify", "--quiet"], ["verify", "--head", "aaaaaaaa.7:00000000000000000000000000000000"],
  ]

  private static let writing = [
    [
      "add", "Appoint a special envoy", "--to", "US President", "--ref", "envoy",
      "--milestone", "nominated=in-progress", "--milestone", "appointed=implemented",
      "--issued", "2021-04", "--due", "2022", "--priority", "high", "--tag", "theme:envoy",
      "--from", "Human Rights Watch", "--number", "121.1", "--lead", "State Department",
    ],
    ["add", "Let aid in", "--to", "Ministry", "--to", "Army"],
    ["add", "Let aid in", "--to", "Ministry"],
    ["add", "Mend roads", "--to", "Army", "--visibility", "private", "--quiet"],
    ["mark", "envoy", "nominated", "--on", "2023-01-23", "--source", "https://example.org/a"],
    ["mark", "envoy", "appointed", "--on", "2023-10-13"],
    ["mark", "envoy", "stalled", "--on", "2023-03", "--because", "no hearing was held"],
    ["log", "envoy", "let-aid-in", "Hearing held"],
    ["log", "envoy=contrary", "let-aid-in", "Post abolished", "--on", "2024-07-13..2024-07-16"],
    ["log", "envoy", "Minister: done", "--claim", "Ministry", "--status", "implemented"],
    ["log", "let-aid-in", "Answer", "--kind", "response", "--response", "noted"],
    ["log", "let-aid-in", "Conference", "--on", "2027-02", "--planned"],
    ["mark", "let-aid-in", "stalled", "--for", "Army", "--assessor", "Committee"],
    ["mark", "let-aid-in", "ccpr-a-e/B", "--on", "2025", "--assessor", "Committee"],
    ["mark", "let-aid-in", "in-progress", "--for", "Army", "--on", "2025"],
    ["log", "envoy", "Bill introduced", "--key", "bill", "--on", "2025-11-07"],
    ["log", "envoy", "Bill introduced", "--key", "bill", "--on", "2025-11-07"],
    ["log", "envoy", "Bill introduced again", "--key", "bill", "--on", "2025-11-07"],
    ["add", "Pave roads", "--to", "Army", "--key", "roads"],
    ["add", "Pave roads", "--to", "Army", "--key", "roads"],
    ["log", "envoy", "Bill read", "--quiet"],
    ["show", "envoy"], ["show", "let-aid-in"],
    ["show", "let-aid-in", "--assessor", "Committee"], ["list"], ["summary"], ["timeline"],
    ["summary", "--assessor", "Committee"], ["verify"],
  ]
}
