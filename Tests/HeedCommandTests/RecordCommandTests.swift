import Foundation
import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct RecordCommandTests {
  /// A console whose ledger, once there is one, has another writer.
  private static func other(isFresh: Bool = false) throws -> Console {
    let console = try Console()
    console.run("head")
    if isFresh { console.run("init", "--owner", "Somebody") }
    return console
  }

  /// A console with a record of its ledger in a file.
  private static func exported() throws -> (console: Console, path: String) {
    let console = try Console.seeded()
    console.run("log", "envoy", "Something private", "--visibility", "private")
    console.run("retract", "@40", "--because", "a mistake", "--yes")
    console.run("redact", "@30", "--because", "a name", "--yes")
    let path = console.folder.file("record.jsonl")
    console.run("export", "--format", "heed", "--output", path)
    return (console, path)
  }

  @Test(arguments: [false, true])
  func `a ledger of the record answers as the one it came from`(isFresh: Bool) throws {
    let (console, path) = try Self.exported()
    let other = try Self.other(isFresh: isFresh)
    let taken = other.run("import", path)
    #expect(
      taken.text.contains(
        "added 89 entries, every hash checked; ledger of Heed example record"))
    #expect(taken.errorText == "note: \(path) was read as the record of a ledger\n")
    for words in [
      ["head"], ["summary", "--by", "addressee"], ["timeline", "--format", "csv"],
      ["list", "--format", "json"], ["show", "envoy", "--all", "--format", "json"],
      ["export", "statuses"], ["export", "documents"], ["check"], ["verify"],
      ["export", "--format", "heed"],
    ] {
      let (found, expected) = (other.run(words), console.run(words))
      #expect(found.text == expected.text && found.status == expected.status, "\(words)")
    }
    let again = other.run("import", path)
    #expect(again.text.contains("added 0 entries, 89 there already"))
  }

  @Test func `a dry run makes nothing`() throws {
    let (console, path) = try Self.exported()
    let other = try Self.other()
    let outcome = other.run("import", path, "--dry-run", "--format", "heed")
    #expect(outcome.text.contains("would have added 89 entries"))
    #expect(!outcome.text.contains("head"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: other.folder.path) == [])
    #expect(console.run("import", path, "--dry-run").text.contains("would have added 0 entries"))
  }

  @Test(arguments: [false, true])
  func `an interrupted import changes nothing`(isFresh: Bool) throws {
    let (console, path) = try Self.exported()
    let other = try Self.other(isFresh: isFresh)
    let before = try FileManager.default.contentsOfDirectory(atPath: other.folder.path)
    other.isInterrupted = { true }
    let outcome = other.run("import", path)
    #expect(outcome.status == 130)
    #expect(outcome.errorText.contains("nothing was changed at \(other.ledger)"))
    other.isInterrupted = { false }
    #expect(try FileManager.default.contentsOfDirectory(atPath: other.folder.path) == before)
    if isFresh { #expect(other.run("summary").text.contains("Somebody")) }
    #expect(console.run("verify").status == 0)
  }

  @Test func `a record goes through a pipe`() throws {
    let program = try HeedProgram()
    try program.run("init", "--owner", "Owner")
    try program.run("add", "Appoint an envoy", "--to", "President")
    let outcome = try program.shell(
      """
      "$HEED" export --format heed | "$HEED" --ledger other.db import - &&
      "$HEED" --ledger other.db export --format heed > a &&
      "$HEED" export --format heed | cmp - a && "$HEED" --ledger other.db verify
      """)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(outcome.text.contains("good: 2 entries in 1 feed"))
  }

  @Test func `a ledger that cannot be made is told`() throws {
    let (console, path) = try Self.exported()
    let outcome = console.run("import", path, "--ledger", "/nowhere/at/all.db")
    #expect(outcome.status == 73)
    #expect(outcome.errorText.contains("/nowhere/at/all.db"))
  }
}
