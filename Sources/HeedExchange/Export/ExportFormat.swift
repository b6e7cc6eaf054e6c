/// A format that a ledger, or a table of it, is written in.
package enum ExportFormat: String, CaseIterable, Sendable {
  case csv, tsv, json, jsonl, md
}
