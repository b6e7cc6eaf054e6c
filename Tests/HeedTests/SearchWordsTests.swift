import Testing

@testable import Heed

@Suite struct SearchWordsTests {
  @Test(arguments: [
    ("special envoy", "\"special\" \"envoy\""),
    ("\"special envoy\" rights", "\"special envoy\" \"rights\""),
    ("appoint* AND (x OR y)", "\"appoint\"* \"AND\" \"(x\" \"OR\" \"y)\""),
    ("title:envoy -x ^y a+b", "\"title:envoy\" \"-x\" \"^y\" \"a+b\""),
    ("\"half open", "\"half open\""), ("é … — x", "\"é\" \"x\""),
  ])
  func `every word is looked for as it is, and none is an operator`(
    text: String, expression: String
  ) {
    #expect(SearchWords(text).expression == expression)
    #expect(SearchWords(text).inTitle == "title : (\(expression))")
  }

  @Test(arguments: ["", "  ", "--", "\"\"", "*", "… ()"])
  func `a text without a letter or digit has no word`(text: String) {
    #expect(SearchWords(text).isEmpty)
  }
}
