extension RefusalCase {
  /// Names that stand for nothing here, for several things, or for another thing.
  static let names: [RefusalCase] = [
    RefusalCase(
      "unknownRef", ["show", "envoi"], 65,
      """
      heed: no recommendation is called "envoi"
            did you mean "envoy"?
      """),
    RefusalCase(
      "unknownRef", ["show", "en"], 65,
      """
      heed: no recommendation is called "en"
            did you mean "envoy"?
      """),
    RefusalCase(
      "unknownRef", ["timeline", "zzz"], 65,
      """
      heed: no recommendation is called "zzz"
            see: heed list
      """),
    RefusalCase(
      "unknownRef", ["log", "envoy", "envy", "Hearing held"], 65,
      """
      heed: no recommendation is called "envy"
            did you mean "envoy"?
            nothing was recorded
      """),
    RefusalCase(
      "unknownRef", ["show", ""], 65,
      """
      heed: no recommendation is called ""
            see: heed list
      """),
    RefusalCase(
      "ambiguousRef", ["show", "aid-r"], 65,
      """
      heed: several recommendations begin with "aid-r"
            aid-report, aid-roads
      """),
    RefusalCase(
      "ambiguousRef", ["mark", "aid-r", "stalled"], 65,
      """
      heed: several recommendations begin with "aid-r"
            aid-report, aid-roads
            nothing was recorded
      """),
    RefusalCase(
      "notThere", ["show", "envoy", "--known-at", "2001"], 65,
      """
      heed: envoy: it was not in the record then
      """),
    RefusalCase(
      "unknownEntry", ["show", "@999"], 65,
      """
      heed: there is no entry @999
      """),
    RefusalCase(
      "unknownEntry", ["log", "aaaaaaaa.7", "Hearing held"], 65,
      """
      heed: there is no entry aaaaaaaa.7
            nothing was recorded
      """),
    RefusalCase(
      "notARecommendation", ["show", "@1"], 65,
      """
      heed: @1 is no recommendation
            name a recommendation: heed list
      """),
    RefusalCase(
      "notARecommendation", ["log", "@5", "Hearing held"], 65,
      """
      heed: @5 is no recommendation
            name a recommendation: heed list
            nothing was recorded
      """),
    RefusalCase(
      "unknownStep", ["mark", "envoy", "appointd"], 65,
      """
      heed: envoy has no milestone and implementation no status "appointd"
            did you mean "appointed"?
            milestones: nominated, appointed
            nothing was recorded
      """),
    RefusalCase(
      "unknownStep", ["mark", "aid", "confirmed"], 65,
      """
      heed: aid has no milestone and implementation no status "confirmed"
            statuses: not-assessed, no-information, not-started, stalled, in-progress, \
      partly-implemented, implemented, implemented-otherwise, contrary, withdrawn, superseded, \
      no-longer-applicable
            nothing was recorded
      """),
    RefusalCase(
      "unknownStep", ["log", "envoy=appointd", "Sworn in"], 65,
      """
      heed: envoy has no milestone and implementation no status "appointd"
            did you mean "appointed"?
            milestones: nominated, appointed
            nothing was recorded
      """),
    RefusalCase(
      "unknownStep", ["log", "envoy", "Sworn in", "--status", "finished"], 65,
      """
      heed: envoy has no milestone and implementation no status "finished"
            milestones: nominated, appointed
            nothing was recorded
      """),
    RefusalCase(
      "unknownStep", ["mark", "envoy", ""], 65,
      """
      heed: envoy has no milestone and implementation no status ""
            milestones: nominated, appointed
            nothing was recorded
      """),
    RefusalCase(
      "unknownStep", ["mark", "envoy", "ccpr-a-e/Z"], 65,
      """
      heed: envoy has no milestone and ccpr-a-e no status "Z"
            milestones: nominated, appointed
            nothing was recorded
      """),
    RefusalCase(
      "unknownStatus", ["add", "Mend roads", "--to", "Ministry", "--milestone", "mended=finished"],
      65,
      """
      heed: implementation has no status "finished"
            statuses: not-assessed, no-information, not-started, stalled, in-progress, \
      partly-implemented, implemented, implemented-otherwise, contrary, withdrawn, \
      superseded, no-longer-applicable
            nothing was recorded
      """),
    RefusalCase(
      "unknownScheme", ["mark", "envoy", "ccpr/B"], 65,
      """
      heed: no scheme is called "ccpr"
            did you mean "ccpr-a-e", "ccpr-2015"?
            nothing was recorded
      """),
    RefusalCase(
      "unknownScheme", ["init", "FOLDER/new.db", "--scheme", "implementaton"], 65,
      """
      heed: no scheme is called "implementaton"
            did you mean "implementation"?
            nothing was recorded
      """),
    RefusalCase(
      "unknownDocument", ["add", "Mend roads", "--to", "Ministry", "--in", "letter-2020"], 65,
      """
      heed: no document is called "letter-2020"
            did you mean "letter-2021"?
            nothing was recorded
      """),
    RefusalCase(
      "unknownAddressee", ["mark", "aid", "stalled", "--for", "Navy"], 65,
      """
      heed: aid does not ask "Navy"
            it asks: Ministry, Army
            nothing was recorded
      """),
    RefusalCase(
      "unknownAssessor", ["summary", "--assessor", "Nobody"], 65,
      """
      heed: nobody called "Nobody" has judged anything here
            assessors: Owner
      """),
    RefusalCase(
      "unknownAssessor",
      ["summary", "--compare", "--assessor", "Owner", "--assessor", "Nobody"], 65,
      """
      heed: nobody called "Nobody" has judged anything here
            assessors: Owner
      """),
    RefusalCase(
      "unknownAssessor", ["list", "--assessor", "Nobody"], 65,
      """
      heed: nobody called "Nobody" has judged anything here
            assessors: Owner
      """),
    RefusalCase(
      "unknownAssessor", ["show", "envoy", "--assessor", "Nobody"], 65,
      """
      heed: nobody called "Nobody" has judged anything here
            assessors: Owner
      """),
    RefusalCase(
      "badRef", ["add", "Mend roads", "--to", "Ministry", "--ref", "two words"], 65,
      """
      heed: "two words" cannot be a ref
            a ref has letters, digits, "-", "_" and ".", begins with a letter or digit, and \
      is at most 64 bytes long
            nothing was recorded
      """),
    RefusalCase(
      "badRef", ["add", "Mend roads", "--to", "Ministry", "--ref", "-rf"], 65,
      """
      heed: "-rf" cannot be a ref
            a ref has letters, digits, "-", "_" and ".", begins with a letter or digit, and \
      is at most 64 bytes long
            nothing was recorded
      """),
    RefusalCase(
      "badRef", ["add", "Mend roads", "--to", "Ministry", "--ref", ""], 65,
      """
      heed: "" cannot be a ref
            a ref has letters, digits, "-", "_" and ".", begins with a letter or digit, and \
      is at most 64 bytes long
            nothing was recorded
      """),
    RefusalCase(
      "badRef", ["add", "Mend roads", "--to", "Ministry", "--ref", "../roads"], 65,
      """
      heed: "../roads" cannot be a ref
            a ref has letters, digits, "-", "_" and ".", begins with a letter or digit, and \
      is at most 64 bytes long
            nothing was recorded
      """),
    RefusalCase(
      "badRef", ["add", "Mend roads", "--to", "Ministry", "--ref", "aaaaaaaa.7"], 65,
      """
      heed: "aaaaaaaa.7" cannot be a ref
            a ref has letters, digits, "-", "_" and ".", begins with a letter or digit, and \
      is at most 64 bytes long
            nothing was recorded
      """),
    RefusalCase(
      "refTaken", ["add", "Mend roads", "--to", "Ministry", "--ref", "envoy"], 77,
      """
      heed: envoy is taken: Appoint an envoy
            choose another with --ref
            nothing was recorded
      """),
    RefusalCase(
      "namedTwice", ["log", "envoy", "aid", "env", "Hearing held"], 64,
      """
      heed: envoy is named twice
            name each recommendation once
            nothing was recorded
      """),
    RefusalCase(
      "whatIsARef", ["log", "aid", "envoy"], 64,
      """
      heed: "envoy" is a recommendation, and nothing is said to have happened
            say it after the refs: heed log REF... "what happened"
            nothing was recorded
      """),
    RefusalCase(
      "keyTaken", ["log", "envoy", "Something else", "--key", "k1", "--on", "2023-01-23"], 77,
      """
      heed: the key "k1" stands for @5, which says something else
            use another key for another entry
            nothing was recorded
      """),
    RefusalCase(
      "keyTaken", ["add", "Mend roads", "--to", "Ministry", "--key", "k1"], 77,
      """
      heed: the key "k1" stands for @5, which says something else
            use another key for another entry
            nothing was recorded
      """),
    RefusalCase(
      "tooVisible", ["log", "aid-report", "Report read", "--visibility", "public"], 77,
      """
      heed: aid-report is private, and what names it cannot be more visible
            leave --visibility out, or publish what it names first
            nothing was recorded
      """),
    RefusalCase(
      "badHead", ["verify", "--head", "nonsense"], 65,
      """
      heed: "nonsense" is no head
            a head looks like k3f9x2qa.143: and 32 hexadecimal digits; see: heed head
      """),
    RefusalCase(
      "badHead", ["verify", "--head", "aaaaaaaa.7:123"], 65,
      """
      heed: "aaaaaaaa.7:123" is no head
            a head looks like k3f9x2qa.143: and 32 hexadecimal digits; see: heed head
      """),
  ]
}
