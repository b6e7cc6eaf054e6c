import Foundation
import HeedTestSupport
import Testing

@testable import HeedCommand

/// What the program says, word for word; `RECORD=1 swift test --filter Transcript` rewrites it.
@Suite struct TranscriptTests {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test(arguments: Transcript.all)
  func `the program says what its transcript says`(transcript: Transcript) throws {
    let said = try transcript.recorded()
    if Self.isRecording {
      try said.write(toFile: transcript.path, atomically: true, encoding: .utf8)
      return
    }
    let kept = try String(contentsOfFile: transcript.path, encoding: .utf8)
    guard !said.utf8.elementsEqual(kept.utf8) else { return }
    let lines = said.split(separator: "\n", omittingEmptySubsequences: false)
    let keptLines = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(lines, keptLines).enumerated().first { $0.element.0 != $0.element.1 }
    let line = first?.offset ?? min(lines.count, keptLines.count)
    Issue.record(
      """
      \(transcript.name).txt:\(line + 1) was: \(keptLines.dropFirst(line).first ?? "(end)")
      and now is: \(lines.dropFirst(line).first ?? "(end)")
      """)
  }

  @Test func `every transcript is of this list`() throws {
    let folder = "\(SeedFiles.root)/Tests/HeedCommandTests/Transcripts"
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(kept == Transcript.all.map { "\($0.name).txt" }.sorted())
  }

  @Test func `the same commands print the same bytes`() throws {
    for transcript in Transcript.all where transcript.name == "writing" {
      #expect(try transcript.recorded() == transcript.recorded())
    }
  }

  @Test func `no line is wider than asked for`() throws {
    let console = try Console.seeded()
    let refs = console.run("list", "--format", "csv").lines.dropFirst().compactMap {
      $0.split(separator: ",").first.map(String.init)
    }.filter { $0 != "\r" }
    let commands =
      [
        ["summary"], ["list"], ["timeline"], ["changes", "--since", "2020"], ["due"],
        ["summary", "--compare"], ["search", "rights"], ["check", "stale", "unassessed"],
      ] + refs.map { ["show", $0] }
      + ["addressee", "issuer", "document", "tag", "status", "year", "theme"].map {
        ["summary", "--by", $0]
      }
    for width in [40, 60, 80, 120] {
      for command in commands {
        for line in console.run(command + ["--width", "\(width)"]).lines
        where line.displayWidth > width {
          Issue.record("\(command) at \(width) has \(line.displayWidth): \(line)")
        }
      }
    }
  }

  @Test func `a terminal of unknown commands is as wide as it says`() throws {
    let console = try Console.seeded()
    console.terminalWidth = 60
    for command in [
      ["summary"], ["list"], ["timeline"], ["show", "envoy"], ["changes", "--since", "2020"],
      ["search", "rights"], ["check", "stale"],
    ] {
      for line in console.run(command + ["--color", "never"]).lines {
        #expect(line.displayWidth <= 60, "\(command): \(line)")
      }
    }
  }

  @Test(arguments: [
    ["summary"], ["list"], ["timeline"], ["show", "envoy"], ["changes", "--since", "2020"],
    ["search", "rights"], ["check", "stale", "--width", "80"],
    ["changes", "--since", "2020", "--width", "120"], ["summary", "--compare"],
  ])
  func `colour is there when asked for, on a terminal, and never in a pipe`(
    command: [String]
  ) throws {
    let console = try Console.seeded()
    let escape = UInt8(0x1B)
    #expect(!console.run(command).output.contains(escape))
    let coloured = console.run(command + ["--color", "always"])
    #expect(coloured.output.contains(escape))
    #expect(Self.withoutColour(coloured.text) == console.run(command).text)
    console.terminalWidth = 80
    console.variables["TERM"] = "xterm"
    #expect(console.run(command).output.contains(escape))
    #expect(!console.run(command + ["--color", "never"]).output.contains(escape))
    console.variables["NO_COLOR"] = "1"
    #expect(!console.run(command).output.contains(escape))
  }

  /// The text without sequences of the form ESC [ ... m.
  private static func withoutColour(_ text: String) -> String {
    var plain = ""
    var isInside = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" { isInside = true }
      if !isInside { plain.unicodeScalars.append(scalar) }
      if scalar == "m" { isInside = false }
    }
    return plain
  }

  @Test func `the envoy was appointed, and the post is empty again`() throws {
    let text = try Console.seeded().run("show", "envoy").text
    #expect(text.contains("not-started   since 2025-01~"))
    #expect(text.contains("regressed: implemented from 2023-10-13"))
    #expect(text.contains("[x]  appointed  2023-10-13  no longer holds"))
    #expect(try Console.seeded().run("list", "--regressed").text.contains("envoy "))
  }

  @Test func `at the end of 2023 the envoy stood as appointed`() throws {
    let console = try Console.seeded()
    let summary = ["summary", "--tag", "theme:special-envoy", "--by", "status", "--format", "csv"]
    func statuses(_ words: [String]) -> [String] {
      console.run(summary + words).lines.dropFirst(2).compactMap {
        $0.split(separator: ",").first.map(String.init)
      }
    }
    #expect(statuses(["--as-of", "2023-12-31"]).first == "implemented")
    #expect(statuses(["--as-of", "2023-10-12"]).first == "in-progress")
    #expect(statuses([]).first == "not-started")
    #expect(console.run("summary", "--known-at", "2026-11-23").text.contains("no recommend"))
  }
}
