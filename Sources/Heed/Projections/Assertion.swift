/// A status asserted of one recommendation by one assessor.
struct Assertion {
  /// The event: assertions of one event are one act.
  let event: Int
  /// Name judged; 0: all addressees.
  let addressee: Int
  let verdict: Int
  let stage: Stage
  /// First possible day of the event.
  let day: Int
  /// The event's date, as people write it.
  let on: String
}
