import HeedTestSupport
import Testing

@Suite struct AcknowledgementLineTests {
  private static func console() throws -> Console {
    let console = try Console.empty()
    console.run("add", "Appoint an envoy", "--to", "US President", "--ref", "envoy")
    return console
  }

  /// The one line without the head, which the transcripts have.
  private static func line(_ outcome: Outcome) -> String {
    let start = outcome.text.split(separator: "; head ").first ?? ""
    #expect(outcome.lines.count == 2)
    return String(start)
  }

  @Test func `a write says its number, what moved, when, by whom and who may see it`() throws {
    let outcome = try Self.console().run("mark", "envoy", "in-progress", "--on", "2023")
    #expect(
      Self.line(outcome)
        == "@3 envoy: not assessed -> in-progress on 2023, by Heed example record, internal")
    #expect(outcome.errors == [])
  }

  @Test func `it says when the date was taken to be today`() throws {
    let outcome = try Self.console().run("log", "envoy", "Hearing held")
    #expect(Self.line(outcome).contains("on 2026-11-24 (today), "))
  }

  @Test func `it ends with the head that heed head prints`() throws {
    let console = try Self.console()
    let outcome = console.run("log", "envoy", "Hearing held")
    #expect(outcome.text.hasSuffix("; head \(console.heads)"))
  }

  @Test func `an earlier date that leaves the status is explained beside the answer`() throws {
    let console = try Self.console()
    console.run("mark", "envoy", "implemented", "--on", "2023-10-13")
    let outcome = console.run("mark", "envoy", "stalled", "--on", "2023-03")
    #expect(Self.line(outcome).hasPrefix("@4 envoy: stalled on 2023-03, by "))
    #expect(
      outcome.errorText
        == "note: envoy stays implemented since 2023-10-13; stalled stands in its history\n")
  }

  @Test func `what is said of one addressee tells how that one moved`() throws {
    let console = try Console.empty()
    console.run("add", "Let aid in", "--to", "Ministry", "--to", "Army", "--ref", "aid")
    console.run("mark", "aid", "not-started", "--on", "2023")
    let army = console.run("mark", "aid", "implemented", "--for", "Army", "--on", "2024")
    #expect(Self.line(army).contains("@4 aid for Army: not-started -> implemented on 2024, by "))
    #expect(army.errors == [])
    let earlier = console.run("mark", "aid", "stalled", "--for", "Army", "--on", "2023-06")
    #expect(Self.line(earlier).contains("@5 aid for Army: stalled on 2023-06, by "))
    #expect(
      earlier.errorText
        == "note: aid for Army stays implemented since 2024~; stalled stands in its history\n")
  }

  @Test func `a retry under a key says so and adds nothing`() throws {
    let console = try Self.console()
    let words = ["log", "envoy", "Bill introduced", "--key", "bill"]
    let first = console.run(words)
    let heads = console.heads
    let second = console.run(words)
    #expect(
      second.text
        == first.text.dropLast() + "; was recorded before under this key\n")
    #expect(console.heads == heads)
  }

  @Test func `quiet says the number alone`() throws {
    let outcome = try Self.console().run("log", "envoy", "Hearing held", "--quiet")
    #expect(outcome.text == "@3\n")
    #expect(outcome.errors == [])
  }

  @Test func `an import says what it added and what was there`() throws {
    let console = try Console.empty()
    let path = try #require(try SeedFiles.paths().first)
    #expect(console.run("import", path).text.hasPrefix("added 1 document, "))
    #expect(console.run("import", path).text.hasPrefix("added nothing; "))
  }

  @Test func `a dry run says what it would do and does nothing`() throws {
    let console = try Console.empty()
    let heads = console.heads
    let path = try #require(try SeedFiles.paths().first)
    #expect(console.run("import", path, "--dry-run").text.hasPrefix("would have added 1 document"))
    #expect(console.heads == heads)
    #expect(console.run("list").text == "")
  }
}
