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
  /// Files of the folder, by name.
  let files: [String: String]

  init(
    _ name: String, _ start: Start, _ commands: [[String]], files: [String: String] = [:]
  ) {
    self.name = name
    self.start = start
    self.commands = commands
    self.files = files
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
    console.variables["XDG_STATE_HOME"] = folder + "/state"
    for (name, text) in files { try console.folder.write(text.utf8, to: name) }
    func plain(_ text: String) -> String {
      text.replacing(folder + "/", with: "").replacing(SeedFiles.root + "/", with: "")
        .replacing("\r\n", with: "␍\n")
    }
    return commands.map { words in
      var words = words
      var place = ""
      if let review = words.first?.split(separator: ":"), review.count == 2 {
        // `60:a,s,q`: at a terminal of 60 columns, where somebody gives these answers.
        console.terminalWidth = Int(review[0])
        console.answers = review[1].split(separator: ",", omittingEmptySubsequences: false)
          .map(String.init)
        place = "(at a terminal of \(review[0]) columns, answering \(review[1]))\n"
        words.removeFirst()
      }
      let outcome = console.run(words.map { $0.replacing("FOLDER", with: folder) })
      console.terminalWidth = nil
      console.answers = nil
      let errors = outcome.errorText.split(separator: "\n").map { "2> \($0)\n" }.joined()
      let typed = words.map(Self.quoted).joined(separator: " ")
      let status = outcome.status == 0 ? "" : "exit status \(outcome.status)\n"
      return plain("\(place)$ heed \(typed)\n\(outcome.text)\(errors)\(status)")
    }.joined(separator: "\n")
  }

  private static func quoted(_ word: String) -> String {
    let plain = word.replacing("FOLDER/", with: "").replacing(SeedFiles.root + "/", with: "")
    return plain.isEmpty || plain.contains(" ") ? "\"\(plain)\"" : plain
  }
}

extension Transcript {
  static let all: [Transcript] = [
    Transcript("extracting", .nothing, extracting, files: documentFiles),
    Transcript("importing", .empty, importing, files: documentFiles),
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
    Transcript(
      "changes", .seeds,
      widths.map { ["changes", "--since", "2025", "--until", "2025", "--width", $0] } + [
        ["changes", "--since", "2025-06", "--to", "US President", "--width", "140"],
        ["changes", "--since", "2020", "--until", "2020"],
      ]
        + ["json", "jsonl", "csv", "tsv", "md"].map {
          ["changes", "--since", "2025-09", "--until", "2025", "--format", $0]
        }),
    Transcript("export", .seeds, export),
    Transcript("due", .empty, due),
    Transcript("compare", .empty, compare),
    Transcript("search", .seeds, search),
    Transcript("check", .empty, check),
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
    Transcript("amending", .empty, amending),
    Transcript("corrections", .empty, corrections),
    Transcript("schemes", .empty, schemes, files: schemeFiles),
    Transcript("publishing", .seeds, publishing),
    Transcript("copies", .empty, copies),
    Transcript(
      "help", .nothing,
      [[], ["--help"], ["--version"], ["help", "man"]]
        + Verbs.allCases.map { ["help", $0.rawValue] }),
  ]

  static let widths = ["60", "80", "120"]

  private static let due =
    [
      [
        "add", "Publish the budget", "--to", "Ministry", "--to", "Army", "--ref", "budget",
        "--issued", "2025", "--due", "2026-11-12", "--lead", "Treasury",
      ],
      [
        "add", "Ratify the optional protocol on places where people are held", "--to", "State",
        "--ref", "optional-protocol", "--issued", "2026", "--due", "2026",
      ],
      [
        "add", "Report", "--to", "State", "--issued", "2026-10", "--due", "2027-02-01",
        "--follow-up", "1m", "--ref", "report",
      ],
      ["mark", "budget", "in-progress", "--on", "2025-03"],
      ["mark", "report", "not-started", "--on", "2026-10-20"],
    ] + widths.map { ["due", "--width", $0] } + [
      ["due", "--within", "1w", "--to", "State"], ["due", "--within", "1w", "--to", "Nobody"],
    ]
    + ["json", "jsonl", "csv", "tsv", "md"].map { ["due", "--within", "30d", "--format", $0] }
    + [
      ["summary"], ["summary", "--to", "Army", "--as-of", "2026-11-20"], ["list", "--stale"],
      ["list", "--stale", "--as-of", "2027"], ["summary", "--as-of", "2028", "--format", "csv"],
    ]

  private static let compare: [[String]] = {
    var commands: [[String]] = []
    let names = ["Committee", "Amnesty", "Ministry of Foreign Affairs", "Save", "HRW"]
    for (index, title) in ["Ratify", "Report", "Open the archives"].enumerated() {
      commands.append(["add", title, "--to", "State", "--ref", "item-\(index + 1)"])
    }
    commands.append(["mark", "item-1", "item-3", "in-progress", "--on", "2025"])
    for (index, name) in names.enumerated() {
      let step = ["ccpr-a-e/B", "stalled", "implemented", "in-progress", "contrary"][index]
      let refs = index == 3 ? ["item-3"] : ["item-1", "item-2"]
      commands.append(["mark"] + refs + [step, "--on", "2025", "--assessor", name])
    }
    commands.append(["log", "item-2", "Done", "--claim", "State", "--status", "implemented"])
    return commands + widths.map { ["summary", "--compare", "--width", $0] } + [
      ["summary", "--compare", "--assessor", "HRW", "--assessor", "Save", "--to", "State"],
      ["summary", "--compare", "--as-of", "2024"],
    ] + ["json", "csv", "tsv", "md"].map { ["summary", "--compare", "--format", $0] }
  }()

