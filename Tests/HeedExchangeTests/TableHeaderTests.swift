import Testing

@testable import HeedExchange

@Suite struct TableHeaderTests {
  @Test func `of several rows the first of several cells names the columns`() {
    #expect(TableHeader.place(in: [["Title"], ["a", "b"], ["c", "d"]]) == 1)
    #expect(TableHeader.place(in: [["Title"], ["only"]]) == 0)
    #expect(TableHeader.place(in: []) == nil)
  }

  @Test func `names that are known are found below titles of several cells`() {
    let rows = [
      ["Report of", "Ministry of Works"], ["Recommendation", "Status"], ["Act", "Done"],
    ]
    #expect(TableHeader.place(in: rows) == 1)
  }

  @Test func `a text begins with its names unless titles of one cell stand above them`() {
    #expect(TableHeader.placeInText([["text"], ["a", "b", "c"]]) == 1)
    #expect(TableHeader.placeInText([["text"], ["a", "b"]]) == 0)
    #expect(TableHeader.placeInText([["x", "y"], ["Act", "2024", "b"]]) == 0)
    #expect(
      TableHeader.placeInText([["As of", "2024"], ["Recommendation", "Status", "Due"]]) == 1)
    #expect(TableHeader.placeInText([]) == nil)
  }

  @Test func `a second row of names stands under headings and nowhere else`() {
    let upper = ["No.", "Recommendation", "Response", "", "Ministry"]
    #expect(
      TableHeader.joined(upper, ["", "", "Position", "Comments", ""])
        == ["No.", "Recommendation", "Position", "Comments", "Ministry"])
    #expect(TableHeader.joined(upper, ["1", "Act", "Accepted", "", "Works"]) == nil)
    #expect(TableHeader.joined(["a", "b"], ["c", ""]) == nil)
    #expect(TableHeader.joined(["a", ""], ["", ""]) == nil)
  }
}
