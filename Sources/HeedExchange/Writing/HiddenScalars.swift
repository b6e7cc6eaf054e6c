/// Whether a character must never reach a terminal as it is.
///
/// Controls drive the terminal; direction marks, invisible characters and tags make a line read
/// otherwise than it is stored; noncharacters and the specials block mean nothing in a text.
/// Source: Unicode 15, general categories Cc and Cf, Default_Ignorable_Code_Point; the variation
/// selectors FE00 to FE0F are let through, since emoji need them.
func isHidden(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
    0x2060...0x206F, 0xFDD0...0xFDEF, 0xFEFF, 0xFFF0...0xFFFF, 0x1D173...0x1D17A,
    0xE0000...0xE0FFF:
    true
  default:
    scalar & 0xFFFE == 0xFFFE
  }
}

/// One step through bytes that claim to be UTF-8.
enum UTF8Step: Equatable {
  case scalar(UInt32, length: Int)
  /// A byte that belongs to no well-formed character.
  case stray(UInt8)

  /// Reads the character that begins at `index`, which must lie within `bytes`.
  ///
  /// Source: RFC 3629, section 4; overlong forms and surrogates are stray bytes.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at index: Int) {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0...0x7F:
      self = .scalar(UInt32(lead), length: 1)
      return
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default:
      self = .stray(lead)
      return
    }
    guard bytes.count - index >= length, second.contains(bytes[index + 1]) else {
      self = .stray(lead)
      return
    }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else {
        self = .stray(lead)
        return
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    self = .scalar(value, length: length)
  }
}

/// Appends `bytes`, with everything hidden, stray or special handed to `replace` instead.
///
/// Runs of harmless characters are copied whole. `replace` is told the byte that follows.
@inline(__always)
func rewrite(
  _ bytes: Span<UInt8>, to output: inout [UInt8], special: (UInt8) -> Bool,
  replace: (inout [UInt8], UTF8Step, UInt8?) -> Void
) {
  var runStart = 0
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if byte >= 0x20, byte < 0x7F, !special(byte) {
      index += 1
      continue
    }
    let step = UTF8Step(bytes, at: index)
    var length = 1
    if case .scalar(let scalar, let scalarLength) = step {
      length = scalarLength
      if byte >= 0x80, !isHidden(scalar) {
        index += length
        continue
      }
    }
    appendRun(bytes, runStart..<index, to: &output)
    index += length
    runStart = index
    replace(&output, step, index < bytes.count ? bytes[index] : nil)
  }
  appendRun(bytes, runStart..<bytes.count, to: &output)
}

@inline(__always)
private func appendRun(_ bytes: Span<UInt8>, _ run: Range<Int>, to output: inout [UInt8]) {
  if run.isEmpty { return }
  unsafe bytes.extracting(run).withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
}

/// Appends a number in upper-case hexadecimal, with at least so many digits.
func appendHexadecimal(_ value: UInt32, digits: Int, to output: inout [UInt8]) {
  var shift = 28
  while shift >= 0 {
    let digit = UInt8(truncatingIfNeeded: value >> UInt32(shift)) & 0xF
    if shift < digits * 4 || value >> UInt32(shift) != 0 {
      output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
    shift -= 4
  }
}
