internal import HeedText

/// The text of a cell, gathered from its runs.
struct RunText {
  private(set) var bytes: [UInt8] = []
  private var isInText = false
  /// Within what tells how East Asian words are said.
  private var isInPhonetic = false

  /// Takes the next event within a shared text or an inline one.
  mutating func take(_ event: XMLReader.Event) {
    switch event {
    case .start("x:rPh"): isInPhonetic = true
    case .end("x:rPh"): isInPhonetic = false
    case .start("x:t"): isInText = !isInPhonetic
    case .end("x:t"): isInText = false
    case .text(let piece) where isInText: bytes += piece
    default: break
    }
  }

  /// The text with `_x000D_` and its like written out and lines that end with LF.
  ///
  /// Source: ISO/IEC 29500-1, 22.9.2.19 (ST_Xstring).
  var unescaped: [UInt8] { Self.unescaped(bytes[...]) }

  /// The text with its escapes written out.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var rest = bytes
    var wasReturn = false
    while let byte = rest.first {
      if byte == UInt8(ascii: "_"), let unit = escape(rest) {
        rest = rest.dropFirst(7)
        let scalar = unit == 0 ? nil : Unicode.Scalar(unit)
        if unit == 0x0A, wasReturn { text.removeLast() }
        wasReturn = unit == 0x0D
        text.append(contentsOf: String(wasReturn ? "\n" : scalar ?? "\u{FFFD}").utf8)
      } else {
        rest = rest.dropFirst()
        if byte == 0x0A, wasReturn { text.removeLast() }
        wasReturn = byte == 0x0D
        text.append(wasReturn ? 0x0A : byte)
      }
    }
    return text
  }

  /// The code unit of `_xHHHH_`, where the bytes begin with one.
  private static func escape(_ bytes: ArraySlice<UInt8>) -> UInt16? {
    let start = bytes.startIndex
    guard bytes.count >= 7, bytes[start + 1] == UInt8(ascii: "x"),
      bytes[start + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[start + 2..<start + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
