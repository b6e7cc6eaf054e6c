import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct ArgumentsTests {
  private func parse(_ words: [String]) throws(UsageFault) -> Arguments {
    try Arguments(words, grammar: SampleSyntax.grammar)
  }

  @Test func `words go to positionals and options to their values`() throws {
    let found = try parse(["mark", "envoy", "unsc", "appointed", "--on", "2023", "--yes"])
    #expect(found.verb?.name == "mark")
    #expect(found.positionals == ["envoy", "unsc", "appointed"])
    #expect(found.words("REF") == ["envoy", "unsc"])
    #expect(found.word("STEP") == "appointed")
    #expect(found.value(.on) == "2023")
    #expect(found.flag(.yes) && !found.flag(.planned))
    #expect(found.value(.note) == nil)
  }

  @Test func `an optional word may be left out`() throws {
    #expect(try parse(["init"]).word("PATH") == nil)
    #expect(try parse(["init", "a.db"]).word("PATH") == "a.db")
  }

  @Test func `a value may be joined by an equals sign and may be empty`() throws {
    let found = try parse(["mark", "a", "b", "--note=x=y", "--on="])
    #expect(found.value(.note) == "x=y")
    #expect(found.value(.on) == "")
  }

  @Test func `a combining mark after the equals sign stays in the value`() throws {
    #expect(try parse(["mark", "a", "b", "--note=\u{301}x"]).value(.note) == "\u{301}x")
  }

  @Test func `a value may begin with a hyphen`() throws {
    #expect(try parse(["mark", "a", "b", "--note", "--yes"]).value(.note) == "--yes")
    #expect(try parse(["mark", "a", "b", "--note", "--"]).value(.note) == "--")
  }

  @Test func `two hyphens end the options`() throws {
    let found = try parse(["mark", "--yes", "--", "-5", "--on", "--"])
    #expect(found.positionals == ["-5", "--on", "--"])
    #expect(found.flag(.yes))
  }

  @Test func `a lone hyphen and an empty text are words`() throws {
    #expect(try parse(["mark", "-", ""]).positionals == ["-", ""])
  }

  @Test func `a repeatable option keeps all values in their order`() throws {
    let found = try parse(["mark", "a", "b", "--source", "y", "--on", "2020", "--source=x"])
    #expect(found.values(.source) == ["y", "x"])
    #expect(found.options == [.source, .on, .source])
  }

  @Test(arguments: [
    ["--ledger", "x.db", "--quiet", "list"], ["list", "--ledger", "x.db", "-q"],
    ["-q", "list", "--ledger=x.db"],
  ])
  func `global options stand before or after the verb`(words: [String]) throws {
    let found = try parse(words)
    #expect(found.verb?.name == "list")
    #expect(found.value(.ledger) == "x.db")
    #expect(found.flag(.quiet))
  }

  @Test func `letters may stand together`() throws {
    let found = try parse(["mark", "a", "b", "-ny"])
    #expect(found.flag(.dryRun) && found.flag(.yes))
  }

  @Test(arguments: [
    ["mark", "--help"], ["help", "mark"], ["mark", "-h"], ["--help", "mark"],
    ["help", "mark", "--help"], ["mark", "x", "--help"],
  ])
  func `help for a verb needs none of its words`(words: [String]) throws {
    guard case .help(let syntax?) = try parse(words).request else {
      Issue.record("no help for a verb")
      return
    }
    #expect(syntax.name == "mark")
  }

  @Test(arguments: [["--help"], ["-h"], ["help"], ["help", "--help"]])
  func `help without a verb is about all of them`(words: [String]) throws {
    guard case .help(nil) = try parse(words).request else {
      Issue.record("no overview")
      return
    }
  }

  @Test func `version and nothing are told apart`() throws {
    guard case .version = try parse(["--version"]).request else {
      Issue.record("no version")
      return
    }
    guard case .nothing = try parse([]).request else {
      Issue.record("a request out of nothing")
      return
    }
  }

  static let faults: [([String], UsageFault)] = [
    (["mrak"], .unknownVerb("mrak", nearest: ["mark"])),
    (["frobnicate"], .unknownVerb("frobnicate", nearest: [])),
    (["help", "lst"], .unknownVerb("lst", nearest: ["list"])),
    (["add", "x", "--titel", "y"], .unknownOption("--titel", verb: "add", nearest: ["--title"])),
    (["add", "x", "--tit=y"], .unknownOption("--tit", verb: "add", nearest: ["--title"])),
    (["--ledgr", "y"], .unknownOption("--ledgr", verb: nil, nearest: ["--ledger"])),
    (["list", "-x"], .unknownLetter("x", word: "-x")),
    (["mark", "a", "-5"], .unknownLetter("5", word: "-5")),
    (["list", "-\u{301}"], .unknownLetter("\u{301}", word: "-\u{301}")),
    (["list", "--on", "x"], .optionNotTaken(.on, verb: "list", nearest: [])),
    (["list", "--version"], .optionNotTaken(.version, verb: "list", nearest: [])),
    (["list", "-y"], .optionNotTaken(.yes, verb: "list", nearest: [])),
    (["--on", "2023", "mark"], .optionBeforeVerb(.on)),
    (["-n", "mark"], .optionBeforeVerb(.dryRun)),
    (["mark", "a", "b", "--on", "1", "--on", "2"], .repeatedOption(.on)),
    (["--quiet", "list", "-q"], .repeatedOption(.quiet)),
    (["--ledger", "a", "list", "--ledger", "b"], .repeatedOption(.ledger)),
    (["mark", "a", "b", "--on"], .missingValue(.on)),
    (["--ledger"], .missingValue(.ledger)),
    (["mark", "a", "b", "--yes=no"], .unexpectedValue(.yes, "no")),
    (["mark", "a"], .missingArgument("STEP", verb: "mark")),
    (["mark"], .missingArgument("REF", verb: "mark")),
    (["add", "x"], .missingOption(.to, verb: "add")),
    (["add", "Appoint", "an", "envoy", "--to", "x"], .extraArgument("an", verb: "add")),
    (["init", "a", "b"], .extraArgument("b", verb: "init")),
    (["help", "mark", "list"], .extraArgument("list", verb: "help")),
  ]

  @Test(arguments: faults)
  func `a wrong command line has its fault`(words: [String], fault: UsageFault) {
    #expect(throws: fault) { try parse(words) }
  }

  @Test func `any words are read or refused without a trap`() {
    let pieces = HostileText.all + ["mark", "--on", "--", "-", "--=", "-=", "--on=", "-ny", "help"]
    for first in pieces {
      for second in pieces {
        for words in [
          [first, second], ["mark", first, second], ["mark", "--note=" + first, second],
        ] {
          do throws(UsageFault) {
            _ = try parse(words).words("REF")
          } catch {
            #expect(!hasHidden(error.message + error.wayOut))
          }
        }
      }
    }
  }

  @Test func `a hint repeats the question, as a shell reads it back`() throws {
    let words = [
      "summary", "--to", "US President", "--as-of", "2023", "--stale", "--by", "tag", "--tag",
      "a'b $c", "--public",
    ]
    let arguments = try Arguments(words, grammar: Verbs.grammar)
    #expect(
      arguments.command("list", adding: .stale)
        == #"heed list --stale --to "US President" --as-of 2023 --tag 'a'\''b $c' --public"#)
    let plain = try Arguments(["summary"], grammar: Verbs.grammar)
    #expect(plain.command("list", adding: .overdue) == "heed list --overdue")
  }
}
