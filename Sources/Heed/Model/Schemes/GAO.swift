extension Scheme {
  /// The recommendation statuses of the United States Government Accountability Office (GAO).
  ///
  /// "Open" says only that it is not closed: no action, a plan and steps already taken are all
  /// printed under it. So it is unknown how far, and never counted as not started.
  /// Source: GAO, Recommendations Database (gao.gov, as of 25 October 2020): recommendations
  /// "remain open until they are designated as Closed-implemented or Closed-not implemented".
  public static let gao = Scheme(
    name: "gao",
    version: 1,
    title: "US Government Accountability Office",
    source: "GAO, Recommendations Database, introduction (gao.gov, 25 October 2020)",
    statuses: [
      Status("open", "Open", .unknown, "not closed; how far it is, the comments tell"),
      Status("closed-implemented", "Closed-Implemented", .done),
      Status("closed-not-implemented", "Closed-Not Implemented", .ended),
    ])
}
