extension Transcript {
  /// Amendments, assignments and relations, and what show tells of them.
  static let amending: [[String]] = [
    [
      "add", "Appoint a special envoy", "--to", "US President", "--ref", "envoy", "--issued",
      "2024-01", "--due", "2026-01", "--follow-up", "6m", "--lead", "State Department", "--tag",
      "free", "--milestone", "appointed=implemented",
    ],
    ["add", "Let aid in", "--to", "Ministry", "--to", "Army", "--ref", "aid"],
    ["add", "Nominate an envoy", "--to", "US President", "--ref", "nominate"],
    ["log", "envoy=in-progress", "aid", "Hearing held", "--on", "2025-01-10"],
    ["log", "aid", "Report handed in", "--kind", "report", "--on", "2025-02"],
    [
      "amend", "envoy", "--due", "2026-06", "--on", "2025-04-10", "--because",
      "extension granted",
    ],
    [
      "amend", "envoy", "--tag", "+urgent", "--tag", "-free", "--text",
      "Appoint a special envoy for human rights, and do so with the consent of the Senate",
      "--because", "in the document's words",
    ],
    ["amend", "@5", "envoy=appointed", "aid=stalled", "--because", "the vote was final"],
    ["amend", "@5", "envoy=", "--because", "it was not", "--dry-run"],
    [
      "amend", "@6", "--status", "stalled", "--assessor", "Committee", "--for", "Army", "--source",
      "https://example.org/report", "--because", "their own view",
    ],
    ["amend", "envoy", "--ref", "special-envoy", "--because", "a clearer name"],
    ["amend", "envoy", "aid", "--priority", "high", "--because", "all are", "--dry-run"],
    ["amend", "envoy", "aid", "--priority", "high", "--because", "all are"],
    ["amend", "envoy", "aid", "--priority", "high", "--because", "all are", "--yes"],
    ["amend", "envoy", "aid", "--priority", "high", "--because", "all are", "--yes"],
    ["assign", "aid", "--lead", "Ministry", "--with", "Army", "--on", "2025-05-02"],
    ["assign", "--open", "--lead", "Ministry", "--dry-run"],
    ["assign", "--open", "--lead", "Ministry", "--yes", "--because", "by decree"],
    ["link", "nominate", "--part-of", "envoy", "--on", "2025-01"],
    ["mark", "nominate", "partly-implemented", "--on", "2025-03"],
    ["link", "envoy", "--supersedes", "aid", "--part-of", "nominate", "--because", "one request"],
    ["retract", "@6", "--because", "handed in twice", "--yes"],
    ["retract", "@19", "--because", "not decided", "--yes"],
    ["show", "envoy"], ["show", "envoy", "--all", "--width", "60"], ["show", "envoy", "--all"],
    ["show", "envoy", "--all", "--width", "120"], ["show", "aid", "--all"],
    ["show", "aid", "--all", "--format", "json"], ["show", "envoy", "--as-of", "2025-03"],
    ["list", "--format", "csv"], ["list", "--as-of", "2025-03", "--format", "csv"],
    ["undo", "--yes"], ["verify"],
  ]
}