  private static let publishing =
    [
      ["publish", "envoy"], ["publish", "envoy", "--dry-run", "--width", "60"],
      ["publish", "envoy", "--yes", "--because", "the board agreed"],
      ["publish", "--to", "US President", "--alone", "--dry-run", "--width", "100"],
      ["publish", "@2", "--visibility", "internal", "--dry-run"], ["list", "--public"],
      ["show", "envoy", "--public", "--width", "80"], ["summary", "--public"],
      ["summary", "--public", "--format", "json"],
      ["show", "envoy", "--public", "--format", "json"],
      ["timeline", "--public", "--since", "2025", "--format", "json"],
      ["show", "refugees", "--public"], ["publish", "envoy", "--visibility", "internal", "--yes"],
      ["list", "--public"], ["publish", "envoy", "--visibility", "internal", "--yes"],
    ]

  private static let proofs = [
    ["head"], ["head", "--format", "json"], ["verify"], ["verify", "--quick"],
    ["verify", "--quiet"], ["verify", "--head", "aaaaaaaa.7:00000000000000000000000000000000"],
  ]

  private static let corrections = [
    ["add", "Appoint an envoy", "--to", "US President", "--ref", "envoy"],
    ["add", "Free Kim Chol", "--to", "Ministry", "--to", "Army", "--ref", "prisoner"],
    ["mark", "envoy", "in-progress", "--on", "2023-01-23"],
    ["mark", "envoy", "implemented", "--on", "2023-10-13", "--because", "sworn in"],
    ["retract", "@5", "--because", "the wrong post", "--dry-run"],
    ["retract", "@5", "--because", "the wrong post"],
    ["retract", "@5", "--because", "the wrong post", "--yes"],
    ["show", "envoy"],
    ["reinstate", "@5", "--because", "the right post", "--yes"],
    ["undo"], ["undo", "--yes"], ["undo", "--yes", "--because", "not sworn in"],
    ["retract", "envoy", "--because", "never asked", "--yes"], ["list"], ["show", "@2"],
    ["reinstate", "envoy", "--because", "asked in 2021", "--yes", "--quiet"],
    [
      "log", "prisoner=in-progress", "envoy", "Kim Chol was heard", "--on", "2024-05",
      "--kind", "court", "--note", "In the words of Kim Chol", "--source", "https://example.org/a",
    ],
    ["log", "envoy", "Kim Chol asks for an envoy", "--on", "2024-06"],
    ["redact", "@12", "--because", "at his request", "--match", "Kim Chol", "--dry-run"],
    ["redact", "@12", "--because", "as Kim Chol asked", "--match", "Kim Chol", "--yes"],
    [
      "redact", "@12", "--because", "at his request", "--match", "Kim Chol", "--title",
      "A prisoner was heard", "--width", "60",
    ],
    [
      "redact", "@12", "--because", "at his request", "--match", "Kim Chol", "--title",
      "A prisoner was heard", "--yes",
    ],
    ["redact", "@13", "--because", "at his request", "--yes"],
    ["redact", "prisoner", "--because", "at his request", "--title", "Free a prisoner", "--yes"],
    ["show", "prisoner"], ["timeline"], ["undo"], ["verify"], ["verify", "--quick"],
  ]
  private static let search =
    widths.map { ["search", "envoy", "--width", $0] } + [
      ["search", "human", "rights", "--limit", "2"], ["search", "\"human rights watch\""],
      ["search", "salmon"], ["search", "appoint*", "--as-of", "2022"],
      ["search", "returned", "china"],
      ["search", "envoy", "--known-at", "2026-11-23"], ["search", "envoy", "--public"],
      ["search", "nothing of the kind"], ["search", "nothing of the kind", "--quiet"],
    ]
    + ["json", "jsonl", "csv", "tsv", "md"].map {
      ["search", "salmon", "--limit", "1", "--format", $0]
    }

  private static let check =
    [
      ["check"], ["check", "--format", "json"], ["check", "--expect", "total=0"],
      ["add", "Mend roads", "--to", "Ministry", "--ref", "roads", "--due", "2024"],
      ["add", "Mend roads", "--to", "Ministry", "--ref", "roads-again", "--issued", "2021-04"],
      ["add", "Let aid in", "--to", "ministry", "--issued", "2021-04"],
      ["mark", "roads-again", "stalled", "--assessor", "Ministry"],
      ["log", "let-aid-in", "Decree", "--on", "2020", "--source", "https://example.org/a"],
      ["check"],
    ] + widths.map { ["check", "--width", $0] } + [
      ["check", "no-date", "overdue", "--as-of", "2024"], ["check", "overdue", "--to", "ministry"],
      ["check", "--limit", "1"], ["check", "--quiet"],
      ["check", "--expect", "total=3", "--expect", "overdue<=1", "--expect", "status:stalled=1"],
      ["check", "no-date", "--expect", "done>0", "--expect", "stalled=1", "--as-of", "2025-06-30"],
      ["check", "--expect", "done>0", "--quiet"], ["check", "--public"],
    ]
    + ["json", "jsonl", "csv", "tsv", "md"].map {
      ["check", "no-date", "unsourced", "--expect", "done=3", "--format", $0]
    }
  private static let copies = [
    ["add", "Let aid in", "--to", "Ministry"], ["backup", "FOLDER/copy.db"],
    ["backup", "FOLDER/copy.db"], ["backup", "FOLDER/copy.db", "--force", "--quiet"],
    ["add", "Mend roads", "--to", "Army"], ["restore", "FOLDER/copy.db"],
    ["restore", "FOLDER/copy.db", "--force"], ["list"], ["add", "Pave roads", "--to", "Army"],
    ["head"], ["verify"], ["restore", "FOLDER/copy.db", "--ledger", "FOLDER/other.db"],
    ["restore", "FOLDER/none.db", "--force"],
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
