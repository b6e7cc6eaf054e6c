import Foundation
import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct RecordExportTests {
  @Test func `the record goes to standard output or to a file, byte for byte the same`() throws {
    let console = try Console.seeded()
    let path = console.folder.file("record.jsonl")
    let outcome = console.run("export", "--format", "heed", "--output", path)
    #expect(outcome.errorText == "")
    #expect(outcome.text.hasSuffix("record.jsonl: 86 entries, what is private too\n"))
    let bytes = try console.folder.bytes(of: "record.jsonl")
    #expect(bytes == console.run("export", "--format", "heed").output)
    #expect(console.run("export", "--format", "heed", "--output", path).status == 73)
    #expect(console.run("export", "--format", "heed", "--output", path, "--force").status == 0)
  }

  @Test func `every line is JSON to another reader`() throws {
    let console = try Console.seeded()
    console.run("log", "envoy", "Hidden \u{202E}\u{1B}[31m \u{7F}\u{2028} \"words\"\\")
    let path = console.folder.file("record.jsonl")
    console.run("export", "--format", "heed", "--output", path)
    let program = """
      import json, sys
      lines = [json.loads(line) for line in open(sys.argv[1], "rb")]
      head = lines[0]["heads"][0].split(":")
      print(lines[0]["entries"] == len(lines) - 1, lines[-1]["id"] == head[0],
            lines[-1]["hash"].startswith(head[1]), lines[-1]["body"]["kind"])
      """
    let shell = try Shell(["python3", "-c", program, path])
    #expect(shell.output == "True True True event-logged\n", "\(shell.errors)")
  }

  @Test(arguments: [
    (["--open"], "which is the whole record"), (["--as-of", "2022"], "whole record"),
    (["--public"], "heed export --public"), (["events"], "leave the table out"),
    (["--force"], "--output"),
  ])
  func `the record has no parts`(words: [String], hint: String) throws {
    let outcome = try Console.seeded().run(["export", "--format", "heed"] + words)
    #expect(outcome.status == 64)
    #expect(outcome.text == "")
    #expect(outcome.errorText.contains(hint), "\(outcome.errorText)")
  }

  @Test func `it is not for a terminal`() throws {
    let console = try Console.empty()
    console.terminalWidth = 80
    let outcome = console.run("export", "--format", "heed")
    #expect(outcome.status == 64 && outcome.text == "")
    #expect(outcome.errorText.contains("--output"))
  }

  @Test func `an interrupted export leaves nothing`() throws {
    let console = try Console.seeded()
    console.isInterrupted = { true }
    let path = console.folder.file("record.jsonl")
    #expect(console.run("export", "--format", "heed", "--output", path).status == 130)
    let names = try FileManager.default.contentsOfDirectory(atPath: console.folder.path)
    #expect(names.filter { $0.contains("record") } == [])
  }
}
