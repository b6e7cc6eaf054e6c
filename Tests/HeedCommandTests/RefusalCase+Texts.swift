extension RefusalCase {
  /// Dates, texts and words that the ledger does not take.
  static let texts: [RefusalCase] = [
    RefusalCase(
      "badDate", ["log", "envoy", "A", "--on", "2025-02-29"], 65,
      """
      heed: "2025-02-29" is no date: 2025 has no 29 February
            write 2023-10-13, 2023-10, 2023 or 2024-07-13..2024-07-16
            nothing was recorded
      """),
    RefusalCase(
      "badDate", ["log", "envoy", "A", "--on", "2025-13"], 65,
      """
      heed: "2025-13" is no date: a month is 01 to 12
            write 2023-10-13, 2023-10, 2023 or 2024-07-13..2024-07-16
            nothing was recorded
      """),
    RefusalCase(
      "badDate", ["log", "envoy", "A", "--on", "2025-04-31"], 65,
      """
      heed: "2025-04-31" is no date: April has 30 days
            write 2023-10-13, 2023-10, 2023 or 2024-07-13..2024-07-16
            nothing was recorded
      """),
    RefusalCase(
      "badDate", ["log", "envoy", "A", "--on", "last week"], 65,
      """
      heed: "last week" is no date: a date has no spaces: write 2023-10-13
            write 2023-10-13, 2023-10, 2023 or 2024-07-13..2024-07-16
            nothing was recorded
      """),
    RefusalCase(
      "badDate", ["log", "envoy", "A", "--on", "13.10.2023"], 65,
      """
      heed: "13.10.2023" is no date: write a date with hyphens, as 2023-10-13
            nothing was recorded
      """),
    RefusalCase(
      "badDate", ["log", "envoy", "A", "--on", "2023-10-13T10:00"], 65,
      """
      heed: "2023-10-13T10:00" is no date: a date has no time of day and no zone: write \
      2023-10-13
            write 2023-10-13, 2023-10, 2023 or 2024-07-13..2024-07-16
            nothing was recorded
      """),
    RefusalCase(
      "badDate", ["log", "envoy", "A", "--on", "0000"], 65,
      """
      heed: "0000" is no date: a year is 0001 to 9999
            write 2023-10-13, 2023-10, 2023 or 2024-07-13..2024-07-16
            nothing was recorded
      """),
    RefusalCase(
      "badDate", ["log", "envoy", "A", "--on", "2024-07-16..2024-07-13"], 65,
      """
      heed: "2024-07-16..2024-07-13" is no date: the range ends before it starts
            write 2023-10-13, 2023-10, 2023 or 2024-07-13..2024-07-16
            nothing was recorded
      """),
    RefusalCase(
      "badDate", ["log", "envoy", "A", "--on", ""], 65,
      """
      heed: "" is no date: write a date as 2023-10-13, 2023-10 or 2023
            nothing was recorded
      """),
    RefusalCase(
      "badDate", ["add", "Mend roads", "--to", "Ministry", "--due", "soon"], 65,
      """
      heed: "soon" is no date: write a date as 2023-10-13, 2023-10 or 2023
            nothing was recorded
      """),
    RefusalCase(
      "badDate", ["summary", "--as-of", "2023-02-30"], 65,
      """
      heed: "2023-02-30" is no date: February 2023 has 28 days
            write 2023-10-13, 2023-10, 2023 or 2024-07-13..2024-07-16
      """),
    RefusalCase(
      "badDate", ["list", "--due", "2024..2023"], 65,
      """
      heed: "2024..2023" is no date: the range ends before it starts
            write 2023-10-13, 2023-10, 2023 or 2024-07-13..2024-07-16
      """),
    RefusalCase(
      "badDate", ["timeline", "--since", "yesteryear"], 65,
      """
      heed: "yesteryear" is no date: write a date as 2023-10-13, 2023-10 or 2023
      """),
    RefusalCase(
      "futureDate", ["log", "envoy", "A", "--on", "2026-11-25"], 65,
      """
      heed: 2026-11-25 is still to come
            an event announced for later takes --planned, and no status
            nothing was recorded
      """),
    RefusalCase(
      "futureDate", ["mark", "envoy", "appointed", "--on", "2027"], 65,
      """
      heed: 2027 is still to come
            an event announced for later takes --planned, and no status
            nothing was recorded
      """),
    RefusalCase(
      "verbatimAlone", ["log", "envoy", "A", "--verbatim", "We note it"], 64,
      """
      heed: --verbatim keeps the words of an answer, and no answer is given
            add --response: supported, partly-supported, noted or rejected
            nothing was recorded
      """),
    RefusalCase(
      "plannedStatus", ["log", "envoy=in-progress", "A", "--on", "2027", "--planned"], 64,
      """
      heed: a planned event cannot say what became of a recommendation
            log it without a status; give the status when it has happened
            nothing was recorded
      """),
    RefusalCase(
      "emptyText", ["log", "envoy", ""], 65,
      """
      heed: what happened is empty
            nothing was recorded
      """),
    RefusalCase(
      "emptyText", ["log", "envoy", "   "], 65,
      """
      heed: what happened is empty
            nothing was recorded
      """),
    RefusalCase(
      "emptyText", ["add", "", "--to", "Ministry"], 65,
      """
      heed: title is empty
            nothing was recorded
      """),
    RefusalCase(
      "emptyText", ["add", " ", "--to", "Ministry"], 65,
      """
      heed: title is empty
            nothing was recorded
      """),
    RefusalCase(
      "emptyText", ["add", "Mend roads", "--to", ""], 65,
      """
      heed: --to is empty
            nothing was recorded
      """),
    RefusalCase(
      "emptyText", ["mark", "envoy", "appointed", "--source", ""], 65,
      """
      heed: --source is empty
            nothing was recorded
      """),
    RefusalCase(
      "emptyText", ["init", "FOLDER/new.db", "--owner", ""], 65,
      """
      heed: owner is empty
            nothing was recorded
      """),
    RefusalCase(
      "tooLong", ["add", String(repeating: "x", count: 2001), "--to", "Ministry"], 65,
      """
      heed: title is longer than 2000 bytes
            shorten it; a longer text can be kept with --note or --text
            nothing was recorded
      """),
    RefusalCase(
      "tooLong", ["log", "envoy", String(repeating: "x", count: 2001)], 65,
      """
      heed: what happened is longer than 2000 bytes
            shorten it; a longer text can be kept with --note or --text
            nothing was recorded
      """),
    RefusalCase(
      "noAddressee", ["add", "Mend roads"], 64,
      """
      heed: nobody is asked
            say who is asked with --to
            nothing was recorded
      """),
    RefusalCase(
      "needsAssessor",
      ["log", "envoy", "Minister says so", "--kind", "statement", "--status", "implemented"], 64,
      """
      heed: a status is asserted by a statement, and it is not said who judges
            --claim NAME for what a body says of itself, --assessor NAME for a judgement
            nothing was recorded
      """),
    RefusalCase(
      "needsAssessor", ["mark", "envoy", "appointed", "--kind", "report"], 64,
      """
      heed: a status is asserted by a report, and it is not said who judges
            --claim NAME for what a body says of itself, --assessor NAME for a judgement
            nothing was recorded
      """),
    RefusalCase(
      "assessorAndClaim", ["mark", "envoy", "appointed", "--assessor", "A", "--claim", "B"], 64,
      """
      heed: --assessor and --claim exclude each other
            nothing was recorded
      """),
    RefusalCase(
      "reversedPeriod", ["changes", "--since", "2024", "--until", "2023"], 65,
      """
      heed: the time ends on 2023-12-31, before 2024-01-01
            --since is its first day, --until its last, today unless it is given
      """),
    RefusalCase(
      "unknownWord", ["due", "--within", "soon"], 65,
      """
      heed: --within has no "soon"
            it takes: 90d, 12w, 6m, 1y
      """),
    RefusalCase(
      "unknownWord", ["log", "envoy", "A", "--kind", "meting"], 65,
      """
      heed: --kind has no "meting"
            did you mean "meeting"?
            it takes: note, statement, meeting, debate, resolution, legislation, appointment, \
      policy, funding, visit, report, court, response, assessment, other
            nothing was recorded
      """),
    RefusalCase(
      "unknownWord", ["log", "envoy", "A", "--visibility", "secret"], 65,
      """
      heed: --visibility has no "secret"
            it takes: private, internal, public
            nothing was recorded
      """),
    RefusalCase(
      "unknownWord", ["log", "envoy", "A", "--response", "maybe"], 65,
      """
      heed: --response has no "maybe"
            it takes: none, supported, partly-supported, noted, rejected
            nothing was recorded
      """),
    RefusalCase(
      "unknownWord", ["list", "--format", "xml"], 65,
      """
      heed: --format has no "xml"
            it takes: text, json, jsonl, csv, tsv, md
      """),
    RefusalCase(
      "unknownWord", ["list", "--format", "xlsx"], 65,
      """
      heed: --format has no "xlsx"
            it takes: text, json, jsonl, csv, tsv, md
      """),
    RefusalCase(
      "unknownWord", ["list", "--stage", "finished"], 65,
      """
      heed: --stage has no "finished"
            it takes: unassessed, unknown, contrary, not-started, stalled, underway, partial, \
      done, ended, unmapped
      """),
    RefusalCase(
      "unknownWord", ["list", "--color", "sometimes"], 65,
      """
      heed: --color has no "sometimes"
            it takes: auto, always, never
      """),
    RefusalCase(
      "unknownWord", ["list", "--width", "7"], 65,
      """
      heed: --width has no "7"
            it takes: 20 to 1000
      """),
    RefusalCase(
      "unknownWord", ["add", "Mend roads", "--to", "Ministry", "--milestone", "mended"], 65,
      """
      heed: --milestone has no "mended"
            it takes: NAME=STATUS: nominated=in-progress
            nothing was recorded
      """),
  ]
}
