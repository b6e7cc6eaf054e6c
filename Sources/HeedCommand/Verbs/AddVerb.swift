internal import Glibc
internal import Heed

enum AddVerb: Verb {
  static let syntax = Syntax(
    "add", "record one recommendation",
    positionals: [Positional("TEXT", "what is asked, in a line")],
    options: [
      .to, .ref, .title, .number, .from, .in, .place, .quote, .tag, .lead, .issued, .due, .followUp,
      .priority, .milestone, .visibility, .key,
    ],
    repeatable: [.to, .from, .tag, .lead, .milestone],
    examples: [
      Example(
        "heed add \"Appoint a special envoy\" --to \"US President\" --ref envoy",
        "asked of one addressee"),
      Example(
        "heed add \"Ratify the optional protocol\" --to France --due 2027 --tag theme:torture",
        "with a due date and a tag"),
      Example(
        "heed add \"Fill the post\" --to Ministry --milestone appointed=implemented",
        "with a milestone for heed mark"),
    ],
    notes: [
      "With --title the line is the full text. The ref is made from the title unless --ref "
        + "is given."
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let arguments = context.arguments
    let words = arguments.word("TEXT") ?? ""
    var draft = RecommendationDraft(
      title: arguments.value(.title) ?? words, addressees: arguments.values(.to))
    if arguments.value(.title) != nil { draft.text = words }
    draft.ref = arguments.value(.ref)
    draft.number = arguments.value(.number)
    draft.issuers = arguments.values(.from)
    draft.document = arguments.value(.in)
    draft.place = arguments.value(.place)
    draft.quote = arguments.value(.quote)
    draft.tags = arguments.values(.tag)
    draft.lead = arguments.values(.lead)
    draft.issuedOn = try context.period(.issued)
    draft.dueOn = try context.period(.due)
    draft.followUp = try context.interval(.followUp)
    draft.priority = arguments.value(.priority)
    draft.visibility = try context.word(.visibility, Visibility.self)
    draft.key = arguments.value(.key)
    draft.milestones = try context.milestones()
    let acknowledgement = try refusing { [ledger = try context.ledger()] () throws(Refusal) in
      try ledger.issue(draft)
    }
    AcknowledgementLine.write(acknowledgement, context)
    return EX_OK
  }
}
