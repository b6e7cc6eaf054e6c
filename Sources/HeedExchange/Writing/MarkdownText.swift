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
