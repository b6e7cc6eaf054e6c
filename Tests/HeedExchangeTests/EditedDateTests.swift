import Heed
import Testing

@testable import HeedExchange

@Suite struct EditedDateTests {
  @Test(arguments: [
    ("2024-06-05", "2024-06-05"), ("5/6/2024", "2024-06-05"), ("6/5/2024", "2024-06-05"),
    ("05.06.2024", "2024-06-05"), ("5-Jun-24", "2024-06-05"), ("5 June 2024", "2024-06-05"),
    ("2024-06-05T00:00:00", "2024-06-05"), ("45448", "2024-06-05"), ("Apr-21", "2021-04"),
    ("April 2021", "2021-04"), ("2021", "2021"), ("", nil), (" ", nil),
  ])
  func `what a spreadsheet makes of a date is no change`(cell: String, here: String?) {
    #expect(EditedDate.outcome(cell, here, former: [], nil) == .same)
  }

  @Test(arguments: [
    ("13/10/2023", EditedDate.Outcome.changed(Period(day: .init(year: 2023, month: 10, day: 13)!))),
    ("", .emptied),
  ])
  func `another date is a change`(cell: String, outcome: EditedDate.Outcome) {
    #expect(EditedDate.outcome(cell, "2024-06-05", former: [], nil) == outcome)
  }

  @Test func `a date that reads both ways is refused, unless the file tells how`() throws {
    guard case .unclear(let reason) = EditedDate.outcome("5/7/2024", "2024-06-05", former: [], nil)
    else {
      Issue.record("it was taken")
      return
    }
    #expect(reason.contains("the day first or the month"))
    let told = EditedDate.outcome("5/7/2024", "2024-06-05", former: [], .dayFirst)
    #expect(told == .changed(try Period("2024-07-05")))
    #expect(EditedDate.outcome("5/7/2024", "2024-06-05", former: ["2024-05-07"], nil) == .former)
  }

  @Test func `what is no date is refused`() {
    guard case .unclear = EditedDate.outcome("soon", "2024", former: [], nil) else {
      Issue.record("it was taken")
      return
    }
  }
}
