import Testing

@testable import Heed

@Suite struct PeriodTests {
  private static let form = "write a date as 2023-10-13, 2023-10 or 2023"
  private static let spaces = "a date has no spaces: write 2023-10-13"
  private static let sign = "a year has no sign: write 2023"
  private static let digits = "write a date in the digits 0 to 9, as 2023-10-13"
  private static let reversed = "the range ends before it starts"
  private static let year = "a year is 0001 to 9999"
  private static let month = "a month is 01 to 12"
  private static let hyphens = "write a date with hyphens, as 2023-10-13"
  private static let timeOfDay = "a date has no time of day and no zone: write 2023-10-13"
  private static let twoDigits = "a month and a day have two digits each, as 2023-01-05"
  private static let week = "a week is written as its days: 2023-10-09..2023-10-15"
  private static let range = "a range is two dates with two dots between, as 2024-07-13..2024-07-16"
  private static let bothEnds =
    "a range needs a date at both ends, as 2024-07-13..2024-07-16"

  @Test(arguments: [
    ("2023", "2023-01-01", "2023-12-31", "2023~"),
    ("0001", "0001-01-01", "0001-12-31", "0001~"),
    ("9999", "9999-01-01", "9999-12-31", "9999~"),
    ("2025-01", "2025-01-01", "2025-01-31", "2025-01~"),
    ("2024-02", "2024-02-01", "2024-02-29", "2024-02~"),
    ("2025-02", "2025-02-01", "2025-02-28", "2025-02~"),
    ("2023-10-13", "2023-10-13", "2023-10-13", "2023-10-13"),
    ("2024-02-29", "2024-02-29", "2024-02-29", "2024-02-29"),
    ("2028-02-29", "2028-02-29", "2028-02-29", "2028-02-29"),
    ("2000-02-29", "2000-02-29", "2000-02-29", "2000-02-29"),
    ("0001-01-01", "0001-01-01", "0001-01-01", "0001-01-01"),
    ("9999-12-31", "9999-12-31", "9999-12-31", "9999-12-31"),
    ("2024-07-13..2024-07-16", "2024-07-13", "2024-07-16", "2024-07-13..2024-07-16"),
    ("2024-07-13..2024-07-13", "2024-07-13", "2024-07-13", "2024-07-13..2024-07-13"),
    ("2023-10..2024-02", "2023-10-01", "2024-02-29", "2023-10~..2024-02~"),
    ("2023..2024", "2023-01-01", "2024-12-31", "2023~..2024~"),
    ("2023-10-13..2023", "2023-10-13", "2023-12-31", "2023-10-13..2023~"),
    ("2023-10..2023-10-05", "2023-10-01", "2023-10-05", "2023-10~..2023-10-05"),
    ("0001..9999", "0001-01-01", "9999-12-31", "0001~..9999~"),
  ])
  func `an exact form covers its days`(
    text: String, first: String, last: String, shown: String
  ) throws {
    let period = try Period(text)
    #expect(period.first.description == first)
    #expect(period.last.description == last)
    #expect(period.description == text)
    #expect(period.shown == shown)
    #expect(period.isImprecise == shown.contains("~"))
    #expect(try Period(period.description) == period)
  }

  @Test(arguments: [
    ("2025-02-29", "2025 has no 29 February"), ("2100-02-29", "2100 has no 29 February"),
    ("1900-02-29", "1900 has no 29 February"), ("2024-02-30", "February 2024 has 29 days"),
    ("2023-02-31", "February 2023 has 28 days"), ("2023-04-31", "April has 30 days"),
    ("2023-06-31", "June has 30 days"), ("2023-11-99", "November has 30 days"),
    ("2023-01-32", "January has 31 days"), ("2023-10-00", "the days of a month start at 01"),
    ("2023-00", month), ("2023-13", month),
    ("2023-13-01", month), ("2023-00-10", month),
    ("0000", year), ("0000-01-01", year),
    ("10000", year), ("12023-10-13", year),
    ("999", "a year has four digits, as 2023"), ("23", "a year has four digits, as 2023"),
    ("23-10-13", "a year has four digits, as 2023"),
    ("13-10-2023", "write the year first, as 2023-10-13"),
    ("10-2023", "write the year first, as 2023-10-13"),
    ("2023-1", twoDigits), ("2023-1-05", twoDigits), ("2023-01-5", twoDigits),
    ("2023-010-05", twoDigits), ("20231013", hyphens), ("202310", hyphens),
    ("2023/10/13", hyphens), ("13/10/2023", hyphens), ("2023.10.13", hyphens),
    ("2023-10-13T10:00:00Z", timeOfDay), ("2023-10-13 10:00", timeOfDay),
    ("2023-10-13T10", timeOfDay), ("2023-10-13t", timeOfDay), ("10:00", timeOfDay),
    ("2023-10-13Z", timeOfDay), ("2023-10-13+02:00", timeOfDay), ("2023-10-13-05", timeOfDay),
    ("2023-W41", week), ("2023-W41-5", week), ("2023W41", week), ("2023-w41", week),
    ("2023-286", "a day of the year is written with its month: 2023-10-13"),
  ])
  func `a refused date says what is wrong with it`(text: String, reason: String) {
    #expect(throws: DateFault(text, reason)) { try Period(text) }
  }

