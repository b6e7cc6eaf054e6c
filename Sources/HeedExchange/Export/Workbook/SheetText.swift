/// The text of a cell of a workbook.
enum SheetText {
  /// Units: UTF-16 code units; a cell of Excel holds no more.
  static let most = 32_767

  /// How much longer it is than a cell can be; `nil` where it fits. Units: UTF-16 code units.
  static func length(ofLong text: String) -> Int? {
    // Every code unit takes a byte or more.
    guard text.utf8.count > most else { return nil }
    let count = text.utf16.count
    return count > most ? count : nil
  }

  /// Appends the text as XML, so that what XML cannot hold comes back too.
  ///
  /// Source: ISO/IEC 29500-1, 22.9.2.19 (ST_Xstring): `_x000D_` stands for a carriage return, and
  /// `_x005F_` for the underscore of what only looks so.
  static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case 0x09, 0x0A: bytes.append(byte)
      case 0..<0x20: appendEscape(UInt32(byte), to: &bytes)
      case UInt8(ascii: "_") where looksEscaped(text, at: index): appendEscape(0x5F, to: &bytes)
      case 0xEF where isNoncharacter(text, at: index):
        appendEscape(0xFF00 | UInt32(text[index + 2] | 0x40), to: &bytes)
        index += 2
      default: bytes.append(byte)
      }
      index += 1
    }
  }

  private static func appendEscape(_ unit: UInt32, to bytes: inout [UInt8]) {
    bytes += "_x".utf8
    appendHexadecimal(unit, digits: 4, to: &bytes)
    bytes.append(UInt8(ascii: "_"))
  }

  /// Whether U+FFFE or U+FFFF is there, which besides the controls no XML may hold.
  private static func isNoncharacter(_ text: Span<UInt8>, at index: Int) -> Bool {
    index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE
  }

  /// Whether `_x`, four hexadecimal digits and `_` are there.
  private static func looksEscaped(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard index + 6 < text.count, text[index + 1] == UInt8(ascii: "x"),
      text[index + 6] == UInt8(ascii: "_")
    else { return false }
    for place in index + 2..<index + 6 {
      guard Character(Unicode.Scalar(text[place])).isHexDigit else { return false }
    }
    return true
  }
}
