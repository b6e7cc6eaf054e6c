/// Appends a JSON string with its quotation marks.
package func appendJSON(_ text: Span<UInt8>, to output: inout [UInt8]) {
  let quote = UInt8(ascii: "\"")
  let backslash = UInt8(ascii: "\\")
  output.append(quote)
  rewrite(text, to: &output, special: { $0 == quote || $0 == backslash }) { output, step, _ in
    output.append(backslash)
    switch step {
    case .scalar(0x22, _): output.append(quote)
    case .scalar(0x5C, _): output.append(backslash)
    case .scalar(0x0A, _): output.append(UInt8(ascii: "n"))
    case .scalar(0x0D, _): output.append(UInt8(ascii: "r"))
    case .scalar(0x09, _): output.append(UInt8(ascii: "t"))
    case .scalar(let scalar, _) where scalar > 0xFFFF:
      appendUnit(0xD800 + ((scalar - 0x10000) >> 10), to: &output)
      output.append(backslash)
      appendUnit(0xDC00 + (scalar & 0x3FF), to: &output)
    case .scalar(let scalar, _): appendUnit(scalar, to: &output)
    case .stray: appendUnit(0xFFFD, to: &output)
    }
  }
  output.append(quote)
}

private func appendUnit(_ unit: UInt32, to output: inout [UInt8]) {
  output.append(UInt8(ascii: "u"))
  appendHexadecimal(unit, digits: 4, to: &output)
}
