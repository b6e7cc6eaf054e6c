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
    sink.edit { bytes in
      bytes.append(UInt8(ascii: "|"))
      for cell in cells {
        bytes.append(UInt8(ascii: " "))
        appendMarkdown(cell.utf8.span, to: &bytes)
        bytes.append(contentsOf: " |".utf8)
      }
      bytes.append(0x0A)
    }
  }
}
