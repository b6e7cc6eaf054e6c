/// A table as JSON: an array of objects, or with JSON Lines one object a line.
///
/// Keys are the columns' names; what is not known is null, a list an array, yes and no are true
/// and false. Hidden characters are escaped, so that the text is safe on a terminal.
/// Source: RFC 8259.
package struct JSONExport: TableWriter {
  private let keys: [[UInt8]]
  private let sink: any ExportSink
  private let isLines: Bool
  private var isEmpty = true

  package init(_ table: ExportTable, to sink: any ExportSink, isLines: Bool) {
    keys = table.columns.map { column in
      var key: [UInt8] = []
      appendJSON(column.name.utf8.span, to: &key)
      return key
    }
    self.sink = sink
    self.isLines = isLines
  }

  package func begin() { if !isLines { sink.append("[") } }

  package mutating func row(_ cells: [ExportCell]) {
    let isFirst = isEmpty
    isEmpty = false
    sink.edit { bytes in
      if !isLines { bytes.append(contentsOf: (isFirst ? "\n  " : ",\n  ").utf8) }
      bytes.append(UInt8(ascii: "{"))
      for (number, (key, cell)) in zip(keys, cells).enumerated() {
        if number > 0 { bytes.append(contentsOf: ", ".utf8) }
        bytes.append(contentsOf: key)
        bytes.append(contentsOf: ": ".utf8)
        append(cell, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
      if isLines { bytes.append(0x0A) }
    }
  }

  package func end() { if !isLines { sink.append(isEmpty ? "]\n" : "\n]\n") } }

  private func append(_ cell: ExportCell, to bytes: inout [UInt8]) {
    switch cell {
    case .none: bytes.append(contentsOf: "null".utf8)
    case .text(let text): appendJSON(text.utf8.span, to: &bytes)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .texts(let parts), .addresses(let parts):
      bytes.append(UInt8(ascii: "["))
      for (number, part) in parts.enumerated() {
        if number > 0 { bytes.append(contentsOf: ", ".utf8) }
        appendJSON(part.utf8.span, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }
}
