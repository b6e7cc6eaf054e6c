extension Scheme {
  /// The Human Rights Committee's grades for the follow-up to a recommendation, since 2020.
  ///
  /// Labels, not numbers: order them, count them, never average them. D says that no report
  /// came, so what was done is not known.
  /// Source: CCPR/C/128/3 (1 September 2020), para. 2; the stages are our reading.
  public static let ccprAToE = Scheme(
    name: "ccpr-a-e",
    version: 1,
    title: "Human Rights Committee follow-up grades (A to E)",
    source: "CCPR/C/128/3 (1 September 2020), para. 2",
    statuses: [
      Status(
        "largely-satisfactory", "Reply/action largely satisfactory", .done, code: "A",
        "evidence of significant action towards implementing the recommendation"),
      Status(
        "partially-satisfactory", "Reply/action partially satisfactory", .partial, code: "B",
        "steps were taken; more information or action is needed"),
      Status(
        "not-satisfactory", "Reply/action not satisfactory", .notStarted, code: "C",
        "a reply came; what it tells does not implement the recommendation"),
      Status(
        "no-cooperation", "No cooperation with the Committee", .unknown, code: "D",
        "no follow-up report came after the reminders"),
      Status(
        "contrary",
        "Information or measures taken are contrary to or reflect rejection of the recommendation",
        .contrary, code: "E"),
    ])
}
