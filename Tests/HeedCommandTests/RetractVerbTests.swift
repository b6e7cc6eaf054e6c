import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct RetractVerbTests {
  private static func console() throws -> Console {
    let console = try Console.empty()
    console.run("add", "Appoint an envoy", "--to", "US President", "--ref", "envoy")
    console.run("mark", "envoy", "in-progress", "--on", "2023", "--because", "hearings held")
    return console
  }

  private static let asking = """
    heed: this asks first, and there is no terminal to ask at
          pass --yes
          nothing was recorded

    """

  @Test(arguments: [
    ["retract", "@3", "--because", "wrong"], ["undo"], ["redact", "@3", "--because", "a name"],
  ])
  func `without a terminal and --yes the entry is shown and nothing is recorded`(
    words: [String]
  ) throws {
    let console = try Self.console()
    let heads = console.heads
    let outcome = console.run(words)
    #expect(outcome.status == 77)
    #expect(outcome.output == [])
    #expect(outcome.errorText.hasPrefix("@3 assessment, 2023~, internal\n"))
    #expect(outcome.errorText.contains("  envoy: in-progress\n  hearings held\n"))
    #expect(outcome.errorText.hasSuffix(Self.asking))
    #expect(console.heads == heads)
  }

  @Test func `the question says what would move`() throws {
    let outcome = try Self.console().run("retract", "@3", "--because", "wrong")
    #expect(
      outcome.errorText.contains("would have retracted @3 (envoy: in-progress -> not assessed)\n"))
  }

  @Test(arguments: [
    ["retract", "@3", "--because", "wrong"], ["undo"], ["redact", "@3", "--because", "a name"],
    ["retract", "envoy", "--because", "wrong"],
  ])
  func `a dry run shows what would happen on standard output, asks nothing and records nothing`(
    words: [String]
  ) throws {
    let console = try Self.console()
    let heads = console.heads
    let outcome = console.run(words + ["--dry-run"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == [])
    #expect(outcome.lines.dropLast().last?.hasPrefix("would have ") == true)
    #expect(console.heads == heads)
  }

  @Test func `what is stored is shown escaped and within the width`() throws {
    let console = try Self.console()
    let hostile = "\u{1B}[2J\u{202E}" + String(repeating: "long words ", count: 30)
    console.run("log", "envoy", hostile, "--because", hostile, "--key", "a")
    console.run("log", "envoy", hostile + "again", "--on", "2024-07-13..2024-07-16")
    for width in ["40", "60", "120"] {
      for words in [
        ["retract", "@4", "--because", "wrong"], ["undo"],
        ["redact", "@4", "--because", "a name", "--match", "again"],
      ] {
        let outcome = console.run(words + ["--dry-run", "--width", width])
        #expect(outcome.status == 0)
        #expect(!outcome.output.contains(0x1B) && !outcome.text.contains("\u{202E}"))
        for line in outcome.lines { #expect(line.displayWidth <= Int(width) ?? 0, "\(line)") }
      }
    }
  }
}
