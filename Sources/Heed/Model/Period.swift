/// When something happened: a day, a month, a year, or a range from one of these to another.
///
/// `2023-10-13`, `2023-10`, `2023` or `2024-07-13..2024-07-16`. A range starts with the first day
/// of its left end and ends with the last day of its right one. Two periods are equal when they
/// are written alike: `2023` and `2023-01-01..2023-12-31` say different things of what is known.
public struct Period: Hashable, Sendable, CustomStringConvertible {
  /// The first day that it covers; events are ordered by it.
  public let first: CalendarDay

  /// The last day that it covers.
  public let last: CalendarDay

  /// Its canonical text: what was accepted, with words replaced by their days.
  public let description: String

  /// The text as shown to people, with `~` after each end that is only a month or a year.
  public let shown: String

  /// A period in exactly one of the forms `2023-10-13`, `2023-10`, `2023` and `LEFT..RIGHT`.
  ///
  /// - Throws: the fault, with the reason why it is none.
  public init(_ text: some StringProtocol) throws(DateFault) {
    try self.init(String(text), orToday: nil)
  }

  /// As `init(_:)`, and the words `today` and `yesterday` too, alone or as an end of a range.
  ///
  /// - Throws: the fault, with the reason why it is none.
  public init(_ text: some StringProtocol, today: CalendarDay) throws(DateFault) {
    try self.init(String(text), orToday: today)
  }

  /// The period of that one day.
  public init(day: CalendarDay) {
    first = day
    last = day
    description = day.description
    shown = description
  }

  private init(_ text: String, orToday today: CalendarDay?) throws(DateFault) {
    // The usual form is read without looking for others.
    if let day = CalendarDay(text) {
      first = day
      last = day
      description = text
      shown = text
      return
    }
    switch try DateText(text) {
    case .one:
      let part = try DatePart(text, today: today)
      first = part.first
      last = part.last
      description = part.text
      shown = part.shown
    case .range(let left, let right):
      guard !left.isEmpty, !right.isEmpty else { throw DateFault(text, DateFault.bothEnds) }
      let start = try DatePart(left, today: today)
      let end = try DatePart(right, today: today)
      guard start.first <= end.last else { throw DateFault(text, DateFault.reversed) }
      first = start.first
      last = end.last
      description = start.text + ".." + end.text
      shown = start.shown + ".." + end.shown
    }
  }

  /// Whether it is written as a day, and no range.
  var isOneDay: Bool { description.utf8.count == 10 }

  /// Whether only a month or a year is known, at either end of a range.
  public var isImprecise: Bool { shown != description }

  /// Whether both are written alike.
  public static func == (left: Period, right: Period) -> Bool {
    left.description == right.description
  }

  /// Feeds its text to the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(description)
  }
}

extension DatePart {
  /// Its text, with `~` after a month or a year.
  fileprivate var shown: String { isImprecise ? text + "~" : text }
}
