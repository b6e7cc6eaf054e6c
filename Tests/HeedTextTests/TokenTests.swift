import Testing

@testable import HeedText

@Suite struct TokenTests {
  private func words(_ text: String) -> [String] {
    Tokenizer.tokens(of: Array(text.utf8)).map(\.word)
  }

  @Test func `words, names and marks are told apart`() {
    #expect(
      words("Egypt’s U.S. envoy (A/HRC/59) didn’t re-open it—“now”.")
        == [
          "egypt", "'s", "u.s.", "envoy", "(", "a/hrc/59", ")", "didn't", "re-open", "it", "—", "“",
          "now", "”", ".",
        ])
  }

  @Test func `how a word is written is kept`() {
    let shapes = Tokenizer.tokens(of: Array("Élan NATO 12 word ,".utf8)).map(\.shape)
    #expect(shapes == [.capitalized, .acronym, .number, .lower, .mark])
  }

  @Test func `bytes that are no UTF-8 are words too`() {
    let tokens = Tokenizer.tokens(of: [0x41, 0xFF, 0xE2, 0x20, 0xE2, 0x80])
    #expect(tokens.count == 2)
  }
}
