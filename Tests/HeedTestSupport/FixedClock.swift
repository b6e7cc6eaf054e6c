package import Heed

/// A clock that stands still until it is moved.
package final class FixedClock {
  package var now: Instant

  package init(_ text: String) { now = Instant(text) ?? Instant(millisecondsSinceEpoch: 0) }

  package func advance(days: Int = 0, milliseconds: Int = 0) {
    let step = Int64(days) * 86_400_000 + Int64(milliseconds)
    now = Instant(millisecondsSinceEpoch: now.millisecondsSinceEpoch + step)
  }
}

extension Surroundings {
  /// Surroundings in which everything is given: the clock, today, and chance.
  package static func fixed(
    clock: FixedClock = FixedClock("2026-11-24T15:00:00.000Z"), today: String = "2026-11-24",
    seed: UInt64 = 1
  ) -> Surroundings {
    Surroundings(
      now: { clock.now }, today: CalendarDay(today) ?? clock.now.day,
      random: SeededGenerator(seed: seed))
  }
}
