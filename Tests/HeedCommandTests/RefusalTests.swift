import Foundation
import HeedTestSupport
import Testing

@testable import HeedCommand

/// Every refusal that a person can meet, word for word.
@Suite struct RefusalTests {
  /// Refusals that no row of the table can bring about, and where they are met.
  private static let elsewhere: [String: String] = [
    "busy": "a minute of waiting; the torture has rival writers",
    "changedMeanwhile": "a rival between question and answer; LedgerUndoTests",
    "full": "a disk without room; the torture fills one",
    "badCharacter": "no command line and no JSON hands on a NUL; HostileTests hand one in",
    "notWritable": "the tests may run as root, who may write anywhere; AccessTests",
    "notReadable": "the same; AccessTests",
    "replaced": "the file must go while a command runs; LedgerTests",
    "interrupted": "somebody must end a command; BackupVerbTests",
    "inUse": "another program must have a file open; BackupVerbTests",
    "failed": "a fault of SQLite or the machine that no file brings about here",
  ]

  @Test func `every refusal is worded as the table says, and nothing is recorded`() throws {
    let console = try RefusalCase.prepared()
    let folder = console.folder.path
    let before = console.heads
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    for row in RefusalCase.all {
      let outcome = console.run(row.words.map { $0.replacing("FOLDER", with: folder) })
      let errors = outcome.errorText.replacing(folder, with: "FOLDER")
      #expect(errors == row.errors + "\n", "\(row.testDescription)")
      #expect(outcome.status == row.status, "\(row.testDescription)")
      #expect(outcome.output == [], "\(row.testDescription)")
      #expect(console.heads == before, "\(row.testDescription)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == files)
    #expect(console.run("verify").status == 0)
  }

  @Test func `the table has every refusal that the command line can reach`() throws {
    let path = "\(SeedFiles.root)/Sources/Heed/Ledger/Refusal.swift"
    let source = try String(contentsOfFile: path, encoding: .utf8)
    let declared = source.split(separator: "\n").compactMap { line -> String? in
      let words = line.split { " (".contains($0) }
      return words.first == "case" && words.count > 1 ? String(words[1]) : nil
    }
    #expect(declared.count > 30)
    let shown = Set(RefusalCase.all.map(\.name))
    #expect(Set(declared).subtracting(shown).subtracting(Self.elsewhere.keys).sorted() == [])
    #expect(
      shown.subtracting(declared).sorted() == [
        "document", "file", "needsReview", "piped", "unwritten", "usage",
      ])
    #expect(shown.intersection(Self.elsewhere.keys).sorted() == [])
  }

  @Test func `one kind of refusal has one exit status`() {
    let statuses = Dictionary(
      grouping: RefusalCase.all.filter { !["document", "file"].contains($0.name) }, by: \.name
    )
    .mapValues { Set($0.map(\.status)) }
    for (name, found) in statuses { #expect(found.count == 1, "\(name): \(found)") }
  }

  @Test func `a refusal while reading does not speak of recording`() {
    for row in RefusalCase.all
    where [
      "list", "show", "summary", "changes", "due", "timeline", "search", "check", "head",
      "verify", "backup", "restore", "extract",
    ].contains(row.words.first) {
      #expect(!row.errors.contains("nothing was recorded"), "\(row.testDescription)")
    }
  }

  @Test func `an argument that is not UTF-8 is refused with its place`() throws {
    let program = try HeedProgram()
    try program.run("init", "--owner", "Owner")
    let outcome = try program.shell(#"exec "$HEED" show "$(printf 'a\377b')""#)
    #expect(
      outcome.errorText
        == "heed: word 2 of the command line is not UTF-8 text\n")
    #expect(outcome.status == 64)
  }

  @Test func `a clock that is none is refused`() throws {
    var program = try HeedProgram()
    program.environment["HEED_NOW"] = "yesterday"
    let outcome = try program.run("list")
    #expect(
      outcome.errorText
        == "heed: HEED_NOW is no instant; write it as 2026-11-24T15:00:00Z\n")
    #expect(outcome.status == 64)
  }

  @Test func `standard input that is no JSON is called by its sign`() throws {
    let program = try HeedProgram()
    try program.run("init", "--owner", "Owner")
    let outcome = try program.run(["import", "-"], input: Array("{\n \"heed\"; 1}".utf8))
    #expect(
      outcome.errorText == """
        heed: -:2:8: ":" is expected after the key
              nothing was recorded

        """)
    #expect(outcome.status == 65)
  }
}
