/// Why a text is not JSON that Heed reads, and where.
public struct JSONFault: Error, Hashable, Sendable {
  /// Line, counted from 1.
  public let line: Int
  /// Column, counted in bytes from 1.
  public let column: Int
  /// What is wrong, as a sentence without its end.
  public let reason: String
}

extension JSON {
  /// Reads one JSON text.
  ///
  /// - Throws: `JSONFault` for text that is not JSON, a key given twice, a fraction, an
  ///   integer beyond 2^53, the character NUL, or bytes that are not UTF-8.
  public init(parsing bytes: [UInt8]) throws(JSONFault) {
    var reader = JSONReader(bytes: bytes)
    self = try reader.document()
  }

  /// Reads a canonical text, refusing any other form of the same value.
  static func canonical(parsing bytes: [UInt8]) -> JSON? {
    guard let value = try? JSON(parsing: bytes), value.canonical == bytes else { return nil }
    return value
  }
}

private struct JSONReader {
  let bytes: [UInt8]
  var position = 0
  static let deepest = 64

  mutating func document() throws(JSONFault) -> JSON {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { position = 3 }
    let value = try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw fault("something follows the end of the text") }
    return value
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSON {
    skipSpace()
    guard depth < Self.deepest else { throw fault("lists and objects are nested too deep") }
    switch peek {
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw fault("the text ends too early")
    case let byte? where byte == UInt8(ascii: "-") || isDigit(byte): return try integer()
    default: throw fault("a value is expected here")
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSONObject {
    var object = JSONObject()
    position += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return object }
    while true {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw fault("a key in quotation marks is expected") }
      let start = position
      let key = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw fault("\":\" is expected after the key") }
      let value = try value(depth: depth + 1)
      guard object[key] == nil else {
        position = start
        throw fault("the key \"\(key)\" is given twice")
      }
      object[key] = value
      skipSpace()
      if take(UInt8(ascii: "}")) { return object }
      guard take(UInt8(ascii: ",")) else { throw fault("\",\" or \"}\" is expected") }
    }
  }

  private mutating func array(depth: Int) throws(JSONFault) -> [JSON] {
    var values: [JSON] = []
    position += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return values }
    while true {
      values.append(try value(depth: depth + 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return values }
      guard take(UInt8(ascii: ",")) else { throw fault("\",\" or \"]\" is expected") }
    }
  }

  private mutating func integer() throws(JSONFault) -> JSON {
    let start = position
    let isNegative = take(UInt8(ascii: "-"))
    let first = position
    var value = 0
    while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      guard position - first < 16 else { throw fault("the number is too large") }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      position += 1
    }
    guard position > first else { throw fault("a digit is expected") }
    guard bytes[first] != UInt8(ascii: "0") || position == first + 1 else {
      position = start
      throw fault("a number does not begin with 0")
    }
    if let byte = peek, [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(byte) {
      throw fault("numbers are whole here; write others as text")
    }
    guard value <= JSON.largestInteger else { throw fault("the number is too large") }
    guard !isNegative || value != 0 else { throw fault("zero has no sign") }
    return .integer(isNegative ? -value : value)
  }

  private mutating func string() throws(JSONFault) -> String {
    position += 1
    let start = position
    // Most texts have no escape: found in one pass and taken whole.
    while let byte = peek, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      position += 1
    }
    var text = Array(bytes[start..<position])
    while true {
      guard let byte = peek else { throw fault("the text in quotation marks does not end") }
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let result = String(validating: text, as: UTF8.self) else {
          position = start
          throw fault("the text is not UTF-8")
        }
        return result
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0x20...: text.append(byte)
      default:
        position -= 1
        throw fault("a control character must be written as an escape")
      }
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
    guard let byte = peek else { throw fault("the text ends too early") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0c)
    case UInt8(ascii: "n"): text.append(0x0a)
    case UInt8(ascii: "r"): text.append(0x0d)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var code = try fourHexDigits()
      if (0xd800..<0xdc00).contains(code) {
        guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
          throw fault("half of a surrogate pair stands alone")
        }
        let low = try fourHexDigits()
        guard (0xdc00..<0xe000).contains(low) else {
          throw fault("half of a surrogate pair stands alone")
        }
        code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
      }
      guard code != 0 else { throw fault("the character NUL cannot be kept") }
      guard let scalar = Unicode.Scalar(code) else {
        throw fault("half of a surrogate pair stands alone")
      }
      text.append(contentsOf: String(scalar).utf8)
    default: throw fault("no such escape")
    }
  }

  private mutating func fourHexDigits() throws(JSONFault) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("four hexadecimal digits are expected")
      }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONFault) -> JSON {
    let letters = Array("\(word)".utf8)
    guard bytes[position...].starts(with: letters) else { throw fault("a value is expected here") }
    position += letters.count
    return value
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || (0x09...0x0a).contains(byte) || byte == 0x0d {
      position += 1
    }
  }

  private func fault(_ reason: String) -> JSONFault {
    var line = 1
    var lineStart = 0
    for index in 0..<min(position, bytes.count) where bytes[index] == 0x0a {
      line += 1
      lineStart = index + 1
    }
    return JSONFault(line: line, column: position - lineStart + 1, reason: reason)
  }
}
