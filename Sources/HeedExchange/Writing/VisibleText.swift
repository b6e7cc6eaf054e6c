/// Appends stored text in a form that is safe on a terminal and hides nothing.
///
/// Printable characters stay as they are. A tab is shown as `\t`, a carriage return as `\r`, every
/// other hidden character as `\u{202E}`, a byte that is no UTF-8 as `\x9B`. A line feed is shown
/// as `\n`, or kept with `lineBreaks`, where a carriage return before it goes. A backslash stays
/// single: the form is for reading, not for reading back.
package func appendEscaped(_ bytes: Span<UInt8>, to output: inout [UInt8], lineBreaks: Bool = false)
{
  rewrite(bytes, to: &output, special: { _ in false }) { output, step, following in
    if lineBreaks, case .scalar(let scalar, _) = step {
      if scalar == 0x0A { return output.append(0x0A) }
      if scalar == 0x0D, following == 0x0A { return }
    }
    appendVisible(step, to: &output)
  }
}

/// Whether the bytes are printable ASCII alone.
package func isPlain(_ bytes: Span<UInt8>) -> Bool {
  for index in bytes.indices where bytes[index] < 0x20 || bytes[index] >= 0x7F { return false }
  return true
}

/// Appends the visible form of a character or byte that must not be printed as it is.
func appendVisible(_ step: UTF8Step, to output: inout [UInt8]) {
  output.append(UInt8(ascii: "\\"))
  switch step {
  case .scalar(0x09, _): output.append(UInt8(ascii: "t"))
  case .scalar(0x0A, _): output.append(UInt8(ascii: "n"))
  case .scalar(0x0D, _): output.append(UInt8(ascii: "r"))
  case .scalar(let scalar, _):
    output.append(contentsOf: "u{".utf8)
    appendHexadecimal(scalar, digits: 2, to: &output)
    output.append(UInt8(ascii: "}"))
  case .stray(let byte):
    output.append(UInt8(ascii: "x"))
    appendHexadecimal(UInt32(byte), digits: 2, to: &output)
  }
}

/// Stored text in a form that is safe on a terminal, on one line unless `lineBreaks` are kept.
package func visibleText(_ text: String, lineBreaks: Bool = false) -> String {
  if isPlain(text.utf8.span) { return text }
  var output: [UInt8] = []
  output.reserveCapacity(text.utf8.count + 16)
  appendEscaped(text.utf8.span, to: &output, lineBreaks: lineBreaks)
  return String(decoding: output, as: UTF8.self)
}
