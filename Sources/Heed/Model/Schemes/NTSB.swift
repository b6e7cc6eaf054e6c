extension Scheme {
  /// The classifications of the United States National Transportation Safety Board (NTSB).
  ///
  /// Key on the label: one page of the same agency uses the letters for other words. Awaited or
  /// unclassified responses have not been judged. What is closed without acceptable action has
  /// ended, and so has what was superseded, since its successor is tracked in its place.
  /// Source: PHMSA, NTSB Safety Recommendations, NTSB Classifications (phmsa.dot.gov); UCL from
  /// phmsa.dot.gov/ntsb.
  public static let ntsb = Scheme(
    name: "ntsb",
    version: 1,
    title: "US National Transportation Safety Board",
    source: "PHMSA, NTSB Safety Recommendations: NTSB Classifications (phmsa.dot.gov)",
    statuses: ntsbOpen + ntsbClosed)

  private static let ntsbOpen = [
    Status("open-await-response", "Open - Await Response", .unassessed, code: "OAR"),
    Status("open-response-received", "Open - Response Received", .unassessed, code: "ORR"),
    Status(
      "open-initial-response-received", "Open - Initial Response Received", .unassessed,
      "the words of the NTSB's own data for Open - Response Received"),
    Status("open-unclassified", "Open - Unclassified", .unassessed, code: "UCL"),
    Status("open-unacceptable-response", "Open - Unacceptable Response", .notStarted, code: "OUA"),
    Status("open-acceptable-response", "Open - Acceptable Response", .underway, code: "OAA"),
    Status(
      "open-acceptable-alternate-response", "Open - Acceptable Alternate Response", .underway,
      code: "OAAR"),
  ]

  private static let ntsbClosed = [
    Status("closed-acceptable-action", "Closed - Acceptable Action", .done, code: "CAA"),
    Status(
      "closed-acceptable-alternate-action", "Closed - Acceptable Alternate Action", .done,
      code: "CAAA"),
    Status(
      "closed-exceeds-recommended-action", "Closed - Exceeds Recommended Action", .done,
      code: "CEX"),
    Status("closed-unacceptable-action", "Closed - Unacceptable Action", .ended, code: "CUA"),
    Status(
      "closed-unacceptable-action-no-response-received",
      "Closed - Unacceptable Action/No Response Received", .ended, code: "CUAN"),
    Status("closed-reconsidered", "Closed - Reconsidered", .ended, code: "CR"),
    Status("closed-no-longer-applicable", "Closed - No Longer Applicable", .ended, code: "CNLA"),
    Status("closed-superseded", "Closed - Superseded", .ended, code: "CS"),
    Status(
      "closed-acceptable-action-superseded", "Closed - Acceptable Action - Superseded", .ended,
      code: "CAAS"),
    Status(
      "closed-acceptable-alternate-action-superseded",
      "Closed - Acceptable Alternate Action - Superseded", .ended, code: "CAAAS"),
    Status(
      "closed-unacceptable-action-superseded", "Closed - Unacceptable Action - Superseded", .ended,
      code: "CUAS"),
  ]
}
