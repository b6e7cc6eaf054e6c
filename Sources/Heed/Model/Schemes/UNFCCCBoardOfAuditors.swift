extension Scheme {
  /// What became of the UN Board of Auditors' recommendations to the climate secretariat (UNFCCC).
  ///
  /// The secretariat says this of itself: as a rule it is a claim, not an assessment.
  /// Source: comments by the secretariat on FCCC/SBI/2008/13, column "Status of implementation"
  /// (unfccc.int/documents/5291).
  public static let unfcccBoardOfAuditors = Scheme(
    name: "unfccc-board-of-auditors",
    version: 1,
    title: "UN Board of Auditors (UNFCCC)",
    source: "Comments by the secretariat on the report of the UN Board of Auditors "
      + "(FCCC/SBI/2008/13), column Status of implementation (unfccc.int/documents/5291)",
    statuses: [
      Status("pending", "Pending", .notStarted, "no action has been undertaken yet"),
      Status("under-implementation", "Under implementation", .underway, "action has started"),
      Status("implemented", "Implemented", .done, "no further action is needed"),
    ])
}
