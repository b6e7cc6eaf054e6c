/// A format that a ledger, or a table of it, is written in.
package enum ExportFormat: String, CaseIterable, Sendable {
  case csv, tsv, json, jsonl, xlsx, md, impactoss

  /// Whether each table is a text of its own; of the others all of it is one file.
  package var isByTable: Bool { self != .xlsx && self != .impactoss }
}
