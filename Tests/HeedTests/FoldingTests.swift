import Testing

@testable import Heed

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Partly implemented", "partlyimplemented"), ("partly-implemented", "partlyimplemented"),
    ("PARTLY_IMPLEMENTED", "partlyimplemented"), ("Closed – Superseded", "closedsuperseded"),
    ("Open\u{2014}Await\u{A0}Response", "openawaitresponse"), ("O-ARE/AR", "oare/ar"),
    (" - _ ", ""), ("É", "é"),
  ])
  func `case, spaces, hyphens and underscores do not count`(word: String, key: String) {
    #expect(folded(word) == key)
  }
}
