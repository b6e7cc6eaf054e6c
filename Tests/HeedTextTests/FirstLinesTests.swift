import Testing

@testable import HeedText

@Suite struct FirstLinesTests {
  private func lines(_ blocks: [(Block.Kind, String)]) -> FirstLines {
    var lines = FirstLines()
    for (kind, text) in blocks {
      lines.take(Block(kind, text: Array(text.utf8), places: Places(from: 0)))
    }
    return lines
  }

  @Test func `a heading of the first level is the title, and the first day alone the date`() {
    let found = lines([
      (.furniture, "Menu, 1 May 1999"), (.paragraph, "Press release"),
      (.heading(level: 1), "The dykes at Aue"), (.paragraph, "Aue, 3 March 2025"),
      (.paragraph, "4 March 2025"),
    ])
    #expect(found.title == "The dykes at Aue")
    #expect(found.date == "2025-03-03")
  }

  @Test func `else the first line is, unless it is a sentence or a day`() {
    let heading = (Block.Kind.heading(level: 3), "The dykes at Aue")
    #expect(lines([(.paragraph, "On  the\ndykes"), heading]).title == "On the dykes")
    #expect(lines([(.paragraph, "We write to you."), heading]).title == "The dykes at Aue")
    #expect(lines([(.paragraph, "3 March 2025"), heading]).title == "The dykes at Aue")
    #expect(lines([(.paragraph, "We write to you.")]).title == nil)
  }

  @Test func `a day far down is no date of publication`() {
    let found = lines(Array(repeating: (.paragraph, "x"), count: 20) + [(.paragraph, "3 May 2021")])
    #expect(found.date == nil)
  }

  @Test func `a long first paragraph is no title`() {
    #expect(lines([(.paragraph, String(repeating: "word ", count: 100))]).title == nil)
  }
}
