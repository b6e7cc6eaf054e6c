import Heed
import HeedTestSupport
import Testing

@testable import HeedExchange

@Suite struct ThematicListTests {
  @Test func `headings are left out, themes, goals and persons told apart`() throws {
    let (_, rows) = try NamedFormatTests.rows(
      """
      Recommendation,Position,Full list of themes,Assessment/comments on level of implementation
      Theme: Health,,,
      1.1 Act (Borduria);,Supported/Noted,"- Health
      SDGs:
      - 3 - HEALTH
      Affected persons:
      - Children",
      """)
    #expect(rows.count == 1)
    #expect(rows.first?.content.tags == ["theme:Health", "sdg:3 - HEALTH", "affected:Children"])
    #expect(rows.first?.events.map(\.response) == [.partlySupported])
  }

  @Test func `since the fourth cycle goals have a column of their own`() throws {
    let (table, rows) = try NamedFormatTests.rows(
      """
      Recommendation and recommending State,Position of the State under review,\
      Human rights themes and groups of persons,Relevant SDGs
      "1.1 Act (Borduria);
      Source of Position: A/HRC/99/7/Add.1 - Para.3",Noted,"- Health
      Groups of Persons:
      - Children",- 3 - HEALTH
      """)
    #expect(table.mapping.format == "upr-thematic-list" && table.ignored.isEmpty)
    #expect(rows.first?.content.tags == ["theme:Health", "sdg:3 - HEALTH", "affected:Children"])
    #expect(rows.first?.document?.key == "A/HRC/99/7")
    #expect(rows.first?.events.first?.sources.first?.title == "A/HRC/99/7/Add.1 - Para.3")
  }

  @Test func `the head of its pages names the State and the session`() throws {
    let folder = try TemporaryFolder()
    let table =
      DOCXTableReaderTests.row("Recommendation", "Position", "Full list of themes")
      + DOCXTableReaderTests.row("1.1 Act (Borduria)", "Noted", "- Health")
    let space = DOCXTableReaderTests.space
    let archive = ZIPWriter([
      (
        "word/document.xml",
        "<w:document xmlns:w=\"\(space)\"><w:body><w:tbl>\(table)</w:tbl></w:body></w:document>"
      ),
      (
        "word/header1.xml",
        "<w:hdr xmlns:w=\"\(space)\"><w:p><w:r><w:t>UPR of Atlantis (4th Cycle - 4</w:t></w:r>"
          + "<w:r><w:t>8 </w:t></w:r><w:r><w:t>th Session)</w:t></w:r></w:p></w:hdr>"
      ),
    ]).archive
    let path = try folder.write(archive, to: "list.docx")
    let today = try #require(CalendarDay("2026-11-24"))
    let list = try TableImport(path, today: today)
    let row = try #require(list.sample.first)
    let cells = try #require(list.cells(of: row))
    let said = try list.translator().translated(TableRow(number: 2, cells: cells)).row
    #expect(said.content.addressees == ["Atlantis"])
    #expect(said.content.issuedOn?.description == "2025-01")
    #expect(said.content.tags == ["theme:Health", "cycle:upr-4", "session:48"])
    #expect(said.events.map(\.on?.description) == ["2025-06"])
  }
}
