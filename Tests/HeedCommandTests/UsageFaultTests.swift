import HeedTestSupport
import Testing

@testable import HeedCommand

@Suite struct UsageFaultTests {
  static let sentences: [(UsageFault, String, String)] = [
    (
      .unknownVerb("mrak", nearest: ["mark"]), "there is no verb \"mrak\"", "did you mean mark?"
    ),
    (.unknownVerb("zz", nearest: []), "there is no verb \"zz\"", "heed --help lists the verbs"),
    (
      .unknownOption("--t", verb: "add", nearest: ["--to", "--tag", "--title"]),
      "add has no option \"--t\"", "did you mean --to, --tag or --title?"
    ),
    (
      .unknownOption("--zz", verb: nil, nearest: []), "there is no option \"--zz\" before the verb",
      "options of a verb stand after it: heed VERB --option"
    ),
    (
      .unknownLetter("x", word: "-x"), "there is no option \"-x\"",
      "the short ones are -h, -n, -q and -y; put -- before a word that begins with a hyphen"
    ),
    (
      .unknownLetter("r", word: "-rf"), "there is no option \"-r\", as in \"-rf\"",
      "the short ones are -h, -n, -q and -y; put -- before a word that begins with a hyphen"
    ),
    (
      .optionNotTaken(.on, verb: "list", nearest: []), "list takes no --on",
      "heed list --help lists its options"
    ),
    (
      .optionBeforeVerb(.on), "--on stands before the verb", "put it after: heed VERB --on DATE"
    ),
    (
      .repeatedOption(.on), "--on is given twice, and only one can hold", "leave one of them out"
    ),
    (
      .excluded(.assessor, unless: .compare),
      "--assessor is given twice, and only with --compare can both hold",
      "leave one of them out, or add --compare"
    ),
    (
      .exclusive(.by, .compare), "--by and --compare exclude each other", "leave one of them out"
    ),
    (.missingValue(.asOf), "--as-of has nothing after it", "write --as-of DATE"),
    (
      .unexpectedValue(.yes, "no"), "--yes takes no value, and was given \"no\"",
      "write --yes alone, or leave it out"
    ),
    (
      .missingOption(.to, verb: "add"), "add needs --to WHO", "heed add --help shows what it takes"
    ),
    (
      .missingArgument("STEP", verb: "mark"), "mark needs STEP",
      "heed mark --help shows what it takes"
    ),
    (
      .extraArgument("an", verb: "add"), "add has no use for \"an\"",
      "put quotation marks around a text of several words; heed add --help shows what it takes"
    ),
  ]

  @Test(arguments: sentences)
  func `a fault says what is wrong and what to do`(
    fault: UsageFault, message: String, wayOut: String
  ) {
    #expect(fault.message == message)
    #expect(fault.wayOut == wayOut)
  }

  @Test func `what was typed is shown escaped and short`() {
    let typed = "\u{1B}[31m\u{202E}" + String(repeating: "x", count: 500)
    let message = UsageFault.unknownVerb(typed, nearest: []).message
    #expect(!hasHidden(message))
    #expect(message.displayWidth < 100)
  }
}
