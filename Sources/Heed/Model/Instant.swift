/// A moment, in Coordinated Universal Time (UTC), to the millisecond.
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// How long after 1970-01-01T00:00:00.000Z it is; negative before.
  ///
  /// Units: milliseconds, leap seconds not counted.
  public let millisecondsSinceEpoch: Int64

  private static let millisecondsPerDay: Int64 = 86_400_000

  /// The moment that many milliseconds after the start of 1970 in UTC.
  public init(millisecondsSinceEpoch: Int64) {
    self.millisecondsSinceEpoch = millisecondsSinceEpoch
  }

  /// The moment written as `2026-11-24T15:00:00.000Z`, in exactly that form.
  ///
  /// The fraction has one to three digits or is left out with its point. There is no second 60,
  /// no hour 24 and no zone but `Z`; years are 0001 to 9999.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(25))
    guard 20...24 ~= bytes.count, bytes.last == UInt8(ascii: "Z"),
      let day = CalendarDay(text.prefix(10)),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"),
      let hour = number(bytes[11..<13]), 0...23 ~= hour,
      let minute = number(bytes[14..<16]), 0...59 ~= minute,
      let second = number(bytes[17..<19]), 0...59 ~= second,
      let fraction = Self.milliseconds(bytes[19..<(bytes.count - 1)])
    else { return nil }
    let ofDay = ((hour * 60 + minute) * 60 + second) * 1000 + fraction
    millisecondsSinceEpoch = Int64(day.daysSinceEpoch) * Self.millisecondsPerDay + Int64(ofDay)
  }

  /// The day it falls on in UTC; 0001-01-01 or 9999-12-31 when it is outside those.
  public var day: CalendarDay {
    CalendarDay(clamping: Int(dayAndRest.day))
  }

  /// The moment as `2026-11-24T15:00:00.000Z`, always with three decimals.
  ///
  /// A moment outside the years 0001 to 9999 reads as the nearest one inside them.
  public var description: String {
    let (number, rest) = dayAndRest
    let ofDay =
      if number < CalendarDay.earliest.daysSinceEpoch {
        0
      } else if number > CalendarDay.latest.daysSinceEpoch {
        Int(Self.millisecondsPerDay) - 1
      } else {
        Int(rest)
      }
    let seconds = ofDay / 1000
    let hour = padded(seconds / 3600, to: 2)
    let minute = padded(seconds / 60 % 60, to: 2)
    let second = padded(seconds % 60, to: 2)
    return "\(day)T\(hour):\(minute):\(second).\(padded(ofDay % 1000, to: 3))Z"
  }

  /// Whether it is earlier than the other.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.millisecondsSinceEpoch < right.millisecondsSinceEpoch
  }

  /// Its day, counted from 1970-01-01, and the milliseconds since that day began.
  private var dayAndRest: (day: Int64, rest: Int64) {
    let (day, rest) = millisecondsSinceEpoch.quotientAndRemainder(
      dividingBy: Self.millisecondsPerDay)
    return rest < 0 ? (day - 1, rest + Self.millisecondsPerDay) : (day, rest)
  }

  /// The milliseconds that `.5`, `.25` or `.125` stand for; nothing at all stands for none.
  private static func milliseconds(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let point = bytes.first else { return 0 }
    let digits = bytes.dropFirst()
    guard point == UInt8(ascii: "."), let value = number(digits) else { return nil }
    switch digits.count {
    case 1: return value * 100
    case 2: return value * 10
    case 3: return value
    default: return nil
    }
  }
}
