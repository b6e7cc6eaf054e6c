/// Where a recommendation is in time; derived from dates, never recorded.
public enum Schedule: String, CaseIterable, Sendable {
  /// No due date, or over without being met.
  case noDeadline = "no-deadline"
  /// Due on a day to come.
  case notDue = "not-due"
  /// Due within 30 days.
  case dueSoon = "due-soon"
  /// Past its due day and open.
  case overdue
  /// Done by its due day.
  case metOnTime = "met-on-time"
  /// Done after its due day.
  case metLate = "met-late"

  /// Days before the due day from which it is due soon.
  public static let soon = 30

  /// The schedule of a recommendation on a day.
  ///
  /// - Parameters:
  ///   - due: its last due day.
  ///   - stage: where it stands.
  ///   - since: the day from which it has stood so.
  ///   - today: the day asked about.
  public init(due: CalendarDay?, stage: Stage, since: CalendarDay?, today: CalendarDay) {
    guard let due, stage != .ended else {
      self = .noDeadline
      return
    }
    self =
      if stage == .done {
        (since ?? due) > due ? .metLate : .metOnTime
      } else if due < today {
        .overdue
      } else if due <= today.adding(days: Self.soon) {
        .dueSoon
      } else {
        .notDue
      }
  }
}
