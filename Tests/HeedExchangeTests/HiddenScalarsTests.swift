import HeedTestSupport
import Testing

@testable import HeedExchange

@Suite struct HiddenScalarsTests {
  @Test func `exactly the hidden characters of all Unicode are escaped`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if isBanned(value) != isHidden(value) {
        // Heed hides a few more: deprecated format characters and unassigned tags.
        let category = scalar.properties.generalCategory
        #expect(isHidden(value) && (category == .format || category == .unassigned))
      }
    }
  }

  @Test func `every character is read from its UTF-8 as it was`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(UTF8.encode(scalar) ?? .init())
      if UTF8Step(bytes.span, at: 0) != .scalar(value, length: bytes.count) {
        Issue.record("U+\(String(value, radix: 16)) is read as something else")
      }
    }
  }

  @Test(arguments: [
    (UInt32(0), 2, "00"), (0x1B, 2, "1B"), (0x202E, 2, "202E"), (0x9, 4, "0009"),
    (.max, 2, "FFFFFFFF"),
  ])
  func `numbers are written with at least the digits asked for`(
    value: UInt32, digits: Int, text: String
  ) {
    var output: [UInt8] = []
    appendHexadecimal(value, digits: digits, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == text)
  }
}
