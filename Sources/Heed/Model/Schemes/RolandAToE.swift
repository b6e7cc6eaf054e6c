extension Scheme {
  /// The grades of the UN human rights recommendations tracker, A to E.
  ///
  /// Source: RolandCCPR/un-hr-recommendations-tracker, `docs/METHODOLOGY.md`, section 4, and the
  /// column `grade_label` of its assessments.
  public static let rolandAToE = Scheme(
    name: "roland-a-e",
    version: 1,
    title: "UN human rights recommendations tracker (A to E)",
    source: "RolandCCPR/un-hr-recommendations-tracker, docs/METHODOLOGY.md, section 4",
    statuses: [
      Status(
        "largely-implemented", "Largely implemented", .done, code: "A",
        "the core of the recommendation is essentially done"),
      Status(
        "partially-implemented", "Partially implemented", .partial, code: "B",
        "a concrete measure was adopted in the period; it is not complete"),
      Status(
        "not-implemented", "Not implemented", .notStarted, code: "C",
        "no action, a stalled or rejected bill, or only what was there before"),
      Status(
        "no-information", "No information available", .unknown, code: "D",
        "the reports say nothing on the point"),
      Status(
        "contrary", "Contrary measures taken or rejected", .contrary, code: "E",
        "a new measure runs against it, or the State rejects it"),
    ])
}
