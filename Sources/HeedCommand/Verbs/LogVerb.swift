internal import Glibc
internal import Heed

enum LogVerb: Verb {
  static let syntax = Syntax(
    "log", "record something that happened",
    positionals: [
      Positional("REF[=STATUS]", "a recommendation, with a status for it alone", .oneOrMore),
      Positional("WHAT", "what happened, in a line"),
    ],
    options: EventOptions.all + [.status],
    repeatable: EventOptions.repeatable,
    examples: [
      Example(
        "heed log unsc-debates \"Open meeting held\" --on 2023-08-17 --kind debate",
        "an event"),
      Example(
        "heed log envoy=in-progress refugees \"Hearing in the Senate\" --source https://...",
        "a status for one of two"),
      Example(
        "heed log aid \"Minister says aid was let in\" --kind statement --claim Ministry",
        "what a body says of itself"),
    ],
    notes: [
      "Without --on it happened today. A status given with --kind statement, report or "
        + "response needs --claim or --assessor: whose word it is. Sources are as visible as the "
        + "event, or less with --source-visibility private."
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let subjects = context.arguments.words("REF[=STATUS]").map { word in
      guard let equals = word.firstIndex(of: "=") else { return EventDraft.Subject(ref: word) }
      return EventDraft.Subject(
        ref: String(word[..<equals]), step: String(word[word.index(after: equals)...]))
    }
    var draft = try EventOptions.draft(context, subjects: subjects)
    draft.title = context.arguments.word("WHAT")
    draft.step = context.arguments.value(.status)
    return try EventOptions.record(draft, context)
  }
}

/// The options of the verbs that record events.
enum EventOptions {
  static let all: [OptionName] = [
    .on, .kind, .for, .assessor, .claim, .response, .verbatim, .because, .source,
    .sourceVisibility, .note, .visibility, .key, .planned,
  ]
  static let repeatable: [OptionName] = [.for, .source]

  static func draft(
    _ context: Context, subjects: [EventDraft.Subject]
  ) throws(CommandFault) -> EventDraft {
    let arguments = context.arguments
    var draft = EventDraft(subjects: subjects)
    draft.on = try context.period(.on)
    draft.kind = try context.word(.kind, EventKind.self)
    draft.addressees = arguments.values(.for)
    draft.assessor = arguments.value(.assessor)
    draft.claim = arguments.value(.claim)
    draft.response = try context.word(.response, Response.self)
    draft.verbatim = arguments.value(.verbatim)
    draft.because = arguments.value(.because)
    draft.sources = arguments.values(.source)
    draft.sourceVisibility = try context.word(.sourceVisibility, Visibility.self)
    draft.note = arguments.value(.note)
    draft.visibility = try context.word(.visibility, Visibility.self)
    draft.key = arguments.value(.key)
    draft.isPlanned = arguments.flag(.planned)
    return draft
  }

  static func record(_ draft: EventDraft, _ context: Context) throws(CommandFault) -> Int32 {
    let ledger = try context.ledger()
    let acknowledgement = try refusing { () throws(Refusal) in try ledger.log(draft) }
    AcknowledgementLine.write(acknowledgement, context)
    return EX_OK
  }
}
