import HeedExchange
import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct MarkdownTableTests {
  private func shown(_ text: String) -> String {
    var bytes: [UInt8] = []
    appendMarkdown(text.utf8.span, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a table has a header, a rule and rows`() throws {
    let memory = MemoryOutput()
    let output = OutputBuffer(memory)
    let table = MarkdownTable(output)
    table.header(["Ref", "Total"], [.left, .right])
    table.row(["a|b", "3"])
    try output.flush()
    #expect(memory.text == "| Ref | Total |\n| --- | ---: |\n| a\\|b | 3 |\n")
  }

  @Test(arguments: [
    ("a|b\\", "a\\|b\\\\"), ("*b* _i_ `c`", "\\*b\\* \\_i\\_ \\`c\\`"), ("<b>", "\\<b>"),
    ("[x](y)", "\\[x\\](y)"), ("# h", "\\# h"), ("a\nb\r\nc\rd", "a<br>b<br>c<br>d"),
    ("\u{202E}", "\\\\u{202E}"), ("&lt;", "\\&lt;"), ("漢字\t.", "漢字 ."),
  ])
  func `signs of Markdown are escaped`(text: String, expected: String) {
    #expect(shown(text) == expected)
  }

  @Test func `no cell has anything hidden or breaks its row`() {
    for text in HostileText.all { #expect(!hasHidden(shown(text))) }
  }
}
