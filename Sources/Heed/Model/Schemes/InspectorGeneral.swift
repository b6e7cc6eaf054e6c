extension Scheme {
  /// The statuses that inspectors general of the United States give their recommendations.
  ///
  /// Source: Department of State, Office of Inspector General, "OIG Report Recommendations
  /// Definitions" (stateoig.gov).
  public static let inspectorGeneral = Scheme(
    name: "inspector-general",
    version: 1,
    title: "US inspectors general",
    source: "US Department of State OIG, OIG Report Recommendations Definitions (stateoig.gov)",
    statuses: [
      Status(
        "open-unresolved", "Open-Unresolved", .notStarted,
        "no agreement on the recommendation or on what to do"),
      Status(
        "open-resolved", "Open-Resolved", .underway,
        "agreement on what to do; it is not all done"),
      Status("closed", "Closed", .done, "what was agreed is done"),
    ])
}
