import Heed
import HeedTestSupport
import Testing

@Suite struct AmendVerbTests {
  private let console: Console

  init() throws {
    console = try Console()
    console.now = Instant("2025-01-15T12:00:00.000Z") ?? console.now
    console.run("init", "--owner", "Owner")
    console.run(
      "add", "Appoint an envoy", "--to", "US President", "--ref", "envoy", "--due", "2026-01",
      "--lead", "State Department", "--issued", "2024")
    console.run("add", "Let aid in", "--to", "Ministry", "--to", "Army", "--ref", "aid")
    console.run("log", "envoy=in-progress", "aid", "Hearing held", "--on", "2025-01-10")
    console.now = Instant("2025-05-20T12:00:00.000Z") ?? console.now
  }

  /// What a command printed, without the head.
  private func said(_ words: String...) -> String {
    let text = console.run(words).text
    return String(text.split(separator: "; head ").first ?? "")
  }

  /// The values of a column, by ref.
  private func column(_ name: String, _ words: String...) -> [String: String] {
    let rows = console.run(["list", "--format", "csv"] + words).lines.dropLast().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let index = rows.first?.firstIndex(of: name) else { return [:] }
    return Dictionary(uniqueKeysWithValues: rows.dropFirst().map { ($0[0], $0[index]) })
  }

  private func extend() -> String {
    said(
      "amend", "envoy", "--due", "2026-06", "--on", "2025-04-10", "--because", "extension granted")
  }

  @Test func `the answer says what was, what is, and from when`() {
    #expect(extend() == "@5 amended envoy: due 2026-01 -> 2026-06 from 2025-04-10, internal")
    #expect(
      said("amend", "@4", "envoy=implemented", "aid=stalled", "--because", "the vote")
        == "@6 amended @4: status of envoy in-progress -> implemented, status of aid none -> "
        + "stalled (envoy: in-progress -> implemented, aid: not assessed -> stalled), internal")
  }

  @Test func `an extension in April does not rewrite March, nor what was known before it`() {
    _ = extend()
    #expect(column("due_on")["envoy"] == "2026-06")
    #expect(column("due_on", "--as-of", "2025-03")["envoy"] == "2026-01")
    #expect(column("due_on", "--as-of", "2025-04")["envoy"] == "2026-06")
    #expect(column("due_on", "--known-at", "2025-05-19")["envoy"] == "2026-01")
    #expect(
      column("due_on", "--known-at", "2025-05-19", "--as-of", "2025-05")["envoy"] == "2026-01")
    #expect(column("due_on", "--due", "2026-01", "--as-of", "2025-03").keys.sorted() == ["envoy"])
    #expect(column("due_on", "--due", "2026-01").isEmpty)
    #expect(console.run("show", "envoy").text.contains("due 2026-06~ (was 2026-01~; not-due)"))
  }

  @Test func `bodies are held in time like due dates`() {
    _ = said("assign", "envoy", "--lead", "Senate", "--on", "2025-04-10")
    func led(by body: String, _ words: String...) -> [String] {
      column("ref", ["--lead", body] + words)
    }
    func column(_ name: String, _ words: [String]) -> [String] {
      console.run(["list", "--format", "csv"] + words).lines.dropFirst().dropLast().compactMap {
        $0.split(separator: ",").first.map(String.init)
      }
    }
    #expect(led(by: "Senate") == ["envoy"])
    #expect(led(by: "State Department") == [])
    #expect(led(by: "State Department", "--as-of", "2025-03") == ["envoy"])
    #expect(led(by: "Senate", "--as-of", "2025-03") == [])
    #expect(led(by: "State Department", "--known-at", "2025-05-19") == ["envoy"])
  }

  @Test func `a tag is added and taken away with a sign before it`() {
    _ = said("amend", "envoy", "--tag", "+urgent", "--tag", "+-odd", "--because", "tagged")
    #expect(console.run("list", "--tag", "-odd").text.hasPrefix("envoy"))
    _ = said("amend", "envoy", "--tag", "-urgent", "--because", "tagged")
    #expect(console.run("list", "--tag", "urgent").text == "")
    #expect(console.run("list", "--tag", "-odd").text.hasPrefix("envoy"))
  }

  @Test func `several are shown and asked about, and a dry run records nothing`() {
    let heads = console.heads
    let words = ["amend", "envoy", "aid", "--due", "2027", "--because", "all"]
    let asked = console.run(words)
    #expect(asked.status == 77)
    #expect(
      asked.errorText.hasPrefix(
        """
        envoy: due 2026-01 -> 2027 from 2025-05-20
        aid: due none -> 2027 from 2025-05-20

        """))
    let tried = console.run(words + ["--dry-run"])
    #expect(
      tried.text == """
        envoy: due 2026-01 -> 2027 from 2025-05-20
        aid: due none -> 2027 from 2025-05-20

        """)
    #expect(console.heads == heads)
    let text = console.run(words + ["--yes"]).text
    #expect(text.hasPrefix("@6 amended envoy, aid: due -> 2027 from 2025-05-20, internal; head "))
  }

  @Test func `show tells amendments where all is asked for`() {
    _ = extend()
    let plain = console.run("show", "envoy").text
    #expect(!plain.contains("extension granted"))
    let all = console.run("show", "envoy", "--all", "--width", "200").text
    #expect(
      all.contains(
        "2025-05-20  @5 amended: due 2026-01 -> 2026-06 from 2025-04-10: extension granted; by "))
  }

  @Test func `a former ref is found by every verb`() {
    _ = said("amend", "envoy", "--ref", "special-envoy", "--because", "clearer")
    #expect(said("log", "envoy", "Heard").hasPrefix("@6 special-envoy: Heard"))
    #expect(console.run("timeline", "envoy").text == console.run("timeline", "special-envoy").text)
  }
}
