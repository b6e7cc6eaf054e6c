import Testing

@testable import HeedExchange

@Suite struct MappingFileTests {
  @Test func `a mapping reads back as it was written`() throws {
    var mapping = ColumnMapping(
      source: "our list",
      [
        .init("Ref No.", .ref), .init("To \"whom\"", .addressee, split: "\n"),
        .init("Theme", .tag, facet: "theme", split: ", "), .init("Session", .tag, isScope: true),
        .init("", .ignore), .init("split", .text), .init("a\\b\nc", .status),
      ])
    mapping.isHistory = true
    mapping.dateOrder = .monthFirst
    mapping.scheme = "gao"
    mapping.format = "taic"
    mapping.constants = [.init(.issuer, "A \"B\" #1"), .init(.tag, facet: "year", "2024")]
    #expect(try MappingFile.mapping(parsing: MappingFile.text(of: mapping)) == mapping)
  }

  @Test(arguments: [
    ("source a b", 1, "source takes one word"), ("\nrows many", 2, "rows are"),
    ("dates iso", 1, "dates are"), ("colum a text", 1, "a line begins with"),
    ("column a", 1, "it is not said"), ("column a txt", 1, "no field is called \"txt\""),
    ("column a text\ncolumn b text", 2, "two columns are text"),
    ("column \"a text", 1, "never closed"), ("always text x", 1, "cannot be the same"),
    ("column a title split ,", 1, "cannot be split"), ("column a tag split", 1, "split needs"),
    ("column a text more", 1, "has no meaning after text"), ("format x", 1, "no format"),
  ])
  func `what a line does not say right is told with its line`(
    text: String, line: Int, reason: String
  ) {
    let fault = #expect(throws: MappingFault.self) { try MappingFile.mapping(parsing: text) }
    #expect(fault?.line == line && fault?.reason.contains(reason) == true)
  }
}
