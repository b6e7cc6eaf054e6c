extension Scheme {
  /// The levels of UPR Info's IRI, for recommendations of the Universal Periodic Review (UPR).
  ///
  /// Each claim made about a recommendation counts 0, 0.5 or 1, and their mean gives the level;
  /// here the level alone is kept.
  /// Source: UPR Info, IRI: Not, Partially and Fully implemented.
  public static let uprInfoIRI = Scheme(
    name: "upr-info-iri",
    version: 1,
    title: "UPR Info IRI",
    source: "UPR Info, IRI of the implementation of UPR recommendations",
    statuses: [
      Status("not-implemented", "Not implemented", .notStarted),
      Status("partially-implemented", "Partially implemented", .partial),
      Status("fully-implemented", "Fully implemented", .done),
    ])
}
