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
  /// The event's date, where it is more than its day.
  let dated: String?
  /// Since when it has been known, in UTC milliseconds.
  var knownFrom = 0

  /// The event's date, as people write it.
  var on: String { dated ?? CalendarDay.text(day) }
}

extension [Assertion] {
  /// Calls `body` for each assertion that changes the status of the addressee, with its place.
  ///
  /// Within one event, what is said of a named addressee wins over what is said of all; a status
  /// that is said again changes nothing.
  func eachChange(of addressee: Int, _ body: (Int, Assertion) -> Void) {
    var verdict = 0
    for (index, assertion) in enumerated()
    where assertion.addressee == 0 || assertion.addressee == addressee {
      if assertion.addressee == 0, names(addressee, after: index) { continue }
      guard assertion.verdict != verdict else { continue }
      verdict = assertion.verdict
      body(index, assertion)
    }
  }

  /// Whether a later assertion of the same event names the addressee.
  private func names(_ addressee: Int, after index: Int) -> Bool {
    guard addressee != 0 else { return false }
    var next = index + 1
    while next < count, self[next].event == self[index].event {
      if self[next].addressee == addressee { return true }
      next += 1
    }
    return false
  }
}
