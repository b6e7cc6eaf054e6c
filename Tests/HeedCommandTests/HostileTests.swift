import Foundation
import HeedTestSupport
import Testing

@testable import HeedCommand

/// Texts that have fooled terminals, spreadsheets, shells and parsers, through every way in and
/// out.
@Suite struct HostileTests {
  /// What the ledger holds of each text: the ref of the recommendation with it in every field.
  private static func filled() throws -> (console: Console, refs: [(text: String, ref: String)]) {
    let console = try Console.empty()
    var refs: [(text: String, ref: String)] = []
    for (index, text) in HostileText.forFields.enumerated() {
      let ref = "item-\(index)"
      let added = console.run(
        "add", "--title", text, "--to", text, "--ref", ref, "--number", text, "--from", text,
        "--place", text, "--tag", text, "--lead", text, "--priority", text, "--", text)
      if added.status == 0 { refs.append((text, ref)) }
    }
    return (console, refs)
  }

  private static func sameBytes(_ value: Any?, _ text: String) -> Bool {
    (value as? String).map { $0.utf8.elementsEqual(text.utf8) } ?? false
  }

  private static func shown(_ ref: String, _ console: Console) throws -> [String: Any] {
    let json = console.run("show", ref, "--format", "json")
    #expect(json.status == 0)
    let value = try JSONSerialization.jsonObject(with: Data(json.output))
    return try #require(value as? [String: Any])
  }

  private static func expectSafe(_ outcome: Outcome, _ what: String) {
    #expect(String(validating: outcome.output, as: UTF8.self) != nil, "\(what)")
    #expect(String(validating: outcome.errors, as: UTF8.self) != nil, "\(what)")
    let raw = outcome.allText.unicodeScalars.first(where: HostileText.isRaw)
    #expect(raw == nil, "\(what): \(raw.map { String($0.value, radix: 16) } ?? "")")
  }

