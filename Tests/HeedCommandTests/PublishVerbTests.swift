import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct PublishVerbTests {
  private static func console() throws -> Console {
    let console = try Console.empty()
    console.run("add", "Appoint an envoy", "--to", "President", "--ref", "envoy", "--tag", "a")
    console.run("log", "envoy", "Hearing held", "--on", "2024")
    console.run("log", "envoy", "Rumour", "--on", "2024", "--visibility", "private")
    return console
  }

  @Test func `it is shown what would be public, and nothing is recorded`() throws {
    let console = try Self.console()
    let before = console.heads
    let shown = """
      to be public: 1 recommendation, 1 event
        recommendation  @2  envoy: Appoint an envoy
        event           @3  2024: Hearing held
      kept, being private: @4; name them to publish them

      """
    let dry = console.run("publish", "envoy", "--dry-run")
    #expect(dry.text == shown)
    #expect(dry.status == 0)
    let asked = console.run("publish", "--tag", "a")
    #expect(asked.text == shown)
    #expect(asked.errorText.contains("pass --yes"))
    #expect(asked.status == 77)
    #expect(console.heads == before)
  }

  @Test func `it says what it made public, and that there is nothing more`() throws {
    let console = try Self.console()
    let made = console.run("publish", "envoy", "--yes", "--because", "agreed")
    #expect(made.text.hasPrefix("@6 made public: 1 recommendation, 1 event; head "))
    let more = console.run("publish", "envoy", "--yes")
    #expect(more.lines.first == "nothing to make public: it is so already")
    #expect(console.run("timeline", "--public", "--format", "csv").lines.count == 3)
    let back = console.run("publish", "envoy", "--visibility", "internal", "--yes", "--quiet")
    #expect(back.text == "@7\n")
    #expect(console.run("list", "--public").text == "")
    #expect(console.run("verify").status == 0)
  }

  @Test func `a source may be less visible than its event`() throws {
    let console = try Self.console()
    console.run(
      "log", "envoy", "Told", "--source", "A diary", "--source-visibility", "private",
      "--on", "2025")
    console.run("publish", "envoy", "--yes")
    #expect(console.run("show", "envoy").text.contains("A diary"))
    let told = console.run("show", "envoy", "--public", "--format", "json").text
    #expect(told.contains("Told"))
    #expect(!told.contains("A diary"))
  }
}
