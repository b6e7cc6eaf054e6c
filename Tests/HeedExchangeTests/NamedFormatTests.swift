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
    #expect(row.content.issuedOn?.description == "2012-10")
    #expect(row.events.map(\.on?.description) == ["2013-03"])
    #expect(row.content.tags.contains("cycle:upr-2") && table.ignored.isEmpty)
  }

  @Test(arguments: [
    """
    Session,SuR,SuR regional group,Recommending State,Recommendation,Response,Issue(s),Cycle,Type
    14,Atlantis,Asia,"Borduria,Syldavia",Ratify it,General Response,"Labour,Torture",2,Pledge
    """,
    """
    Title,Date added,Template,State under review,Recommending State,Response,Issue,Session,Published
    Ratify it,2023-01-02,Recommendation,Atlantis,Borduria|Syldavia,Noted,Labour|Torture,\
    14 - October 2012,Published
    """,
  ])
  func `later exports of UPR Info have other names and another order`(text: String) throws {
    let (table, rows) = try Self.rows(text)
    #expect(table.mapping.format == "upr-info")
    let row = try #require(rows.first)
    #expect(row.content.title == "Ratify it" && row.content.addressees == ["Atlantis"])
    #expect(row.content.issuers == ["Borduria", "Syldavia"] && row.scope.contains("14"))
    #expect(Set(["theme:Torture", "session:14", "cycle:upr-2"]).isSubset(of: row.content.tags))
    #expect(row.events.first?.verbatim != nil && row.content.issuedOn?.description == "2012-10")
  }

  @Test func `a recommendation of the index has its number, session and answer`() throws {
    let (table, rows) = try Self.rows(
      """
      [{"AnnotationId": "b4288060-6633-478d-9a9a-df1978d336c3", "Symbol": "A/HRC/46/15",
        "PublicationDate": "2020-12-15T00:00:00", "Body": "- UPR", "Countries": ["Atlantis"],
        "Themes": ["Health", "Work"], "AffectedPersons": null, "Text": "26.1 Act on it (Borduria)",
        "UprSession": "36 Session", "UprRecommendingStates": ["Borduria"],
        "UprPosition": "- Supported", "SectionHeadings": []},
       {"AnnotationId": "b5", "Symbol": "C/1", "Text": "12. Act", "Countries": ["Atlantis"],
        "UprSession": null}]
      """, name: "index.json")
    #expect(table.mapping.format == "uhri" && table.ignored == ["SectionHeadings"])
    let row = try #require(rows.first)
    #expect(row.content.number == "26.1" && row.content.text == nil)
    #expect(row.content.title == "Act on it (Borduria)")
    #expect(row.content.issuers == ["UPR", "Borduria"])
    #expect(row.content.tags == ["theme:Health", "theme:Work", "session:36", "cycle:upr-3"])
    #expect(row.events.map(\.on?.description) == ["2021-03"])
    #expect(row.events.map(\.response) == [.supported])
    #expect(rows.last?.content.title == "12. Act")
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

  @Test func `what is linked in an export of IMPACT OSS is told by its titles`() throws {
    let (table, rows) = try Self.rows(
      """
      id,draft,reference,title,support_level,recommending_states,\
      human_rights_issues,progress_statuses
      12,false,121.4,Mend the roads,2,"- Borduria [BOR]\n- Syldavia [SYL]",- Roads [R1] [draft],\
      - In progress [2]
      """)
    #expect(table.mapping.format == "impactoss" && table.mapping.scheme == "impactoss-progress")
    let row = try #require(rows.first)
    #expect(row.content.issuers == ["Borduria", "Syldavia"])
    #expect(row.content.tags == ["theme:Roads"] && row.content.number == "121.4")
    #expect(row.events.compactMap(\.status) == ["In progress"])
  }

  @Test func `a bar separates names also where the first rows have none`() throws {
    let (table, _) = try Self.rows("ref,date,status,sent to\nr-1,2024-01-01,pending,Town\n")
    #expect(table.mapping.column(.addressee)?.separator == "|")
  }

  @Test func `an audit office's table has titles of reports and comments on what was done`() throws
  {
    let (table, rows) = try Self.rows(
      """
      Product Number,Title,Release Date,Agency Affected,Recommendation,Priority,Status,Comments
      A-24-1,Roads,2024-01-02,Works,Mend the roads,Priority,Open,They said so.
      A-24-1,Roads,2024-01-02,Works,Open the schools,,Closed - Implemented,
      """)
    #expect(table.mapping.scheme == "gao" && table.ignored.isEmpty)
    let row = try #require(rows.first)
    #expect(row.content.title == "Mend the roads" && row.document?.key == "A-24-1")
    #expect(row.content.tags == ["report:Roads"] && row.content.addressees == ["Works"])
    #expect(row.content.issuedOn?.description == "2024-01-02")
    #expect(row.events.map(\.kind) == [.assessment, .note])
  }
}
