/// The words of a block whose layout is not kept: every stretch of white space is one space.
struct Words {
  private(set) var bytes: [UInt8] = []
  private var isAfterSpace = true

  /// Adds text in UTF-8; a no-break space counts as white space, and a soft hyphen as nothing.
  mutating func add(_ text: some Collection<UInt8>) {
    var first: UInt8?
    for byte in text {
      if let lead = first {
        first = nil
        if lead == 0xC2, byte == 0xA0 {
          addSpace()
        } else if !(lead == 0xC2 && byte == 0xAD) {
          bytes.append(lead)
          bytes.append(byte)
          isAfterSpace = false
        }
      } else if byte == 0xC2 {
        first = byte
      } else if byte <= 0x20 {
        addSpace()
      } else {
        bytes.append(byte)
        isAfterSpace = false
      }
    }
    if let first { bytes.append(first) }
  }

  /// Adds a space, unless one is there or nothing is.
  mutating func addSpace() {
    guard !isAfterSpace else { return }
    bytes.append(0x20)
    isAfterSpace = true
  }

  /// The words, without a space at their end.
  var trimmed: [UInt8] { isAfterSpace && !bytes.isEmpty ? bytes.dropLast() : bytes }

  var isEmpty: Bool { bytes.isEmpty }
}
