extension Transcript {
  /// A ledger's own scheme, words that nobody knows, and what became of them.
  static let schemes: [[String]] =
    [
      ["add", "Build the road", "--to", "Ministry", "--ref", "road", "--visibility", "public"],
      ["add", "Pay the crew", "--to", "Army", "--ref", "crew", "--visibility", "public"],
      ["add", "Report on it", "--to", "Army", "--ref", "report", "--visibility", "public"],
      ["scheme", "define", "FOLDER/ours.json", "--dry-run"],
      ["scheme", "define", "FOLDER/ours.json"], ["scheme", "define", "FOLDER/ours.json"],
      ["mark", "road", "begun", "--on", "2025-03"], ["mark", "road", "ours/nothing"],
      ["mark", "road", "ours/begun", "--on", "2025-03"],
      ["mark", "road", "ours/begun", "--on", "2025-03", "--visibility", "public"],
      ["scheme", "define", "FOLDER/changed.json", "--visibility", "public"],
      ["mark", "crew", "ours/B", "--on", "2025-04", "--visibility", "public"],
    ] + widths.map { ["scheme", "show", "ours", "--width", $0] } + [
      ["scheme", "show", "ours@1"], ["scheme", "show", "ours", "--public"],
      ["scheme", "show", "ours", "--format", "json"],
      ["scheme", "show", "ours", "--format", "csv"],
      ["scheme", "show", "ours", "--format", "md"], ["scheme", "show", "ours@7"],
      ["import", "FOLDER/words.json", "--dry-run"], ["import", "FOLDER/words.json"],
      ["list"], ["list", "--unmapped"], ["list", "--status", "ours/b"],
      ["list", "--format", "csv"],
      ["summary"], ["summary", "--unmapped"], ["scheme", "map"],
      ["scheme", "map", "--format", "json"], ["scheme", "map", "ours"],
      ["scheme", "map", "ours", "half-way=begin"],
      ["scheme", "map", "ours", "half way=begun", "--dry-run"],
      ["scheme", "map", "ours", "halfway=begun"],
      ["scheme", "map", "ours", "half way=begun"], ["scheme", "map", "ours", "Half-way=begun"],
      ["scheme", "map", "theirs", "Nearly there=partial", "--visibility", "public"],
      ["scheme", "map"], ["scheme", "show", "theirs"],
      ["summary", "--by", "status", "--format", "csv"],
      ["summary", "--by", "status", "--format", "csv", "--public"],
      ["mark", "crew", "contrary", "--on", "2025-05"],
      ["mark", "road", "ours/contrary", "--on", "2025-05"],
      ["summary", "--by", "status"], ["list"],
    ] + widths.map { ["scheme", "list", "--width", $0] } + [
      ["scheme", "list", "--format", "csv"], ["scheme", "show", "ccpr-a-e", "--width", "100"],
      ["verify"],
    ]

  static let schemeFiles = [
    "ours.json": scheme(begun: "underway"), "changed.json": scheme(begun: "partial"),
    "words.json": #"""
    {"heed": 1, "assessor": "Heed example record", "scheme": "theirs", "events": [
      {"key": "a", "title": "Review", "on": "2025-04", "visibility": "public",
       "recommendations": [{"ref": "report", "status": "Nearly there"},
                           {"ref": "crew", "status": "ours/Half way"}]}]}
    """#,
  ]

  private static func scheme(begun stage: String) -> String {
    #"""
    {"name": "ours", "title": "Our steps", "source": "Decision of the board, 12 March 2024",
     "statuses": [
      {"label": "Nothing yet", "stage": "not-started"},
      {"label": "Begun", "code": "B", "stage": "\#(stage)", "meaning": "money was given"},
      {"label": "Done in full", "name": "done", "code": "D", "stage": "done",
       "meaning": "somebody of ours has been there and has seen it"},
      {"label": "Contrary", "stage": "contrary"}]}
    """#
  }
}
