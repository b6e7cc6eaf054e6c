extension Scheme {
  /// PromiseClock's statuses of political promises.
  ///
  /// "Overdue" is set by the clock: nobody has judged what was done. "Broken" covers both what is
  /// abandoned and what is contradicted, so it counts as ended and not as contrary.
  /// Source: PromiseClock, Editorial Methodology, "Status definitions"
  /// (promiseclock.com/methodology).
  public static let promiseClock = Scheme(
    name: "promiseclock",
    version: 1,
    title: "PromiseClock",
    source: "PromiseClock, Editorial Methodology, Status definitions "
      + "(promiseclock.com/methodology)",
    statuses: [
      Status("pending", "Pending", .notStarted, "no action yet"),
      Status("in-progress", "In Progress", .underway, "measurable steps were taken"),
      Status("kept", "Kept", .done, "the core of it is fully delivered"),
      Status("partially-kept", "Partially Kept", .partial, "some of it is delivered, not all"),
      Status("broken", "Broken", .ended, "abandoned in words, or directly contradicted"),
      Status(
        "overdue", "Overdue", .unassessed, "the deadline passed without delivery; set by itself"),
      Status("unverifiable", "Unverifiable", .unknown, "it cannot be measured"),
    ])
}
