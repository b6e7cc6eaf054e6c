/// Appends stored text so that Markdown shows it letter by letter, on one line.
package func appendMarkdown(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
  rewrite(bytes, to: &output, special: isMarkdownSign) { output, step, following in
    switch step {
    case .scalar(0x0A, _): output.append(contentsOf: "<br>".utf8)
    case .scalar(0x0D, _): if following != 0x0A { output.append(contentsOf: "<br>".utf8) }
    case .scalar(0x09, _): output.append(UInt8(ascii: " "))
    case .scalar(let scalar, _) where scalar < 0x7F && scalar >= 0x20:
      output.append(UInt8(ascii: "\\"))
      output.append(UInt8(truncatingIfNeeded: scalar))
    default:
      output.append(UInt8(ascii: "\\"))
      appendVisible(step, to: &output)
    }
  }
}

/// Appends a row of a table, its cells letter by letter.
///
/// Source: GitHub Flavored Markdown 0.29, section 4.10.
package func appendMarkdownRow(_ cells: [String], to output: inout [UInt8]) {
  output.append(UInt8(ascii: "|"))
  for cell in cells {
    output.append(UInt8(ascii: " "))
    appendMarkdown(cell.utf8.span, to: &output)
    output.append(contentsOf: " |".utf8)
  }
  output.append(0x0A)
}

private func isMarkdownSign(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"),
    UInt8(ascii: "_"), UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "#"),
    UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "$"):
    true
  default:
    false
  }
}
