import HeedExchange
import HeedTestSupport
import Testing

@testable import HeedCommand

private func escapedBytes(_ bytes: [UInt8], lineBreaks: Bool = false) -> String {
  var output: [UInt8] = []
  appendEscaped(bytes.span, to: &output, lineBreaks: lineBreaks)
  return String(decoding: output, as: UTF8.self)
}

@Suite struct EscapeTests {
  @Test(arguments: HostileText.all)
  func `no stored text reaches the terminal with anything hidden`(text: String) {
    #expect(!hasHidden(escaped(text)))
    let lines = escaped(text, lineBreaks: true).split(separator: "\n")
    #expect(!lines.contains { hasHidden(String($0)) })
  }

  @Test(arguments: [
    ("\u{1B}[31m", "\\u{1B}[31m"), ("a\u{202E}b", "a\\u{202E}b"), ("\u{0}", "\\u{00}"),
    ("a\tb\nc\rd", "a\\tb\\nc\\rd"), ("\u{E0041}", "\\u{E0041}"), ("\u{9B}", "\\u{9B}"),
    (
      HostileText.noncharacters,
      "\\u{FFFE}\\u{FFFF}\\u{FDD0}\\u{FDEF}\\u{1FFFE}\\u{10FFFF}"
    ),
    ("C:\\new", "C:\\new"), ("漢字 é e\u{301} 👍", "漢字 é e\u{301} 👍"),
  ])
  func `hidden characters are shown by their number`(text: String, shown: String) {
    #expect(escaped(text) == shown)
  }

  @Test func `line breaks are kept only where asked for`() {
    #expect(escaped("a\nb\r\nc\rd", lineBreaks: true) == "a\nb\nc\\rd")
    #expect(escaped("a\r\nb") == "a\\r\\nb")
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE], "\\xFF\\xFE"), ([0xC0, 0xAF], "\\xC0\\xAF"), ([0x61, 0x9B, 0x62], "a\\x9Bb"),
      ([0xED, 0xA0, 0x80], "\\xED\\xA0\\x80"), ([0xE6, 0xBC], "\\xE6\\xBC"),
      ([0xF4, 0x90, 0x80, 0x80], "\\xF4\\x90\\x80\\x80"), ([0xE0, 0x80, 0x80], "\\xE0\\x80\\x80"),
      ([0xF0, 0x82, 0x82, 0xAC], "\\xF0\\x82\\x82\\xAC"), ([0xC3, 0x28], "\\xC3("),
      ([0xE6, 0xBC, 0xA2, 0xE6], "漢\\xE6"), ([0xF8, 0x88], "\\xF8\\x88"), ([], ""),
    ] as [([UInt8], String)])
  func `bytes that are no UTF-8 are shown one by one`(bytes: [UInt8], shown: String) {
    #expect(escapedBytes(bytes) == shown)
  }

  @Test func `two random bytes after any lead never trap nor slip through`() {
    for lead in UInt8.min...UInt8.max {
      for second in stride(from: UInt8(0), to: 255, by: 5) {
        let shown = escapedBytes([lead, second, 0x80, 0xBF])
        #expect(!hasHidden(shown))
      }
    }
  }

  @Test func `escaping what is escaped changes nothing`() {
    for text in HostileText.all { #expect(escaped(escaped(text)) == escaped(text)) }
  }
}
