import HeedTestSupport
import Testing

@testable import HeedExchange

@Suite struct EditedEventTests {
  private let console: Console

  init() throws {
    console = try Console.empty()
    for words in [
      ["add", "Mend the roads", "--ref", "roads", "--to", "State"],
      ["add", "Let aid in", "--ref", "aid", "--to", "State"],
      [
        "log", "roads", "aid", "A vote", "--on", "2023-05", "--note", "close",
        "--source", "https://example.org/a",
      ],
      ["mark", "roads", "in-progress", "--on", "2023-01-02"],
    ] { #expect(console.run(words).status == 0) }
  }

  /// The id of the event of that title.
  private func id(_ title: String, _ table: EditedTable) -> String {
    table.rows.first { $0.contains(title) }?[0] ?? ""
  }

  @Test func `what differs is amended, and a row without an id is another event`() throws {
    var table = try EditedTable(console, "events")
    #expect(table.load().text.hasPrefix("added nothing; 2 unchanged"))
    let vote = id("A vote", table)
    table[vote, "title"] = "A vote in parliament"
    table[vote, "note"] = ""
    table[vote, "on"] = "2023-05-06"
    table[vote, "kind"] = "debate"
    table.add(["title": "A visit", "kind": "visit", "on": "2023-06-01", "recommendations": "aid"])
    let outcome = table.load()
    #expect(outcome.text.hasPrefix("added 1 event; 1 amended; 1 unchanged"), "\(outcome.errorText)")
    #expect(table.load().text.hasPrefix("added nothing; 3 unchanged"))
    let shown = console.run("show", "aid").text
    #expect(shown.contains("2023-05-06  A vote in parliament") && !shown.contains("close"))
    #expect(shown.contains("2023-06-01  A visit"))
    #expect(console.run("verify").status == 0)
  }

  @Test(arguments: [
    ("recommendations", "roads", "recommendations of an event cannot be changed"),
    ("sources", "", "sources of an event cannot be changed"), ("kind", "party", "is no kind"),
    ("title", "", "title of an event cannot be empty"), ("on", "", "an event has a date"),
    ("response", "noted", "the response of an event cannot be changed"),
  ])
  func `what cannot be told is refused, and nothing is recorded`(
    column: String, cell: String, hint: String
  ) throws {
    let heads = console.heads
    var table = try EditedTable(console, "events")
    table[id("A vote", table), column] = cell
    let outcome = table.load()
    #expect(outcome.status == 65)
    #expect(outcome.errorText.contains(hint), "\(outcome.errorText)")
    #expect(console.heads == heads)
  }

  @Test func `an event that is new may have an answer, in a word that is one`() throws {
    var table = try EditedTable(console, "events")
    table.add(["title": "A reply", "on": "2023-06-01", "recommendations": "aid", "response": "no"])
    let refused = table.load()
    #expect(refused.status == 65)
    #expect(refused.errorText.contains("\"no\" is no answer; it is one of none, supported"))
    var other = try EditedTable(console, "events")
    other.add([
      "title": "A reply", "on": "2023-06-01", "recommendations": "aid", "response": "Noted",
    ])
    #expect(other.load().text.hasPrefix("added 1 event"))
    #expect(console.run("list", "--response", "noted").text.contains("aid"))
  }

  @Test func `a status is not changed in the table of statuses, which is said`() throws {
    let heads = console.heads
    var table = try EditedTable(console, "statuses")
    table["roads", "status"] = "stalled"
    let outcome = table.load()
    #expect(outcome.text.hasPrefix("added nothing; 1 unchanged"))
    #expect(outcome.errorText.contains("status: here \"in-progress\", there \"stalled\""))
    #expect(console.heads == heads)
  }
}
