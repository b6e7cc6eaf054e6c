import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct TextEncodingTests {
  @Test(arguments: [(TextEncoding.windows1252, "CP1252"), (.macRoman, "MACINTOSH")])
  func `the tables agree with another implementation`(
    encoding: TextEncoding, name: String
  ) throws {
    let scalars = encoding.upperHalf
    #expect(scalars.count == 128)
    // Left out: controls, and what an older MacRoman had for the euro, omega, delta and apple.
    let compared = scalars.indices.filter {
      scalars[$0].value > 0x9F && !["€", "Ω", "∆", "\u{F8FF}"].contains(scalars[$0])
    }
    let bytes = compared.map { "\\" + String(0x80 + $0, radix: 8) }.joined()
    let known = try Shell(["sh", "-c", "printf '\(bytes)' | iconv -f \(name) -t UTF-8"])
    #expect(known.output.unicodeScalars.elementsEqual(compared.map { scalars[$0] }))
  }

  @Test(arguments: [
    ("UTF-8", TextEncoding.utf8), (" \"utf8\" ", .utf8), ("ISO-8859-1", .windows1252),
    ("Windows-1252", .windows1252), ("us-ascii", .windows1252), ("macintosh", .macRoman),
    ("utf-16", .utf16(isLittleEndian: true)), ("UTF-16BE", .utf16(isLittleEndian: false)),
  ])
  func `an encoding is known by its names`(label: String, encoding: TextEncoding) {
    #expect(TextEncoding(label: label) == encoding)
  }

  @Test func `an encoding that is not read is told as such`() {
    #expect(TextEncoding(label: "windows-1251") == nil)
    #expect(TextEncoding(label: "") == nil)
  }
}
