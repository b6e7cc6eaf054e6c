extension Scheme {
  /// The statuses of the inspector general of the United States Department of Energy (DOE).
  ///
  /// Before an answer is due, and while the inspector general's own check is on hold, nobody has
  /// judged.
  /// Source: DOE Office of Inspector General, recommendation status definitions
  /// (live-doe.oversight.gov/reports-publications/recommendations/definition).
  public static let doeInspectorGeneral = Scheme(
    name: "doe-inspector-general",
    version: 1,
    title: "US Department of Energy inspector general",
    source: "DOE OIG, recommendation status definitions "
      + "(live-doe.oversight.gov/reports-publications/recommendations/definition)",
    statuses: [
      Status(
        "response-not-yet-due", "Response Not Yet Due", .unassessed,
        "the first answer is not due yet"),
      Status(
        "on-hold-pending-with-oig", "On Hold/Pending with OIG", .unassessed,
        "the inspector general's check is on hold or pending"),
      Status(
        "unresolved", "Unresolved", .notStarted,
        "not agreed to, or not moving enough, after the answer was due"),
      Status("resolved", "Resolved", .underway, "agreed to, or met with a plan that will do"),
      Status("closed", "Closed", .done, "enough was done to implement it fully"),
    ])
}
