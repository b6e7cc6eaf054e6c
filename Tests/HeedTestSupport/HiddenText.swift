/// Whether a character must never reach a terminal, written apart from the code under test.
package func isBanned(_ value: UInt32) -> Bool {
  switch value {
  case 0x20..<0x7F: false
  case ..<0xA0, 0xAD, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069: true
  case 0xFEFF, 0xFFF0...0xFFFF, 0xFDD0...0xFDEF, 0xE0000...0xE007F, 0xE0100...0xE01EF: true
  default: value & 0xFFFE == 0xFFFE
  }
}

/// Whether the text has a character that must not reach a terminal; line feeds count too.
package func hasHidden(_ text: String) -> Bool {
  text.unicodeScalars.contains { isBanned($0.value) }
}
