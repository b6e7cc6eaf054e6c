import Testing

@testable import HeedExchange

@Suite struct SheetTextTests {
  @Test(arguments: [
    ("a & b < c > d", "a &amp; b &lt; c &gt; d"), ("a\r\nb\tc", "a_x000D_\nb\tc"),
    ("\u{1}", "_x0001_"), ("_x0041_", "_x005F_x0041_"), ("_x004_", "_x004_"),
    ("_x00G1_", "_x00G1_"), ("\u{FFFD}\u{FFFE}\u{FFFF}", "\u{FFFD}_xFFFE__xFFFF_"), ("_", "_"),
    ("ｱ漢👍", "ｱ漢👍"),
  ])
  func `what XML cannot hold is written as a workbook has it`(text: String, xml: String) {
    var bytes: [UInt8] = []
    SheetText.append(text.utf8.span, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == xml)
  }

  @Test func `a text is as long as its UTF-16 code units`() {
    #expect(SheetText.length(ofLong: String(repeating: "é", count: SheetText.most)) == nil)
    #expect(SheetText.length(ofLong: String(repeating: "👍", count: 16_384)) == 32_768)
  }
}
