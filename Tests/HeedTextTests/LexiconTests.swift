import Testing

@testable import HeedText

@Suite struct LexiconTests {
  @Test(arguments: [
    ("assesses", "assess", Lexicon.VerbForm.third), ("providing", "provide", .gerund),
    ("stopping", "stop", .gerund), ("ratified", "ratify", .participle),
    ("taken", "take", .participle),
  ])
  func `forms of verbs find their infinitive`(word: String, verb: String, form: Lexicon.VerbForm) {
    let found = Lexicon.shared.infinitive(of: word)
    #expect(found?.verb == verb)
    #expect(found?.form == form)
  }

  @Test func `each word of the lists is known once and in lower case`() {
    let plain = Set(Verbs.plain.split(whereSeparator: \.isWhitespace))
    let ambiguous = Set(Verbs.ambiguous.split(whereSeparator: \.isWhitespace))
    #expect(plain.isDisjoint(with: ambiguous))
    #expect(plain.union(ambiguous).allSatisfy { $0 == $0.lowercased() })
  }
}
