import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct StrayBytesTests {
  @Test func `a stray becomes a replacement character in its place`() {
    let block = Block(
      .paragraph, text: [0x61, 0xE9, 0x62, 0x00, 0xC3, 0xA9], places: Places(from: 10))
    let mended = StrayBytes.replaced(in: block)
    #expect(String(decoding: mended.text, as: UTF8.self) == "a\u{FFFD}b\u{FFFD}é")
    #expect(
      (0..<11).map { mended.places.origin(of: $0) } == [10, 11, 11, 11, 12, 13, 13, 13, 14, 15, 16])
    #expect(mended.places.origin(of: 1..<4) == 11..<12)
    #expect(mended.places.origin(of: 8..<10) == 14..<16)
  }

  @Test(arguments: UInt64(0)..<500)
  func `what was UTF-8 stays where it was, and the rest becomes it`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<20).map { _ in
      random.pick([0x61, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x00] as [UInt8])
    }
    let mended = StrayBytes.replaced(in: Block(.paragraph, text: bytes, places: Places(from: 0)))
    #expect(String(validating: mended.text, as: UTF8.self) != nil)
    for (index, byte) in mended.text.enumerated() {
      let origin = mended.places.origin(of: index)
      #expect(bytes[origin] == byte || TextDecoder.replacement.contains(byte))
    }
  }
}
