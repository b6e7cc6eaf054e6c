import Heed

/// What is asked with `--public` of a ledger, verb by verb: every verb that takes it has rows.
enum PublicQuestions {
  /// The words after the verb, without `--public`; `refs` are refs, beginnings and ids to ask for.
  static func words(of verb: String, refs: [String]) -> [[String]]? {
    switch verb {
    case "list": list
    case "show": show(refs)
    case "summary": summary
    case "timeline": timeline(refs)
    case "changes": changes
    case "due": due
    case "search": search(refs)
    case "check": checks
    case "scheme": scheme
    case "export": exports
    default: nil
    }
  }

  private static let times: [[String]] = [
    [], ["--as-of", "2023-06"], ["--as-of", "2021"], ["--known-at", "2026-01-02"],
    ["--known-at", "2026-03"], ["--as-of", "2024", "--known-at", "2026-02-20"],
  ]

  private static let filters: [[String]] = [
    ["--open"], ["--overdue"], ["--stale"], ["--regressed"], ["--unmapped"], ["--unique"],
    ["--to", "President"], ["--from", "Amnesty"], ["--lead", "Council"], ["--in", "envoy"],
    ["--tag", "theme:aid"], ["--status", "implemented"], ["--status", "begun"],
    ["--stage", "done"], ["--stage", "unassessed"], ["--response", "supported"],
    ["--priority", "high"], ["--issued", "2020..2023"], ["--due", "..2024"],
    ["--match", "words"], ["--assessor", "Amnesty"], ["--assessor", "Nobody"],
    ["--to", "Nobody"], ["--in", "nothing"], ["--status", "nothing"],
  ]

  private static func formats(_ names: [String]) -> [[String]] { names.map { ["--format", $0] } }

  private static let list: [[String]] =
    times.map { $0 + ["--format", "json"] } + filters.map { $0 + ["--format", "csv"] }
    + filters.map { $0 + ["--known-at", "2026-02-20", "--format", "csv"] }
    + formats(["text", "jsonl", "tsv", "md"]) + [["--width", "60"], ["--width", "120"]]

  private static func show(_ refs: [String]) -> [[String]] {
    var words = refs.map { [$0] }
    words += refs.map { [$0, "--known-at", "2026-02-20", "--format", "json"] }
    for ref in refs.prefix(2) {
      words += times.map { [ref] + $0 + ["--format", "json"] }
      words += times.map { [ref, "--all"] + $0 + ["--format", "json"] }
      words += times.map { [ref, "--all"] + $0 }
      words += [[ref, "--width", "60"], [ref, "--assessor", "Amnesty", "--format", "jsonl"]]
    }
    return words
  }

  private static let groupings = [
    "addressee", "issuer", "lead", "document", "tag", "status", "year", "theme",
  ]

  private static let summary: [[String]] = [
    times, filters, times.map { $0 + ["--format", "json", "--by", "addressee"] },
    groupings.map { ["--by", $0, "--format", "csv"] },
    groupings.map { ["--by", $0, "--known-at", "2026-02-20", "--format", "csv"] },
    formats(["tsv", "md"]), [["--width", "60"], ["--width", "120"]],
    times.map { ["--compare"] + $0 }, formats(["json", "csv", "md"]).map { ["--compare"] + $0 },
  ].flatMap(\.self)

  private static let changes: [[String]] = [
    filters.map { ["--since", "2019"] + $0 + ["--format", "csv"] },
    formats(["text", "json", "jsonl", "tsv", "md"]).map { ["--since", "2019"] + $0 },
    [
      ["--since", "2022", "--until", "2023"], ["--since", "2022", "--assessor", "Amnesty"],
      ["--since", "2022", "--known-at", "2026-02-20", "--format", "json"],
    ],
  ].flatMap(\.self)

  private static let due: [[String]] = [
    times.map { ["--within", "9y"] + $0 + ["--format", "json"] },
    filters.map { $0 + ["--within", "9y"] }, formats(["csv", "md", "jsonl"]),
  ].flatMap(\.self)

  private static func search(_ refs: [String]) -> [[String]] {
    let words = ["title", "event", "words", "note", "publisher", "aid", "eve*", "secret"]
    var all = words.map { [$0] } + refs.filter { !$0.hasPrefix("@") }.map { [$0] }
    all += words.map { [$0, "--format", "json"] }
    all += words.map { [$0, "--known-at", "2026-02-20", "--format", "jsonl"] }
    all += [
      ["title", "--as-of", "2022"], ["event", "--limit", "1"], ["title", "--format", "csv"],
    ]
    return all
  }

  private static let checks: [[String]] = [
    Check.all.map { [$0.name] }, times.map { $0 + ["--format", "json"] },
    filters.map { $0 + ["--format", "csv"] },
    [["--expect", "total=1000"], ["--expect", "done>1000"], ["--limit", "1"], ["chek"]],
  ].flatMap(\.self)

  private static func timeline(_ refs: [String]) -> [[String]] {
    times + times.map { $0 + ["--format", "json"] } + refs.map { [$0] }
      + formats(["jsonl", "csv", "tsv", "md"])
      + [["--since", "2022"], ["--until", "2022"], ["--width", "60"]]
  }

  private static let exports: [[String]] = {
    let tables = ["recommendations", "events", "statuses", "documents"]
    return tables.flatMap { table in
      times.map { [table] + $0 } + filters.map { [table] + $0 }
        + formats(["tsv", "json", "jsonl", "md"]).map { [table] + $0 }
    }
  }()

  private static let scheme: [[String]] = {
    let names = ["ours", "ours@1", "ours@2", "implementation", "theirs", "our"]
    let known = [[], ["--known-at", "2026-01-02"], ["--known-at", "2026-02-20"]]
    let asked = [["list"], ["map"]] + names.flatMap { [["show", $0], ["map", $0]] }
    return asked.flatMap { words in
      known.map { words + $0 }
        + formats(["json", "csv", "tsv", "md"]).map { words + $0 }
        + known.map { words + $0 + ["--format", "json"] }
    }
  }()
}
