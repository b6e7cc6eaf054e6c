/// A table in GitHub's Markdown, in which stored text stays text.
///
/// Source: GitHub Flavored Markdown 0.29, section 4.10.
package struct MarkdownExport: TableWriter {
  private let table: ExportTable
  private let sink: any ExportSink

  package init(_ table: ExportTable, to sink: any ExportSink) {
    self.table = table
    self.sink = sink
  }

  package func begin() {
    write(table.columns.map(\.name))
    sink.append("|" + String(repeating: " --- |", count: table.columns.count) + "\n")
  }

  package func row(_ cells: [ExportCell]) { write(cells.map(\.plain)) }

  package func end() {}

  private func write(_ cells: [String]) {
    sink.edit { appendMarkdownRow(cells, to: &$0) }
  }
}
