import Testing

@testable import HeedText

@Suite struct PhraseConjunctsTests {
  private func parts(_ text: String, hasTo: Bool = false) -> [String] {
    let phrase = FoundText.phrase(text)
    return phrase.conjuncts(phrase.indices, hasTo: hasTo).map {
      phrase.string(phrase.bareEnd($0))
    }
  }

  @Test func `verbs with complements of their own part, those that share one do not`() {
    #expect(
      parts("appoint an envoy, increase support for groups, and protect refugees")
        == ["appoint an envoy", "increase support for groups", "protect refugees"])
    #expect(parts("identify, publish, and share the files").count == 1)
    #expect(parts("adopt or amend the law").count == 1)
  }

  @Test func `what hangs on an asking verb or a purpose stays with it`() {
    #expect(
      parts("urge the president to uphold rights, protect minorities, and revise laws").count == 1)
    #expect(parts("take steps to prevent abuse and punish it").count == 1)
    #expect(parts("protect those who report abuse and document it").count == 1)
  }

  @Test func `and to goes on with to`() {
    #expect(parts("close the office and to publish its files", hasTo: true).count == 2)
    #expect(parts("close the office and to publish its files", hasTo: false).count == 1)
  }

  @Test func `where a sentence numbers its actions only the numbers part them`() {
    #expect(parts("(1) review the files and refund fees, (2) train the staff").count == 2)
  }
}
