import HeedTestSupport
import Testing

@testable import HeedCommand

/// Reviews with answers that are known beforehand.
@Suite struct ReviewSessionTests {
  private let letter: LetterConsole
  private var console: Console { letter.console }
  /// Publisher and date, which the letter does not say.
  private let facts = ["Roads Watch", "2021-04-15"]

  init() throws { letter = try LetterConsole() }

  @Test func `each is shown with its words, and recorded when it is accepted`() {
    let outcome = letter.review(facts + ["a", "a", "s", "a"])
    #expect(outcome.status == 0)
    let text = outcome.text
    for shown in [
      "1 of 4, likely (0.", "who     Ministry of Transport", "what    Mend the roads",
      "| The Ministry of Transport should mend the roads",
      "the document is registered as open-letter-roads-schools-2021",
      "mend-roads: recorded, internal", "4 of 4", "1 left out",
    ] { #expect(text.contains(shown), "\(shown)") }
    #expect(text.contains("added 1 document, 3 recommendations; head"))
    #expect(letter.refs == ["mend-roads", "build-bridges", "open-schools"])
    #expect(console.run("show", "mend-roads").text.contains("by Roads Watch, issued 2021-04-15"))
    #expect(console.run("verify").status == 0)
  }

  @Test func `to quit loses nothing, and the same command goes on`() {
    letter.review(facts + ["a", "s", "q"])
    let second = letter.review(["a", "a"])
    #expect(second.text.contains("1 recorded already, 1 left out before"))
    #expect(second.text.contains("1 of 2"))
    #expect(letter.refs == ["mend-roads", "hire-engineers", "open-schools"])
    #expect(letter.review([]).text.contains("nothing is left to decide"))
    #expect(letter.review(["a"], ["--all"]).text.contains("1 of 1"))
    #expect(letter.refs.count == 4)
  }

  @Test func `nobody answering any more is to quit`() {
    let outcome = letter.review(facts + ["a"])
    #expect(outcome.status == 0 && letter.refs == ["mend-roads"])
    #expect(outcome.text.contains("3 to go"))
    #expect(letter.review([]).text.contains("1 of 3"), "no fact is asked for again")
  }

  @Test func `a whole review is one command for undo`() {
    letter.review(facts + ["a", "a", "a", "a"])
    console.run("undo", "--yes")
    #expect(letter.refs == [])
  }

  @Test func `one can go back, take back and decide otherwise`() {
    let outcome = letter.review(facts + ["a", "s", "b", "b", "u", "s", "b", "", "a", "a", "q"])
    #expect(outcome.text.contains("recorded as mend-roads, @3"))
    #expect(outcome.text.contains("@3 is retracted"))
    #expect(letter.refs == ["hire-engineers", "open-schools"])
    let again = letter.review(["q"], ["--all"])
    #expect(again.text.contains("1 of 2"), "what was taken back and what was left out")
  }

  @Test func `the rest is accepted once that is confirmed`() {
    #expect(letter.review(facts + ["A", "n", "q"]).text.contains("Record these 4?") == false)
    #expect(letter.refs == [])
    letter.review(facts + ["s", "A", "y"])
    #expect(letter.refs == ["build-bridges", "hire-engineers", "open-schools"])
  }

  @Test func `it can be split where the person says, and merged with the next`() {
    let outcome = letter.review(facts + ["m", "a", "m", "x", "1", "a", "a"])
    #expect(outcome.text.contains("what    Mend the roads and build bridges"))
    #expect(
      outcome.text.contains("| The Ministry of Transport should mend the roads, build bridges"))
    #expect(
      letter.refs.first == "mend-roads-build-bridges" || letter.refs.first == "mend-roads-build")
    #expect(letter.refs.count == 3)
    #expect(letter.review([]).text.contains("nothing is left to decide"))
  }

  @Test func `it can be edited, and its words stay the document's`() {
    console.edit = { text in
      text.replacing("do: mend the roads", with: "do: repair every road")
        .replacing("to: Ministry of Transport", with: "to: Ministry\nto: Army")
        .replacing("quote: The", with: "quote: THE")
    }
    letter.review(facts + ["e", "a", "q"])
    #expect(letter.refs == ["repair-road"])
    let shown = console.run("show", "repair-road").text
    #expect(shown.contains("asked of Ministry, Army"))
    #expect(shown.contains("\"The Ministry of Transport should mend the roads\""))
    #expect(letter.review(["q"]).text.contains("1 of 3"), "the edited one is known")
  }

  @Test func `words that the document has not are told, and edited again or left`() {
    var edits = 0
    console.edit = { text in
      edits += 1
      return edits == 1
        ? text.replacing("quote: The", with: "quote: Our whole")
        : text.replacing("quote: Our whole", with: "quote: The").replacing(
          "do: mend", with: "do: fix")
    }
    let outcome = letter.review(facts + ["e", "", "a", "q"])
    #expect(outcome.text.contains("these words do not stand in the document"))
    #expect(letter.refs == ["fix-roads"])
    #expect(edits == 2)
  }

  @Test func `an editor that fails, or changes nothing, changes nothing`() {
    console.edit = { _ in nil }
    #expect(letter.review(facts + ["e", "q"]).text.contains("the editor did not end well"))
    console.edit = { $0 }
    #expect(letter.review(facts + ["e", "q"]).text.contains("nothing was changed"))
    console.edit = { _ in "" }
    #expect(letter.review(facts + ["e", "q"]).text.contains("no block is left"))
    #expect(letter.refs == [])
  }

  @Test func `who is asked is asked for where nobody is named`() throws {
    console.edit = { $0.replacing("to: Ministry of Transport\n", with: "") }
    let outcome = letter.review(facts + ["e", "a", "", "a", "Parliament;  the Court ", "q"])
    #expect(outcome.text.contains("(nobody is named)"))
    #expect(outcome.text.contains("nobody is named: nothing was recorded"))
    #expect(console.run("show", "mend").text.contains("asked of Parliament, the Court"))
  }

  @Test func `what a later text says in other words is offered as an amendment`() throws {
    letter.review(facts + ["a", "a", "a", "a"])
    let later = LetterConsole.letter.replacing("hire engineers", with: "hire many more engineers")
    try letter.write(later, to: "letter.txt")
    let outcome = letter.review(["y", "2022", "a"])
    #expect(outcome.text.contains("amends  hire-engineers"))
    #expect(outcome.text.contains("- hire engineers") && outcome.text.contains("| hire many more"))
    #expect(outcome.text.contains("added 1 document; 1 amended"))
    #expect(console.run("show", "hire-engineers").text.contains("\"hire many more engineers\""))
    #expect(console.run("show", "hire-engineers", "--all").text.contains("amended: quote"))
    #expect(letter.review([]).text.contains("nothing is left to decide"))
  }

  @Test func `of several amendments each is taken back by itself`() throws {
    letter.review(facts + ["a", "a", "a", "a"])
    let later = LetterConsole.letter.replacing("hire engineers", with: "hire many more engineers")
      .replacing("open the schools", with: "open all of the schools")
    try letter.write(later, to: "letter.txt")
    let outcome = letter.review(["y", "2022", "A", "y", "q"])
    #expect(outcome.text.contains("added 1 document; 2 amended"))
    console.run("undo", "--yes")
    let second = letter.review(["a", "b", "u", "A", "y"])
    #expect(second.text.contains("added nothing; 2 amended"))
    #expect(console.run("show", "hire-engineers").text.contains("\"hire many more engineers\""))
    #expect(
      LetterConsole.flow(console.run("show", "open-schools").text).contains(
        "open all of the schools"))
    #expect(console.run("verify").status == 0)
  }

  @Test func `a text of the same title can be a document of its own`() throws {
    letter.review(facts + ["a", "q"])
    try letter.write(LetterConsole.letter + "\nThe State should act.\n", to: "letter.txt")
    let outcome = letter.review(["n", "", "", "a", "q"])
    #expect(outcome.text.contains("1 of 5"))
    #expect(outcome.text.contains("registered as open-letter-roads-schools\n"))
    #expect(letter.refs == ["mend-roads", "mend-roads-2"])
  }

  @Test func `a date that is none is asked for again`() {
    let outcome = letter.review(["", "2021-13", "yesterday", "a", "q"])
    #expect(outcome.text.contains("\"2021-13\" is no date: a month is 01 to 12"))
    #expect(console.run("show", "mend").text.contains("issued 2026-11-23"))
  }

  @Test func `a letter that is none is told, and help explains them`() {
    let outcome = letter.review(facts + ["z", "", "?", "b", "m", "m", "m", "m", "q"])
    #expect(outcome.text.contains("\"z\" is none of the letters"))
    #expect(outcome.text.contains("this is the first"))
    #expect(outcome.text.contains("the next is none that waits for a decision"))
    for answer in ReviewAnswer.allCases {
      #expect(outcome.text.contains("\(answer.rawValue) \(answer.long.prefix(20))"))
    }
  }

  @Test(arguments: [20, 40, 60, 120])
  func `no line is wider than the terminal`(width: Int) {
    console.terminalWidth = width
    console.answers = facts + ["?", "m", "x", "", "a", "b", "", "A", "y"]
    let outcome = console.run("import", letter.path())
    for line in outcome.lines where line.displayWidth > width {
      Issue.record("\(line.displayWidth) at \(width): \(line)")
    }
    console.answers = nil
  }

  @Test func `hostile words reach the terminal escaped`() throws {
    try letter.write(
      "Open\u{1B}[31m letter\n\nThe Ministry of \u{202E}Transport should mend\u{1B}[2J roads.\n",
      to: "letter.txt")
    let outcome = letter.review(["\u{1B}[1mX", "", "?", "x", "", "a", "b", "", "q"])
    #expect(!outcome.output.contains(0x1B))
    #expect(!outcome.text.unicodeScalars.contains("\u{202E}"))
    #expect(!outcome.errors.contains(0x1B))
  }

  @Test func `nothing is remembered where there is no folder for it, and that is said`() {
    console.variables["XDG_STATE_HOME"] = nil
    let outcome = letter.review(facts + ["s", "q"])
    #expect(outcome.errorText.contains("what you skip is not remembered"))
    #expect(letter.review(facts + ["q"]).text.contains("1 of 4"))
    console.edit = { $0 }
    #expect(letter.review(facts + ["e", "q"]).text.contains("no private folder"))
  }
}
