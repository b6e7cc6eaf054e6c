import Testing

@testable import HeedText

@Suite struct FrontMatterTests {
  private func matter(_ text: String) -> FrontMatter? { FrontMatter(Array(text.utf8)[...]) }

  @Test func `title, date, publisher and language are taken from it`() throws {
    let text = """
      ---
      title: "The dykes at Aue: a \\"survey\\""
      date: 2025-03-03T10:00:00Z
      tags:
        - water
      # a remark
      publisher: River associations
      lang: en
      ---

      """
    let found = try #require(matter(text + "Text"))
    #expect(found.length == text.utf8.count)
    #expect(found.particulars.title == "The dykes at Aue: a \"survey\"")
    #expect(found.particulars.date == "2025-03-03")
    #expect(found.particulars.publisher == "River associations")
    #expect(found.particulars.language == "en")
  }

  @Test func `properties may stand between plus signs and values in several lines`() throws {
    #expect(matter("+++\r\ntitle = 'It''s'\r\n+++\r\n")?.particulars.title == "It's")
    #expect(
      matter("---\ntitle: >-\n  The long\n  title\n---\n")?.particulars.title == "The long title")
  }

  @Test(arguments: [
    "", "title: a\n", "---\n", "---\nA sentence.\n---\n", "---\n---\n", "---\na: b\n",
  ])
  func `what only resembles it is text`(text: String) {
    #expect(matter(text) == nil)
  }
}
