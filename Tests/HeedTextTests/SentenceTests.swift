import Testing

@testable import HeedText

@Suite struct SentenceTests {
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Sentences.split(Tokenizer.tokens(of: bytes)).map {
      FoundTextRange.string($0.tokens, bytes)
    }
  }

  @Test func `titles, initials and numbers end no sentence`() {
    #expect(
      sentences("Dr. J. Smith of the U.S. mission paid 3.5 million. He left.")
        == ["Dr. J. Smith of the U.S. mission paid 3.5 million.", "He left."])
  }

  @Test func `closing quotes and the marks of notes belong to the sentence before`() {
    #expect(
      sentences("“It is closed.” She left.[12] They wrote.3 We answered.")
        == ["“It is closed.”", "She left.[12]", "They wrote.3", "We answered."])
  }
}

private enum FoundTextRange {
  static func string(_ tokens: [Token], _ bytes: [UInt8]) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return String(decoding: bytes[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
  }
}
