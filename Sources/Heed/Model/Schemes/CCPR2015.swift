extension Scheme {
  /// The Human Rights Committee's grades as given at its 114th session, in 2015.
  ///
  /// Only the grades seen in use; other subdivisions of the letters stay unmapped. Their words
  /// were not seen: the stages follow the letters of the grades printed in 2020 (`ccprAToE`).
  /// Source: Centre for Civil and Political Rights, "Follow-up to Concluding Observations", 114th
  /// session in brief (13 July 2015), ccprcentre.org.
  public static let ccpr2015 = Scheme(
    name: "ccpr-2015",
    version: 1,
    title: "Human Rights Committee follow-up grades (114th session, 2015)",
    source: "Centre for Civil and Political Rights, 114th session in brief: Follow-up to "
      + "Concluding Observations (13 July 2015)",
    statuses: [
      Status("a", "A", .done, "the highest level of satisfaction"),
      Status("b2", "B2", .partial),
      Status("c1", "C1", .notStarted),
      Status("c2", "C2", .notStarted),
      Status("d1", "D1", .unknown),
      Status("e", "E", .contrary, "the lowest level of satisfaction"),
    ])
}
