import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct LineStructureTests {
  private func told(_ text: String) -> [String] {
    FoundText.blocks(text).map { block in
      let words = String(decoding: block.text, as: UTF8.self)
      switch block.kind {
      case .heading(let level): return "h\(level) \(words)"
      case .paragraph: return "p \(words)"
      case .point(let marker, let depth): return "\(depth)\(marker) \(words)"
      case .footnote: return "f \(words)"
      case .furniture: return "- \(words)"
      }
    }
  }

  @Test func `wrapped lines are one paragraph, and a blank line ends it`() {
    #expect(
      told(
        "The first line of a paragraph is long\nand goes on here until it\nends.\n\n"
          + "Another one follows after it."
      )
        == [
          "p The first line of a paragraph is long and goes on here until it ends.",
          "p Another one follows after it.",
        ])
  }

  @Test func `a word parted at the end of a line is whole, a compound keeps its hyphen`() {
    #expect(
      told("The inspec-\ntors of the self-\nstyled office were there.")
        == ["p The inspectors of the self-styled office were there."])
  }

  @Test func `a page number within a sentence does not part it`() {
    #expect(
      told(
        "The teachers of the schools should be recruited on permanent\n\n\n3\n\n\n"
          + "contracts from May on."
      )
        == [
          "- 3",
          "p The teachers of the schools should be recruited on permanent contracts from May on.",
        ])
  }

  @Test func `points know their marker and their depth`() {
    #expect(
      told("1. We ask for:\n   (a) bread;\n   (b) wine.\n2. We ask for peace.")
        == ["01 We ask for:", "1a bread;", "1b wine.", "02 We ask for peace."])
  }

  @Test func `a marker alone on its line belongs to the words below`() {
    #expect(told("12.\nRatify the convention;") == ["012 Ratify the convention;"])
  }

  @Test func `headings are told from text`() {
    #expect(
      told(
        "## Findings\n\nWHAT WE ASK\n\nTo the Ministry of Labour\n\n"
          + "The ministry has been told of it."
      )
        == [
          "h2 Findings", "h2 WHAT WE ASK", "h3 To the Ministry of Labour",
          "p The ministry has been told of it.",
        ])
  }

  @Test func `a line of a table of contents is furniture`() {
    #expect(told("Introduction.................. 4") == ["- Introduction.................. 4"])
  }

  @Test(arguments: UInt64(0)..<100)
  func `each byte of a block stands where its place says`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "The office", "inspec-", "tors", "\n", "\n\n", "  ", "1. ", "(a) ", "• ", "# ", "**bold**",
      "\\", "self-", "page 3", "é", "“quoted.”", " and", ".", "12", "\t", "[3] ", "---",
      "A/HRC/1/2",
    ]
    let text = (0..<120).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let bytes = Array(text.utf8)
    for block in FoundText.blocks(text) {
      for (position, byte) in block.text.enumerated() where byte != 0x20 {
        let origin = block.places.origin(of: position)
        #expect(bytes.indices.contains(origin) && bytes[origin] == byte)
      }
    }
  }
}
