import Foundation
import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct ExtractVerbTests {
  private let letter: LetterConsole

  init() throws { letter = try LetterConsole() }

  private func run(_ words: String...) -> Outcome {
    letter.console.run(["extract", letter.path()] + words)
  }

  private func objects(_ bytes: [UInt8]) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
  }

  @Test func `it needs no ledger, and makes none`() throws {
    letter.console.variables["HEED_LEDGER"] = letter.path("none.db")
    #expect(run().status == 0)
    #expect(!FileManager.default.fileExists(atPath: letter.path("none.db")))
  }

  @Test func `it tells who is asked what, under headings`() {
    let outcome = run()
    let lines = outcome.lines
    #expect(lines.contains("  Ministry of Transport"))
    #expect(lines.contains("    mend the roads"))
    #expect(lines.contains { $0.hasPrefix("      likely (0.") && $0.hasSuffix("bytes 34 to 81") })
    #expect(outcome.errorText == "4 proposals\n")
    #expect(run("--quiet").errorText == "")
    #expect(run("--explain").text.contains("should"))
  }

  @Test func `JSON has the fields that are promised, and places in the file`() throws {
    let text = try letter.text(of: "letter.txt")
    let objects = try objects(run("--format", "json").output)
    #expect(objects.count == 4)
    for object in objects {
      #expect(
        Set(object.keys) == [
          "start", "end", "text", "addressee", "action", "negative", "heading", "confidence",
          "number", "issuers",
        ])
      let start = try #require(object["start"] as? Int)
      let end = try #require(object["end"] as? Int)
      let words = String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
      #expect(LetterConsole.flow(words) == object["text"] as? String)
      let confidence = try #require(object["confidence"] as? Double)
      #expect((0...1).contains(confidence))
      #expect(object["addressee"] is [String] && object["negative"] is Bool)
    }
    let explained = try self.objects(run("--format", "json", "--explain").output)
    #expect(explained.allSatisfy { ($0["reasons"] as? [String])?.isEmpty == false })
  }

  @Test func `every format has every proposal`() {
    #expect(run("--format", "jsonl").lines.count == 5)
    #expect(run("--format", "csv").lines.count == 6)
    #expect(run("--format", "tsv").lines.first?.hasPrefix("start\tend\ttext\taddressee") == true)
    #expect(run("--format", "md").lines.count == 7)
    #expect(run("--format", "csv").errorText == "")
  }

  @Test func `what it is less sure of can be left out`() throws {
    #expect(run("--min-confidence", "1", "--format", "json").text == "[]\n")
    #expect(try objects(run("--min-confidence", "0", "--format", "json").output).count == 4)
  }

  @Test func `a document that asks for nothing is no error`() throws {
    try letter.write("The sky is blue.\n", to: "letter.txt")
    let outcome = run()
    #expect(outcome.status == 0 && outcome.text == "")
    #expect(outcome.errorText == "nothing is proposed\n")
    #expect(run("--format", "json").text == "[]\n")
    #expect(run("--format", "csv").lines.count == 2)
  }

  @Test func `a file that cannot be read prints nothing but why`() {
    for format in ["text", "json", "csv", "md"] {
      let outcome = letter.console.run("extract", letter.path("none"), "--format", format)
      #expect(outcome.status == 66 && outcome.text == "")
      #expect(!outcome.errorText.contains("nothing was recorded"))
    }
  }

  @Test(arguments: [20, 40, 80])
  func `no line is wider than asked for`(width: Int) {
    for line in run("--explain", "--width", "\(width)").lines {
      #expect(line.displayWidth <= width)
    }
  }

  @Test func `hostile words are shown escaped, and kept in JSON`() throws {
    try letter.write(
      "Open\u{1B}[31m letter\n\nThe Ministry of \u{202E}Transport should mend\u{1B}[2J roads.\n",
      to: "letter.txt")
    for format in ["text", "json", "md"] {
      #expect(!run("--format", format, "--explain").output.contains(0x1B))
    }
    letter.console.terminalWidth = 80
    #expect(!run("--format", "csv").output.contains(0x1B))
  }

  @Test func `proposals are handed on while the document is read`() throws {
    // Far more than an output buffer holds: what was written by then had to go out.
    let many = (0..<4000).map { "The Ministry of Roads should mend road number \($0) soon.\n\n" }
    try letter.write(many.joined(), to: "letter.txt")
    let program = try HeedProgram()
    let outcome = try program.shell(
      "\"$HEED\" extract '\(letter.path())' --format json | head -c 100 | wc -c")
    #expect(outcome.text.contains("100") && outcome.errorText == "")
  }
}
