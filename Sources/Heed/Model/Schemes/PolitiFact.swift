extension Scheme {
  /// PolitiFact's ratings of campaign promises.
  ///
  /// "Not Yet Rated" took the place of "No Action" in 2009 because nobody had looked yet. A
  /// broken promise is one that was not fulfilled: over without being met, not acted against.
  /// Source: PolitiFact, "The difference between Stalled and Promise Broken" (4 January 2010) and
  /// "A new Obameter category: 'Not yet rated'" (27 October 2009).
  public static let politiFact = Scheme(
    name: "politifact",
    version: 1,
    title: "PolitiFact promise meters",
    source: "PolitiFact, The difference between Stalled and Promise Broken (4 January 2010)",
    statuses: [
      Status("not-yet-rated", "Not Yet Rated", .unassessed, "not looked into yet"),
      Status("stalled", "Stalled", .stalled),
      Status("in-the-works", "In the Works", .underway, "proposed or being considered"),
      Status("promise-broken", "Promise Broken", .ended, "not fulfilled"),
      Status(
        "compromise", "Compromise", .partial,
        "much less than was promised, and still something significant"),
      Status("promise-kept", "Promise Kept", .done, "fulfilled, or largely fulfilled"),
    ])
}
