import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct ImportVerbTests {
  private let letter: LetterConsole
  private var console: Console { letter.console }

  init() throws { letter = try LetterConsole() }

  @discardableResult
  private func run(_ words: String...) -> Outcome {
    console.run(["import", letter.path()] + words)
  }

  @Test func `what the finder is sure of is taken, and the second time nothing`() throws {
    let first = run("--accept", "--from", "Roads Watch", "--issued", "2021-04")
    #expect(first.text.hasPrefix("added 1 document, 4 recommendations; head "))
    #expect(letter.refs == LetterConsole.refs)
    let shown = console.run("show", "mend-roads").text
    #expect(shown.contains("\"The Ministry of Transport should mend the roads\""))
    #expect(shown.contains("asked of Ministry of Transport, by Roads Watch, issued 2021-04"))
    #expect(shown.contains("open-letter-roads-schools-2021, "))
    #expect(shown.contains("bytes 34 to 81"))
    let heads = console.heads
    let second = run("--accept")
    #expect(second.text == "added nothing\n" && second.status == 0)
    #expect(second.errorText.contains("4 recorded already"))
    #expect(console.heads == heads)
    #expect(console.run("verify").status == 0)
  }

  @Test func `what it is less sure of is left out and counted`() {
    let outcome = run("--accept", "--min-confidence", "1")
    #expect(outcome.text == "added nothing\n")
    #expect(outcome.errorText.contains("4 less sure than 1.00"))
    #expect(letter.refs == [])
  }

  @Test func `it says whose word a document is, and for what it takes it`() {
    let outcome = run("--accept")
    #expect(
      LetterConsole.flow(outcome.errorText).contains("letter.txt: a document in plain text, "))
    #expect(outcome.errorText.contains("Open letter on roads and schools"))
    #expect(outcome.errorText.contains("not registered yet"))
    let json = console.run("import", (try? SeedFiles.paths().first) ?? "")
    #expect(json.errorText.contains("was read as Heed's own JSON"))
    #expect(run("--accept", "--quiet").errorText == "")
  }

  @Test func `a dry run records nothing, and shows what would be proposed`() {
    let heads = console.heads
    let accepted = run("--accept", "--dry-run")
    #expect(accepted.text == "would have added 1 document, 4 recommendations\n")
    let shown = run("--dry-run").text
    #expect(shown.contains("1 of 4, likely") && shown.contains("what    Mend the roads"))
    #expect(console.heads == heads)
  }

  @Test func `without a terminal it says the ways`() {
    let outcome = run()
    #expect(outcome.status == 64 && outcome.text == "")
    for way in ["terminal", "--accept", "--draft FILE", "nothing was recorded"] {
      #expect(outcome.errorText.contains(way))
    }
  }

  @Test func `what is undone is not taken again unasked`() {
    run("--accept")
    console.run("undo", "--yes")
    #expect(letter.refs == [])
    let again = run("--accept")
    #expect(again.text == "added nothing\n")
    #expect(again.errorText.contains("4 retracted before; --all offers what was left out"))
    #expect(run("--accept", "--all").text.contains("4 reinstated"))
    #expect(letter.refs == LetterConsole.refs)
  }

  @Test func `a later text adds what is new, and nothing that is recorded changes unasked`() throws
  {
    run("--accept")
    let later = LetterConsole.letter.replacing("hire engineers", with: "hire many more engineers")
      .replacing("mend the roads, ", with: "plant trees, ")
    try letter.write(later, to: "letter.txt")
    let outcome = run("--accept", "--issued", "2022")
    #expect(
      LetterConsole.flow(outcome.errorText).contains("another text of open-letter-roads-schools"))
    #expect(outcome.errorText.contains("in other words now: hire-engineers"))
    #expect(outcome.text.hasPrefix("added 1 document, 1 recommendation; head"))
    #expect(letter.refs.last == "plant-trees")
    #expect(console.run("show", "hire-engineers").text.contains("\"hire engineers\""))
    #expect(
      console.run("show", "plant-trees").text.contains("open-letter-roads-schools-2, under"))
  }

  @Test func `options for other kinds of files are refused`() throws {
    let json = try letter.write("{\"heed\": 1}", to: "a.json")
    let outcome = console.run("import", json, "--accept")
    #expect(outcome.status == 64)
    #expect(outcome.errorText.contains("--accept has no meaning for \(json), which is Heed's own"))
    #expect(run("--assessor", "X", "--accept").status == 64)
    #expect(run("--accept", "--draft", "x").status == 64)
    let second = try letter.write("The State should act.", to: "b.txt")
    #expect(console.run("import", letter.path(), second, "--accept", "--in", "a").status == 64)
    #expect(console.run("import", letter.path(), json, "--accept").status == 64)
    #expect(letter.refs == [], "all files are looked at before the first is taken")
  }

  @Test func `a name says of which document it is a text, or what it is called`() throws {
    #expect(run("--accept", "--in", "roads").errorText.contains("see: heed list --in roads"))
    try letter.write("# Roads\n\nThe State should act.", to: "b.txt")
    let later = console.run("import", letter.path("b.txt"), "--accept", "--in", "roads")
    #expect(later.errorText.contains("another text of roads"))
    #expect(later.errorText.contains("see: heed list --in roads-2"))
    let both = console.run(
      "import", try letter.write("Act. The State should act now.", to: "c.txt"), "--accept", "--in",
      "roads", "--title", "Other")
    #expect(both.errorText.contains("--title and --in exclude each other"))
  }

  @Test func `several documents are taken one after another`() throws {
    let second = try letter.write("Call\n\nThe State should free the press.", to: "b.txt")
    #expect(console.run("import", letter.path(), second, "--accept").status == 0)
    #expect(letter.refs == LetterConsole.refs + ["free-press"])
  }
}
