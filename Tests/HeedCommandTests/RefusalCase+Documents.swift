import HeedTestSupport

extension RefusalCase {
  /// Documents to read and to import, and drafts of their proposals.
  static func prepareDocuments(in console: Console) throws {
    let letter = """
      Open letter on roads

      The Ministry of Transport should mend the roads. The Army should build the bridges.
      """
    let roads = try console.folder.write(letter.utf8, to: "roads.txt")
    console.run("import", roads, "--draft", console.folder.file("whole.draft"))
    // Without its notes, whose lines are as long as the path of the folder.
    let whole = String(decoding: try console.folder.bytes(of: "whole.draft"), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("#") }
      .joined(separator: "\n")
    let changed = letter.replacing("roads.", with: "rails.")
    try console.folder.write(changed.utf8, to: "rails.txt")
    console.run("import", console.folder.file("rails.txt"), "--accept", "--in", "rails")
    console.run("undo", "--yes")
    let drafts = [
      "words.draft": whole.replacing("quote: The Army", with: "quote: The Navy"),
      "typing.draft": whole.replacing("do:", with: "doo:"),
      "outdated.draft": whole.replacing("sha256: ", with: "sha256: 0"),
      "nobody.draft": whole.replacing("to: Army", with: "to:"),
      "gone.draft": whole.replacing("roads.txt", with: "gone.txt"),
    ]
    for (name, text) in drafts { try console.folder.write(text.utf8, to: name) }
  }

  /// Documents and drafts that cannot be taken.
  static let documents: [RefusalCase] = [
    RefusalCase(
      "document", ["extract", "FOLDER/none.txt"], 66,
      """
      heed: FOLDER/none.txt: there is no such file
            check the spelling of its name
      """),
    RefusalCase(
      "document", ["extract", "FOLDER/empty.db", "--format", "json"], 65,
      """
      heed: FOLDER/empty.db: the file is empty
            name the file that holds the document
      """),
    RefusalCase(
      "document", ["import", "FOLDER/gone.draft"], 66,
      """
      heed: FOLDER/gone.txt: there is no such file
            check the spelling of its name
            nothing was recorded
      """),
    RefusalCase(
      "needsReview", ["import", "FOLDER/roads.txt"], 64,
      """
      heed: FOLDER/roads.txt is a document, and nobody is at a terminal to review its proposals
            at a terminal they are shown one by one
            --accept takes those that it is sure of, --min-confidence 0.9 fewer
            --draft FILE writes them to a file to edit and to import
            nothing was recorded
      """),
    RefusalCase(
      "needsReview", ["import", "FOLDER/text.db"], 64,
      """
      heed: FOLDER/text.db is a document, and nobody is at a terminal to review its proposals
            at a terminal they are shown one by one
            --accept takes those that it is sure of, --min-confidence 0.9 fewer
            --draft FILE writes them to a file to edit and to import
            nothing was recorded
      """),
    RefusalCase(
      "piped", ["import", "/dev/null", "--accept"], 65,
      """
      heed: /dev/null is not Heed's own JSON, and a document is read from a file
            save it as a file, and name that
            nothing was recorded
      """),
    RefusalCase(
      "unwritten", ["import", "FOLDER/roads.txt", "--draft", "FOLDER/none/a.draft"], 73,
      """
      heed: FOLDER/none/a.draft cannot be written: No such file or directory
            check that the folder exists and that you may write in it
            nothing was recorded
      """),
    RefusalCase(
      "wouldReplace", ["import", "FOLDER/roads.txt", "--draft", "FOLDER/whole.draft"], 73,
      """
      heed: FOLDER/whole.draft is there already
            --force puts the new file in its place
            nothing was recorded
      """),
    RefusalCase(
      "badFile", ["import", "FOLDER/words.draft"], 65,
      """
      heed: FOLDER/words.draft:17:8: these words do not stand in the document
            nothing was recorded
      """),
    RefusalCase(
      "badItems", ["import", "FOLDER/typing.draft"], 65,
      """
      heed: FOLDER/typing.draft: 4 items are at fault
            FOLDER/typing.draft:7:1: this block has no "do:"
            FOLDER/typing.draft:9:1: there is no field "doo"; it takes: to, do, title, number, \
      from, ref, at, amends, quote
            FOLDER/typing.draft:13:1: this block has no "do:"
            FOLDER/typing.draft:15:1: there is no field "doo"; it takes: to, do, title, number, \
      from, ref, at, amends, quote
            nothing was recorded
      """),
    RefusalCase(
      "draftOutdated", ["import", "FOLDER/outdated.draft"], 65,
      """
      heed: FOLDER/outdated.draft: FOLDER/roads.txt says something else than when the draft was \
      made
            make a new draft: heed import FOLDER/roads.txt --draft FILE
            nothing was recorded
      """),
    RefusalCase(
      "nobodyAsked", ["import", "FOLDER/nobody.draft"], 64,
      """
      heed: FOLDER/nobody.draft: nobody is asked: Build the bridges
            say with --to whom they ask, or write them to a file to edit: --draft FILE
            nothing was recorded
      """),
    RefusalCase(
      "textRegistered", ["import", "FOLDER/rails.txt", "--accept", "--in", "roads"], 77,
      """
      heed: this very text is registered as rails
            leave --in out, or say: --in rails
            nothing was recorded
      """),
    RefusalCase(
      "unknownWord", ["extract", "FOLDER/roads.txt", "--min-confidence", "80"], 65,
      """
      heed: --min-confidence has no "80"
            it takes: 0 to 1, such as 0.8
      """),
    RefusalCase(
      "usage", ["import", "FOLDER/field.json", "--accept"], 64,
      """
      heed: --accept has no meaning for FOLDER/field.json, which is Heed's own JSON
            leave it out
      """),
    RefusalCase(
      "usage", ["import", "FOLDER/roads.txt", "FOLDER/rails.txt", "--draft", "a.draft"], 64,
      """
      heed: --draft is said of one file, and several are named
            name one file at a time
      """),
  ]
}
