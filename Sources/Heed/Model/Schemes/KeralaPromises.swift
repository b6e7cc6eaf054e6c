extension Scheme {
  /// The statuses of Kerala Promises, a ledger of the commitments of a manifesto of 2026.
  ///
  /// The three of its four statuses that were seen; the fourth stays unmapped.
  /// Source: Kerala Promises (keralapromises.pages.dev), whose FAQ (20 May 2026) tells when a
  /// promise is fulfilled.
  public static let keralaPromises = Scheme(
    name: "kerala",
    version: 1,
    title: "Kerala Promises",
    source: "Kerala Promises, FAQ (keralapromises.pages.dev/faq, 20 May 2026)",
    statuses: [
      Status("pending", "Pending", .notStarted),
      Status("in-progress", "In Progress", .underway),
      Status(
        "fulfilled", "Fulfilled", .done,
        "a formal document puts it into effect, or its benefit is seen to arrive"),
    ])
}
