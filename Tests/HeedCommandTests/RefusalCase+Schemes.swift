import HeedTestSupport

extension RefusalCase {
  /// A ledger of its own, with a scheme (@4), a word mapped (@6) and one without a meaning.
  static func prepareSchemes(in console: Console) throws {
    let ledger = ["--ledger", console.folder.file("schemes.db")]
    for (name, text) in schemeTexts { try console.folder.write(text.utf8, to: name) }
    console.run("init", ledger[1], "--owner", "Owner")
    for (ref, milestone) in [("envoy", "nominated=in-progress"), ("aid", "begun=in-progress")] {
      console.run(["add", ref, "--to", "Army", "--ref", ref, "--milestone", milestone] + ledger)
    }
    console.run(["scheme", "define", console.folder.file("ours.json")] + ledger)
    console.run(["import", console.folder.file("words.json")] + ledger)
    console.run(["scheme", "map", "ours", "Half way=begun"] + ledger)
  }

  private static func row(
    _ name: String, _ words: [String], _ status: Int32, _ errors: String
  ) -> RefusalCase {
    RefusalCase(name, words + ["--ledger", "FOLDER/schemes.db"], status, errors)
  }

  private static let schemeTexts = [
    "ours.json": #"""
    {"name": "ours", "statuses": [{"label": "Begun", "stage": "underway"}]}
    """#,
    "first.json": #"""
    {"name": "ours", "version": 1, "statuses": [{"label": "Begun", "stage": "partial"}]}
    """#,
    "bad-scheme.json": #"""
    {"name": "gao", "statuses": [{"label": "Begun", "stage": "undrway"}, {"labell": "A"}]}
    """#,
    "words.json": #"""
    {"heed": 1, "assessor": "Owner", "scheme": "ours", "events": [{"key": "w", "title": "W",
     "on": "2023", "recommendations": [{"ref": "aid", "status": "Half way"},
     {"ref": "envoy", "status": "Nearly there"}]}]}
    """#,
    "scheme-step.json": #"""
    {"heed": 1, "scheme": "theirs", "recommendations": [{"ref": "roads", "title": "Mend roads",
     "milestones": [{"name": "paved", "status": "Begun"}]}]}
    """#,
  ]

  /// Schemes that cannot be defined, and words that cannot be mapped.
  static let schemes: [RefusalCase] = [
    row(
      "schemeTaken", ["scheme", "define", "FOLDER/first.json"], 77,
      """
      heed: ours has a version 1, @4, which says something else
            leave "version" out to define the next one
            nothing was recorded
      """),
    row(
      "badItems", ["scheme", "define", "FOLDER/bad-scheme.json"], 65,
      """
      heed: FOLDER/bad-scheme.json: 5 items are at fault
            name: gao comes with Heed, and is frozen; choose another name
            statuses[0] Begun: stage: "undrway" is none; did you mean "underway"?
            statuses[1]: no field is called "labell"
            statuses[1]: label: it must be given
            statuses[1]: stage: it must be given
            nothing was recorded
      """),
    row(
      "badFile", ["scheme", "define", "FOLDER/broken.json"], 65,
      """
      heed: FOLDER/broken.json:3:14: a value is expected here
            nothing was recorded
      """),
    row(
      "file", ["scheme", "define", "FOLDER/missing.json"], 66,
      """
      heed: FOLDER/missing.json: No such file or directory
            name a file that can be read
      """),
    row(
      "unknownScheme", ["scheme", "show", "our"], 65,
      """
      heed: no scheme is called "our"
            did you mean "ours"?
      """),
    row(
      "unknownScheme", ["scheme", "show", "nobodys"], 65,
      """
      heed: no scheme is called "nobodys"
            schemes: implementation, ccpr-a-e, ccpr-2015, csb, doe-inspector-general, gao, \
      impactoss-progress, indigenous-watchdog, inspector-general, kerala, ntsb, politifact, \
      promiseclock, roland-a-e, san-diego, trc-beyond-94, undp-key-action, \
      unfccc-board-of-auditors, upr-info-iri, upr-state-table
            and the ledger's own: heed scheme list
      """),
    row(
      "unknownScheme", ["scheme", "map", "nobodys", "Begun=done"], 65,
      """
      heed: no scheme is called "nobodys"
            schemes: implementation, ccpr-a-e, ccpr-2015, csb, doe-inspector-general, gao, \
      impactoss-progress, indigenous-watchdog, inspector-general, kerala, ntsb, politifact, \
      promiseclock, roland-a-e, san-diego, trc-beyond-94, undp-key-action, \
      unfccc-board-of-auditors, upr-info-iri, upr-state-table
            and the ledger's own: heed scheme list
            nothing was recorded
      """),
    row(
      "unknownScheme", ["import", "FOLDER/scheme-step.json"], 65,
      """
      heed: FOLDER/scheme-step.json: recommendations[0] roads: no scheme is called "theirs"
            nothing was recorded
      """),
    row(
      "notUnmapped", ["scheme", "map", "ours", "Nearly=done"], 65,
      """
      heed: no status is given as "Nearly" in ours
            did you mean "Nearly there"?
            nothing was recorded
      """),
    row(
      "notUnmapped", ["scheme", "map", "ours", "Begun=done"], 65,
      """
      heed: no status is given as "Begun" in ours
            words without a meaning: heed scheme map
            nothing was recorded
      """),
    row(
      "wordMapped", ["scheme", "map", "ours", "Half way=done"], 77,
      """
      heed: "Half way" stands for underway, by @6
            take that back first: heed retract @6
            nothing was recorded
      """),
    row(
      "unknownWord", ["scheme", "map", "ours", "Nearly there=partail"], 65,
      """
      heed: a mapping has no "partail"
            did you mean "partial"?
            it takes: begun, unassessed, unknown, contrary, not-started, stalled, underway, \
      partial, done, ended
            nothing was recorded
      """),
    row(
      "unknownWord", ["scheme", "map", "ours", "Nearly there"], 65,
      """
      heed: scheme map has no "Nearly there"
            it takes: WORD=STATUS or WORD=STAGE: Begun=underway
            nothing was recorded
      """),
    row(
      "unknownWord", ["scheme", "lst"], 65,
      """
      heed: scheme has no "lst"
            did you mean "list"?
            it takes: list, show, define, map
      """),
    row(
      "unknownStatus", ["add", "Mend roads", "--to", "Army", "--milestone", "paved=ours/bogun"], 65,
      """
      heed: ours has no status "bogun"
            did you mean "begun"?
            nothing was recorded
      """),
    row(
      "unknownStep", ["mark", "envoy", "begun"], 65,
      """
      heed: envoy has no milestone and implementation no status "begun"
            did you mean "ours/begun"?
            milestones: nominated
            nothing was recorded
      """),
    row(
      "tooVisible", ["mark", "envoy", "ours/begun", "--visibility", "public"], 77,
      """
      heed: ours is internal, and what names it cannot be more visible
            leave --visibility out, or publish what it names first
            nothing was recorded
      """),
    row(
      "usage", ["scheme", "show"], 64,
      """
      heed: scheme show needs a scheme
            heed scheme show --help shows what it takes
      """),
    row(
      "usage", ["scheme", "list", "ours"], 64,
      """
      heed: scheme list has no use for "ours"
            put quotation marks around a text of several words; heed scheme list --help shows \
      what it takes
      """),
    row(
      "usage", ["scheme", "list", "--dry-run"], 64,
      """
      heed: scheme list takes no --dry-run
            heed scheme list --help lists its options
      """),
  ]
}
