import Testing

@testable import HeedText

@Suite struct WordsTests {
  @Test(arguments: [
    ("  a \n\t b ", "a b"), ("a\u{A0}b", "a b"), ("co\u{AD}operate", "cooperate"), ("©é", "©é"),
    (" ", ""), ("", ""),
  ])
  func `white space is one space and soft hyphens are none`(text: String, words: String) {
    var found = Words()
    found.add(text.utf8)
    #expect(found.trimmed == Array(words.utf8))
    // In pieces as well, as long as no character is cut.
    var pieces = Words()
    for scalar in text.unicodeScalars { pieces.add(String(scalar).utf8) }
    #expect(pieces.trimmed == Array(words.utf8))
  }
}
