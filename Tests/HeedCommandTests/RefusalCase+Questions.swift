extension RefusalCase {
  /// What search and check cannot make sense of.
  static let questions: [RefusalCase] = [
    RefusalCase(
      "noWords", ["search", "…"], 64,
      """
      heed: "…" has no word to look for
            write words, the beginning of one (appoint*) or a phrase in quotation marks
      """),
    RefusalCase(
      "unknownWord", ["search", "envoy", "--limit", "0"], 65,
      """
      heed: --limit has no "0"
            it takes: 1, 2, 3 ...
      """),
    RefusalCase(
      "unknownWord", ["check", "unmaped"], 65,
      """
      heed: check has no "unmaped"
            did you mean "unmapped"?
            it takes: no-addressee, no-date, ref-conflict, duplicate, names-alike, unmapped, \
      unsourced, self-judged, before-issue, planned-past, repeats-differ, circle, waiting, \
      unassessed, overdue, stale
      """),
    RefusalCase(
      "badExpectation", ["check", "--expect", "done"], 64,
      """
      heed: "done" is no condition
            write KEY=NUMBER, or with !=, <, <=, > or >= between them, such as overdue<=2
      """),
    RefusalCase(
      "unknownWord", ["check", "--expect", "don=1"], 65,
      """
      heed: --expect has no "don"
            did you mean "done"?
            it takes: total, overdue, stale, regressed, moved, assessed, unassessed, unknown, \
      contrary, not-started, stalled, underway, partial, done, ended, unmapped, status:NAME, \
      schedule:NAME, response:NAME
      """),
    RefusalCase(
      "unknownWord", ["check", "--expect", "schedule:late=1"], 65,
      """
      heed: --expect schedule has no "late"
            it takes: no-deadline, not-due, due-soon, overdue, met-on-time, met-late
      """),
    RefusalCase(
      "unknownStatus", ["check", "--expect", "status:implementd=0"], 65,
      """
      heed: no scheme has a status "implementd"
            did you mean "implemented"?
      """),
    RefusalCase(
      "unknownStatus", ["check", "--expect", "status:zzz=0"], 65,
      """
      heed: no scheme has a status "zzz"
            see: heed summary --by status
      """),
  ]
}
