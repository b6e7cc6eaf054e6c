extension Scheme {
  /// The statuses of the City Auditor of San Diego.
  ///
  /// Past due and not due are both underway: being late is told by dates. What management will
  /// not do, or will not finish, is over without being met.
  /// Source: City of San Diego, Office of the City Auditor, Recommendation Follow-Up Dashboard
  /// (sandiego.gov/auditor/reports/recommendation-follow-dashboard).
  public static let sanDiego = Scheme(
    name: "san-diego",
    version: 1,
    title: "San Diego City Auditor",
    source: "San Diego Office of the City Auditor, Recommendation Follow-Up Dashboard "
      + "(sandiego.gov/auditor/reports/recommendation-follow-dashboard)",
    statuses: [
      Status(
        "implemented", "Implemented", .done,
        "evidence for all of it, or for another way that meets the risk"),
      Status(
        "in-process-not-due", "In Process - Not Due", .underway,
        "agreed to or begun; the target date is still to come"),
      Status(
        "in-process-past-due", "In Process - Past Due", .underway,
        "agreed to or begun; the target date has passed"),
      Status(
        "in-process-proposed-alternative", "In Process (Proposed Alternative)", .underway,
        "management does it in another way"),
      Status(
        "will-not-implement", "Will Not Implement", .ended,
        "management has decided not to do it"),
      Status(
        "no-further-action", "No Further Action", .ended,
        "some of it is done; management plans no more"),
      Status(
        "not-implemented-n-a", "Not Implemented - N/A", .ended,
        "circumstances have changed so that it does not apply"),
      Status(
        "disagree", "Disagree (Audit Committee Requested Action)", .notStarted,
        "management disagrees; the Audit Committee has asked for action"),
    ])
}
