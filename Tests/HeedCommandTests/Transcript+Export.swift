extension Transcript {
  /// Tables of the record, to standard output and into a folder.
  static let export: [[String]] =
    ["csv", "tsv", "json", "jsonl", "md"].map {
      ["export", "--to", "US President", "--format", $0]
    } + [
      ["export", "events", "--match", "envoy", "--as-of", "2022-06", "--format", "jsonl"],
      ["export", "statuses", "--regressed"], ["export", "documents"],
      ["export", "events", "--public"], ["export", "--output", "FOLDER/data"],
      ["export", "--output", "FOLDER/data"],
      ["export", "documents", "--output", "FOLDER/data", "--force"],
      ["export", "events", "documents"], ["export", "event"], ["export", "--format", "text"],
      ["export", "--format", "heed", "--output", "FOLDER/record.jsonl"],
      ["export", "--format", "heed", "--public"], ["export", "--format", "heed", "--open"],
      ["import", "FOLDER/record.jsonl", "--dry-run"], ["import", "FOLDER/record.jsonl"],
      ["import", "FOLDER/record.jsonl", "--ledger", "FOLDER/other.db"],
      ["export", "--format", "xlsx", "--output", "FOLDER/record.xlsx"],
      ["export", "--format", "xlsx", "--output", "FOLDER/record.xlsx"],
    ]
}
