/// Why a text is not a date, in words for whoever typed it.
public struct DateFault: Error, Hashable, Sendable {
  /// The part of what was typed that is at fault; cut to 64 characters, then `…`.
  public let text: String

  /// A plain sentence without its full stop: `2025 has no 29 February`.
  public let reason: String

  init(_ text: some StringProtocol, _ reason: String) {
    let start = text.prefix(64)
    self.text = start.endIndex < text.endIndex ? start + "…" : String(start)
    self.reason = reason
  }

  /// The fault of a text that has the form of no date: the likeliest mistake is named.
  init(formOf text: some StringProtocol) {
    self.init(text, Self.mistake(in: text))
  }
}

extension DateFault {
  static let form = "write a date as 2023-10-13, 2023-10 or 2023"
  static let hyphens = "write a date with hyphens, as 2023-10-13"
  static let digits = "write a date in the digits 0 to 9, as 2023-10-13"
  static let yearFirst = "write the year first, as 2023-10-13"
  static let twoDigits = "a month and a day have two digits each, as 2023-01-05"
  static let fourDigits = "a year has four digits, as 2023"
  static let sign = "a year has no sign: write 2023"
  static let spaces = "a date has no spaces: write 2023-10-13"
  static let timeOfDay = "a date has no time of day and no zone: write 2023-10-13"
  static let week = "a week is written as its days: 2023-10-09..2023-10-15"
  static let dayOfYear = "a day of the year is written with its month: 2023-10-13"
  static let year = "a year is 0001 to 9999"
  static let month = "a month is 01 to 12"
  static let dayZero = "the days of a month start at 01"
  static let range = "a range is two dates with two dots between, as 2024-07-13..2024-07-16"
  static let bothEnds = "a range needs a date at both ends, as 2024-07-13..2024-07-16"
  static let oneEnd = "a range needs a date at one end at least, as 2021.. or ..2023"
  static let reversed = "the range ends before it starts"

  /// What is wrong with a day of a month that has no such day.
  static func noSuchDay(year: Int, month: Int, day: Int) -> String {
    if day < 1 { return dayZero }
    if month == 2, day == 29 { return "\(year) has no 29 February" }
    let days = CalendarDay.daysIn(month: month, year: year)
    return month == 2 ? "February \(year) has \(days) days" : "\(name(of: month)) has \(days) days"
  }

  private static func name(of month: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return names.indices.contains(month - 1) ? names[month - 1] : "month \(month)"
  }
}

extension DateFault {
  /// The likeliest mistake in a text that has the form of no date.
  private static func mistake(in text: some StringProtocol) -> String {
    let scalars = Array(text.unicodeScalars.prefix(64))
    let bytes = scalars.compactMap { $0.isASCII ? UInt8($0.value) : nil }
    if bytes.count < scalars.count { return mistakeOutsideASCII(scalars) }
    guard let first = bytes.first else { return form }
    if bytes.contains(UInt8(ascii: ":")) || hasTail(bytes) { return timeOfDay }
    if bytes.contains(where: { $0 == UInt8(ascii: " ") || 9...13 ~= $0 }) { return spaces }
    if first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
      return bytes.dropFirst().first.map(isDigit) == true ? sign : form
    }
    if bytes.allSatisfy(isDigit) {
      if bytes.count == 6 || bytes.count == 8 { return hyphens }
      return bytes.count < 4 ? fourDigits : year
    }
    return mistake(inFields: bytes)
  }

  /// The likeliest mistake in a text of several fields, as years, months and days are.
  private static func mistake(inFields bytes: [UInt8]) -> String {
    if isWeek(bytes) { return week }
    let separators = [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_")]
    let isWritten = bytes.allSatisfy { isDigit($0) || separators.contains($0) }
    if isWritten { return hyphens }
    let fields = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard 2...3 ~= fields.count, fields.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) })
    else { return form }
    if fields[0].count != 4 {
      if fields[fields.count - 1].count == 4 { return yearFirst }
      return fields[0].count < 4 ? fourDigits : year
    }
    return fields.count == 2 && fields[1].count == 3 ? dayOfYear : twoDigits
  }

  /// Whether a time of day or a zone follows a whole day: `2023-10-13T`, `2023-10-13+02`.
  private static func hasTail(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 10, CalendarDay(String(decoding: bytes.prefix(10), as: UTF8.self)) != nil
    else { return false }
    return "TtZz+-".utf8.contains(bytes[10])
  }

  /// Whether it starts as a week does: `2023-W41`, `2023W41`.
  private static func isWeek(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 7, bytes.prefix(4).allSatisfy(isDigit) else { return false }
    let mark = bytes[4] == UInt8(ascii: "-") ? bytes[5] : bytes[4]
    return mark == UInt8(ascii: "W") || mark == UInt8(ascii: "w")
  }

  private static func mistakeOutsideASCII(_ scalars: [Unicode.Scalar]) -> String {
    for scalar in scalars where !scalar.isASCII {
      if scalar.properties.numericType == .decimal { return digits }
      if scalar.properties.generalCategory == .dashPunctuation || scalar == "\u{2212}" {
        return hyphens
      }
      if scalar.properties.isWhitespace { return spaces }
    }
    return form
  }
}
