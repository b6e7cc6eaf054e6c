import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct UTF8ScannerTests {
  /// How often the bytes are no UTF-8.
  private func faults(_ bytes: [UInt8]) -> Int {
    var scanner = UTF8Scanner()
    var count = 0
    for byte in bytes {
      switch scanner.take(byte) {
      case .character, .inside: break
      case .fault, .faultAndInside, .faultAndCharacter: count += 1
      case .twoFaults: count += 2
      }
    }
    return count + (scanner.awaited > 0 ? 1 : 0)
  }

  @Test(arguments: UInt64(0)..<2000)
  func `it finds as many faults as Swift replaces`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let edges: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
      0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    let bytes = (0..<12).map { _ in random.pick(edges) }
    let replaced = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0 == "\u{FFFD}" }
    // EF BF BD is that character itself.
    let own = zip(bytes, zip(bytes.dropFirst(), bytes.dropFirst(2)))
      .filter { $0 == 0xEF && $1.0 == 0xBF && $1.1 == 0xBD }.count
    #expect(faults(bytes) == replaced.count - own)
  }
}
