import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct SchemeVerbTests {
  private static let scheme = #"""
    {"name": "ours", "title": "Our steps", "statuses": [
      {"label": "Begun", "code": "B", "stage": "underway", "meaning": "money was given"}]}
    """#

  private func console() throws -> Console {
    let console = try Console.empty()
    console.run("scheme", "define", try console.folder.write(Self.scheme.utf8, to: "ours.json"))
    return console
  }

  @Test func `what show writes as JSON can be defined under another name`() throws {
    let console = try console()
    for name in ["ours", "gao", "ntsb"] {
      let text = console.run("scheme", "show", name, "--format", "json").text
      let other = text.replacing("\"name\": \"\(name)\"", with: "\"name\": \"other-\(name)\"")
      let path = try console.folder.write(other.utf8, to: "other.json")
      let outcome = console.run("scheme", "define", path)
      #expect(outcome.status == 0, "\(outcome.errorText)")
      let statuses = ["scheme", "show", "other-\(name)", "--format", "csv"]
      #expect(
        console.run(statuses).text == console.run("scheme", "show", name, "--format", "csv").text)
    }
    let same = try console.folder.write(
      console.run("scheme", "show", "ours", "--format", "json").output, to: "same.json")
    #expect(console.run("scheme", "define", same).text.contains("nothing is added"))
  }

  @Test(arguments: [
    ["list", "--dry-run"], ["show", "ours", "--visibility", "public"],
    ["define", "ours.json", "--format", "json"], ["define", "ours.json", "--public"],
    ["map", "--dry-run"], ["map", "ours", "A=done", "--format", "json"],
  ])
  func `an option that would do nothing is refused`(words: [String]) throws {
    let outcome = try console().run(["scheme"] + words)
    #expect(outcome.status == 64)
    #expect(outcome.errorText.contains("takes no --"))
  }

  @Test(arguments: [
    ["show"], ["define"], ["list", "x"], ["show", "ours", "gao"], ["define", "a", "b"], [],
  ])
  func `too few and too many words are refused`(words: [String]) throws {
    #expect(try console().run(["scheme"] + words).status == 64)
  }

  @Test func `a dry run says what would be, and records nothing`() throws {
    let console = try console()
    let before = console.heads
    let changed = Self.scheme.replacing("underway", with: "partial")
    let path = try console.folder.write(changed.utf8, to: "changed.json")
    #expect(
      console.run("scheme", "define", path, "--dry-run").text
        == "would record scheme ours version 2: 1 status\n")
    #expect(console.heads == before)
  }

  @Test(arguments: [40, 60, 80, 120])
  func `no line is wider than asked for`(width: Int) throws {
    let console = try console()
    for words in [["list"], ["show", "ours"], ["show", "ntsb"], ["show", "ccpr-a-e"], ["map"]] {
      for line in console.run(["scheme"] + words + ["--width", "\(width)"]).lines {
        #expect(line.displayWidth <= width, "\(words): \(line)")
      }
    }
  }
}
