extension Scheme {
  /// The status of a key action in a management response of the UN Development Programme (UNDP).
  ///
  /// Only the words seen. "No deadline established" tells of the schedule and not of what was
  /// done: it counts as not assessed, never as inaction.
  /// Source: UNDP Evaluation Resource Centre, management responses, column "Status" of the key
  /// actions (erc.undp.org).
  public static let undpKeyAction = Scheme(
    name: "undp-key-action",
    version: 1,
    title: "UNDP key actions",
    source: "UNDP Evaluation Resource Centre, management responses, key actions, column Status",
    statuses: [
      Status("no-deadline-established", "No deadline established", .unassessed),
      Status("completed", "Completed", .done),
    ])
}
