/// A day of the calendar, without a time of day or a zone.
///
/// The calendar is the Gregorian one, carried back before 1582 (ISO 8601). Days run from
/// 0001-01-01 to 9999-12-31; arithmetic stops at those ends.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// How many days after 1970-01-01 it is; negative before.
  ///
  /// Units: whole days, from -719162 (0001-01-01) to 2932896 (9999-12-31).
  public let daysSinceEpoch: Int

  /// The first day there is: 0001-01-01.
  static let earliest = CalendarDay(clamping: earliestDays)
  /// The last day there is: 9999-12-31.
  static let latest = CalendarDay(clamping: latestDays)

  private static let earliestDays = -719_162
  private static let latestDays = 2_932_896

  /// The day that many days after 1970-01-01; `nil` outside the years 0001 to 9999.
  public init?(daysSinceEpoch: Int) {
    guard Self.earliestDays...Self.latestDays ~= daysSinceEpoch else { return nil }
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// The day of that year, month and day of the month; `nil` when the calendar has none.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1,
      day <= Self.daysIn(month: month, year: year)
    else { return nil }
    daysSinceEpoch = Self.days(year: year, month: month, day: day)
  }

  /// The day written as `2023-10-13`, in exactly that form and in ASCII digits only.
  ///
  /// What else is accepted as a date, and what is said of the rest, is `Period`'s to tell.
  public init?(_ text: some StringProtocol) { self.init(ascii: Substring(text).utf8) }

  /// The day written so, by the bytes of its text.
  public init?(ascii text: Substring.UTF8View) {
    guard text.count == 10 else { return nil }
    // A million dates are read in one import: each in one pass, with nothing allocated.
    var parts = (0, 0, 0)
    var place = 0
    for byte in text {
      switch place {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case _ where !isDigit(byte): return nil
      case 0..<4: parts.0 = parts.0 * 10 + Int(byte - UInt8(ascii: "0"))
      case 5..<7: parts.1 = parts.1 * 10 + Int(byte - UInt8(ascii: "0"))
      default: parts.2 = parts.2 * 10 + Int(byte - UInt8(ascii: "0"))
      }
      place += 1
    }
    self.init(year: parts.0, month: parts.1, day: parts.2)
  }

  /// The day nearest to that many days after 1970-01-01 that there is.
  init(clamping days: Int) {
    daysSinceEpoch = min(max(days, Self.earliestDays), Self.latestDays)
  }

  /// Its year, 1 to 9999.
  public var year: Int { civil.year }

  /// Its month, 1 to 12.
  public var month: Int { civil.month }

  /// Its day of the month, 1 to 31.
  public var day: Int { civil.day }

  /// The day that many days later, or earlier when negative; stops at 0001-01-01 and 9999-12-31.
  public func adding(days: Int) -> CalendarDay {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    if overflow { return days < 0 ? .earliest : .latest }
    return CalendarDay(clamping: sum)
  }

  /// The same day that many years later, or earlier when negative.
  ///
  /// 29 February becomes 28 February in a year that has none; stops at 0001-01-01 and 9999-12-31.
  public func adding(years: Int) -> CalendarDay {
    let here = civil
    let (year, overflow) = here.year.addingReportingOverflow(years)
    if overflow || year < 1 || year > 9999 { return years < 0 ? .earliest : .latest }
    let day = min(here.day, Self.daysIn(month: here.month, year: year))
    return CalendarDay(clamping: Self.days(year: year, month: here.month, day: day))
  }

  /// The same day that many months later, or earlier when negative.
  ///
  /// The 31st becomes the last day of a shorter month; stops at 0001-01-01 and 9999-12-31.
  public func adding(months: Int) -> CalendarDay {
    let here = civil
    let (sum, overflow) = (here.year * 12 + here.month - 1).addingReportingOverflow(months)
    if overflow || sum < 12 || sum >= 120_000 { return months < 0 ? .earliest : .latest }
    let (year, month) = (sum / 12, sum % 12 + 1)
    let day = min(here.day, Self.daysIn(month: month, year: year))
    return CalendarDay(clamping: Self.days(year: year, month: month, day: day))
  }

  /// The day as `2023-10-13`.
  public var description: String {
    let here = civil
    // Written digit by digit: an import writes millions of them.
    return unsafe String(unsafeUninitializedCapacity: 10) { bytes in
      unsafe bytes.initialize(repeating: UInt8(ascii: "-"))
      var year = here.year
      for place in (0..<4).reversed() {
        unsafe bytes[place] = UInt8(ascii: "0") + UInt8(year % 10)
        year /= 10
      }
      for (place, part) in [(5, here.month), (8, here.day)] {
        unsafe bytes[place] = UInt8(ascii: "0") + UInt8(part / 10)
        unsafe bytes[place + 1] = UInt8(ascii: "0") + UInt8(part % 10)
      }
      return 10
    }
  }

  /// Whether it is earlier than the other.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }
}

extension CalendarDay {
  /// Whether the year has a 29 February.
  static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// How many days the month has; the month is 1 to 12.
  static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The days from 1970-01-01 to a day known to be in the calendar.
  ///
  /// Years are counted from 1 March, so that the leap day comes last and the months before it
  /// follow one rule: 153 days every five months.
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
      - 719_468
  }

  /// The year, month and day of the month, by the inverse of `days(year:month:day:)`.
  ///
  /// Source: as there, `civil_from_days`; no day in range is before its era 0.
  private var civil: (year: Int, month: Int, day: Int) {
    let days = daysSinceEpoch + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
