import Testing

@testable import Heed

@Suite struct LatinLettersTests {
  @Test func `a letter without its mark is ASCII`() {
    let letters: [(Unicode.Scalar, String)] = [
      ("é", "e"), ("ø", "o"), ("ł", "l"), ("ß", "ss"), ("æ", "ae"), ("ñ", "n"), ("ż", "z"),
    ]
    for (letter, plain) in letters {
      #expect(LatinLetters.plain(letter).map { String(decoding: $0, as: UTF8.self) } == plain)
    }
  }

  @Test func `other letters have none`() {
    for letter in ["e", "я", "한", "\u{0301}", "É"] as [Unicode.Scalar] {
      #expect(LatinLetters.plain(letter) == nil)
    }
    #expect(LatinLetters.isMark("\u{0301}") && !LatinLetters.isMark("e"))
  }
}
