@testable import HeedCommand

/// Verbs like the real ones, for tests of the parser and the help.
enum SampleSyntax {
  static let mark = Syntax(
    "mark", "record that a step was reached",
    positionals: [
      Positional("REF", "the recommendation, by ref, id or @N", .oneOrMore),
      Positional("STEP", "a milestone of it, or a status"),
    ],
    options: [.on, .source, .note, .for, .dryRun, .yes, .planned],
    repeatable: [.source, .for],
    examples: [
      Example("heed mark envoy appointed --on 2023-10-13", "The envoy was sworn in on that day.")
    ],
    notes: ["A status is matched by name, label or code, without regard to case."])
  static let add = Syntax(
    "add", "record one recommendation",
    positionals: [Positional("TEXT", "what is asked")],
    options: [.to, .title, .tag, .priority, .due], repeatable: [.to, .tag], required: [.to])
  static let make = Syntax(
    "init", "make a ledger", positionals: [Positional("PATH", "the file to make", .optional)],
    options: [.owner, .scheme])
  static let list = Syntax(
    "list", "recommendations, one a line",
    options: [.tag, .status, .asOf, .open, .overdue, .format, .match], repeatable: [.tag, .status])

  static let all = [make, add, mark, list]
  static let grammar = Grammar(all)
}
