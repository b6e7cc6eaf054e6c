import Testing

@testable import HeedExchange

@Suite struct SchemeGuessTests {
  @Test func `words that one scheme alone has tell it`() {
    #expect(SchemeGuess.scheme(of: ["Open", "Closed - Implemented", ""]) == "gao")
    #expect(SchemeGuess.scheme(of: ["Open-Resolved", "Closed"]) == "inspector-general")
  }

  @Test func `words of several schemes, of none and of the default one tell none`() {
    #expect(SchemeGuess.scheme(of: ["Not started", "In progress", "Implemented"]) == nil)
    #expect(SchemeGuess.scheme(of: ["Open", "Closed"]) == nil)
    #expect(SchemeGuess.scheme(of: ["Open", "Closed - Implemented", "Somehow"]) == nil)
    #expect(
      SchemeGuess.scheme(of: ["Closed - Implemented"]) == nil && SchemeGuess.scheme(of: []) == nil)
  }
}
