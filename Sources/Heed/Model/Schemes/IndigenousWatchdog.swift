extension Scheme {
  /// Indigenous Watchdog's statuses for the 94 Calls to Action of Canada's Truth and
  /// Reconciliation Commission.
  ///
  /// Source: Indigenous Watchdog, TRC Calls to Action Status (indigenouswatchdog.org).
  public static let indigenousWatchdog = Scheme(
    name: "indigenous-watchdog",
    version: 1,
    title: "Indigenous Watchdog (Truth and Reconciliation Commission of Canada)",
    source: "Indigenous Watchdog, TRC Calls to Action Status (indigenouswatchdog.org)",
    statuses: [
      Status("not-started", "Not Started", .notStarted),
      Status("stalled", "Stalled", .stalled),
      Status("in-progress", "In Progress", .underway),
      Status("complete", "Complete", .done),
    ])
}
