import HeedTestSupport
import Testing

@Suite struct AssignVerbTests {
  private let console: Console

  init() throws {
    console = try Console.empty()
    for number in 1...12 {
      console.run(
        "add", "Do \(number)", "--to", "US President", "--ref", "item-\(number)", "--tag", "all")
    }
    console.run("assign", "item-1", "--lead", "Ministry")
  }

  @Test func `a filter shows the first ten and how many more, and asks`() {
    let heads = console.heads
    let outcome = console.run("assign", "--tag", "all", "--lead", "Ministry")
    #expect(outcome.status == 77)
    let lines = outcome.errorText.split(separator: "\n")
    #expect(lines.first == "item-2: lead none -> Ministry from 2026-11-24")
    #expect(lines[9] == "item-11: lead none -> Ministry from 2026-11-24")
    #expect(lines[10] == "and 1 more: --dry-run shows all")
    #expect(lines[11] == "1 says so already")
    #expect(console.heads == heads)
  }

  @Test func `all of them are charged at once, and the answer counts them`() {
    let text = console.run("assign", "--tag", "all", "--lead", "Ministry", "--yes").text
    #expect(
      text.hasPrefix(
        "@25 amended item-2, item-3, item-4, item-5, item-6 and 6 more: lead -> Ministry from "
          + "2026-11-24, internal; head "))
    #expect(console.run("list", "--lead", "Ministry").lines.count == 13)
  }

  @Test func `the whole ledger is not meant by saying nothing`() {
    let outcome = console.run("assign", "--lead", "Ministry", "--yes")
    #expect(outcome.status == 64)
    #expect(outcome.errorText.contains("no recommendation is named"))
  }
}
