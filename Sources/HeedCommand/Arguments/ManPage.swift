/// The manual page of all verbs in roff, from the same table as the help.
func manPage(_ syntaxes: [Syntax], version: String) -> String {
  var page = ManPage()
  page.line(".TH HEED 1 \"\" \(argument("heed " + version)) \"User Commands\"")
  page.section("NAME")
  page.text("heed - a ledger of recommendations and of what became of them")
  page.section("SYNOPSIS")
  page.line(".B heed")
  page.text("[--ledger PATH] VERB ...")
  page.section("VERBS")
  for syntax in syntaxes { page.verb(syntax) }
  page.section("OPTIONS")
  page.text("An option has one meaning everywhere.")
  let used = OptionName.allCases.filter { option in
    option == .version || syntaxes.contains { $0.takes(option) }
  }
  for option in used { page.option(option, says: option.help) }
  page.section("ENVIRONMENT")
  page.item("HEED_LEDGER", says: "the ledger file, where --ledger does not name one")
  page.item("HEED_NOW", says: "the moment to take for now")
  page.item("NO_COLOR", says: "no colour, unless --color always asks for it")
  page.section("EXIT STATUS")
  for (code, says) in exitCodes { page.item(code, says: says) }
  return page.output
}

private var exitCodes: [(String, String)] {
  [
    ("0", "done; also when nothing matched"),
    ("1", "verify or check found something, or a row was skipped on request"),
    ("64", "the command line is wrong"),
    ("65", "an unknown or ambiguous name, a bad date or row, not a ledger, a newer format"),
    ("66", "a file is missing"),
    ("69", "a peer cannot be reached"),
    ("73", "a file cannot be created"),
    ("74", "reading or writing went wrong"),
    ("75", "the ledger is busy, or an erasure is pending"),
    ("77", "refused by a rule of the ledger"),
    ("130", "interrupted"),
  ]
}

private func argument(_ words: String) -> String {
  "\"" + roff(words) + "\""
}

/// Text in which roff finds no request, escape or hyphen of its own.
private func roff(_ text: String) -> String {
  var result = ""
  for scalar in escaped(text).unicodeScalars {
    switch scalar {
    case "\\": result += "\\e"
    case "-": result += "\\-"
    case "\"": result += "\\(dq"
    default: result.unicodeScalars.append(scalar)
    }
  }
  let first = result.utf8.first
  let isRequest = first == UInt8(ascii: ".") || first == UInt8(ascii: "'")
  return isRequest ? "\\&" + result : result
}

private struct ManPage {
  private(set) var output = ""

  mutating func line(_ raw: String) { output += raw + "\n" }

  mutating func text(_ words: String) { line(roff(words)) }

  mutating func section(_ title: String) { line(".SH " + argument(title)) }

  mutating func item(_ term: String, says: String) {
    line(".TP")
    line(".B " + argument(term))
    text(says)
  }

  mutating func option(_ option: OptionName, says: String) {
    let letter = option.letter.map { "-\($0), " } ?? ""
    item(letter + option.typedWithValue, says: says)
  }

  mutating func verb(_ syntax: Syntax) {
    line(".SS " + argument(usageLine(syntax)))
    text(syntax.summary)
    for positional in syntax.positionals { item(positional.usage, says: positional.help) }
    for option in syntax.options { self.option(option, says: optionHelp(option, of: syntax)) }
    for note in syntax.notes {
      line(".PP")
      text(note)
    }
    for example in syntax.examples {
      line(".PP")
      text(example.says)
      line(".RS")
      line(".nf")
      text(example.line)
      line(".fi")
      line(".RE")
    }
  }
}
