import Testing

@testable import HeedText

@Suite struct MarkerTests {
  @Test(arguments: [
    ("1. Text", "1"), ("12) Text", "12"), ("(3) Text", "3"), ("133.12 Text", "133.12"),
    ("(a) Text", "a"), ("b. Text", "b"), ("(iv) Text", "iv"), ("ii) Text", "ii"), ("• Text", "•"),
    ("- Text", "•"), ("[7] Text", "7"),
  ])
  func `numbers, letters and bullets are markers`(line: String, text: String) {
    #expect(Marker(Array(line.utf8)[...])?.text == text)
  }

  @Test(arguments: ["1949 was", "-5 degrees", "A man", "1.5.2003000 x", "(see annex)", "Text", ""])
  func `other starts of lines are not`(line: String) {
    #expect(Marker(Array(line.utf8)[...]) == nil)
  }
}
