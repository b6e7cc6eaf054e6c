extension Scheme {
  /// The progress statuses of IMPACT OSS, in which national mechanisms track implementation.
  ///
  /// Source: IMPACT OSS, taxonomy `progress_statuses`. Preparing is doing something already, so
  /// it counts as underway.
  public static let impactOSSProgress = Scheme(
    name: "impactoss-progress",
    version: 1,
    title: "IMPACT OSS progress",
    source: "IMPACT OSS, taxonomy progress_statuses",
    statuses: [
      Status("in-preparation", "In preparation", .underway),
      Status("in-progress", "In progress", .underway),
      Status("completed", "Completed", .done),
    ])
}