  @Test(arguments: [
    ("", form), ("-", form), ("--", form), ("yesterday", form), ("today", form),
    ("tomorrow", form), ("13 October 2023", spaces),
    ("October", form), ("2023-Oct-13", form), ("2023-", form), ("2023--13", form),
    ("2023-10-", form), ("2023-10-13-", timeOfDay), ("2023~", form), ("c2023", form),
    ("0x7E7", form), ("2e3", form), ("2023-10-1O", form), ("2023-1O", form), ("20Z3", form),
    (" 2023-10-13", spaces),
    ("2023-10-13 ", spaces),
    ("2023-10-13\n", spaces),
    ("2023 10 13", spaces), ("\t", spaces),
    ("2023-10-13\u{A0}", spaces),
    ("+2023", sign), ("-2023", sign),
    ("-0044-03-15", sign), ("+2023-10-13", sign),
    ("٢٠٢٣-١٠-١٣", digits),
    ("２０２３", digits),
    ("2023–10–13", hyphens), ("2023−10−13", hyphens), ("2023-10-13\u{0}", form),
    ("2023-10-1\u{301}", form), ("2023年", form),
  ])
  func `what has no date's form is told the form`(text: String, reason: String) {
    #expect(throws: DateFault(text, reason)) { try Period(text) }
  }

  @Test(arguments: [
    ("..", "..", bothEnds), ("2023..", "2023..", bothEnds), ("..2023", "..2023", bothEnds),
    ("...", "...", range), ("2023...2024", "2023...2024", range),
    ("2023....2024", "2023....2024", range), ("2021..2022..2023", "2021..2022..2023", range),
    ("2024..2023", "2024..2023", reversed),
    ("2024-07-16..2024-07-13", "2024-07-16..2024-07-13", reversed),
    ("2023-10-13..2023-09", "2023-10-13..2023-09", reversed),
    ("2023-02-29..2024", "2023-02-29", "2023 has no 29 February"),
    ("2023..2023-04-31", "2023-04-31", "April has 30 days"),
    ("2023 .. 2024", "2023 ", spaces),
    ("2023-10-13T10:00Z..2023-10-14T10:00Z", "2023-10-13T10:00Z", timeOfDay),
    ("today..2024", "today", form), ("2023.2024", "2023.2024", hyphens),
    ("2023-10-13/2023-10-14", "2023-10-13/2023-10-14", form),
  ])
  func `a refused range names the end at fault`(text: String, part: String, reason: String) {
    #expect(throws: DateFault(part, reason)) { try Period(text) }
  }

  @Test(arguments: [65, 1_000, 1_000_000])
  func `a very long text is refused and cut`(length: Int) {
    let thrown = #expect(throws: DateFault.self) {
      try Period(String(repeating: "1", count: length))
    }
    #expect(thrown?.reason == Self.year)
    #expect(thrown?.text == String(repeating: "1", count: 64) + "…")
    #expect(throws: DateFault.self) { try Period(String(repeating: ".", count: length)) }
    #expect(throws: DateFault.self) { try Period(String(repeating: "2023..", count: length)) }
  }

  @Test(arguments: [
    ("today", "2024-03-01"), ("yesterday", "2024-02-29"), ("Today", "2024-03-01"),
    ("yesterday..today", "2024-02-29..2024-03-01"), ("2023-10..today", "2023-10..2024-03-01"),
    ("2023-10", "2023-10"),
  ])
  func `words stand for the days they mean`(text: String, description: String) throws {
    let today = try #require(CalendarDay("2024-03-01"))
    #expect(try Period(text, today: today).description == description)
  }

  @Test(arguments: ["tomorrow", "now", " today", "today-1", "last week", "TODAYS"])
  func `other words are no dates`(text: String) throws {
    let today = try #require(CalendarDay("2024-03-01"))
    #expect(throws: DateFault.self) { try Period(text, today: today) }
  }

  @Test func `periods are equal when written alike`() throws {
    let day = try #require(CalendarDay("2023-10-13"))
    #expect(try Period("2023-10-13") == Period(day: day))
    #expect(try Period("2023-10-13").hashValue == Period(day: day).hashValue)
    #expect(try Period("2023") != Period("2023-01-01..2023-12-31"))
    #expect(!Period(day: day).isImprecise)
    #expect(Period(day: day).shown == "2023-10-13")
  }

  @Test func `any text is either refused or accepted as it stands`() {
    let pieces = ["2023", "2024", "0000", "-", "02", "29", "31", "..", ".", "T", " ", "1", "é"]
    var texts = [""]
    var wrong: [String] = []
    for _ in 0..<4 {
      texts = texts.flatMap { text in pieces.map { text + $0 } }
      for text in texts {
        let period = try? Period(text)
        if let period, period.description != text || period.first > period.last {
          wrong.append(text)
        }
        if let day = CalendarDay(text), period != Period(day: day) { wrong.append(text) }
      }
    }
    #expect(wrong.isEmpty)
  }
}