  @Test func `what amend takes is given back byte for byte, and shown safely`() throws {
    let console = try Console.empty()
    for (index, text) in HostileText.forFields.enumerated() {
      let ref = "item-\(index)"
      console.run("add", "Mend roads", "--to", "Ministry", "--ref", ref)
      let logged = console.run("log", ref, "Heard", "--on", "2023", "--quiet")
      let amended = console.run(
        "amend", ref, "--title", text, "--to", text, "--lead", text, "--priority", text,
        "--because", text)
      let event = console.run(
        "amend", logged.lines[0], "--title", text, "--note", text, "--source", text, "--because",
        text)
      let all = [
        amended, event, console.run("show", ref, "--all"),
        console.run("show", ref, "--all", "--format", "json"),
      ]
      for outcome in all { Self.expectSafe(outcome, "amend: \(text.debugDescription)") }
      guard amended.status == 0 else { continue }
      let item = try Self.shown(ref, console)
      for key in ["title", "priority"] { #expect(Self.sameBytes(item[key], text), "\(key)") }
    }
    #expect(console.run("verify").status == 0)
  }

  @Test func `what add takes is given back byte for byte, and the rest is refused`() throws {
    let (console, refs) = try Self.filled()
    #expect(refs.count > 120)
    for (text, ref) in refs {
      let item = try Self.shown(ref, console)
      for key in ["title", "text", "number", "priority"] {
        #expect(Self.sameBytes(item[key], text), "\(key) of \(ref): \(text.debugDescription)")
      }
      for key in ["issuers", "tags"] {
        #expect(Self.sameBytes((item[key] as? [Any])?.first, text), "\(key) of \(ref)")
      }
      for key in ["addressees", "responsible"] {
        let first = (item[key] as? [[String: Any]])?.first
        #expect(Self.sameBytes(first?["name"], text), "\(key) of \(ref)")
      }
    }
    for text in HostileText.forFields
    where !refs.contains(where: { $0.text.utf8.elementsEqual(text.utf8) }) {
      let outcome = console.run("add", "--to", "Ministry", "--", text)
      #expect(outcome.status == 65, "\(text.prefix(30).debugDescription)")
      #expect(outcome.errorText.contains("nothing was recorded"))
    }
    #expect(console.run("verify").status == 0)
  }

  @Test func `what log and mark take is given back byte for byte`() throws {
    let console = try Console.empty()
    console.run("add", "Let aid in", "--to", "Ministry", "--ref", "aid")
    var taken: [String] = []
    for text in HostileText.forFields {
      let before = console.heads
      let logged = console.run(
        "log", "aid", "--", text)
      guard logged.status == 0 else {
        #expect(console.heads == before)
        continue
      }
      console.run(
        "mark", "aid", "stalled", "--title", text, "--because", text, "--source", text,
        "--note", text, "--assessor", text, "--key", text)
      taken.append(text)
    }
    let item = try Self.shown("aid", console)
    let history = try #require(item["history"] as? [[String: Any]])
    #expect(history.count == taken.count * 2)
    for (number, text) in taken.enumerated() where history.count == taken.count * 2 {
      let (logged, marked) = (history[number * 2], history[number * 2 + 1])
      #expect(Self.sameBytes(logged["title"], text), "\(text.debugDescription)")
      for key in ["title", "because", "note", "assessor"] {
        #expect(Self.sameBytes(marked[key], text), "\(key): \(text.debugDescription)")
      }
      let source = (marked["sources"] as? [[String: Any]])?.first
      let isAddress = text.contains("://")
      #expect(Self.sameBytes(source?[isAddress ? "url" : "title"], text))
    }
  }

  @Test func `what import takes is given back byte for byte`() throws {
    let console = try Console.empty()
    for (index, text) in HostileText.forFields.enumerated() {
      let ref = "item-\(index)"
      let file: [String: Any] = [
        "heed": 1, "assessor": text,
        "documents": [["key": "document-\(index)", "title": text, "publisher": text]],
        "recommendations": [
          [
            "ref": ref, "title": text, "text": text, "quote": text, "place": text, "number": text,
            "source_id": text, "document": "document-\(index)", "addressees": [text],
            "issuers": [text], "tags": [text], "priority": text,
            "responsible": [["name": text, "role": "lead"]],
            "milestones": [["name": text, "status": "implemented"]],
          ]
        ],
        "events": [
          [
            "key": ref, "on": "2023", "title": text, "note": text,
            "sources": [["url": text, "title": text, "publisher": text, "place": text]],
            "recommendations": [
              ["ref": ref, "milestone": text, "because": text, "verbatim": text]
            ],
          ]
        ],
      ]
      let path = try console.folder.write(
        try JSONSerialization.data(withJSONObject: file), to: "\(index).json")
      let before = console.heads
      let outcome = console.run("import", path)
      Self.expectSafe(outcome, "import of \(text.debugDescription)")
      guard outcome.status == 0 else {
        #expect(outcome.status == 65)
        #expect(console.heads == before)
        continue
      }
      let item = try Self.shown(ref, console)
      for key in ["title", "text", "quote", "number", "source_id", "priority"] {
        #expect(Self.sameBytes(item[key], text), "\(key): \(text.debugDescription)")
      }
      let line = (item["history"] as? [[String: Any]])?.first
      for key in ["title", "note", "because", "milestone", "assessor"] {
        #expect(Self.sameBytes(line?[key], text), "\(key): \(text.debugDescription)")
      }
      let source = (line?["sources"] as? [[String: Any]])?.first
      for key in ["url", "title", "publisher", "place"] {
        #expect(Self.sameBytes(source?[key], text), "\(key): \(text.debugDescription)")
      }
    }
    #expect(console.run("verify").status == 0)
  }

  @Test func `nothing raw reaches a terminal, a pipe or a narrow window`() throws {
    let console = try HostileLedger.filled()
    let refs = HostileLedger.texts.indices.map(HostileLedger.ref)
    for (text, ref) in zip(HostileLedger.texts, refs)
    where text.unicodeScalars.contains(where: HostileText.isRaw) {
      Self.expectSafe(
        console.run("mark", ref, "stalled", "--because", text, "--assessor", text),
        "the answer to mark \(ref)")
      Self.expectSafe(console.run("log", ref, "--source", text, "--", text), "log \(ref)")
    }
    let groups = ["addressee", "issuer", "lead", "tag", "status", "year"]
    let commands =
      [
        ["list"], ["summary"], ["timeline"], ["changes", "--since", "2020"], ["due"],
        ["summary", "--compare"], ["search", "a*"], ["check", "stale", "no-date"],
      ] + groups.map { ["summary", "--by", $0] }
      + refs.map { ["show", $0] }
    for width in [nil, 40, 100] {
      console.terminalWidth = width
      for command in commands {
        let outcome = console.run(command + ["--color", "never"])
        Self.expectSafe(outcome, "\(command) at \(width ?? 0)")
        guard let width else { continue }
        for line in outcome.lines where line.displayWidth > width {
          Issue.record("\(command) at \(width): \(line.displayWidth) columns: \(line)")
        }
      }
    }
    for format in ["json", "jsonl", "csv", "tsv", "md"] {
      var outcome = console.run("list", "--format", format)
      // The tabs and line ends of the format itself.
      outcome.output = Array(
        outcome.text.replacing("\r\n", with: "\n")
          .replacing(format == "tsv" ? "\t" : "\n", with: "\n").utf8)
      Self.expectSafe(outcome, format)
    }
  }

  @Test func `no error says back what it was given as it was given`() throws {
    let console = try Console.empty()
    console.run("add", "Let aid in", "--to", "Ministry", "--ref", "aid")
    let before = console.heads
    // Only what has something to hide can be said back wrongly.
    let texts = HostileText.all + HostileText.forFields
    for text in texts where text.unicodeScalars.contains(where: HostileText.isRaw) {
      for words in [
        ["show", "--", text], ["mark", "aid", "--", text], ["log", "aid=" + text, "A"],
        ["add", "A", "--to", "B", "--ref", text + "\u{1B}"], ["list", "--stage", text],
        ["log", "aid", "A", "--on", text], ["log", "aid", "A", "--kind", text],
        ["summary", "--assessor", text], ["add", "A", "--to", "B", "--in", text],
        ["verify", "--head", "x" + text], ["mark", "aid", "stalled", "--for", text], [text, "x"],
        ["list", "--x" + text], ["list", "--open=" + text], ["list", "--width", text],
        ["search", "--", text], ["check", "--", text], ["check", "--expect", text],
        ["check", "--expect", "status:\(text)=1"], ["import", "none/" + text],
        ["list", "--ledger", "none/" + text],
      ] {
        let outcome = console.run(words)
        Self.expectSafe(outcome, "\(words)")
        if outcome.status != 0 { #expect(outcome.errorText.hasPrefix("heed: "), "\(words)") }
      }
    }
    #expect(console.heads == before)
  }
}
