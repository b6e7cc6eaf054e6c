/// What the structure of text asks of single bytes of UTF-8.
enum Bytes {
  /// A space, a tab or a line break.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }

  /// A letter from a to z.
  static func isLower(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }

  /// A letter from A to Z.
  static func isUpper(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
  }

  /// A digit.
  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// The text of `bytes` with white space made single.
  static func line(_ bytes: ArraySlice<UInt8>) -> String {
    var single: [UInt8] = []
    single.reserveCapacity(bytes.count)
    for byte in bytes {
      if !isSpace(byte) { single.append(byte) } else if single.last != 0x20 { single.append(0x20) }
    }
    return String(decoding: single, as: UTF8.self)
  }

  /// A word in lower case, curly apostrophes made plain.
  static func lowered(_ bytes: ArraySlice<UInt8>) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: bytes.lazy.map { isUpper($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
    return String(String(decoding: bytes, as: UTF8.self).lowercased().map { $0 == "’" ? "'" : $0 })
  }
}
