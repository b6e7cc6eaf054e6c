import HeedTestSupport
import Testing

@testable import Heed

@Suite struct QuoteWordsTests {
  private func words(_ text: String) -> [String] {
    var words = QuoteWords(Array(text.utf8))
    var all: [String] = []
    while words.advance() != nil { all.append(String(decoding: words.folded, as: UTF8.self)) }
    return all
  }

  @Test(arguments: [
    ("Biden should appoint an envoy.", ["biden", "should", "appoint", "an", "envoy"]),
    ("the state's — or State\u{2019}s —\n  duty", ["the", "states", "or", "states", "duty"]),
    ("Covid-19, 3.5%", ["covid", "19", "3", "5"]),
    ("CAFÉ cafe\u{301}", ["cafe", "cafe"]),
    ("recom\u{AD}mend", ["recommend"]),
    ("인권을 존중", ["인권을", "존중"]),
    ("", []), (" ... ", []),
  ])
  func `words are told apart by what is no letter`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func `places are those of the bytes`() {
    let text = Array("ä, bé  c".utf8)
    var words = QuoteWords(text)
    var places: [Range<Int>] = []
    while let place = words.advance() { places.append(place) }
    #expect(places == [0..<2, 4..<7, 9..<10])
    var part = QuoteWords(text, in: 4..<100)
    #expect(part.advance() == 4..<7)
  }

  @Test func `quotations of the same words have one name`() {
    let digest = QuoteWords.digest(of: "Let aid in, now.")
    #expect(QuoteWords.digest(of: "let\n  AID in now") == digest)
    #expect(QuoteWords.digest(of: "let aid out now") != digest)
    #expect(QuoteWords.digest(of: "letaid in now") != digest)
    #expect(digest.utf8.count == 64)
  }

  @Test(arguments: [
    ("let aid in", "They should\nLet aid in, now", true), ("aid", "first aid", true),
    ("a a b", "a a a b", true), ("a b a c", "a b a b a c", true),
    ("let aid out", "let aid in", false),
    ("art", "party", false), ("", "party", false), ("...", "party", false), ("a", "", false),
  ])
  func `a quotation stands in a text where its words do`(
    quote: String, text: String, isThere: Bool
  ) {
    #expect(QuoteWords.areThere(quote, in: Array(text.utf8)) == isThere)
  }

  @Test(arguments: UInt64(0)..<30)
  func `bytes that are no text are gone through, too`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &random) }
    var words = QuoteWords(bytes)
    var end = 0
    while let place = words.advance() {
      #expect(place.lowerBound >= end && place.upperBound <= bytes.count)
      #expect(place.lowerBound < place.upperBound && !words.folded.isEmpty)
      end = place.upperBound
    }
  }
}
