/// Verbs that belong together in the overview.
struct VerbGroup: Sendable {
  let title: String
  let syntaxes: [Syntax]
}

/// What `heed --help` prints: the verbs in groups, one a line, and the global options.
func overviewHelp(_ groups: [VerbGroup], width: Int) -> String {
  var page = HelpPage(width: width)
  page.paragraph("heed: a ledger of recommendations and of what became of them")
  page.heading("Usage")
  page.indented("heed [--ledger PATH] VERB ...")
  let names = groups.flatMap { $0.syntaxes.map(\.name) }
  for group in groups {
    page.heading(group.title)
    page.definitions(group.syntaxes.map { ($0.name, $0.summary) }, termsFrom: names)
  }
  page.heading("With every verb")
  let options = OptionName.allCases.filter { $0.isGlobal || $0 == .version }
  page.definitions(options.map { (optionTerm($0), $0.help) })
  page.heading("More")
  page.indented("heed VERB --help shows what a verb takes, with examples.")
  return page.text
}

/// What `heed VERB --help` prints: usage, arguments, options and examples of one verb.
func verbHelp(_ syntax: Syntax, width: Int) -> String {
  var page = HelpPage(width: width)
  page.paragraph("heed \(syntax.name): \(syntax.summary)")
  page.heading("Usage")
  page.indented(usageLine(syntax), hanging: 4)
  if !syntax.positionals.isEmpty {
    page.heading("Arguments")
    page.definitions(syntax.positionals.map { ($0.name, $0.help) })
  }
  let globals = OptionName.allCases.filter { $0.isGlobal && !syntax.options.contains($0) }
  let own = syntax.options.map { (optionTerm($0), optionHelp($0, of: syntax)) }
  let shared = globals.map { (optionTerm($0), $0.help) }
  let terms = (own + shared).map(\.0)
  if !own.isEmpty {
    page.heading("Options")
    page.definitions(own, termsFrom: terms)
  }
  page.heading("With every verb")
  page.definitions(shared, termsFrom: terms)
  if !syntax.examples.isEmpty {
    page.heading("Examples")
    for example in syntax.examples {
      page.indented("$ " + example.line, hanging: 4)
      page.indented(example.says, by: 4)
    }
  }
  for note in syntax.notes {
    page.gap()
    page.paragraph(note)
  }
  return page.text
}

/// The line that shows how a verb is typed: `heed mark REF... STEP [OPTIONS]`.
func usageLine(_ syntax: Syntax) -> String {
  var parts = ["heed", syntax.name] + syntax.positionals.map(\.usage)
  for option in syntax.options where syntax.required.contains(option) {
    parts.append(option.typedWithValue)
  }
  if syntax.options.contains(where: { !syntax.required.contains($0) }) { parts.append("[OPTIONS]") }
  return parts.joined(separator: " ")
}

/// What an option means to a verb, with whether it must or may be repeated.
func optionHelp(_ option: OptionName, of syntax: Syntax) -> String {
  var text = option.help
  if syntax.required.contains(option) { text += " (needed)" }
  if syntax.repeatable.contains(option) { text += " (repeat it for more)" }
  return text
}

private func optionTerm(_ option: OptionName) -> String {
  let letter = option.letter.map { "-\($0), " } ?? "    "
  return letter + option.typedWithValue
}

/// Text in paragraphs and two-column lists, none of whose lines is wider than a given width.
private struct HelpPage {
  let width: Int
  private(set) var text = ""

  init(width: Int) { self.width = max(20, width) }

  mutating func paragraph(_ words: String) { add(words.wrapped(width: width)) }

  mutating func indented(_ words: String, by indent: Int = 2, hanging: Int = 0) {
    add(words.wrapped(width: width, indent: indent, hanging: hanging))
  }

  mutating func heading(_ title: String) {
    gap()
    paragraph(title)
  }

  mutating func gap() { text += "\n" }

  /// Terms on the left and what they mean on the right, or below where a term is too long.
  mutating func definitions(_ items: [(term: String, says: String)], termsFrom: [String] = []) {
    let terms = termsFrom.isEmpty ? items.map(\.term) : termsFrom
    let limit = min(28, width / 3)
    let fitting = terms.map(\.displayWidth).filter { $0 <= limit }
    let column = (fitting.max() ?? limit) + 4
    for item in items {
      let lines = item.says.wrapped(width: width, indent: column)
      guard item.term.displayWidth + 4 <= column, let first = lines.first else {
        add(item.term.wrapped(width: width, indent: 2, hanging: 4))
        add(lines)
        continue
      }
      add(["  " + item.term.padded(to: column - 2) + first.dropFirst(column)])
      add(Array(lines.dropFirst()))
    }
  }

  private mutating func add(_ lines: [String]) {
    for line in lines { text += line + "\n" }
  }
}
