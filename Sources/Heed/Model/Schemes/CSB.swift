extension Scheme {
  /// The statuses of the United States Chemical Safety and Hazard Investigation Board (CSB).
  ///
  /// Source: CSB, Recommendations Statistics, legend (csb.gov/recommendations/statistics). A
  /// code that the charts there use without a label is left out.
  public static let csb = Scheme(
    name: "csb",
    version: 1,
    title: "US Chemical Safety and Hazard Investigation Board",
    source: "CSB, Recommendations Statistics, legend (csb.gov/recommendations/statistics)",
    statuses: [
      Status(
        "open-unacceptable-response", "Open - Unacceptable Response", .notStarted, code: "O-UR"),
      Status(
        "open-awaiting-response-or-evaluation-approval",
        "Open - Awaiting Response or Evaluation/Approval of Response", .unassessed,
        code: "O-ARE/AR", "no substantive response yet, or one that is still being evaluated"),
      Status(
        "open-acceptable-response-or-alternate-response",
        "Open - Acceptable Response or Alternate Response", .underway, code: "O-ARAR"),
      Status(
        "closed-unacceptable-action-no-response-received",
        "Closed - Unacceptable Action/No Response Received", .ended, code: "C-UA/NRR"),
      Status(
        "closed-reconsidered-superseded", "Closed - Reconsidered/Superseded", .ended,
        code: "C-R/S"),
      Status(
        "closed-no-longer-applicable", "Closed - No Longer Applicable", .ended, code: "C-NLA"),
      Status(
        "closed-exceeds-recommended-action", "Closed - Exceeds Recommended Action", .done,
        code: "C-ERA", "meets and surpasses what the Board had in mind"),
      Status("closed-acceptable-action", "Closed - Acceptable Action", .done, code: "C-AA"),
    ])
}
