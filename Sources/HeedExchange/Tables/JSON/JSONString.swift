/// Reads the text of a JSON string, after its first quotation mark.
///
/// What the ledger cannot keep, half of a surrogate pair and NUL, is replaced by U+FFFD; lines
/// end with LF, however they end there.
struct JSONString {
  /// The next byte to read.
  private(set) var at: Int
  private var wasReturn = false

  init(at start: Int) { at = start }

  /// Appends the text; then `at` is after the last quotation mark.
  mutating func read(_ json: Span<UInt8>, into text: inout [UInt8]) throws(JSONItem.Stop) {
    while true {
      // Most texts have no escape.
      while at < json.count, json[at] >= 0x20, json[at] != UInt8(ascii: "\""),
        json[at] != UInt8(ascii: "\\")
      {
        text.append(json[at])
        at += 1
        wasReturn = false
      }
      guard at < json.count else { throw .ended }
      switch json[at] {
      case UInt8(ascii: "\""):
        at += 1
        return
      case UInt8(ascii: "\\"): try escape(json, into: &text)
      default: throw .notJSON(at: at, "a control character must be written as an escape")
      }
    }
  }

  private mutating func escape(
    _ json: Span<UInt8>, into text: inout [UInt8]
  ) throws(JSONItem.Stop) {
    guard at + 1 < json.count else { throw .ended }
    let start = at
    let byte = json[at + 1]
    at += 2
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "n"): append(0x0A, to: &text)
    case UInt8(ascii: "r"): append(0x0D, to: &text)
    case UInt8(ascii: "u"):
      append(try scalar(json, start), to: &text)
    default: throw .notJSON(at: start, "there is no such escape")
    }
    if byte != UInt8(ascii: "r"), byte != UInt8(ascii: "u") { wasReturn = false }
  }

  private mutating func append(_ value: UInt32, to text: inout [UInt8]) {
    switch value {
    case 0x0D:
      text.append(0x0A)
      wasReturn = true
    case 0x0A where wasReturn: wasReturn = false
    default:
      let scalar = value == 0 ? nil : Unicode.Scalar(value)
      text.append(contentsOf: String(scalar ?? "\u{FFFD}").utf8)
      wasReturn = false
    }
  }

  /// The scalar of `\uXXXX`, or of two of them.
  private mutating func scalar(_ json: Span<UInt8>, _ start: Int) throws(JSONItem.Stop) -> UInt32 {
    let unit = try fourDigits(json, start)
    guard (0xD800..<0xDC00).contains(unit) else { return unit }
    guard at + 1 < json.count else { throw .ended }
    guard json[at] == UInt8(ascii: "\\"), json[at + 1] == UInt8(ascii: "u") else { return unit }
    let after = at
    at += 2
    let low = try fourDigits(json, after)
    guard (0xDC00..<0xE000).contains(low) else {
      at = after
      return unit
    }
    return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
  }

  private mutating func fourDigits(
    _ json: Span<UInt8>, _ start: Int
  ) throws(JSONItem.Stop) -> UInt32 {
    guard at + 4 <= json.count else { throw .ended }
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(json[at])).hexDigitValue else {
        throw .notJSON(at: start, "four hexadecimal digits are expected after “\\u”")
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }
}
