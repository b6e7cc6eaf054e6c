/// The number that ASCII digits write; `nil` for none, for more than nine, or for anything else.
func number(_ bytes: some Collection<UInt8>) -> Int? {
  guard 1...9 ~= bytes.count else { return nil }
  var value = 0
  for byte in bytes {
    guard isDigit(byte) else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}

/// Whether the byte is one of `0` to `9`.
func isDigit(_ byte: UInt8) -> Bool {
  UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
}

/// The number in decimal, with zeros before it up to that many digits.
func padded(_ value: Int, to width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
