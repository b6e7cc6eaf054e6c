import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct ContextTests {
  private static func console() throws -> Console {
    let console = try Console.empty()
    console.run(
      "add", "Appoint an envoy", "--to", "US President", "--ref", "envoy", "--issued", "2021-04",
      "--due", "2022", "--tag", "a", "--priority", "high", "--lead", "State", "--from", "HRW")
    console.run("add", "Let aid in", "--to", "Ministry", "--ref", "aid", "--issued", "2023")
    console.run("mark", "aid", "implemented", "--on", "2024")
    return console
  }

  @Test(arguments: [
    (["--to", "US President"], "envoy"), (["--from", "HRW"], "envoy"), (["--tag", "a"], "envoy"),
    (["--lead", "State"], "envoy"), (["--priority", "high"], "envoy"), (["--open"], "envoy"),
    (["--overdue"], "envoy"), (["--issued", "2021"], "envoy"), (["--issued", "2022.."], "aid"),
    (["--due", "..2022"], "envoy"), (["--status", "Implemented"], "aid"),
    (["--stage", "DONE"], "aid"), (["--stage", "unassessed"], "envoy"), (["--regressed"], ""),
    (["--unmapped"], ""), (["--to", "ministry", "--open"], ""), (["--in", "nothing"], ""),
    (["--stage", "done", "--stage", "unassessed"], "envoy aid"),
    (["--stage", "done", "--to", "US President"], ""),
  ])
  func `a filter chooses`(filter: [String], refs: String) throws {
    let lines = try Self.console().run(["list", "--format", "csv"] + filter).lines
    let found = lines.dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) }
    #expect(found.joined(separator: " ") == refs)
  }

  @Test(arguments: [(nil, 80), (60, 60), (10, 20), (5000, 1000)] as [(Int?, Int)])
  func `the width is the terminal's, within bounds`(terminal: Int?, width: Int) throws {
    let console = try Self.console()
    console.terminalWidth = terminal
    let text = console.run("summary", "--color", "never").text
    #expect(text == console.run("summary", "--color", "never", "--width", "\(width)").text)
  }

  @Test func `words of a vocabulary are read whatever their case`() throws {
    let outcome = try Self.console().run("log", "aid", "Read", "--kind", "LEGISLATION")
    #expect(outcome.status == 0)
  }

  @Test func `a year as the end of a period means its last day`() throws {
    let console = try Self.console()
    console.run("log", "aid", "First", "--on", "2024-01-01")
    console.run("log", "aid", "Last", "--on", "2024-12-31")
    console.run("log", "aid", "After", "--on", "2025-01-01")
    let text = console.run("timeline", "--since", "2024", "--until", "2024").text
    #expect(text.contains("First") && text.contains("Last") && !text.contains("After"))
  }

  @Test func `a status of another scheme chooses by its scheme and code`() throws {
    let console = try Console.empty()
    _ = console.run("add", "Ratify", "--to", "State", "--ref", "ratify")
    _ = console.run("mark", "ratify", "ccpr-a-e/B", "--on", "2022")
    #expect(console.run("list", "--status", "ccpr-a-e/B").text.hasPrefix("ratify "))
    #expect(console.run("list", "--status", "roland-a-e/B").text == "")
  }
}
