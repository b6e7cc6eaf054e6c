import HeedSQLite
import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct RedactVerbTests {
  private static func console() throws -> Console {
    let console = try Console.empty()
    console.run("add", "Appoint an envoy", "--to", "US President", "--ref", "envoy")
    console.run("log", "envoy", "Kim was heard", "--on", "2023")
    return console
  }

  @Test func `while another program reads the file, the erasure is pending, and said to be`() throws
  {
    let console = try Self.console()
    let reader = try Connection(path: console.ledger, mode: .existing)
    try reader.run("BEGIN")
    _ = try reader.first("SELECT count(*) FROM event") { $0.int(0) }
    let outcome = console.run("redact", "@3", "--because", "a name", "--yes", "--quiet")
    let note = """
      note: erasure pending: another program reads the ledger; the next command that writes \
      completes it

      """
    #expect(outcome.text == "@4\n")
    #expect(outcome.errorText == note)
    #expect(outcome.status == 75)
    let verified = console.run("verify")
    #expect(verified.status == 0)
    #expect(
      verified.errorText == """
        note: an erasure is pending: the file may still hold words that were redacted; the next \
        command that writes completes it

        """)
    let meanwhile = console.run("log", "envoy", "Hearing held")
    #expect(meanwhile.status == 0)
    #expect(meanwhile.errorText == note)
    try reader.run("ROLLBACK")
    #expect(console.run("log", "envoy", "Hearing held").errors == [])
    #expect(console.run("verify").errors == [])
    for end in ["", "-wal", "-shm"] {
      guard let bytes = try? console.folder.bytes(of: "heed.db" + end) else { continue }
      #expect(!String(decoding: bytes, as: UTF8.self).lowercased().contains("kim"), "\(end)")
    }
  }

  @Test func `of many others with the same words some are listed and all are counted`() throws {
    let console = try Self.console()
    for index in 0..<25 { console.run("log", "envoy", "Kim again, \(index)") }
    let words = ["redact", "@3", "--because", "a name", "--match", "kim"]
    let asked = console.run(words + ["--yes"]).errorText
    #expect(asked.contains("  and 5 more: heed redact ... --dry-run\n"))
    #expect(asked.contains("@4") && !asked.contains("@24 "))
    let tried = console.run(["redact", "@4"] + words.dropFirst(2) + ["--dry-run"])
    #expect(tried.text.contains("@28"))
  }
}
