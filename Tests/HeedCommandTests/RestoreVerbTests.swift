import Foundation
import HeedTestSupport
import Testing

@Suite struct RestoreVerbTests {
  private let console: Console
  private var copy: String { console.folder.file("copy.db") }

  init() throws {
    console = try Console.empty()
    console.run("add", "Appoint an envoy", "--to", "US President", "--ref", "envoy")
    console.run("backup", console.folder.file("copy.db"))
  }

  @Test func `a restored ledger says where it comes from and that a new writer starts`() throws {
    let before = console.heads
    console.run("add", "Let aid in", "--to", "Ministry", "--ref", "aid")
    let outcome = console.run("restore", copy, "--force")
    let lines = outcome.lines
    #expect(lines[0].hasPrefix("\(console.ledger): 2 entries in 1 feed, "))
    #expect(lines[0].hasSuffix(" kB, verified, restored from \(copy)"))
    #expect(lines[1] + "\n" == "head \(before)")
    #expect(lines.dropFirst(2) == ["the next entry starts a new writer", ""])
    #expect(outcome.status == 0)
    #expect(console.heads == before)
    #expect(console.run("add", "Mend roads", "--to", "Ministry").text.hasPrefix("@3 mend-roads"))
    #expect(console.run("verify").lines[0] == "good: 3 entries in 2 feeds")
  }

  @Test func `the ledger is the one that is named or found`() throws {
    let other = console.folder.file("other.db")
    #expect(console.run("restore", copy, "--ledger", other, "--quiet").output == [])
    #expect(console.run("head", "--ledger", other).text == console.heads)
    var program = try HeedProgram()
    #expect(try program.run("restore", copy).text.hasPrefix("heed.db: 2 entries"))
    program.environment["HEED_LEDGER"] = "named.db"
    #expect(try program.run("restore", copy).text.hasPrefix("named.db: 2 entries"))
  }

  @Test func `an interrupted restore leaves the ledger as it was`() throws {
    console.run("add", "Let aid in", "--to", "Ministry", "--ref", "aid")
    let before = console.heads
    console.isInterrupted = { true }
    #expect(console.run("restore", copy, "--force").status == 130)
    console.isInterrupted = { false }
    #expect(console.heads == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: console.folder.path).sorted()
    #expect(names == ["copy.db", "heed.db"])
  }
}
