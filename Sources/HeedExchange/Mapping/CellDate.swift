internal import Heed
internal import HeedText

/// In which order the day and the month of a date in digits are written.
public enum DateOrder: String, CaseIterable, Sendable {
  /// `13/10/2023`.
  case dayFirst = "day-month-year"
  /// `10/13/2023`.
  case monthFirst = "month-day-year"
}

/// A date as a cell of a table has it.
enum CellDate {
  /// Words for no date.
  private static let nothing: Set<String> = [
    "", "-", "–", "—", "n/a", "na", "none", "null", "nil", "tbc", "tbd", "not applicable", "n.a.",
    "unknown", "not available", "?",
  ]

  /// Whether the cell says that there is no date.
  static func isEmpty(_ cell: String) -> Bool {
    if let first = cell.utf8.first, isDigit(first) { return false }
    return nothing.contains(cell.lowercased())
  }

  /// The date; `nil` where the cell is none. `order` decides between day and month.
  static func period(_ cell: String, _ order: DateOrder?) -> Period? {
    // A day, maybe with the time of day behind it: read without looking for other forms.
    let start = cell.utf8.prefix(10)
    let next = cell.utf8.dropFirst(10).first
    if next == nil || next == UInt8(ascii: "T") || next == UInt8(ascii: " "),
      let day = CalendarDay(ascii: start)
    {
      return Period(day: day)
    }
    if let period = try? Period(cell) { return period }
    let first = cell.prefix { !$0.isWhitespace && $0 != "T" }
    if first.utf8.count == 10, first.utf8.count < cell.utf8.count, let day = try? Period(first) {
      return day
    }
    if let parts = digits(String(first)) { return day(parts, order) }
    if let day = serial(cell) ?? quarter(cell) { return day }
    guard cell.utf8.count <= 40, let written = WrittenDate.first(in: cell) else { return nil }
    return try? Period(written)
  }

  /// What the cell tells of the order of its parts.
  static func order(of cell: String) -> Told {
    guard let parts = digits(String(cell.prefix { !$0.isWhitespace })), parts.year.isLast,
      parts.first != parts.second
    else { return .nothing }
    if parts.first > 12 { return .order(.dayFirst) }
    if parts.second > 12 { return .order(.monthFirst) }
    return .ambiguous
  }

  /// What a cell tells of the order of day and month.
  enum Told: Equatable {
    /// It is no date in digits, or reads the same both ways.
    case nothing
    /// It can be read both ways.
    case ambiguous
    /// It can be read in one way.
    case order(DateOrder)
  }

  private typealias Parts = (first: Int, second: Int, year: (number: Int, isLast: Bool))

  /// Three numbers between equal signs, a year first or last.
  private static func digits(_ text: String) -> Parts? {
    guard text.utf8.count <= 10, let sign = text.first(where: { "/.-".contains($0) }) else {
      return nil
    }
    let parts = text.split(separator: sign, omittingEmptySubsequences: false)
    guard parts.count == 3,
      parts.allSatisfy({ (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    if parts[0].utf8.count == 4 { return (numbers[1], numbers[2], (numbers[0], false)) }
    switch parts[2].utf8.count {
    case 4: return (numbers[0], numbers[1], (numbers[2], true))
    // Two digits: this century up to 2069.
    case 2: return (numbers[0], numbers[1], (numbers[2] + (numbers[2] < 70 ? 2000 : 1900), true))
    default: return nil
    }
  }

  private static func day(_ parts: Parts, _ order: DateOrder?) -> Period? {
    var (month, day) = (parts.first, parts.second)
    if parts.year.isLast {
      let isDayFirst = order == .dayFirst || order == nil && parts.first > 12
      if isDayFirst { (month, day) = (parts.second, parts.first) }
      guard order != nil || month > 12 || day > 12 || month == day else { return nil }
    }
    return CalendarDay(year: parts.year.number, month: month, day: day).map { Period(day: $0) }
  }

  /// A day as spreadsheets count them, from the end of 1899.
  private static func serial(_ cell: String) -> Period? {
    let whole = cell.prefix { $0 != "." }
    guard whole.utf8.count == 5, cell.utf8.allSatisfy({ isDigit($0) || $0 == 0x2E }),
      let days = Int(whole), (15_000...80_000).contains(days)
    else { return nil }
    return CalendarDay(daysSinceEpoch: days - 25_569).map { Period(day: $0) }
  }

  /// `Q3 2024`, `2024 Q3`.
  private static func quarter(_ cell: String) -> Period? {
    let words = cell.uppercased().split { $0 == " " || $0 == "-" || $0 == "/" }
    guard words.count == 2,
      let quarter = words.first(where: { $0.hasPrefix("Q") }).flatMap({ Int($0.dropFirst()) }),
      let year = words.first(where: { $0.utf8.count == 4 }).flatMap({ Int($0) }),
      (1...4).contains(quarter), (1000...9999).contains(year)
    else { return nil }
    let first = quarter * 3 - 2
    func month(_ number: Int) -> String { "\(year)-\(number < 10 ? "0" : "")\(number)" }
    return try? Period("\(month(first))..\(month(first + 2))")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
