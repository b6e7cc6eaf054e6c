import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct TextDecoderTests {
  private static let scalars: [Unicode.Scalar] = ["a", "\n", "é", "€", "語", "𝄞", "\u{FFFD}"]

  private func units(_ text: String, isLittleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittleEndian ? bytes : bytes.reversed()
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `UTF-16 is read whatever pieces it comes in`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<20 { text.unicodeScalars.append(random.pick(Self.scalars)) }
    let isLittleEndian = random.oneIn(2)
    let bytes = units(text, isLittleEndian: isLittleEndian)
    var decoder = TextDecoder(.utf16(isLittleEndian: isLittleEndian))
    var decoded: [UInt8] = []
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + 1 + random.below(5))
      decoder.decode(bytes[start..<end], into: &decoded)
      start = end
    }
    decoder.finish(into: &decoded)
    #expect(String(decoding: decoded, as: UTF8.self) == text)
  }

  @Test(arguments: [
    ([0x00, 0xD8, 0x61, 0x00] as [UInt8], "\u{FFFD}a"), ([0x00, 0xDC], "\u{FFFD}"),
    ([0x61, 0x00, 0x62], "a\u{FFFD}"), ([0x61, 0x00, 0x00, 0xD8], "a\u{FFFD}"),
  ])
  func `half a character is replaced`(bytes: [UInt8], text: String) {
    let decoded = TextDecoder.text(of: bytes[...], in: .utf16(isLittleEndian: true))
    #expect(String(decoding: decoded, as: UTF8.self) == text)
  }

  @Test func `a byte of Windows-1252 or MacRoman is a character`() {
    #expect(TextDecoder.text(of: [0x63, 0xE9, 0x80], in: .windows1252) == Array("cé€".utf8))
    #expect(TextDecoder.text(of: [0x63, 0x8E, 0xDB], in: .macRoman) == Array("cé€".utf8))
  }
}
