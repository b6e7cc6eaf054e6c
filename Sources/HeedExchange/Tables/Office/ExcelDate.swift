/// Days and times as Excel counts them.
///
/// Source: ISO/IEC 29500-1, 18.17.4 (dates); in the 1900 system the 60th day is 29 February
/// 1900, which never was.
struct ExcelDate {
  /// Day 0 is 1 January 1904, as on old Macs.
  var isFrom1904 = false

  /// Days from 1 January 1970 to day 0: 30 December 1899, and 1 January 1904.
  private var epoch: Int { isFrom1904 ? -24_107 : -25_569 }

  /// The last day of the year 9999.
  private static let last = 2_958_466.0
  private static let secondsPerDay = 86_400

  /// The day, the day and time, or the time that a number of days stands for; `nil` where it
  /// is none.
  func text(_ days: Double) -> String? {
    guard days >= 0, days < Self.last else { return nil }
    let total = (days * Double(Self.secondsPerDay)).rounded()
    let (day, second) = Int(total).quotientAndRemainder(dividingBy: Self.secondsPerDay)
    let time = Self.time(second)
    if day == 0, !isFrom1904 { return time }
    guard isFrom1904 || day != 60 else { return nil }
    // Before the day that never was, the count is one short.
    let shift = !isFrom1904 && day < 60 ? 1 : 0
    let date = Self.date(epoch + day + shift)
    return second == 0 ? date : date + "T" + time
  }

  private static func time(_ second: Int) -> String {
    [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }.joined(separator: ":")
  }

  /// Source: H. Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
  private static func date(_ daysSince1970: Int) -> String {
    let days = daysSince1970 + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    return [padded(year, 4), padded(month, 2), padded(day, 2)].joined(separator: "-")
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
