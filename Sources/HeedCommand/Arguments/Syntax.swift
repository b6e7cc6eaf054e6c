/// What a verb takes on the command line, as one table for the parser, the help and the man page.
struct Syntax: Sendable {
  let name: String
  /// What the verb does: one line, no full stop needed.
  let summary: String
  /// At most one of them may take several words.
  let positionals: [Positional]
  /// What it takes beside the global options `--ledger`, `--color`, `--quiet` and `--help`.
  let options: [OptionName]
  /// The options that may be given more than once.
  let repeatable: [OptionName]
  /// The options without which the verb makes no sense.
  let required: Set<OptionName>
  let examples: [Example]
  let notes: [String]

  init(
    _ name: String, _ summary: String, positionals: [Positional] = [],
    options: [OptionName] = [], repeatable: [OptionName] = [],
    required: Set<OptionName> = [], examples: [Example] = [], notes: [String] = []
  ) {
    self.name = name
    self.summary = summary
    self.positionals = positionals
    self.options = options
    self.repeatable = repeatable
    self.required = required
    self.examples = examples
    self.notes = notes
  }

  /// Whether the verb takes `option`, as its own or as a global one.
  func takes(_ option: OptionName) -> Bool { option.isGlobal || options.contains(option) }
}

/// A command line to copy, and what it is for.
struct Example: Sendable {
  let line: String
  let says: String

  init(_ line: String, _ says: String) {
    self.line = line
    self.says = says
  }
}

/// A word that stands by its place, without an option's name before it.
struct Positional: Sendable {
  /// How often it may be given.
  enum Count: Sendable { case one, optional, many, oneOrMore }

  let name: String
  let help: String
  let count: Count

  init(_ name: String, _ help: String, _ count: Count = .one) {
    self.name = name
    self.help = help
    self.count = count
  }

  /// How it is shown in a usage line: `REF`, `[PATH]`, `[REF...]`, `REF...`.
  var usage: String {
    switch count {
    case .one: name
    case .optional: "[\(name)]"
    case .many: "[\(name)...]"
    case .oneOrMore: "\(name)..."
    }
  }

  /// The fewest words it needs.
  var fewest: Int { count == .one || count == .oneOrMore ? 1 : 0 }

  /// The most words it can take; `nil` without a limit.
  var most: Int? { count == .one || count == .optional ? 1 : nil }
}

/// The verbs that the command line knows, each looked up only when it is asked for.
struct Grammar: Sendable {
  /// The names of all verbs, in the order of the help.
  let names: @Sendable () -> [String]
  /// The syntax of the verb of that exact name.
  let syntax: @Sendable (String) -> Syntax?

  init(
    names: @escaping @Sendable () -> [String], syntax: @escaping @Sendable (String) -> Syntax?
  ) {
    self.names = names
    self.syntax = syntax
  }

  init(_ syntaxes: [Syntax]) {
    names = { syntaxes.map(\.name) }
    syntax = { name in syntaxes.first { $0.name == name } }
  }
}
