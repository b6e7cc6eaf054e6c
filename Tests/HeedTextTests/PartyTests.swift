import Testing

@testable import HeedText

@Suite struct PartyTests {
  @Test(arguments: [
    ("the Ministry of Health", Party.named), ("Chile", .named), ("it", .pronoun), ("you", .reader),
    ("your government", .reader), ("we", .author), ("definitions of disability", .thing),
    ("security forces", .named), ("the use of force", .thing), ("there", .thing),
    ("federal, provincial, and municipal governments", .named),
  ])
  func `a noun phrase is a party, a pronoun or a thing`(text: String, party: Party) {
    let phrase = FoundText.phrase(text)
    #expect(phrase.party(phrase.indices) == party)
  }

  @Test(arguments: [
    ("Instead, the government, in consultation with families, should", "the government"),
    ("In May, police and the courts should", "police and the courts"),
    ("The remains of those who died should", "The remains of those who died"),
  ])
  func `the subject before a modal is its noun phrase`(text: String, subject: String) {
    let phrase = FoundText.phrase(text)
    #expect(phrase.string(phrase.subject(before: phrase.tokens.count - 1).range) == subject)
  }
}
