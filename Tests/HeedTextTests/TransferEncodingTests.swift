import Foundation
import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct TransferEncodingTests {
  @Test(arguments: [
    ("a=3Db", "a=b"), ("a=\r\nb", "ab"), ("a= \nb", "ab"), ("a=zb", "a=zb"), ("a=", "a"),
    ("=C3=A9", "é"), ("=c3=a9", "é"), ("=C", "=C"),
  ])
  func `quoted-printable is decoded, and kept where it is none`(text: String, decoded: String) {
    let bytes = TransferEncoding("Quoted-Printable").decoded(Array(text.utf8)[...])
    #expect(String(decoding: bytes, as: UTF8.self) == decoded)
  }

  @Test(arguments: UInt64(0)..<100)
  func `base64 is decoded however its lines are broken`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<random.below(60)).map { _ in UInt8(random.below(256)) }
    var text: [UInt8] = []
    for byte in Data(bytes).base64EncodedString().utf8 {
      if random.oneIn(9) { text += [0x0D, 0x0A] }
      text.append(byte)
    }
    #expect(TransferEncoding("base64").decoded(text[...]) == bytes)
  }

  @Test func `other encodings change nothing`() {
    #expect(TransferEncoding("8bit").decoded([0x3D, 0xC3]) == [0x3D, 0xC3])
    #expect(TransferEncoding(nil).decoded([]) == [])
  }
}
