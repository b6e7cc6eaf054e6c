import Testing

@testable import Heed

@Suite struct DateRangeTests {
  private static let accepted: [(String, String?, String?)] = [
    ("2021..2023", "2021-01-01", "2023-12-31"), ("..2024-03-31", nil, "2024-03-31"),
    ("..2024-02", nil, "2024-02-29"), ("2021..", "2021-01-01", nil),
    ("2021", "2021-01-01", "2021-12-31"), ("2023-10-13", "2023-10-13", "2023-10-13"),
    ("today", "2024-03-01", "2024-03-01"), ("..yesterday", nil, "2024-02-29"),
    ("2024..today", "2024-01-01", "2024-03-01"),
  ]

  @Test(arguments: accepted)
  func `a filter range covers its days`(text: String, first: String?, last: String?) throws {
    let range = try DateRange(text, today: try #require(CalendarDay("2024-03-01")))
    #expect(range.first?.description == first)
    #expect(range.last?.description == last)
  }

  @Test(arguments: [
    ("..", "..", "a range needs a date at one end at least, as 2021.. or ..2023"),
    (
      "...", "...", "a range is two dates with two dots between, as 2024-07-13..2024-07-16"
    ),
    ("2023..2021", "2023..2021", "the range ends before it starts"),
    ("2021..2023-13", "2023-13", "a month is 01 to 12"),
    ("", "", "write a date as 2023-10-13, 2023-10 or 2023"),
    ("..2025-02-29", "2025-02-29", "2025 has no 29 February"),
  ])
  func `a refused filter range says why`(text: String, part: String, reason: String) throws {
    let today = try #require(CalendarDay("2024-03-01"))
    #expect(throws: DateFault(part, reason)) { try DateRange(text, today: today) }
  }
}
