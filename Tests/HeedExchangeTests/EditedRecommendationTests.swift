import HeedTestSupport
import Testing

@testable import HeedExchange

@Suite struct EditedRecommendationTests {
  private let console: Console

  init() throws {
    console = try Console.empty()
    for words in [
      [
        "add", "=Mend the roads", "--ref", "roads", "--to", "State", "--number", "007",
        "--due", "2024-06-05", "--tag", "theme:roads", "--priority", "high", "--issued", "2021-04",
      ],
      ["add", "Let aid in", "--ref", "aid", "--to", "A; B", "--to", "C", "--lead", "Ministry"],
      ["mark", "roads", "in-progress", "--on", "2023-01-02"],
    ] { #expect(console.run(words).status == 0) }
  }

  @Test(arguments: [",", ";", "\t"] as [Character])
  func `a table that nobody has changed changes nothing`(delimiter: Character) throws {
    let heads = console.heads
    var table = try EditedTable(console)
    let outcome = table.load(delimiter: delimiter)
    #expect(outcome.text.hasPrefix("added nothing; 2 unchanged"), "\(outcome.errorText)")
    #expect(outcome.errorText.contains("Heed's own table of recommendations"))
    // Columns in another order, and in the clothes of a spreadsheet.
    table.header.reverse()
    for row in table.rows.indices { table.rows[row].reverse() }
    #expect(table.load().text.hasPrefix("added nothing; 2 unchanged"))
    table = try EditedTable(console)
    table["roads", "number"] = "7"
    table["roads", "due_on"] = "6/5/2024"
    table["roads", "issued_on"] = "Apr-21"
    table["roads", "mixed"] = "FALSE"
    #expect(table.load().text.hasPrefix("added nothing; 2 unchanged"))
    #expect(console.heads == heads)
  }

  @Test func `what differs is amended, in one batch that undo takes back`() throws {
    var table = try EditedTable(console)
    table["roads", "title"] = "Mend all roads"
    table["roads", "priority"] = ""
    table["roads", "due_on"] = "31/12/2025"
    table["roads", "tags"] = "new; theme:roads"
    table["aid", "responsible"] = "Army (contributing)"
    table["aid", "addressees"] = "A; B\nD\n"
    let outcome = table.load("--because", "checked by phone")
    #expect(outcome.text.hasPrefix("added nothing; 2 amended"), "\(outcome.errorText)")
    let roads = console.run("show", "roads").text
    #expect(roads.contains("Mend all roads") && roads.contains("due 2025-12-31"))
    #expect(roads.contains("new") && !roads.contains("high"))
    let aid = try EditedTable(console)
    #expect(aid["aid", "responsible"] == "Army (contributing)")
    #expect(aid["aid", "addressees"] == "A; B\nD\n")
    #expect(table.load().text.hasPrefix("added nothing; 2 unchanged"))
    #expect(console.run("undo", "--yes").status == 0)
    #expect(try EditedTable(console)["roads", "title"] == "=Mend the roads")
    #expect(console.run("verify").status == 0)
  }

  @Test func `a column that was deleted is left alone, and so is the id where refs are there`()
    throws
  {
    var table = try EditedTable(console)
    for column in ["id", "due_on", "tags", "addressees"] { table.delete(column) }
    table["aid", "title"] = "Let all aid in"
    #expect(table.load().text.hasPrefix("added nothing; 1 amended; 1 unchanged"))
    #expect(try EditedTable(console)["roads", "due_on"] == "2024-06-05")
  }

  @Test func `a row without an id is a new recommendation, once`() throws {
    var table = try EditedTable(console)
    table.add(["title": "Open schools", "addressees": "State", "due_on": "2027"])
    #expect(table.load().text.hasPrefix("added 1 recommendation; 2 unchanged"))
    #expect(table.load().text.hasPrefix("added nothing; 3 unchanged"))
    #expect(try EditedTable(console)["open-schools", "due_on"] == "2027")
  }

  @Test func `another status is an event of its assessor`() throws {
    var table = try EditedTable(console)
    table["roads", "status"] = "Implemented"
    table["roads", "status_on"] = "2024-02-01"
    table["aid", "status"] = "stalled"
    let outcome = table.load("--on", "2024-03")
    #expect(outcome.text.hasPrefix("added 2 events"), "\(outcome.errorText)")
    let after = try EditedTable(console)
    #expect(after["roads", "status_on"] == "2024-02-01" && after["aid", "status_on"] == "2024-03")
    #expect(after["aid", "assessor"] == "Heed example record")
    #expect(after.load().text.hasPrefix("added nothing; 2 unchanged"))
  }

  @Test func `what stood here before is an old value, and left as it is now`() throws {
    let table = try EditedTable(console)
    console.run("amend", "roads", "--title", "Other words", "--because", "wrong")
    console.run("mark", "roads", "stalled", "--on", "2024-05-05")
    let heads = console.heads
    let outcome = table.load()
    #expect(outcome.text.hasPrefix("added nothing; 2 unchanged"))
    #expect(outcome.errorText.contains("roads: title: here \"Other words\""))
    #expect(outcome.errorText.contains("roads: status: here \"stalled\", there \"in-progress\""))
    #expect(console.heads == heads)
  }

  @Test(arguments: [
    ("roads", "due_on", "5/7/2024", "edited.csv:2:11: \"5/7/2024\" can be read"),
    ("roads", "title", "", "title of a recommendation cannot be empty"),
    ("roads", "id", "12", "no recommendation has the id \"12\""),
    ("roads", "status_on", "2020", "the day of a status is that of the event"),
    ("roads", "source_id", "x", "source_id is told by the source"),
    ("roads", "ref", "aid", "aid is taken"),
    ("roads", "document", "nowhere", "nowhere"),
    ("aid", "addressees", "", "addressees of a recommendation cannot be empty"),
  ])
  func `what cannot be told is refused with its place, and nothing is recorded`(
    ref: String, column: String, cell: String, hint: String
  ) throws {
    let heads = console.heads
    var table = try EditedTable(console)
    table["aid", "priority"] = "low"
    table[ref, column] = cell
    let outcome = table.load()
    #expect(outcome.status == 65)
    #expect(outcome.errorText.contains(hint), "\(outcome.errorText)")
    #expect(console.heads == heads)
  }

  @Test func `two rows of one recommendation are refused`() throws {
    var table = try EditedTable(console)
    table.rows.append(table.rows[0])
    let outcome = table.load()
    #expect(outcome.status == 65)
    #expect(outcome.errorText.contains("roads is named twice"))
  }

  @Test func `a table of another ledger is added, and the second time nothing`() throws {
    let table = try EditedTable(console)
    let other = try Console()
    // Other random numbers make another writer.
    other.run("head")
    other.run("init", "--owner", "Heed example record")
    let path = try other.folder.write(table.text().utf8, to: "other.csv")
    let outcome = other.run("import", path)
    #expect(outcome.text.hasPrefix("added 2 recommendations, 1 event"), "\(outcome.errorText)")
    #expect(other.run("import", path).text.hasPrefix("added nothing; 2 unchanged"))
    var copy = try EditedTable(other)
    var first = table
    copy.delete("id")
    first.delete("id")
    #expect(copy.rows == first.rows)
  }

  @Test(.enabled(if: Python.isThere, "make test installs openpyxl into .build/python"))
  func `a workbook that was edited and saved imports as its changes`() throws {
    let path = console.folder.file("record.xlsx")
    console.run("export", "--format", "xlsx", "--output", path)
    let told = try Python.run(
      """
      import datetime, openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1])
      sheet = book["recommendations"]
      at = {cell.value: cell.column for cell in sheet[1]}
      sheet.cell(2, at["title"]).value = "Mend all roads"
      sheet.cell(2, at["due_on"]).value = datetime.datetime(2025, 12, 31)
      sheet.cell(3, at["tags"]).value = "new"
      sheet.delete_cols(at["stage"])
      sheet.cell(4, at["title"]).value = "Open schools"
      book.save(sys.argv[1])
      """, [path])
    #expect(told == "")
    let outcome = console.run("import", path)
    #expect(outcome.text.hasPrefix("added 1 recommendation; 2 amended"), "\(outcome.errorText)")
    let table = try EditedTable(console)
    #expect(table["roads", "due_on"] == "2025-12-31" && table["aid", "tags"] == "new")
    #expect(console.run("import", path).text.hasPrefix("added nothing; 3 unchanged"))
  }
}
