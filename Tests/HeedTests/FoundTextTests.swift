import Testing

@testable import Heed

@Suite struct FoundTextTests {
  private func marked(_ text: String) -> FoundText {
    let plain = text.replacing("[", with: "").replacing("]", with: "")
    let copy = text.replacing("[", with: FoundText.opening)
      .replacing("]", with: FoundText.closing)
    return FoundText(plain, marked: copy)
  }

  private func shown(_ found: FoundText?) -> String? {
    found.map { $0.pieces.map { $0.isFound ? "[\($0.text)]" : $0.text }.joined() }
  }

  @Test(arguments: ["[a] b [c]", "é[ü]x", "no", "[all of it]", ""])
  func `the words stand where the marked copy has them`(text: String) {
    let found = marked(text)
    #expect(shown(found) == text)
    #expect(found.pieces.map(\.text).joined() == found.text)
  }

  @Test func `signs that stand in the text itself take nothing away`() {
    let text = "a\(FoundText.opening)b\(FoundText.closing) c\(FoundText.opening)"
    let copy = text.replacing("c", with: FoundText.opening + "c" + FoundText.closing)
    let found = FoundText(text, marked: copy)
    #expect(found.text == text)
    #expect(found.pieces.contains { $0.text == "c" && $0.isFound })
    #expect(found.pieces.map(\.text).joined() == text)
  }

  @Test func `a short text is given whole, a long one in part, around the words`() {
    #expect(shown(marked("  a [b] c ").excerpt()) == "a [b] c")
    let long = Array(repeating: "word", count: 60).joined(separator: " ")
    let excerpt = marked("\(long) [b] c [d] \(long) [b] \(long)").excerpt(of: 60)
    #expect(shown(excerpt) == "… word word [b] c [d] word word word word word word word word …")
    #expect(marked(long).excerpt() == nil)
  }

  @Test func `a text without spaces is cut between characters`() {
    let long = String(repeating: "漢字", count: 100)
    let excerpt = marked("\(long)[語]\(long)").excerpt(of: 61)
    #expect(excerpt?.text.contains("\u{FFFD}") == false)
    #expect(shown(excerpt)?.contains("[語]") == true)
  }
}
