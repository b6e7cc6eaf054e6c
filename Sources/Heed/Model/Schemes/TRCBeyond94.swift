extension Scheme {
  /// The progress of the 94 Calls to Action of Canada's Truth and Reconciliation Commission, as
  /// Beyond 94 prints it.
  ///
  /// Source: CBC, Beyond 94, status of each Call to Action.
  public static let trcBeyond94 = Scheme(
    name: "trc-beyond-94",
    version: 1,
    title: "Beyond 94 (Truth and Reconciliation Commission of Canada)",
    source: "CBC, Beyond 94, status of each Call to Action",
    statuses: [
      Status("not-started", "Not started", .notStarted),
      Status("projects-proposed", "In progress - Projects proposed", .underway),
      Status("projects-underway", "In progress - Projects underway", .underway),
      Status("complete", "Complete", .done),
    ])
}
