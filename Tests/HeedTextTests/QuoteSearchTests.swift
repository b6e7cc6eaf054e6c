import HeedTestSupport
import Testing

@testable import HeedText

@Suite struct QuoteSearchTests {
  private func found(_ quotes: [String], in text: String, near: [Int?] = []) -> [String?] {
    let bytes = Array(text.utf8)
    return QuoteSearch(quotes).places(in: bytes, near: near).map {
      $0.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }

  @Test func `quotations are found by their words, whatever stands between`() {
    let text = "We urge:\n the State's police\u{2014}now\u{2014}to stop. It must stop."
    #expect(
      found(["the states police", "to STOP it", "must go", "urge", ""], in: text)
        == ["the State's police", "to stop. It", nil, "urge", nil])
  }

  @Test func `a word is found whole, and one quotation within another`() {
    #expect(
      found(["art", "the art of", "art of war"], in: "part of the art of war")
        == ["art", "the art of", "art of war"])
    #expect(found(["a a b"], in: "a a a b") == ["a a b"])
  }

  @Test func `of several places the nearest is taken`() {
    let text = "stop it. We say: stop it."
    let places = QuoteSearch(["stop it", "stop it"]).places(in: Array(text.utf8), near: [0, 20])
    #expect(places.map { $0?.lowerBound } == [0, 17])
  }

  @Test func `words may be left out, in order`() {
    let text = "The State, which knows, should act soon. Act now."
    #expect(
      found(["The State [...] should act", "The State […] now", "act [...] The State"], in: text)
        == ["The State, which knows, should act", text.dropLast().description, nil])
    #expect(QuoteSearch.parts(of: "a [b] c [...] d") == ["a [b] c ", " d"])
  }

  @Test(arguments: UInt64(0)..<40)
  func `what is found is what looking at every place finds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = (0..<60).map { _ in ["a", "b", "c"].randomElement(using: &random) ?? "a" }
    let quotes = (0..<8).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in
        ["a", "b", "c"].randomElement(using: &random) ?? "a"
      }
    }
    // Each word is one byte and a space.
    let text = words.joined(separator: " ")
    let places = QuoteSearch(quotes.map { $0.joined(separator: " ") }).places(in: Array(text.utf8))
    for (quote, place) in zip(quotes, places) {
      let first = (0...(words.count - quote.count)).first {
        Array(words[$0..<$0 + quote.count]) == quote
      }
      #expect(place?.lowerBound == first.map { 2 * $0 })
    }
  }

  @Test func `a text that repeats itself takes no longer than another`() {
    let quote = String(repeating: "a ", count: 20_000)
    let text = Array(String(repeating: "a ", count: 200_000).utf8)
    #expect(QuoteSearch([quote + "b", quote]).places(in: text).map { $0 != nil } == [false, true])
  }
}
