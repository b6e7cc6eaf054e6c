/// A stretch of days to filter by, which may be open at one end.
///
/// `2021..2023`, `..2024-03-31`, `2021..`, or what a `Period` is: `2023-10`, `today`.
public struct DateRange: Hashable, Sendable {
  /// The first day that counts; `nil` when every earlier day does.
  public let first: CalendarDay?

  /// The last day that counts; `nil` when every later day does.
  public let last: CalendarDay?

  /// The range that the text writes; `today` and `yesterday` are dates too.
  ///
  /// - Throws: the fault, with the reason why it is none.
  public init(_ text: some StringProtocol, today: CalendarDay) throws(DateFault) {
    let whole = String(text)
    switch try DateText(whole) {
    case .one:
      let part = try DatePart(whole, today: today)
      first = part.first
      last = part.last
    case .range(let left, let right):
      if left.isEmpty, right.isEmpty { throw DateFault(whole, DateFault.oneEnd) }
      let start = left.isEmpty ? nil : try DatePart(left, today: today).first
      let end = right.isEmpty ? nil : try DatePart(right, today: today).last
      if let start, let end, end < start { throw DateFault(whole, DateFault.reversed) }
      first = start
      last = end
    }
  }
}
