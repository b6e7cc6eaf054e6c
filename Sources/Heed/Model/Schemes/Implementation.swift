extension Scheme {
  /// How far a recommendation is carried out, in twelve steps: the default.
  ///
  /// Not having looked (not assessed) and having found nothing (no information) are told apart
  /// from inaction (not started).
  /// Source: Heed's own; the schemes of the field map to the same stages.
  public static let implementation = Scheme(
    name: "implementation",
    version: 1,
    title: "Implementation",
    source: "Heed's own scheme",
    statuses: [
      Status("not-assessed", "Not assessed", .unassessed, "nobody has judged it yet"),
      Status(
        "no-information", "No information", .unknown, "looked into, and nothing found either way"),
      Status("not-started", "Not started", .notStarted, "looked into, and nothing has been done"),
      Status("stalled", "Stalled", .stalled, "begun, and no longer moving"),
      Status("in-progress", "In progress", .underway, "being carried out"),
      Status("partly-implemented", "Partly implemented", .partial, "a part of it is done"),
      Status("implemented", "Implemented", .done, "what was asked is done"),
      Status(
        "implemented-otherwise", "Implemented otherwise", .done,
        "its purpose is met in another way than the one asked"),
      Status("contrary", "Contrary", .contrary, "measures were taken against it"),
      Status("withdrawn", "Withdrawn", .ended, "taken back by whoever asked"),
      Status("superseded", "Superseded", .ended, "another recommendation has taken its place"),
      Status(
        "no-longer-applicable", "No longer applicable", .ended,
        "circumstances have changed so that it asks for nothing any more"),
    ])
}
