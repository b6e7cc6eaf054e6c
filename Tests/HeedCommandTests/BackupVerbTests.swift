import Foundation
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct BackupVerbTests {
  private let console: Console
  private var copy: String { console.folder.file("copy.db") }

  init() throws {
    console = try Console.empty()
    console.run("add", "Appoint an envoy", "--to", "US President", "--ref", "envoy")
  }

  @Test func `a backup tells what is in it`() throws {
    let outcome = console.run("backup", copy)
    let bytes = try console.folder.bytes(of: "copy.db").count
    #expect(
      outcome.text == """
        \(copy): 2 entries in 1 feed, \((bytes + 500) / 1000) kB, verified
        head \(console.heads)
        """)
    #expect(outcome.errors == [])
    #expect(outcome.status == 0)
    #expect(console.run("head", "--ledger", copy).text == console.heads)
    let quiet = console.run("backup", copy, "--force", "--quiet")
    #expect(quiet == Outcome(output: [], errors: [], status: 0))
  }

  @Test func `hostile signs in a path stay inert`() throws {
    let path = console.folder.file("a\u{1B}[2J\nb.db")
    let outcome = console.run("backup", path)
    #expect(outcome.text.contains(#"a\u{1B}[2J\nb.db: 2 entries"#))
    #expect(console.run("verify", "--ledger", path).status == 0)
  }

  @Test func `an interrupted backup leaves nothing and says so`() throws {
    console.isInterrupted = { true }
    let outcome = console.run("backup", copy)
    #expect(outcome.errorText == "heed: interrupted; nothing was changed at \(copy)\n")
    #expect(outcome.status == 130)
    let names = try FileManager.default.contentsOfDirectory(atPath: console.folder.path)
    #expect(names == ["heed.db"])
  }

  @Test func `a ledger that somebody has open is not replaced`() throws {
    console.run("backup", copy)
    let user = try Ledger.open(at: copy, surroundings: .fixed())
    let outcome = console.run("backup", copy, "--force")
    #expect(
      outcome.errorText == """
        heed: another program has \(copy) open
              close it and try again

        """)
    #expect(outcome.status == 75)
    #expect(try user.verify().findings == [])
  }

  @Test func `what is found in an unsound ledger is told`() throws {
    var bytes = try console.folder.bytes(of: "heed.db")
    let word = try #require(bytes.firstRange(of: Array("\"title\":\"Appoint".utf8)))
    bytes[word.upperBound - 1] ^= 1
    let path = try console.folder.write(bytes, to: "flipped.db")
    let outcome = console.run("backup", copy, "--ledger", path)
    let found = console.run("verify", "--ledger", path).lines[0]
    #expect(found.hasPrefix("entry @2 "))
    #expect(
      outcome.errorText == """
        heed: \(path) is damaged: \(found)
              run: heed verify --ledger \(path)
              then restore a copy that verifies: heed restore FILE

        """)
    #expect(outcome.status == 65)
    #expect(!FileManager.default.fileExists(atPath: copy))
  }
}
