/// Converts a text that comes in pieces to UTF-8.
package struct TextDecoder {
  private let encoding: TextEncoding
  /// UTF-8 of the bytes from 0x80 on where each byte is a character.
  private let upperHalf: [[UInt8]]
  /// The first byte of a code unit of UTF-16 whose second byte is in the next piece.
  private var half: UInt8?
  /// A high surrogate that waits for the low one.
  private var surrogate: UInt16?

  /// A decoder of a text in that encoding.
  package init(_ encoding: TextEncoding) {
    self.encoding = encoding
    upperHalf = encoding.upperHalf.map { Array(String($0).utf8) }
  }

  /// Appends what the piece says to `text`. UTF-8 is taken as it is.
  package mutating func decode(_ piece: ArraySlice<UInt8>, into text: inout [UInt8]) {
    switch encoding {
    case .utf8: text.append(contentsOf: piece)
    case .utf16(let isLittleEndian): decodeUnits(piece, isLittleEndian, into: &text)
    case .windows1252, .macRoman:
      for byte in piece {
        if byte < 0x80 { text.append(byte) } else { text += upperHalf[Int(byte) - 0x80] }
      }
    }
  }

  /// Appends a replacement for what the text breaks off in.
  package mutating func finish(into text: inout [UInt8]) {
    guard surrogate != nil || half != nil else { return }
    text += Self.replacement
    surrogate = nil
    half = nil
  }

  /// UTF-8 of U+FFFD, which stands where nothing can be read.
  package static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  private mutating func decodeUnits(
    _ piece: ArraySlice<UInt8>, _ isLittleEndian: Bool, into text: inout [UInt8]
  ) {
    for byte in piece {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      let (high, low) = isLittleEndian ? (byte, first) : (first, byte)
      add(UInt16(high) << 8 | UInt16(low), to: &text)
    }
  }

  private mutating func add(_ unit: UInt16, to text: inout [UInt8]) {
    if let high = surrogate {
      surrogate = nil
      if let scalar = Self.scalar(high, unit) {
        text.append(contentsOf: String(scalar).utf8)
        return
      }
      text += Self.replacement
    }
    if unit < 0x80 {
      text.append(UInt8(unit))
    } else if let scalar = Unicode.Scalar(unit) {
      text.append(contentsOf: String(scalar).utf8)
    } else if unit < 0xDC00 {
      surrogate = unit
    } else {
      text += Self.replacement
    }
  }

  private static func scalar(_ high: UInt16, _ low: UInt16) -> Unicode.Scalar? {
    guard (0xDC00...0xDFFF).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(high - 0xD800) << 10) + UInt32(low - 0xDC00))
  }
}

extension TextDecoder {
  /// The whole text in UTF-8.
  package static func text(of bytes: ArraySlice<UInt8>, in encoding: TextEncoding) -> [UInt8] {
    var decoder = TextDecoder(encoding)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    decoder.decode(bytes, into: &text)
    decoder.finish(into: &text)
    return text
  }
}
