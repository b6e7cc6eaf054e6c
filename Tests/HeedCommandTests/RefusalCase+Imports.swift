extension RefusalCase {
  /// Files that cannot be taken.
  static let imports: [RefusalCase] = [
    RefusalCase(
      "otherLedger", ["import", "FOLDER/record.jsonl"], 77,
      """
      heed: FOLDER/record.jsonl is the record of another ledger than this
            it can be taken where there is no ledger yet, or nothing is recorded in it:
            name another place with --ledger PATH
            nothing was recorded
      """),
    RefusalCase(
      "badRecord", ["import", "FOLDER/record.jsonl", "--ledger", "FOLDER/none.db"], 65,
      """
      heed: FOLDER/record.jsonl:1:1: the file ends after 0 of 3 entries
            the file was changed or cut short on its way: copy it again, or export it again
            nothing was recorded
      """),
    RefusalCase(
      "newerRecord", ["import", "FOLDER/newer.jsonl"], 65,
      """
      heed: FOLDER/newer.jsonl is a record of version 2, and this version of Heed reads up to 1
            update Heed
            nothing was recorded
      """),
    RefusalCase(
      "usage", ["import", "FOLDER/record.jsonl", "FOLDER/letter.json"], 64,
      """
      heed: FOLDER/record.jsonl is the record of a ledger, and other files are named
            import it first, and the others after it
      """),
    RefusalCase(
      "usage", ["import", "FOLDER/record.jsonl", "--format", "uhri"], 64,
      """
      heed: --format has no meaning for FOLDER/record.jsonl, which is the record of a ledger
            leave it out
      """),
    RefusalCase(
      "document", ["import", "FOLDER/missing.json"], 66,
      """
      heed: FOLDER/missing.json: there is no such file
            check the spelling of its name
            nothing was recorded
      """),
    RefusalCase(
      "document", ["import", "FOLDER"], 65,
      """
      heed: FOLDER: this is a folder
            name a file in it
            nothing was recorded
      """),
    RefusalCase(
      "document", ["import", "FOLDER/empty.db"], 65,
      """
      heed: FOLDER/empty.db: the file is empty
            name the file that holds the document
            nothing was recorded
      """),
    RefusalCase(
      "badFile", ["import", "FOLDER/broken.json"], 65,
      """
      heed: FOLDER/broken.json:3:14: a value is expected here
            nothing was recorded
      """),
    RefusalCase(
      "badFile", ["import", "FOLDER/nul.json"], 65,
      """
      heed: FOLDER/nul.json:1:33: the character NUL cannot be kept
            nothing was recorded
      """),
    RefusalCase(
      "badFile", ["import", "FOLDER/lone.json"], 65,
      """
      heed: FOLDER/lone.json:1:33: half of a surrogate pair stands alone
            nothing was recorded
      """),
    RefusalCase(
      "badFile", ["import", "FOLDER/control.json"], 65,
      """
      heed: FOLDER/control.json:1:27: a control character must be written as an escape
            nothing was recorded
      """),
    RefusalCase(
      "badFile", ["import", "FOLDER/float.json"], 65,
      """
      heed: FOLDER/float.json:1:11: numbers are whole here; write others as text
            nothing was recorded
      """),
    RefusalCase(
      "badFile", ["import", "FOLDER/twice.json"], 65,
      """
      heed: FOLDER/twice.json:1:30: the key "assessor" is given twice
            nothing was recorded
      """),
    RefusalCase(
      "badFile", ["import", "FOLDER/short.json"], 65,
      """
      heed: FOLDER/short.json:1:35: "," or "}" is expected
            nothing was recorded
      """),
    RefusalCase(
      "badRows", ["import", "FOLDER/rows.csv"], 65,
      """
      heed: FOLDER/rows.csv: 2 rows cannot be taken
            FOLDER/rows.csv:2:3: "soon" is no date; write it as 2024-02-28, 2024-02 or 2024
            FOLDER/rows.csv:3:3: "later" is no date; write it as 2024-02-28, 2024-02 or 2024
            mend them, or store the others with --skip-bad
            nothing was recorded
      """),
    RefusalCase(
      "whoseStatuses", ["import", "FOLDER/statuses.csv"], 64,
      """
      heed: FOLDER/statuses.csv: the column "status" has statuses, and it is not said who judges
            say who with --assessor NAME
            nothing was recorded
      """),
    RefusalCase(
      "badItems", ["import", "FOLDER/list.json"], 65,
      """
      heed: FOLDER/list.json: the file does not begin with "heed": 1
            nothing was recorded
      """),
    RefusalCase(
      "badItems", ["import", "FOLDER/other.json"], 65,
      """
      heed: FOLDER/other.json: the file does not begin with "heed": 1
            nothing was recorded
      """),
    RefusalCase(
      "badItems", ["import", "FOLDER/field.json"], 65,
      """
      heed: FOLDER/field.json: the file: no field is called "event"
            nothing was recorded
      """),
    RefusalCase(
      "badItems", ["import", "FOLDER/item-field.json"], 65,
      """
      heed: FOLDER/item-field.json: recommendations[0] roads: no field is called "adressees"
            nothing was recorded
      """),
    RefusalCase(
      "badItems", ["import", "FOLDER/ref.json"], 65,
      """
      heed: FOLDER/ref.json: events[0] a: no recommendation is called "roads"
            nothing was recorded
      """),
    RefusalCase(
      "badItems", ["import", "FOLDER/date.json"], 65,
      """
      heed: FOLDER/date.json: events[0] a: on: "2023-13-01" is no date: a month is 01 to 12
            nothing was recorded
      """),
    RefusalCase(
      "badItems", ["import", "FOLDER/judge.json"], 65,
      """
      heed: FOLDER/judge.json: events[0] a: a status is asserted by a note, and it is not \
      said who judges
            nothing was recorded
      """),
    RefusalCase(
      "badItems", ["import", "FOLDER/future.json"], 65,
      """
      heed: FOLDER/future.json: events[0] a: 2027 is still to come
            nothing was recorded
      """),
    RefusalCase(
      "badItems", ["import", "FOLDER/step.json"], 65,
      """
      heed: FOLDER/step.json: events[0] a: envoy has no milestone "sworn"
            nothing was recorded
      """),
    RefusalCase(
      "badItems", ["import", "FOLDER/kind.json"], 65,
      """
      heed: FOLDER/kind.json: events[0] a: kind has no "party"
            nothing was recorded
      """),
    RefusalCase(
      "badItems", ["import", "FOLDER/taken.json"], 65,
      """
      heed: FOLDER/taken.json: recommendations[0] envoy: envoy is taken: Appoint an envoy
            nothing was recorded
      """),
    RefusalCase(
      "badItems", ["import", "FOLDER/changed.json"], 65,
      """
      heed: FOLDER/changed.json: documents[0] letter-2021: the key "document:letter-2021" \
      stands for @6, which says something else
            nothing was recorded
      """),
    RefusalCase(
      "badItems", ["import", "FOLDER/visible.json"], 65,
      """
      heed: FOLDER/visible.json: events[0] a: aid-report is private, and what names it cannot \
      be more visible
            nothing was recorded
      """),
    RefusalCase(
      "badItems", ["import", "FOLDER/relation.json"], 65,
      """
      heed: FOLDER/relation.json: relations[0] envoy: kind has no "like"
            nothing was recorded
      """),
    RefusalCase(
      "badItems", ["import", "FOLDER/document.json"], 65,
      """
      heed: FOLDER/document.json: recommendations[0] roads: no document is called \
      "letter-2022"
            nothing was recorded
      """),
    RefusalCase(
      "badItems", ["import", "FOLDER/several.json"], 65,
      """
      heed: FOLDER/several.json: 3 items are at fault
            recommendations[0] a b: "a b" cannot be a ref
            recommendations[1] roads: title is empty
            events[0] a: no recommendation is called "nobody"
            nothing was recorded
      """),
    RefusalCase(
      "badItems", ["import", "FOLDER/shapes.json"], 65,
      """
      heed: FOLDER/shapes.json: 4 items are at fault
            recommendations[0]: an object is expected
            recommendations[1]: ref: a text is expected
            recommendations[1]: tags: a list of texts is expected
            events: a list is expected
            nothing was recorded
      """),
  ]
}
