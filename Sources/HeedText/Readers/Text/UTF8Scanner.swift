/// Tells where UTF-8 that comes byte by byte is well formed.
///
/// Source: The Unicode Standard, table 3-7 and section 3.9, "maximal subpart": what breaks off
/// is one fault, and the byte that it breaks off at is looked at anew.
package struct UTF8Scanner {
  /// Bytes of a character that are still to come, and what the next may be.
  package private(set) var awaited = 0
  private var next: ClosedRange<UInt8> = 0x80...0xBF

  /// What a byte ended.
  package enum Outcome {
    case character, inside, fault, faultAndCharacter, faultAndInside, twoFaults
  }

  /// A scanner at the start of a text.
  package init() {}

  /// Takes the next byte.
  package mutating func take(_ byte: UInt8) -> Outcome {
    guard awaited > 0 else { return start(byte) }
    if next.contains(byte) {
      awaited -= 1
      next = 0x80...0xBF
      return awaited == 0 ? .character : .inside
    }
    awaited = 0
    switch start(byte) {
    case .character: return .faultAndCharacter
    case .inside: return .faultAndInside
    default: return .twoFaults
    }
  }

  private mutating func start(_ byte: UInt8) -> Outcome {
    next = 0x80...0xBF
    switch byte {
    case 0..<0x80: return .character
    case 0xC2...0xDF: awaited = 1
    case 0xE0: (awaited, next) = (2, 0xA0...0xBF)
    case 0xED: (awaited, next) = (2, 0x80...0x9F)
    case 0xE1...0xEF: awaited = 2
    case 0xF0: (awaited, next) = (3, 0x90...0xBF)
    case 0xF1...0xF3: awaited = 3
    case 0xF4: (awaited, next) = (3, 0x80...0x8F)
    default: return .fault
    }
    return .inside
  }
}
