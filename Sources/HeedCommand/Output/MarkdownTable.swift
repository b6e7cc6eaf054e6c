/// Writes a table in GitHub's Markdown, in which stored text stays text.
///
/// Signs with a meaning get a backslash, line ends become `<br>`, hidden characters are shown
/// escaped.
/// Source: GitHub Flavored Markdown 0.29, sections 4.10 (tables) and 6.1 (backslash escapes).
struct MarkdownTable {
  let output: OutputBuffer

  init(_ output: OutputBuffer) { self.output = output }

  func header(_ titles: [String], _ alignments: [Alignment] = []) {
    row(titles)
    let rules = titles.indices.map { number in
      number < alignments.count && alignments[number] == .right ? "---:" : "---"
    }
    output.line("| " + rules.joined(separator: " | ") + " |")
  }

  func row(_ cells: [String]) {
    output.edit { bytes in
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

/// Appends stored text so that Markdown shows it letter by letter, on one line.
func appendMarkdown(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
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
