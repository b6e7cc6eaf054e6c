import Testing

@testable import HeedExchange

@Suite struct CellFormatsTests {
  @Test(arguments: ["dd/mm/yyyy", "[$-409]mmmm d, yyyy;@", "h:mm AM/PM", "[h]:mm", "\"on \"d"])
  func `a format with days or hours is of a date`(code: String) {
    #expect(CellFormats.isDate(code))
  }

  @Test(arguments: [
    "General", "0.00", "#,##0;[Red]-#,##0", "\"days\" 0", "0\\d", "_s0", "[Red]0", "@",
  ])
  func `any other is not`(code: String) {
    #expect(!CellFormats.isDate(code))
  }
}
