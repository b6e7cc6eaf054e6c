/// One date as written: a year, a month or a day, and the days that it covers.
struct DatePart {
  /// The first day that it covers.
  let first: CalendarDay
  /// The last day that it covers.
  let last: CalendarDay
  /// Its canonical text: `2023`, `2023-10` or `2023-10-13`.
  let text: String

  /// Whether only a year or a month is given.
  var isImprecise: Bool { text.utf8.count < 10 }

  init(day: CalendarDay) {
    first = day
    last = day
    text = day.description
  }

  /// A date in exactly one of the forms `2023`, `2023-10` and `2023-10-13`.
  ///
  /// - Throws: the fault, with the reason why it is none.
  init(_ text: some StringProtocol) throws(DateFault) {
    let bytes = Array(text.utf8.prefix(11))
    let hyphen = UInt8(ascii: "-")
    let hasForm =
      switch bytes.count {
      case 4: true
      case 7: bytes[4] == hyphen
      case 10: bytes[4] == hyphen && bytes[7] == hyphen
      default: false
      }
    guard hasForm, let year = number(bytes.prefix(4)) else { throw DateFault(formOf: text) }
    var month: Int?
    if bytes.count >= 7 {
      month = number(bytes[5..<7])
      if month == nil { throw DateFault(formOf: text) }
    }
    var day: Int?
    if bytes.count == 10 {
      day = number(bytes[8..<10])
      if day == nil { throw DateFault(formOf: text) }
    }
    let span = try Self.days(year: year, month: month, day: day, text: String(text))
    first = span.first
    last = span.last
    self.text = String(text)
  }

  /// As `init(_:)`, and when today is given the words `today` and `yesterday` too.
  init(_ text: some StringProtocol, today: CalendarDay?) throws(DateFault) {
    if let today, text.utf8.count <= 9 {
      switch text.lowercased() {
      case "today":
        self.init(day: today)
        return
      case "yesterday":
        self.init(day: today.adding(days: -1))
        return
      default: break
      }
    }
    try self.init(text)
  }

  private static func days(
    year: Int, month: Int?, day: Int?, text: String
  ) throws(DateFault) -> (first: CalendarDay, last: CalendarDay) {
    guard 1...9999 ~= year else { throw DateFault(text, DateFault.year) }
    guard 1...12 ~= (month ?? 1) else { throw DateFault(text, DateFault.month) }
    let lastMonth = month ?? 12
    let lastDay = day ?? CalendarDay.daysIn(month: lastMonth, year: year)
    guard let first = CalendarDay(year: year, month: month ?? 1, day: day ?? 1),
      let last = CalendarDay(year: year, month: lastMonth, day: lastDay)
    else {
      throw DateFault(
        text, DateFault.noSuchDay(year: year, month: lastMonth, day: lastDay))
    }
    return (first, last)
  }
}

/// A text that may be a range, cut at its two dots.
enum DateText {
  /// No dots: one date.
  case one
  /// What stands before and after the dots, as typed; either may be empty.
  case range(left: Substring, right: Substring)

  /// No date or range is longer; what is longer is judged as one date.
  private static let longestBytes = 64

  /// - Throws: the fault of a text with more dots than one range has.
  init(_ text: String) throws(DateFault) {
    guard text.utf8.count <= Self.longestBytes, let dots = text.firstRange(of: "..") else {
      self = .one
      return
    }
    let right = text[dots.upperBound...]
    if right.first == "." || right.firstRange(of: "..") != nil {
      throw DateFault(text, DateFault.range)
    }
    self = .range(left: text[..<dots.lowerBound], right: right)
  }
}
