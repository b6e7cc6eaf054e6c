import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct DraftCommandTests {
  private let letter: LetterConsole
  private var console: Console { letter.console }

  init() throws {
    letter = try LetterConsole()
    console.run(
      "import", letter.path(), "--draft", letter.path("l.draft"), "--issued", "2021",
      "--from", "Roads Watch")
  }

  private func change(_ old: String, _ new: String) throws {
    try letter.write(try letter.text(of: "l.draft").replacing(old, with: new), to: "l.draft")
  }

  private func run(_ words: String...) -> Outcome {
    console.run(["import", letter.path("l.draft")] + words)
  }

  @Test func `a draft is imported as it was edited, and once`() throws {
    try change("do: mend the roads", "do: repair all roads\nref: roads\ntitle: Good roads")
    #expect(run("--tag", "theme:roads").text.hasPrefix("added 1 document, 4 recommendations"))
    #expect(letter.refs == ["roads", "build-bridges", "hire-engineers", "open-schools"])
    let shown = LetterConsole.flow(console.run("show", "roads").text)
    #expect(shown.contains("Good roads") && shown.contains("by Roads Watch, issued 2021"))
    #expect(shown.contains("tags theme:roads"))
    #expect(shown.contains("under \"Open letter on roads and schools\", bytes 34 to 81"))
    #expect(run().text.hasPrefix("added nothing; 4 unchanged"))
  }

  @Test func `blocks that were deleted are left out from now on`() throws {
    let blocks = try letter.text(of: "l.draft").split(separator: "\n---\n")
    try letter.write(blocks.prefix(3).joined(separator: "\n---\n"), to: "l.draft")
    #expect(run().text.hasPrefix("added 1 document, 2 recommendations"))
    let rest = console.run("import", letter.path(), "--accept")
    #expect(rest.errorText.contains("2 recorded already, 2 left out before"))
    #expect(console.run("import", letter.path(), "--accept", "--all").text.contains("added 2 rec"))
  }

  @Test func `a block that was copied splits it`() throws {
    try change(
      "quote: The Ministry of Transport should mend the roads",
      "quote: The Ministry of Transport\n---\nto: Army\ndo: mend roads\nquote: mend the roads")
    #expect(run().text.hasPrefix("added 1 document, 5 recommendations"))
  }

  @Test func `what is wrong is told by line and column, and nothing is recorded`() throws {
    let heads = console.heads
    try change("do: mend", "quote: mend")
    try change("quote: build bridges", "quote: burn bridges")
    let outcome = run()
    #expect(outcome.status == 65 && console.heads == heads)
    #expect(outcome.errorText.contains("l.draft:18:1: this block has no \"do:\""))
    try change("quote: mend the roads\n", "do: mend the roads\n")
    #expect(run().errorText.contains("l.draft:32:8: these words do not stand in the document"))
  }

  @Test func `a block that names nobody is refused, or takes --to`() throws {
    try change("to: Ministry of Education\n", "to:\n")
    #expect(run().errorText.contains("nobody is asked: Open the schools"))
    #expect(run("--to", "Parliament").status == 0)
    #expect(console.run("show", "open-schools").text.contains("asked of Parliament"))
  }

  @Test func `the document must say what it said`() throws {
    try letter.write(LetterConsole.letter + "More.\n", to: "letter.txt")
    let outcome = run()
    #expect(outcome.status == 65)
    #expect(outcome.errorText.contains("says something else than when the draft was made"))
  }

  @Test func `a document that was moved is looked for beside the draft`() throws {
    try change("file: \(letter.path())", "file: /nowhere/letter.txt")
    #expect(run().status == 0)
    try change("file: /nowhere/letter.txt", "file: /nowhere/none.txt")
    #expect(run().status == 66)
  }

  @Test func `a draft is private, and never over another file unasked`() throws {
    #expect(try Shell(["stat", "-c", "%a", letter.path("l.draft")]).output == "600\n")
    let again = console.run("import", letter.path(), "--draft", letter.path("l.draft"))
    #expect(again.status == 73)
    #expect(
      console.run("import", letter.path(), "--draft", letter.path("l.draft"), "--force").status == 0
    )
    let itself = console.run("import", letter.path(), "--draft", letter.path(), "--force")
    #expect(itself.errorText.contains("it is the document itself"))
    let ledger = console.run("import", letter.path(), "--draft", console.ledger, "--force")
    #expect(ledger.errorText.contains("it is the ledger itself"))
    #expect(try letter.text(of: "letter.txt") == LetterConsole.letter)
  }

  @Test func `what changed amends what is recorded`() throws {
    _ = run()
    try letter.write(
      LetterConsole.letter.replacing("hire engineers", with: "hire many more engineers"),
      to: "letter.txt")
    console.run("import", letter.path(), "--draft", letter.path("2.draft"))
    #expect(try letter.text(of: "2.draft").contains("amends: hire-engineers\ndo: hire many"))
    let outcome = console.run("import", letter.path("2.draft"))
    #expect(outcome.text.hasPrefix("added 1 document; 1 amended"))
    #expect(console.run("show", "hire-engineers").text.contains("\"hire many more engineers\""))
  }

  @Test func `a dry run of a draft records and remembers nothing`() throws {
    let heads = console.heads
    try change("do: mend the roads", "do: mend roads")
    #expect(run("--dry-run").text == "would have added 1 document, 4 recommendations\n")
    #expect(console.heads == heads)
  }
}
