import Testing

@testable import HeedCommand

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("réponse", 7), ("re\u{301}ponse", 7), ("漢字", 4), ("ｗ", 2), ("한글", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("𝓐", 1), ("التوصية", 7), ("…█░·×–", 6), ("\t", 0),
  ])
  func `a text is as wide as its terminal cells`(text: String, cells: Int) {
    #expect(text.displayWidth == cells)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abc", 1, "…"), ("abc", 0, ""),
    ("漢字漢字", 5, "漢字…"), ("漢字漢字", 6, "漢字…"), ("漢字", 1, "…"), ("abc", -1, ""),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func `a cut text ends with an ellipsis and is not too wide`(
    text: String, width: Int, cut: String
  ) {
    #expect(text.truncated(to: width) == cut)
    #expect(cut.displayWidth <= max(0, width))
  }

  @Test func `padding counts cells`() {
    #expect("漢字".padded(to: 6) == "漢字  ")
    #expect("漢字".padded(to: 6, .right) == "  漢字")
    #expect("abc".padded(to: 2) == "abc")
  }

  @Test(arguments: [20, 60, 80])
  func `no wrapped line is too wide, and no letter is lost`(width: Int) {
    for text in HostileText.all + [HostileText.all.joined(separator: " ")] {
      let shown = escaped(text, lineBreaks: true)
      for (indent, hanging) in [(0, 0), (4, 2), (30, 0)] {
        let lines = shown.wrapped(width: width, indent: indent, hanging: hanging)
        #expect(lines.allSatisfy { $0.displayWidth <= width && $0.utf8.last != 0x20 })
        let letters = { (text: String) in
          text.unicodeScalars.filter { !"\n ".unicodeScalars.contains($0) }
        }
        #expect(String(letters(lines.joined())) == String(letters(shown)))
      }
    }
  }

  @Test func `words are kept whole and lines are filled`() {
    let text = "The President should appoint an envoy  without delay"
    #expect(
      text.wrapped(width: 20) == ["The President should", "appoint an envoy", "without delay"])
    #expect(
      text.wrapped(width: 24, indent: 2, hanging: 2) == [
        "  The President should", "    appoint an envoy", "    without delay",
      ])
  }

  @Test func `a word wider than a line is broken, wide characters anywhere`() {
    #expect(
      "see abcdefghijklmnopqrstuvwxyz".wrapped(width: 10) == [
        "see", "abcdefghij", "klmnopqrst", "uvwxyz",
      ])
    #expect("人権 理事会勧告".wrapped(width: 9) == ["人権 理事", "会勧告"])
  }

  @Test func `line breaks and empty lines stay`() {
    #expect("a\n\nb\r\nc".wrapped(width: 20, indent: 2) == ["  a", "", "  b", "  c"])
    #expect("".wrapped(width: 20) == [""])
  }
}
