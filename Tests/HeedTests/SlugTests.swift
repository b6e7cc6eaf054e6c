import Testing

@testable import Heed

@Suite struct SlugTests {
  @Test(arguments: [
    ("appoint a special US envoy on North Korean human rights issues", "appoint-special-envoy"),
    ("Immediately and fully ratify the Convention against Torture", "ratify-convention-torture"),
    ("not deport any refugees", "not-deport-refugees"),
    ("Let aid in", "let-aid-in"),
    ("Mend roads", "mend-roads"),
    ("apply the law to every family", "apply-law-family"),
    ("Libérer les prisonniers d’opinion à Besançon", "liberer-les-prisonniers"),
    ("Straße räumen", "strasse-raumen"),
    ("internationalisation-of-antidisestablishmentarianism", "internationalisation"),
    ("pneumonoultramicroscopicsilicovolcanoconiosis", "pneumonoultramicroscopicsilico"),
    ("the", "the"), ("2030", "item-2030"), ("20, 30 and 40", "20-30-40"),
    ("go", "item-go"), ("", "item"), ("북한 인권", "item"), ("...", "item"),
  ])
  func `a ref is made of the first words that say something`(text: String, ref: String) throws {
    #expect(Slug.ref(from: text) == ref)
    #expect(Slug.ref(from: text) == Slug.ref(from: text))
    try Text.checkRef(Slug.ref(from: text))
    #expect(ref.utf8.count <= 35)
  }

  @Test func `case, marks and apostrophes change nothing`() {
    #expect(Slug.ref(from: "PUBLISH THE STATE'S REPORTS") == "publish-states-reports")
    #expect(Slug.ref(from: "Publish the state\u{2019}s reports") == "publish-states-reports")
    #expect(Slug.ref(from: "Cafe\u{301} culture") == Slug.ref(from: "Café culture"))
  }

  @Test func `names in capitals are kept where they are asked for`() {
    func name(_ text: String) -> String {
      Slug(of: text).joined(words: 4, length: 40, short: 36, names: true)
    }
    #expect(name("US Should Refocus on Rights") == "us-refocus-rights")
    #expect(name("US SHOULD REFOCUS") == "refocus", "in a text of capitals they tell nothing")
  }
}
