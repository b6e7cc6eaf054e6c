import Testing

@testable import Heed

@Suite struct RegisteredDocumentTests {
  @Test(arguments: [
    ("letter-2", "letter", 2), ("letter-2021-3", "letter-2021", 3), ("a-999", "a", 999),
  ])
  func `a number at the end tells a later text`(key: String, stem: String, number: Int) {
    let revision = Document(key: key, title: "T").revision
    #expect(revision?.stem == stem && revision?.number == number)
  }

  @Test(arguments: ["letter", "letter-", "-2", "letter-1", "letter-02", "letter-2021", "2", "l-x"])
  func `other names tell none`(key: String) {
    #expect(Document(key: key, title: "T").revision == nil)
  }
}
