import Heed
import HeedTestSupport
import Testing

@testable import HeedExchange

@Suite struct NamedFormatTests {
  /// What the rows of a table say.
  static func rows(_ text: String, name: String = "table.csv") throws -> (
    table: TableImport, rows: [SourceRow]
  ) {
    let folder = try TemporaryFolder()
    let today = try #require(CalendarDay("2026-11-24"))
    let path = try folder.write(Array(text.utf8), to: name)
    let table = try TableImport(path, today: today)
    let translator = try table.translator()
    let rows = table.sample.compactMap { row -> SourceRow? in
      guard let cells = table.cells(of: row) else { return nil }
      return translator.translated(TableRow(number: row.number, cells: cells)).row
    }
    return (table, rows)
  }

  @Test func `an export of UPR Info is told by its header`() throws {
    let (table, rows) = try Self.rows(
      """
      To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session
      Atlantis,Asia,"OIC, AL",Ratify it,"Borduria,Syldavia",EEG,EU,Accepted,5,"Labour,Torture",14
      """)
    #expect(table.title == "an export of UPR Info's database")
    let row = try #require(rows.first)
    #expect(row.content.title == "Ratify it" && row.content.addressees == ["Atlantis"])
    #expect(row.content.issuers == ["Borduria", "Syldavia"] && row.scope == "Atlantis/14")
    #expect(row.content.tags.contains("theme:Torture") && row.content.tags.contains("action:5"))
    #expect(row.events.map(\.response) == [.supported])
    #expect(row.events.map(\.verbatim) == ["Accepted"])
  }

  @Test func `the Universal Human Rights Index is told in either spelling`() throws {
    let (table, rows) = try Self.rows(
      """
      Text,Countries Concerned,Recommending Body,Document Symbol,Themes,Sdgs,UPR Position,\
      OHCHR Annotation Id,Document Publication Date
      Act on it,Atlantis,CEDAW,CEDAW/C/1,"- Health\n- Work","- 16.3 - Promote the rule of law",\
      Noted,0b1c,44927.5
      """)
    #expect(table.mapping.format == "uhri")
    let row = try #require(rows.first)
    #expect(row.id == "0b1c" && row.content.issuedOn?.description == "2023-01-01")
    #expect(
      row.content.tags == [
        "theme:Health", "theme:Work", "sdg:16.3 - Promote the rule of law",
      ])
    #expect(row.events.map(\.response) == [.noted])
  }

  @Test func `the template of IMPACT OSS is read by the names in brackets`() throws {
    let (table, rows) = try Self.rows(
      """
      Cadre [database:framework_id],Nr [database:reference],Titre [database:title],\
      Appui [database:support_level],
      required,"required, unique",required,number,
      1,7.2,Mend the roads,1,
      """)
    #expect(table.mapping.format == "impactoss-template")
    #expect(rows.map(\.content.number) == ["7.2"])
    #expect(rows.first?.events.map(\.response) == [.partlySupported])
  }

  @Test func `statuses of the board in Washington tell its files`() throws {
    let (table, _) = try Self.rows(
      """
      [{"srNumber": "A-12-1", "text": "Inspect the wings of all such aircraft in service",
        "status": "Closed - Acceptable Action"}]
      """, name: "recs.json")
    #expect(table.mapping.format == "ntsb" && table.mapping.scheme == "ntsb")
    #expect(table.mapping.unjudged == nil)
  }

  @Test func `other tables are guessed by what their columns are called`() throws {
    let (table, rows) = try Self.rows(
      "No.;Call to action;Responsible ministry;Deadline;Progress\n"
        + "12;Mend the roads;Transport | Finance;30/06/2025;Begun in May\n")
    #expect(table.isGuessed && table.mapping.source == "table")
    let row = try #require(rows.first)
    #expect(row.content.number == "12" && row.content.dueOn?.description == "2025-06-30")
    #expect(row.content.responsible.map(\.name) == ["Transport", "Finance"])
    #expect(row.events.map(\.kind) == [.note])
  }
}
