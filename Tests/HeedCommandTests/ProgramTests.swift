import Foundation
import HeedTestSupport
import Testing

@Suite struct ProgramTests {
  private static func program() throws -> HeedProgram {
    let program = try HeedProgram()
    try program.run("init", "--owner", "Owner")
    try program.run("add", "Let aid in", "--to", "Ministry", "--ref", "aid")
    return program
  }

  @Test func `a global option may stand before the verb or after it`() throws {
    let program = try Self.program()
    let lines = try program.run("--ledger", "heed.db", "list")
    #expect(try lines == program.run("list", "--ledger", "heed.db"))
    #expect(lines.status == 0)
  }

  @Test(arguments: ["-rf", "--ledger=x", "--", "-h", "--help"])
  func `a word after two hyphens is text, whatever it looks like`(word: String) throws {
    let program = try Self.program()
    #expect(try program.run("log", "aid", "--", word).status == 0)
    #expect(try program.run("timeline").text.contains("  \(word)   @3"))
  }

  @Test(arguments: [
    "Pacific/Kiritimati", "Pacific/Chatham", "America/St_Johns", "Australia/Lord_Howe",
    "Africa/Casablanca", "Pacific/Apia", "", "Nowhere/None", ":", "UTC",
  ])
  func `the zone of the machine changes no byte of the record`(zone: String) throws {
    var program = try HeedProgram()
    program.environment["TZ"] = zone
    try program.run("init", "--owner", "Owner")
    try program.run("add", "Let aid in", "--to", "Ministry", "--due", "2026-11-24", "--ref", "aid")
    let logged = try program.run("log", "aid", "Hearing held")
    #expect(logged.text.contains(" on 2026-11-24 (today), "))
    #expect(
      try program.run("show", "aid", "--format", "json").text
        .contains("\"recorded_at\": \"2026-11-24T15:00:00."))
    #expect(try program.run("list", "--overdue").text == "")
  }

  @Test(arguments: ["C", "POSIX", "tr_TR.UTF-8", "de_DE.UTF-8", "ar", "nonsense"])
  func `the locale of the machine changes no byte of the output`(locale: String) throws {
    var program = try Self.program()
    try program.run("add", "İstanbul'da ışık", "--to", "Straße", "--ref", "TITLE")
    let plain = try ["list", "summary", "timeline"].map { try program.run($0) }
    program.environment["LC_ALL"] = locale
    program.environment["LANG"] = locale
    #expect(try ["list", "summary", "timeline"].map { try program.run($0) } == plain)
    #expect(try program.run("show", "TITLE").status == 0)
  }

  @Test func `a reader that has seen enough is no fault`() throws {
    let program = try Self.program()
    let outcome = try program.shell("\"$HEED\" help man | head -1")
    #expect(outcome.errors == [])
    let status = try program.shell(
      "{ \"$HEED\" help man; echo \"status $?\" >&2; } | true")
    #expect(status.errorText == "status 0\n")
  }

  @Test func `output that cannot be written is told, and a write stays recorded`() throws {
    let program = try Self.program()
    let outcome = try program.shell("\"$HEED\" log aid Heard > /dev/full")
    #expect(
      outcome.errorText
        == "heed: the output is cut short: there is no room left where it goes\n")
    #expect(outcome.status == 74)
    #expect(try program.run("timeline").text.contains("Heard   @3"))
    #expect(try program.run("verify").status == 0)
  }

  @Test func `a closed output is told`() throws {
    let outcome = try Self.program().shell("\"$HEED\" list >&-")
    #expect(outcome.errorText.hasPrefix("heed: the output is cut short: "))
    #expect(outcome.status == 74)
  }

  @Test(arguments: ["a b.db", "a\nb.db", "-a.db", "é漢.db", "a'b\".db", "%41?x=1#y.db", "a;b.db"])
  func `a ledger may have any name`(name: String) throws {
    let program = try HeedProgram()
    let made = try program.run("init", "--owner", "Owner", "--", name)
    #expect(made.status == 0, "\(made.errorText)")
    try program.run("add", "Let aid in", "--to", "Ministry", "--ref", "aid", "--ledger", name)
    #expect(try program.run("list", "--ledger", name).text.hasPrefix("aid "))
    #expect(try program.run("verify", "--ledger", name).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
    #expect(names.contains { Array($0.utf8) == Array(name.utf8) }, "\(names)")
    #expect(names.allSatisfy { $0.hasPrefix(name) }, "\(names)")
  }
}
