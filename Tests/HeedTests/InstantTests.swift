import Testing

@testable import Heed

@Suite struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00.000Z", 0), ("1970-01-01T00:00:00Z", 0),
    ("2026-11-24T15:00:00.000Z", 1_795_532_400_000), ("2026-11-24T15:00:00Z", 1_795_532_400_000),
    ("2026-11-24T15:00:00.5Z", 1_795_532_400_500), ("2026-11-24T15:00:00.05Z", 1_795_532_400_050),
    ("2026-11-24T15:00:00.123Z", 1_795_532_400_123), ("1969-12-31T23:59:59.999Z", -1),
    ("0001-01-01T00:00:00Z", -62_135_596_800_000),
    ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
  ])
  func `a moment has one number`(text: String, milliseconds: Int64) throws {
    let instant = try #require(Instant(text))
    #expect(instant.millisecondsSinceEpoch == milliseconds)
    #expect(Instant(instant.description) == instant)
    #expect(instant.description.count == 24)
    #expect(instant.day.description == text.prefix(10))
  }

  @Test(arguments: [
    "", "Z", "2026-11-24", "2026-11-24T15:00Z", "2026-11-24T15:00:00", "2026-11-24T15:00:00.Z",
    "2026-11-24T15:00:00.0000Z", "2026-11-24T15:00:00,000Z", "2026-11-24 15:00:00Z",
    "2026-11-24t15:00:00Z", "2026-11-24T15:00:00z", "2026-11-24T24:00:00Z",
    "2026-11-24T15:60:00Z", "2016-12-31T23:59:60Z", "2026-02-29T00:00:00Z",
    "0000-01-01T00:00:00Z", "2026-11-24T15:00:00+00:00", "2026-11-24T15:00:00.00 Z",
    "2026-11-24T15:00:00.-1Z", "2026-11-24T1:00:00.00Z", "２026-11-24T15:00:00Z",
    "2026-11-24T15:00:00.000Z ", " 2026-11-24T15:00:00.000Z", "2026-11-24\u{301}T15:00:0Z",
    "2026-11-24T15:00:00ZZZZZ", "2026-11-24T15.00.00.000Z", "20261124T150000.0000000Z",
  ])
  func `nothing but the exact form is a moment`(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test(arguments: [
    (Int64.min, "0001-01-01T00:00:00.000Z", "0001-01-01"),
    (-62_135_596_800_001, "0001-01-01T00:00:00.000Z", "0001-01-01"),
    (-1, "1969-12-31T23:59:59.999Z", "1969-12-31"),
    (-86_400_000, "1969-12-31T00:00:00.000Z", "1969-12-31"),
    (86_399_999, "1970-01-01T23:59:59.999Z", "1970-01-01"),
    (45_296_007, "1970-01-01T12:34:56.007Z", "1970-01-01"),
    (253_402_300_800_000, "9999-12-31T23:59:59.999Z", "9999-12-31"),
    (Int64.max, "9999-12-31T23:59:59.999Z", "9999-12-31"),
  ])
  func `any number has a text and a day`(milliseconds: Int64, text: String, day: String) {
    let instant = Instant(millisecondsSinceEpoch: milliseconds)
    #expect(instant.description == text)
    #expect(instant.day.description == day)
    #expect(instant.millisecondsSinceEpoch == milliseconds)
  }

  @Test func `earlier moments are less`() {
    #expect(Instant(millisecondsSinceEpoch: -1) < Instant(millisecondsSinceEpoch: 0))
  }
}
