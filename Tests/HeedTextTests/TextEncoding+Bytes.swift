@testable import HeedText

extension TextEncoding {
  static let all: [TextEncoding] = [
    .utf8, .utf16(isLittleEndian: true), .utf16(isLittleEndian: false), .windows1252, .macRoman,
  ]

  /// The text in this encoding, where it has all the characters.
  func bytes(of text: String) -> [UInt8]? {
    switch self {
    case .utf8: return Array(text.utf8)
    case .utf16(let isLittleEndian):
      return text.utf16.flatMap { unit in
        let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return isLittleEndian ? bytes : bytes.reversed()
      }
    case .windows1252, .macRoman:
      let upper = upperHalf
      var bytes: [UInt8] = []
      for scalar in text.unicodeScalars {
        if scalar.value < 0x80 {
          bytes.append(UInt8(scalar.value))
        } else if let index = upper.firstIndex(of: scalar) {
          bytes.append(UInt8(0x80 + index))
        } else {
          return nil
        }
      }
      return bytes
    }
  }
}
