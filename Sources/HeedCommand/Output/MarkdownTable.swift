internal import HeedExchange

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
    output.edit { appendMarkdownRow(cells, to: &$0) }
  }
}
