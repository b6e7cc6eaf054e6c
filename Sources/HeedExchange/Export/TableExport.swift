package import Heed

/// Tables that are being written, one after another, and how far that is.
package struct TableExport {
  private let request: ExportRequest
  private let format: ExportFormat
  private let forTerminal: Bool
  /// Called at every row with the table and how many of its rows there are.
  private let progress: (ExportTable, Int) -> Void

  /// An export in a format that writes each table by itself.
  package init(
    _ request: ExportRequest, as format: ExportFormat, forTerminal: Bool = false,
    progress: @escaping (ExportTable, Int) -> Void = { _, _ in }
  ) {
    self.request = request
    self.format = format
    self.forTerminal = forTerminal
    self.progress = progress
  }

  /// Writes one table; the number of its rows.
  ///
  /// - Throws: `Refusal`.
  package func write(
    _ table: ExportTable, of ledger: Ledger, to sink: any ExportSink
  ) throws(Refusal) -> Int {
    var writer = writer(of: table, to: sink)
    var count = 0
    writer.begin()
    try request.rows(of: table, in: ledger) { cells in
      writer.row(cells)
      count += 1
      progress(table, count)
    }
    writer.end()
    return count
  }

  private func writer(of table: ExportTable, to sink: any ExportSink) -> any TableWriter {
    switch format {
    case .csv: DelimitedExport(table, to: sink, isCSV: true, forTerminal: forTerminal)
    case .tsv: DelimitedExport(table, to: sink, isCSV: false, forTerminal: forTerminal)
    case .json: JSONExport(table, to: sink, isLines: false)
    case .jsonl: JSONExport(table, to: sink, isLines: true)
    case .md: MarkdownExport(table, to: sink)
    case .xlsx, .impactoss: preconditionFailure("it has a writer of its own")
    }
  }
}
