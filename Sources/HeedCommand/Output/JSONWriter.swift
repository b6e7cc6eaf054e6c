internal import HeedExchange

/// Writes one JSON text piece by piece, without keeping it.
///
/// The caller opens, names and closes in the right order; a key is written before each value of an
/// object. Hidden characters are escaped, so that the text is safe on a terminal and still parses
/// to what was stored.
/// Source: RFC 8259.
struct JSONWriter {
  let output: OutputBuffer
  let isPretty: Bool
  /// For each open object or array, whether it has a member yet.
  private var hasMember: [Bool] = []
  private var isAfterKey = false

  /// Writes on one line, or with `pretty` one member a line, indented by two spaces.
  init(_ output: OutputBuffer, pretty: Bool = false) {
    self.output = output
    isPretty = pretty
  }

  mutating func beginObject() { open(UInt8(ascii: "{")) }

  mutating func endObject() { close(UInt8(ascii: "}")) }

  mutating func beginArray() { open(UInt8(ascii: "[")) }

  mutating func endArray() { close(UInt8(ascii: "]")) }

  mutating func key(_ name: String) {
    begin()
    output.edit { bytes in
      appendJSON(name.utf8.span, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      if isPretty { bytes.append(UInt8(ascii: " ")) }
    }
    isAfterKey = true
  }

  mutating func string(_ value: String) {
    begin()
    output.edit { appendJSON(value.utf8.span, to: &$0) }
  }

  /// Writes stored UTF-8 bytes as a string; a byte that is no UTF-8 becomes U+FFFD.
  mutating func string(_ value: Span<UInt8>) {
    begin()
    output.edit { appendJSON(value, to: &$0) }
  }

  mutating func integer(_ value: Int) { literal(String(value)) }

  /// Writes a number that is given as JSON writes it: `0.86`.
  mutating func decimal(_ figure: String) { literal(figure) }

  mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

  mutating func null() { literal("null") }

  /// Ends the text with a line feed, and lets another begin: JSON Lines.
  func endText() { output.append(0x0A) }
}

extension JSONWriter {
  /// Writes a member of an object; `nil` as null.
  mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  mutating func member(_ name: String, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { null() }
  }

  mutating func member(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  mutating func member(_ name: String, _ values: [String]) {
    key(name)
    beginArray()
    for value in values { string(value) }
    endArray()
  }
}

extension JSONWriter {
  private mutating func literal(_ text: String) {
    begin()
    output.append(text)
  }

  private mutating func open(_ bracket: UInt8) {
    begin()
    output.append(bracket)
    hasMember.append(false)
  }

  private mutating func close(_ bracket: UInt8) {
    let hadMember = hasMember.popLast() ?? false
    if hadMember { newLine() }
    output.append(bracket)
  }

  /// Writes the comma, line and indent that stand before the next key, element or text.
  private mutating func begin() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let last = hasMember.indices.last else { return }
    if hasMember[last] { output.append(UInt8(ascii: ",")) }
    hasMember[last] = true
    newLine()
  }

  private func newLine() {
    guard isPretty else { return }
    output.edit { bytes in
      bytes.append(0x0A)
      for _ in 0..<(2 * hasMember.count) { bytes.append(UInt8(ascii: " ")) }
    }
  }
}
