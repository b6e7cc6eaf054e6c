import HeedTestSupport
import Testing

@Suite struct LinkVerbTests {
  private let console: Console

  init() throws {
    console = try Console.empty()
    for ref in ["envoy", "nominate", "old-envoy"] {
      console.run("add", "Do \(ref)", "--to", "US President", "--ref", ref)
    }
    console.run("mark", "old-envoy", "in-progress", "--on", "2023")
  }

  private func said(_ words: String...) -> String {
    String(console.run(words).text.split(separator: "; head ").first ?? "")
  }

  @Test func `what is superseded moves, and the answer says so`() {
    #expect(
      said("link", "envoy", "--supersedes", "old-envoy", "--on", "2025")
        == "@6 envoy: supersedes old-envoy (old-envoy: in-progress -> superseded) on 2025, internal"
    )
    #expect(console.run("show", "old-envoy").text.contains("superseded by envoy"))
    #expect(console.run("show", "old-envoy", "--as-of", "2024").text.contains("in-progress"))
  }

  @Test func `a whole that is rolled up says from how many parts`() {
    _ = said("link", "old-envoy", "--part-of", "envoy")
    _ = said("link", "nominate", "--part-of", "envoy")
    let text = console.run("show", "envoy").text
    #expect(text.contains("(from its 2 parts)"))
    #expect(text.contains("parts: old-envoy, nominate"))
    #expect(console.run("show", "nominate").text.contains("part of envoy"))
  }

  @Test func `a circle is noted beside the answer`() {
    _ = said("link", "nominate", "--part-of", "envoy")
    let outcome = console.run("link", "envoy", "--part-of", "nominate")
    #expect(outcome.status == 0)
    #expect(outcome.errorText == "note: nominate is part of envoy, too: a circle\n")
    #expect(console.run("verify").status == 0)
  }

  @Test func `repeats are listed once where that is asked for`() {
    _ = said("link", "envoy", "--repeats", "old-envoy", "--related", "nominate")
    #expect(console.run("list", "--unique").lines.count == 3)
    #expect(console.run("list").lines.count == 4)
    #expect(console.run("show", "envoy").text.contains("repeats old-envoy"))
    #expect(console.run("show", "old-envoy").text.contains("repeated by envoy"))
  }

  @Test func `a dry run says what it would link and does nothing`() {
    let heads = console.heads
    let text = console.run("link", "envoy", "--supersedes", "old-envoy", "--dry-run").text
    #expect(
      text
        == "would have linked envoy: supersedes old-envoy (old-envoy: in-progress -> superseded)\n")
    #expect(console.heads == heads)
  }
}
