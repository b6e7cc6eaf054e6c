/// What a ledger takes from outside, so that tests can give it.
public struct Surroundings {
  /// The clock, UTC.
  public var now: () -> Instant
  /// Today where the user is.
  public var today: CalendarDay
  /// Random numbers, for salts and for the name of a new writer.
  public var random: any RandomNumberGenerator

  /// Surroundings of the given parts.
  public init(
    now: @escaping () -> Instant, today: CalendarDay, random: any RandomNumberGenerator
  ) {
    self.now = now
    self.today = today
    self.random = random
  }

  /// Appends 16 random bytes.
  mutating func appendSalt(to bytes: inout [UInt8]) {
    for _ in 0..<2 {
      unsafe withUnsafeBytes(of: random.next().littleEndian) {
        unsafe bytes.append(contentsOf: $0)
      }
    }
  }

  mutating func writer() -> Writer { Writer(using: &random) }
}
