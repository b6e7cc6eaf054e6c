import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct TableNotesTests {
  private let console: Console

  init() throws { console = try Console.empty() }

  @discardableResult
  private func load(_ text: String, _ name: String, _ words: String...) -> Outcome {
    let path = (try? console.folder.write(Array(text.utf8), to: name)) ?? ""
    return console.run(["import", path] + words)
  }

  // MARK: Sources

  private static let spring = "id,recommendation,agency\nr-1,Mend the roads,Town\nr-2,Act,Town\n"

  @Test func `rows are known again whatever their file is called`() {
    #expect(load(Self.spring, "spring.csv").text.hasPrefix("added 2 recommendations"))
    let newer = Self.spring.replacing("Act,Town", with: "Act,County") + "r-3,Let aid in,Town\n"
    let second = load(newer, "autumn-final.csv")
    #expect(second.text.hasPrefix("added 1 recommendation; 1 amended; 1 unchanged"))
    #expect(second.errorText.contains("read as a table, source spring"))
    #expect(load(newer, "winter.csv").text.hasPrefix("added nothing; 3 unchanged"))
  }

  @Test func `two sources that both count from one are two`() {
    load(Self.spring, "spring.csv")
    let other = "id,recommendation,agency\nr-1,Quite another,Town\nr-2,And this,County\n"
    let second = load(other, "other.csv")
    #expect(second.text.hasPrefix("added 2 recommendations;"))
    #expect(second.errorText.contains("source other"))
  }

  @Test func `what holds for all rows is no reason to take them twice`() {
    let text = "recommendation,theme\nMend the roads,Roads\nOpen the schools,Schools\n"
    #expect(load(text, "a.csv", "--to", "Town").text.hasPrefix("added 2 recommendations"))
    #expect(load(text, "b.csv", "--to", "Town").text.hasPrefix("added nothing; 2 unchanged"))
  }

  @Test func `a history goes on in a file of another name`() {
    load("id,recommendation,agency\nr-1,Mend the roads,Town\n", "calls.csv")
    let history = "ref,date,status\nr-1,2024-01-01,Not started\n"
    let first = load(history, "march.csv", "--assessor", "Watch")
    #expect(first.text.hasPrefix("added 1 event;"))
    let newer = history + "r-1,2024-06-01,In progress\n"
    let second = load(newer, "june.csv", "--assessor", "Watch")
    #expect(second.text.hasPrefix("added 1 event; 1 unchanged"))
  }

  @Test func `a later step of a history corrects what earlier ones said`() {
    let history = """
      ref,observed_on,to_status,sent_to
      r-1,2024-02-01,pending,Town Trust
      r-1,2024-03-01,pending,County Trust
      r-1,2024-04-01,completed,County Trust
      r-1,2024-04-01,overdue,City Trust
      """
    let first = load(history, "history.csv", "--assessor", "Watch")
    #expect(first.text.hasPrefix("added 1 recommendation, 4 events; 1 amended"))
    #expect(console.run("show", "r-1").text.contains("asked of County Trust"))
    let second = load(history, "history.csv", "--assessor", "Watch")
    #expect(second.text.hasPrefix("added nothing; 4 unchanged"))
    console.run("undo", "--yes")
    load(history, "history.csv", "--assessor", "Watch")
    #expect(console.run("show", "r-1").text.contains("asked of County Trust"))
    let newer = history + "\nr-1,2024-05-01,completed,State Trust"
    let third = load(newer, "history.csv", "--assessor", "Watch")
    #expect(third.text.hasPrefix("added 1 event; 1 amended"))
    #expect(console.run("show", "r-1").text.contains("asked of State Trust"))
  }

  // MARK: What is around a table

  @Test func `titles, headings, remarks and sums are no recommendations`() {
    let text = """
      Follow-up of audit recommendations,,,
      As of 30 June 2024,,,
      ,,,
      No.,Recommendation,Agency,Due date
      Roads,,,
      1,Mend the roads,Roads Agency,2025-12-31
      2,Open the schools,School Board,2024-12-31
      Total,,,2
      "Source: own count",,,
      """
    let outcome = load(text, "calls.csv")
    #expect(outcome.text.hasPrefix("added 2 recommendations"))
    #expect(
      outcome.errorText.contains("3 rows are headings, remarks or sums, and no recommendation"))
    #expect(outcome.errorText.contains("calls.csv:5"))
    #expect(console.run("show", "item-1").text.contains("Roads Agency"))
  }

  @Test func `the names of columns may stand in two rows`() {
    let text = """
      No.,Recommendation,Government response,,Responsible body
      ,,Position,Comments,
      1,Mend the roads,Accepted,We shall,Roads Agency
      """
    let outcome = load(text, "calls.csv", "--on", "2024")
    #expect(outcome.text.hasPrefix("added 1 recommendation, 1 event"))
    let shown = console.run("show", "item-1", "--format", "json").text
    #expect(shown.contains("\"supported\"") && shown.contains("We shall"))
    #expect(shown.contains("Roads Agency"))
  }

  @Test func `who is asked can be said where the table does not say`() {
    let text = "No.,Recommendation,Theme\n1,Mend the roads,Roads\n"
    #expect(load(text, "a.csv", "--dry-run").errorText.contains("nobody who is asked; --to says"))
    #expect(!load(text, "a.csv", "--to", "Town").errorText.contains("nobody"))
  }

  @Test func `a mapping is written before anything is asked, and a dry run asks nothing`() {
    let text = "No.,Recommendation,Theme\n1,Mend the roads,Roads\n"
    let dry = load(text, "a.csv", "--dry-run", "--map", console.folder.file("a.map"))
    #expect(dry.status == 0 && dry.text.contains("would have added 1 recommendation"))
    let asking = load(text, "a.csv", "--map", console.folder.file("b.map"))
    #expect(asking.status == 77 && asking.errorText.contains("correct it and run the same"))
    #expect(console.run("list").text == "")
  }

  @Test func `an event that both have changed is listed`() throws {
    let text = "id,recommendation,agency,reply,reply date\nr-1,Act,Town,We shall,2024-01-02\n"
    load(text, "a.csv")
    let shown = console.run("show", "r-1").text
    let number = try #require(shown.split(separator: "@").last?.prefix { $0.isNumber })
    console.run("amend", "@\(number)", "--title", "They shall", "--because", "clearer")
    let outcome = load(text.replacing("We shall", with: "We did"), "a.csv")
    #expect(outcome.errorText.contains("1 value changed both here and there"))
    #expect(outcome.errorText.contains("a.csv:2: r-1: title of \"We shall\": here \"They shall\""))
  }

  @Test func `measures and indicators of IMPACT OSS are told from recommendations`() {
    let text =
      "Ref [database:reference],Titre [database:title],X [database:frequency_months]\n1,a,3\n"
    let outcome = load(text, "indicators.csv")
    #expect(outcome.status != 0)
    #expect(outcome.errorText.contains("its rows are indicators of IMPACT OSS"))
    #expect(outcome.errorText.contains("import the table of recommendations"))
  }

  @Test func `a table of which no column is known is refused with what to do`() {
    let outcome = load("a;b\n1;2\n", "unknown.csv")
    #expect(outcome.status == 65)
    #expect(outcome.errorText.contains("no column is known for it; --map FILE says which"))
    #expect(!load("id,recommendation\n,\n1,Act\n", "gap.csv").errorText.contains("--map"))
  }

  @Test func `old workbooks and archives are refused with what to do`() {
    let old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
    let path = (try? console.folder.write(old, to: "export.xls")) ?? ""
    let outcome = console.run(["import", path])
    #expect(outcome.status != 0 && outcome.errorText.contains("XLSX"))
    #expect(outcome.errorText.contains("nothing was recorded"))
  }
}
