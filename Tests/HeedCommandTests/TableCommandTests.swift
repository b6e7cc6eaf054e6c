import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct TableCommandTests {
  private let console: Console

  init() throws { console = try Console.empty() }

  private static let calls = """
    ID,Recommendation,Addressee,Status,Status date,Due date,Theme
    c-1,Mend the roads,Ministry of Roads,Not started,2023-05-02,2024-12-31,Roads
    c-2,Open the schools,Ministry of Schools,Implemented,2023-06-01,,Schools
    c-3,Let aid in,Army,In progress,2023-06-02,2025,Aid
    """

  @discardableResult
  private func load(_ text: String, _ words: String..., name: String = "calls.csv") -> Outcome {
    let path = (try? console.folder.write(Array(text.utf8), to: name)) ?? ""
    return console.run(["import", path] + (words.isEmpty ? ["--assessor", "Watch"] : words))
  }

  private func wrong(_ row: String, from old: String) -> String {
    Self.calls.replacing(old, with: row)
  }

  // MARK: All or nothing

  @Test func `a table is added whole, and a second time nothing`() {
    let first = load(Self.calls)
    #expect(first.text.hasPrefix("added 3 recommendations, 3 events; head "))
    #expect(first.status == 0)
    let heads = console.heads
    let second = load(Self.calls)
    #expect(second.text.hasPrefix("added nothing; 3 unchanged"))
    #expect(console.heads == heads)
    let shown = console.run("show", "c-1").text
    #expect(shown.contains("asked of Ministry of Roads"))
    #expect(shown.contains("tags theme:Roads"))
    #expect(console.run("verify").status == 0)
  }

  @Test func `every bad row is told with its place, and nothing is stored`() {
    let heads = console.heads
    let text = Self.calls.replacing("2023-05-02", with: "soon").replacing(
      ",2025,", with: ",31/02/2025,")
    let outcome = load(text)
    #expect(outcome.status == 65)
    #expect(outcome.errorText.contains("2 rows cannot be taken"))
    #expect(outcome.errorText.contains("calls.csv:2:5: \"soon\" is no date"))
    #expect(outcome.errorText.contains("calls.csv:4:6: \"31/02/2025\" is no date"))
    #expect(outcome.errorText.contains("nothing was recorded"))
    #expect(console.heads == heads)
  }

  @Test func `bad rows are left out to be mended, and then only they are added`() throws {
    let outcome = load(
      Self.calls.replacing("2023-05-02", with: "soon"), "--assessor", "Watch", "--skip-bad")
    #expect(outcome.text.hasPrefix("added 2 recommendations, 2 events"))
    #expect(outcome.status == 1)
    let bad = console.folder.file("calls.csv.bad.csv")
    #expect(outcome.errorText.contains("1 row was left out, written to \(bad)"))
    let text = String(
      decoding: try InputFile.read(console.folder.file("calls.csv.bad.csv")), as: UTF8.self)
    #expect(text.contains("c-1,Mend the roads,Ministry of Roads,Not started,soon"))
    let mended = load(
      text.replacing("soon", with: "2023-05-02"), name: "calls.csv.bad.csv")
    #expect(mended.text.hasPrefix("added 1 recommendation, 1 event"))
    #expect(load(Self.calls).text.hasPrefix("added nothing; 3 unchanged"))
  }

  @Test func `statuses need somebody who judges`() {
    let outcome = load(Self.calls, "--on", "2024")
    #expect(outcome.status == 64)
    #expect(outcome.errorText.contains("the column \"Status\" has statuses"))
    #expect(console.run("list").text == "")
  }

  @Test func `a dry run records nothing`() {
    let heads = console.heads
    let outcome = load(Self.calls, "--assessor", "Watch", "--dry-run")
    #expect(outcome.text == "would have added 3 recommendations, 3 events\n")
    #expect(console.heads == heads)
  }

  // MARK: A newer export

  @Test func `a newer export adds what changed, and tells what is gone`() {
    load(Self.calls)
    let newer =
      Self.calls
      .replacing("Not started,2023-05-02", with: "In progress,2024-02-01")
      .replacing("Open the schools", with: "Open all schools")
      .replacing("\nc-3,Let aid in,Army,In progress,2023-06-02,2025,Aid", with: "")
      + "\nc-4,Free the press,President,Not started,2024-01-01,,Media"
    let outcome = load(newer)
    #expect(outcome.text.hasPrefix("added 1 recommendation, 2 events; 1 amended"))
    #expect(outcome.errorText.contains("gone from the file, and left as it is: c-3"))
    #expect(console.run("show", "c-2").text.contains("Open all schools"))
    #expect(console.run("list", "--assessor", "Watch").text.contains("in-progress"))
    #expect(load(newer).text.hasPrefix("added nothing; 3 unchanged"))
    #expect(console.run("verify").status == 0)
  }

  @Test func `what was amended here stays, and where both changed both are told`() {
    load(Self.calls)
    console.run("amend", "c-1", "--due", "2026", "--tag", "+local", "--because", "agreed")
    #expect(load(Self.calls).text.hasPrefix("added nothing; 3 unchanged"))
    let newer = Self.calls.replacing("2024-12-31,Roads", with: "2025-06-30,Transport")
    let outcome = load(newer)
    #expect(outcome.text.hasPrefix("added nothing; 1 amended; 2 unchanged"))
    #expect(outcome.errorText.contains("1 value changed both here and there"))
    #expect(outcome.errorText.contains("c-1: due_on: here \"2026\", there \"2025-06-30\""))
    let shown = console.run("show", "c-1").text
    #expect(shown.contains("due 2026") && shown.contains("local") && shown.contains("Transport"))
    #expect(!shown.contains("theme:Roads"))
  }

  @Test func `an import is undone whole, and comes back whole`() {
    load(Self.calls)
    console.run("undo", "--yes")
    #expect(console.run("list").text == "")
    let outcome = load(Self.calls)
    #expect(outcome.text.hasPrefix("added 3 events; 3 reinstated"))
    #expect(load(Self.calls).text.hasPrefix("added nothing; 3 unchanged"))
  }

  @Test func `what was retracted here stays away`() {
    load(Self.calls)
    console.run("retract", "c-1", "--because", "not ours", "--yes")
    let outcome = load(Self.calls)
    #expect(outcome.text.hasPrefix("added nothing; 2 unchanged"))
    #expect(outcome.errorText.contains("1 row is of what was retracted here"))
  }

  @Test func `a number is one of its document`() {
    let text = "Number,Text\n1,Mend the roads\n2,Open the schools"
    #expect(load(text, "--in", "letter").text.hasPrefix("added 1 document, 2 recommendations"))
    #expect(load(text, "--in", "letter").text.hasPrefix("added nothing; 2 unchanged"))
    #expect(load(text, "--in", "report").text.hasPrefix("added 1 document, 2 recommendations"))
  }

  // MARK: Histories

  private static let history = """
    ref,observed_on,to_status,sent_to
    r-1,2024-02-01,pending,
    r-1,2024-03-01,completed,A | B
    r-1,2024-04-01,pending,A
    r-1,2024-04-01,completed,A
    r-2,2024-02-01,pending,C
    """

  @Test func `every step of a history is an event of its day`() {
    let first = load(Self.history)
    #expect(first.text.hasPrefix("added 2 recommendations, 5 events; 2 amended"))
    #expect(first.errorText.contains("5 statuses are in words that no scheme knows"))
    #expect(console.run("show", "r-1").text.contains("asked of A, date of issue"))
    let heads = console.heads
    #expect(load(Self.history).text.hasPrefix("added nothing; 5 unchanged"))
    #expect(console.heads == heads)
    let more = load(Self.history + "\nr-2,2024-05-01,completed,C")
    #expect(more.text.hasPrefix("added 1 event; 5 unchanged"))
  }

  @Test func `a history of nothing but statuses needs recommendations that are here`() {
    let text = "ref,date,status\nroads,2024-02-01,implemented\nschools,2024-03-01,not started"
    let outcome = load(text)
    #expect(outcome.status == 65)
    #expect(outcome.errorText.contains("no recommendation is called \"roads\""))
    console.run("add", "Mend the roads", "--to", "Ministry", "--ref", "roads")
    console.run("add", "Open the schools", "--to", "Ministry", "--ref", "schools")
    #expect(load(text).text.hasPrefix("added 2 events"))
    #expect(load(text).text.hasPrefix("added nothing; 2 unchanged"))
  }

  // MARK: Mappings

  @Test func `a mapping is written, shown and asked about, and used again`() throws {
    let map = console.folder.file("calls.map")
    let first = load(Self.calls, "--assessor", "Watch", "--map", map)
    #expect(first.status == 77 && first.text.contains("Recommendation is text: Mend the roads"))
    #expect(console.run("list").text == "")
    let written = String(
      decoding: try InputFile.read(console.folder.file("calls.map")), as: UTF8.self)
    #expect(written.contains("column \"Due date\" due") && written.contains("source calls"))
    try console.folder.write(
      Array(written.replacing("column Theme tag theme", with: "column Theme priority").utf8),
      to: "calls.map")
    let second = load(Self.calls, "--assessor", "Watch", "--map", map)
    #expect(second.text.hasPrefix("added 3 recommendations, 3 events"))
    #expect(console.run("show", "c-1").text.contains("priority Roads"))
  }

  @Test func `a line of a map file that says nothing is told with its place`() throws {
    let map = try console.folder.write(
      Array("source calls\ncolumn ID id\ncolumn Recommendation txet\n".utf8), to: "calls.map")
    let outcome = load(Self.calls, "--map", map)
    #expect(outcome.status == 65)
    #expect(outcome.errorText.contains("calls.map:3: no field is called \"txet\""))
  }

  @Test func `days and months that can be read both ways are asked about`() {
    let text = "ref,title,due\na-1,Mend the roads,03/04/2024"
    let outcome = load(text, "--on", "2024")
    #expect(outcome.status == 65)
    #expect(outcome.errorText.contains("in \"due\", 03/04/2024 may be the day first or the month"))
    console.answers = ["d"]
    #expect(load(text, "--on", "2024").text.hasPrefix("added 1 recommendation"))
    console.answers = nil
    #expect(console.run("show", "a-1").text.contains("2024-04-03"))
    let told = "ref,title,due\na-2,Mend the roofs,03/04/2024\na-3,Mend the walls,13/04/2024"
    #expect(load(told, "--on", "2024").text.hasPrefix("added 2 recommendations"))
    #expect(console.run("show", "a-2").text.contains("2024-04-03"))
  }
}
