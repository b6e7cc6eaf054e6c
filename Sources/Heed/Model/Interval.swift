/// A length of time as people plan in: `90d`, `12w`, `6m`, `1y`.
public struct Interval: Hashable, Sendable, CustomStringConvertible {
  /// What is counted.
  private enum Unit: Character, CaseIterable {
    case day = "d"
    case week = "w"
    case month = "m"
    case year = "y"

    var word: String {
      switch self {
      case .day: "day"
      case .week: "week"
      case .month: "month"
      case .year: "year"
      }
    }
  }

  private let count: Int
  private let unit: Unit

  /// A year: how often an open recommendation is looked at where nothing else is said.
  public static let year = Interval(count: 1, unit: .year)
  /// Ninety days: how far `due` looks ahead.
  public static let quarter = Interval(count: 90, unit: .day)

  private init(count: Int, unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// Reads a number of at most four digits and a unit: `90d`, `90 days`; `nil` for other texts.
  public init?(_ text: some StringProtocol) {
    let digits = text.prefix { ("0"..."9").contains($0) }
    let word = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    guard (1...4).contains(digits.count), let count = Int(digits), count > 0,
      let unit = Unit.allCases.first(where: {
        [String($0.rawValue), $0.word, $0.word + "s"].contains(word)
      })
    else { return nil }
    self.init(count: count, unit: unit)
  }

  /// The short form: `6m`.
  public var description: String { "\(count)\(unit.rawValue)" }

  /// In words: `6 months`.
  public var shown: String { "\(count) \(unit.word)\(count == 1 ? "" : "s")" }

  /// The day that long after another; the 31st becomes the last day of a shorter month.
  public func after(_ day: CalendarDay) -> CalendarDay {
    switch unit {
    case .day: day.adding(days: count)
    case .week: day.adding(days: 7 * count)
    case .month: day.adding(months: count)
    case .year: day.adding(years: count)
    }
  }
}
