internal import Glibc
internal import Heed

enum PublishVerb: Verb {
  static let syntax = Syntax(
    "publish", "let others see recommendations and what belongs to them, or take them back",
    positionals: [
      Positional("REF", "a ref; an id or @N, of an event, document, relation or scheme too", .many)
    ],
    options: [.visibility, .because, .alone, .all] + FilterOptions.all
      + [.yes, .dryRun, .width],
    repeatable: FilterOptions.repeatable,
    examples: [
      Example("heed publish envoy", "shows what would be public, and asks"),
      Example("heed publish --tag theme:torture --alone --yes", "without events, for scripts"),
      Example("heed publish @31", "one event"),
      Example("heed publish envoy --visibility internal --because \"not ready\"", "takes it back"),
    ],
    notes: [
      "An entry is at most as visible as everything that it names: a document and schemes go with "
        + "a recommendation, and what names something that is taken back is not public either. "
        + "Corrections are as visible as what they correct, with their reasons. What is private "
        + "is published only by its own name. --because is as visible as what it is said of."
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    var request = PublicationRequest()
    request.targets = context.arguments.words("REF")
    let filter = try context.filter()
    if !filter.isEmpty || context.arguments.flag(.all) { request.filter = filter }
    if let level = try context.word(.visibility, Visibility.self) { request.visibility = level }
    request.withEvents = !context.arguments.flag(.alone)
    let text = PublicationText(context, width: try context.width())
    let ledger = try context.ledger()
    let publication = try plan(request, ledger)
    let isDryRun = context.arguments.flag(.dryRun)
    if isDryRun || publication.items.isEmpty || !context.arguments.flag(.yes) {
      text.write(publication)
    }
    guard !isDryRun, !publication.items.isEmpty else { return EX_OK }
    guard let agreed = try agreed(publication, request, context, ledger) else {
      context.errors.line("nothing was recorded")
      return EX_NOPERM
    }
    let because = context.arguments.value(.because)
    let acknowledgement = try refusing { () throws(Refusal) in
      try ledger.publish(agreed, because: because)
    }
    AcknowledgementLine.write(acknowledgement, context)
    return EX_OK
  }

  /// What the user agrees to: all, all without the events that go along, or nothing.
  private static func agreed(
    _ publication: Publication, _ request: PublicationRequest, _ context: Context,
    _ ledger: Ledger
  ) throws(CommandFault) -> Publication? {
    let level = request.visibility.rawValue
    if context.arguments.flag(.yes) { return publication }
    var request = request
    request.withEvents = false
    let alone = try plan(request, ledger)
    let offered = (publication.counts[.event] ?? 0) - (alone.counts[.event] ?? 0)
    if !alone.items.isEmpty {
      let question = "Make \(PublicationText.counted(alone.counts)) \(level)?"
      guard try context.confirm(question) else { return nil }
    }
    guard offered > 0 else { return alone }
    let events = PublicationText.counted([.event: offered])
    let question = alone.items.isEmpty ? "Make \(events) \(level)?" : "The \(events) too?"
    return try context.confirm(question) ? publication : alone.items.isEmpty ? nil : alone
  }

  private static func plan(
    _ request: PublicationRequest, _ ledger: Ledger
  ) throws(CommandFault) -> Publication {
    try refusing { () throws(Refusal) in try ledger.publication(of: request) }
  }
}
