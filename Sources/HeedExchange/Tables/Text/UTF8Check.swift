internal import HeedText

/// Tells a file of well-formed UTF-8, as nearly all are, at a glance.
struct UTF8Check {
  private var scanner = UTF8Scanner()
  private var isClean = true
  private var isBlank = true
  private var isStart = true
  private var mark = 0

  /// Takes the next piece.
  mutating func take(_ piece: ArraySlice<UInt8>) {
    guard isClean else { return }
    if isStart {
      isStart = false
      if piece.starts(with: [0xEF, 0xBB, 0xBF]) { mark = 3 }
    }
    var every: UInt8 = 0
    var least: UInt8 = 0xFF
    for byte in piece {
      every |= byte
      least = min(least, byte)
    }
    // Controls and zeros may mean another encoding, or no text; blanks alone are no table.
    if least < 0x09 { isClean = false }
    if isBlank, piece.contains(where: { $0 > 0x20 }) { isBlank = false }
    guard every >= 0x80 || scanner.awaited > 0 else { return }
    for byte in piece where byte >= 0x80 || scanner.awaited > 0 {
      switch scanner.take(byte) {
      case .character, .inside: continue
      default: isClean = false
      }
    }
  }

  /// How long its byte order mark is; `nil` where a closer look is due.
  var cleanMark: Int? { isClean && !isBlank && scanner.awaited == 0 ? mark : nil }
}
