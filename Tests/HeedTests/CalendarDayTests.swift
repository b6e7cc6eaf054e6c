import Testing

@testable import Heed

@Suite struct CalendarDayTests {
  @Test(arguments: [
    ("0001-01-01", -719_162), ("1582-10-15", -141_427), ("1900-03-01", -25_508),
    ("1969-12-31", -1), ("1970-01-01", 0), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
    ("2023-10-13", 19_643), ("2024-02-29", 19_782), ("2026-11-24", 20_781),
    ("9999-12-31", 2_932_896),
  ])
  func `a day has one number and one text`(text: String, days: Int) throws {
    let day = try #require(CalendarDay(text))
    #expect(day.daysSinceEpoch == days)
    #expect(day.description == text)
    #expect(CalendarDay(daysSinceEpoch: days) == day)
    #expect(CalendarDay(year: day.year, month: day.month, day: day.day) == day)
  }

  /// The calendar repeats after 400 years; these are the first 821.
  @Test func `every day of two cycles follows the one before it`() {
    var expected = (year: 1, month: 1, day: 1)
    var wrong = 0
    for days in -719_162..<(-719_162 + 299_864) {
      guard let day = CalendarDay(daysSinceEpoch: days) else {
        wrong += 1
        continue
      }
      if (day.year, day.month, day.day) != expected { wrong += 1 }
      let numbered = CalendarDay(year: expected.year, month: expected.month, day: expected.day)
      if numbered?.daysSinceEpoch != days { wrong += 1 }
      expected.day += 1
      if expected.day > CalendarDay.daysIn(month: expected.month, year: expected.year) {
        expected = (expected.year, expected.month + 1, 1)
      }
      if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
    }
    #expect(wrong == 0)
    #expect(expected == (822, 1, 1))
  }

  @Test(arguments: [-719_163, 2_932_897, Int.min, Int.max])
  func `there is no day outside the years 1 to 9999`(days: Int) {
    #expect(CalendarDay(daysSinceEpoch: days) == nil)
  }

  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2023, 0, 1), (2023, 13, 1), (2023, 1, 0),
    (2023, 1, 32), (2023, 4, 31), (2023, 2, 29), (1900, 2, 29), (2024, 2, 30),
    (Int.max, 1, 1), (2023, Int.min, 1), (2023, 1, Int.max),
  ])
  func `numbers that are no day make none`(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "", "2023", "2023-10", "2023-1-05", "2023-10-13 ", " 2023-10-13", "2023/10/13", "+023-10-13",
    "2023-10-1a", "2023-10-013", "٢٠٢٣-١٠-١٣", "2023-10-13Z", "20231013", "2023-02-29",
  ])
  func `only the exact form is a day`(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func `a part of a text is read where it stands`() {
    #expect(CalendarDay("on 2023-10-13".suffix(10))?.description == "2023-10-13")
  }

  @Test(arguments: [
    ("2023-12-31", 1, "2024-01-01"), ("2024-03-01", -1, "2024-02-29"),
    ("2023-10-13", 0, "2023-10-13"), ("9999-12-31", 1, "9999-12-31"),
    ("0001-01-01", -1, "0001-01-01"), ("2023-10-13", Int.max, "9999-12-31"),
    ("1969-12-31", Int.min, "0001-01-01"), ("2023-10-13", Int.min, "0001-01-01"),
  ])
  func `adding days stops at the ends`(from: String, days: Int, to: String) throws {
    #expect(try #require(CalendarDay(from)).adding(days: days).description == to)
  }

  @Test(arguments: [
    ("2023-10-13", 1, "2024-10-13"), ("2024-02-29", 1, "2025-02-28"),
    ("2024-02-29", 4, "2028-02-29"), ("2024-02-29", -24, "2000-02-29"),
    ("2000-02-29", 100, "2100-02-28"), ("9999-06-01", 1, "9999-12-31"),
    ("0001-06-01", -1, "0001-01-01"), ("2023-10-13", Int.max, "9999-12-31"),
    ("2023-10-13", Int.min, "0001-01-01"),
  ])
  func `adding years keeps the day or takes 28 February`(
    from: String, years: Int, to: String
  ) throws {
    #expect(try #require(CalendarDay(from)).adding(years: years).description == to)
  }

  @Test func `earlier days are less`() throws {
    let left = try #require(CalendarDay("1969-12-31"))
    let right = try #require(CalendarDay("1970-01-01"))
    #expect(left < right)
    #expect(!(right < left))
  }
}
