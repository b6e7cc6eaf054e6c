import Testing

@testable import HeedExchange

@Suite struct ExcelDateTests {
  @Test(arguments: [
    (45344.0, "2024-02-22"), (61, "1900-03-01"), (59, "1900-02-28"), (1, "1900-01-01"),
    (0.5, "12:00:00"), (36526.999_999_9, "2000-01-02"), (36525.25, "1999-12-31T06:00:00"),
    (2_958_465, "9999-12-31"), (36585, "2000-02-29"),
  ])
  func `a number of days is a day of the calendar`(days: Double, text: String) {
    #expect(ExcelDate().text(days) == text)
  }

  @Test(arguments: [-1.0, 60, 2_958_466, .infinity, .nan])
  func `what no day stands for is none`(days: Double) {
    #expect(ExcelDate().text(days) == nil)
  }

  @Test func `in the 1904 system the first day is 1 January 1904`() {
    #expect(ExcelDate(isFrom1904: true).text(0) == "1904-01-01")
    #expect(ExcelDate(isFrom1904: true).text(60) == "1904-03-01")
  }
}
