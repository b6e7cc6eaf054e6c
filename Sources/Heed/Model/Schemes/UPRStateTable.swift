extension Scheme {
  /// The words of the implementation tables in States' reports to the UPR.
  ///
  /// A State says this of itself: as a rule it is a claim, not an assessment.
  /// Source: tables of implementation in the reports of Mali and Sri Lanka to the UPR.
  public static let uprStateTable = Scheme(
    name: "upr-state-table",
    version: 1,
    title: "State reports to the Universal Periodic Review",
    source: "Tables of implementation in the UPR reports of Mali and Sri Lanka",
    statuses: [
      Status("no-action", "No Action", .notStarted),
      Status("ongoing", "Ongoing", .underway),
      Status("completed", "Completed", .done),
    ])
}
