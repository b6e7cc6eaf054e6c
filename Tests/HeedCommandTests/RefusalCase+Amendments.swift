extension RefusalCase {
  /// Amendments, assignments and relations that are not taken.
  static let amendments: [RefusalCase] = [
    RefusalCase(
      "nothingChanges", ["amend", "envoy", "--title", "Appoint an envoy", "--because", "x"], 77,
      """
      heed: that is what it says already
            heed show REF --all shows what was amended before
            nothing was recorded
      """),
    RefusalCase(
      "nothingChanges",
      ["amend", "envoy", "aid", "--clear", "due", "--because", "x", "--yes"], 77,
      """
      heed: that is what all 2 say already
            heed show REF --all shows what was amended before
            nothing was recorded
      """),
    RefusalCase(
      "notAmendable", ["amend", "@6", "--title", "Another letter", "--because", "x"], 77,
      """
      heed: @6 is neither a recommendation nor an event, and is not amended
            retract it, and record it anew: heed retract @6
            nothing was recorded
      """),
    RefusalCase(
      "notAField", ["amend", "@5", "--due", "2027", "--because", "x"], 64,
      """
      heed: @5 is an event, which has no --due
            it has: --on, --kind, --title, --note, --source, --assessor, --claim, --response, \
      --verbatim, --for, --status
            nothing was recorded
      """),
    RefusalCase(
      "notAField", ["amend", "envoy", "--note", "A note", "--because", "x"], 64,
      """
      heed: @2 is a recommendation, which has no --note
            it has: --title, --text, --quote, --ref, --number, --to, --from, --in, --place, --tag, \
      --lead, --with, --issued, --due, --priority, --milestone, --follow-up
            nothing was recorded
      """),
    RefusalCase(
      "futureChange", ["amend", "envoy", "--due", "2028", "--on", "2027", "--because", "x"], 65,
      """
      heed: 2027 is still to come
            say it when it is so; only a planned event lies ahead
            nothing was recorded
      """),
    RefusalCase(
      "futureChange", ["amend", "@5", "--on", "2027", "--because", "x"], 65,
      """
      heed: 2027 is still to come
            say it when it is so; only a planned event lies ahead
            nothing was recorded
      """),
    RefusalCase(
      "futureChange", ["link", "envoy", "--repeats", "aid", "--on", "2027"], 65,
      """
      heed: 2027 is still to come
            say it when it is so; only a planned event lies ahead
            nothing was recorded
      """),
    RefusalCase(
      "nothingHeldInTime",
      ["amend", "envoy", "--title", "Name an envoy", "--on", "2025", "--because", "x"], 64,
      """
      heed: --on is given, and nothing that holds from a day on
            a due date and responsible bodies do: --due, --lead, --with
            nothing was recorded
      """),
    RefusalCase(
      "severalEvents", ["amend", "@5", "@11", "envoy=stalled", "--because", "x", "--yes"], 64,
      """
      heed: REF=STATUS is said of one event, and not exactly one is named
            amend each event by itself: heed amend @N REF=STATUS
            nothing was recorded
      """),
    RefusalCase(
      "notAField", ["amend", "envoy", "envoy=stalled", "--because", "x"], 64,
      """
      heed: @2 is a recommendation, which has no --status
            it has: --title, --text, --quote, --ref, --number, --to, --from, --in, --place, --tag, \
      --lead, --with, --issued, --due, --priority, --milestone, --follow-up
            nothing was recorded
      """),
    RefusalCase(
      "whichRecommendation", ["amend", "@11", "--status", "stalled", "--because", "x"], 64,
      """
      heed: @11 bears on envoy, aid, and --status says not on which
            write it after the event: heed amend @11 envoy=STATUS
            nothing was recorded
      """),
    RefusalCase(
      "doesNotBear", ["amend", "@5", "aid=stalled", "--because", "x"], 65,
      """
      heed: @5 does not bear on aid
            it bears on: envoy
            nothing was recorded
      """),
    RefusalCase(
      "unknownStep", ["amend", "@5", "envoy=appointd", "--because", "x"], 65,
      """
      heed: envoy has no milestone and implementation no status "appointd"
            did you mean "appointed"?
            milestones: nominated, appointed
            nothing was recorded
      """),
    RefusalCase(
      "unknownWord", ["amend", "envoy", "--clear", "title", "--because", "x"], 65,
      """
      heed: --clear has no "title"
            it takes: text, quote, number, from, in, place, tag, lead, with, issued, due, \
      priority, milestone, follow-up
            nothing was recorded
      """),
    RefusalCase(
      "refTaken", ["amend", "envoy", "--ref", "aid", "--because", "x"], 77,
      """
      heed: aid is taken: Let aid in
            choose another with --ref
            nothing was recorded
      """),
    RefusalCase(
      "alreadyRetracted", ["amend", "@9", "--title", "Heard", "--because", "x"], 77,
      """
      heed: @9 is retracted already
            to let it count again: heed reinstate @9
            nothing was recorded
      """),
    RefusalCase(
      "nothingLeft", ["amend", "@8", "--title", "Heard", "--because", "x"], 77,
      """
      heed: @8 was redacted, and nothing of it is left
            nothing was recorded
      """),
    RefusalCase(
      "usage", ["amend", "envoy=stalled", "--because", "x"], 64,
      """
      heed: amend needs TARGET
            heed amend --help shows what it takes
      """),
    RefusalCase(
      "nothingChosen", ["assign", "--lead", "Ministry"], 64,
      """
      heed: no recommendation is named
            name some, or choose them with --tag, --to, --in ...
            nothing was recorded
      """),
    RefusalCase(
      "nothingChosen", ["assign", "--tag", "none", "--lead", "Ministry"], 64,
      """
      heed: no recommendation is meant
            see: heed list
            nothing was recorded
      """),
    RefusalCase(
      "noRelation", ["link", "envoy"], 64,
      """
      heed: no relation is named
            say which: --part-of, --repeats, --supersedes or --related REF
            nothing was recorded
      """),
    RefusalCase(
      "relatedToItself", ["link", "envoy", "--repeats", "envoy"], 77,
      """
      heed: envoy cannot be related to itself
            name another recommendation
            nothing was recorded
      """),
    RefusalCase(
      "alreadyRelated", ["link", "aid", "--related", "envoy"], 77,
      """
      heed: aid is related to envoy already: @14
            to take it back: heed retract @14
            nothing was recorded
      """),
  ]
}
