internal import Glibc
internal import Heed

enum MarkVerb: Verb {
  static let syntax = Syntax(
    "mark", "say that a milestone or a status was reached",
    positionals: [
      Positional("REF", "a recommendation", .oneOrMore),
      Positional("STEP", "a milestone of it, or a status"),
    ],
    options: EventOptions.all.filter { $0 != .planned } + [.title],
    repeatable: EventOptions.repeatable,
    examples: [
      Example("heed mark envoy appointed --on 2023-10-13", "a milestone of its own"),
      Example("heed mark envoy not-started --on 2025-01 --because \"post empty\"", "a status"),
      Example("heed mark quota ccpr-a-e/B --assessor Committee", "by another scheme"),
    ],
    notes: ["Without --on it happened today."])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let subjects = context.arguments.words("REF").map { EventDraft.Subject(ref: $0) }
    var draft = try EventOptions.draft(context, subjects: subjects)
    draft.step = context.arguments.word("STEP")
    draft.title = context.arguments.value(.title)
    return try EventOptions.record(draft, context)
  }
}
