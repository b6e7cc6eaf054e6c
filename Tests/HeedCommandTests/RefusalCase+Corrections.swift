extension RefusalCase {
  /// Corrections of what cannot be corrected so.
  static let corrections: [RefusalCase] = [
    RefusalCase(
      "alreadyRetracted", ["retract", "@9", "--because", "wrong", "--yes"], 77,
      """
      heed: @9 is retracted already
            to let it count again: heed reinstate @9
            nothing was recorded
      """),
    RefusalCase(
      "notRetracted", ["reinstate", "envoy", "--because", "right", "--yes"], 77,
      """
      heed: @2 is not retracted
            heed show names the entries of a recommendation
            nothing was recorded
      """),
    RefusalCase(
      "nothingLeft", ["retract", "@8", "--because", "wrong", "--yes"], 77,
      """
      heed: @8 was redacted, and nothing of it is left
            nothing was recorded
      """),
    RefusalCase(
      "notRetractable", ["retract", "@1", "--because", "wrong", "--yes"], 77,
      """
      heed: @1 opened the ledger, which cannot be taken back
            nothing was recorded
      """),
    RefusalCase(
      "notRetractable", ["retract", "@10", "--because", "wrong", "--yes"], 77,
      """
      heed: @10 is itself a retraction
            to undo it: heed reinstate @9
            nothing was recorded
      """),
    RefusalCase(
      "notRetractable", ["reinstate", "@13", "--because", "wrong", "--yes"], 77,
      """
      heed: @13 is itself a reinstatement
            to undo it: heed retract @11
            nothing was recorded
      """),
    RefusalCase(
      "notRetractable", ["retract", "@15", "--because", "wrong", "--yes"], 77,
      """
      heed: @15 is a redaction: what it took away is gone
            nothing was recorded
      """),
    RefusalCase(
      "nothingToUndo", ["undo", "--yes", "--ledger", "FOLDER/whole.db"], 77,
      """
      heed: there is nothing to undo
            undo takes back what this copy of the ledger recorded
            nothing was recorded
      """),
    RefusalCase(
      "wordsGone", ["undo", "--dry-run"], 77,
      """
      heed: @15 took the words of @8 away, and they are gone
            retract an earlier entry by its number: heed retract @N
            nothing was recorded
      """),
    RefusalCase(
      "emptyText", ["retract", "@5", "--because", "", "--yes"], 65,
      """
      heed: --because is empty
            nothing was recorded
      """),
    RefusalCase(
      "unknownRef", ["retract", "envoi", "--because", "wrong", "--yes"], 65,
      """
      heed: no recommendation is called "envoi"
            did you mean "envoy"?
            nothing was recorded
      """),
  ]

  /// Redactions of what cannot be redacted so.
  static let redactions: [RefusalCase] = [
    RefusalCase(
      "alreadyRedacted", ["redact", "@8", "--because", "a name", "--yes"], 77,
      """
      heed: @8 is redacted already
            nothing was recorded
      """),
    RefusalCase(
      "notRedactable", ["redact", "@1", "--because", "a name", "--yes"], 77,
      """
      heed: @1 opened the ledger, and the owner's name stays
            a ledger of another owner is made with: heed init
            nothing was recorded
      """),
    RefusalCase(
      "notRedactable", ["redact", "@15", "--because", "a name", "--yes"], 77,
      """
      heed: @15 is a redaction, and what a redaction says stays
            nothing was recorded
      """),
    RefusalCase(
      "noReplacement", ["redact", "@10", "--because", "a name", "--title", "A", "--yes"], 77,
      """
      heed: nothing said with --title can replace @10
            leave it out, and nothing stays in the place
            nothing was recorded
      """),
    RefusalCase(
      "noReplacement",
      ["redact", "envoy", "--because", "a name", "--title", "A", "--note", "B", "--yes"], 77,
      """
      heed: nothing said with --note can replace @2
            leave it out, and nothing stays in the place
            nothing was recorded
      """),
    RefusalCase(
      "needsTitle", ["redact", "@5", "--because", "a name", "--note", "B", "--yes"], 64,
      """
      heed: --note is given, and no --title of what stays
            say with --title what may stay
            nothing was recorded
      """),
    RefusalCase(
      "wordsRemain", ["redact", "@5", "--because", "as Kim asked", "--match", "kim", "--yes"], 77,
      """
      heed: --because says "kim", which must be gone
            leave the words of --match out of the reason and of what stays
            nothing was recorded
      """),
    RefusalCase(
      "wordsRemain",
      [
        "redact", "@5", "--because", "a name", "--title", "Nominee KIM", "--match", "kim", "--yes",
      ], 77,
      """
      heed: what stays (title) says "kim", which must be gone
            leave the words of --match out of the reason and of what stays
            nothing was recorded
      """),
    RefusalCase(
      "refTaken",
      [
        "redact", "envoy", "--because", "a name", "--title", "A", "--ref", "aid", "--yes",
      ], 77,
      """
      heed: aid is taken: Let aid in
            choose another with --ref
            nothing was recorded
      """),
    RefusalCase(
      "keyRedacted", ["log", "envoy", "Kim was heard", "--key", "k2"], 77,
      """
      heed: the key "k2" stands for @8, which was redacted
            what was redacted is not recorded again; use another key for another entry
            nothing was recorded
      """),
  ]
}
