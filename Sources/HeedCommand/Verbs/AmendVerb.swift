internal import Glibc
internal import Heed

enum AmendVerb: Verb {
  static let syntax = Syntax(
    "amend", "change what a recommendation or an event says; the old value stays in the history",
    positionals: [
      Positional(
        "TARGET", "a ref, an id or @N; after an event, REF=STATUS for one it bears on", .oneOrMore)
    ],
    options: [
      .because, .title, .text, .quote, .ref, .number, .to, .from, .in, .place, .tag, .lead, .with,
      .issued, .due, .priority, .milestone, .followUp, .on, .kind, .note, .source, .assessor,
      .claim, .response, .verbatim, .for, .status, .clear, .yes, .dryRun, .width,
    ],
    repeatable: [.to, .from, .tag, .lead, .with, .milestone, .source, .for, .clear],
    required: [.because],
    examples: [
      Example(
        "heed amend envoy --due 2026-06 --on 2025-04-10 --because \"extension granted\"",
        "due later, and known to be so from that day on"),
      Example(
        "heed amend envoy --tag +urgent --tag -free --because \"tagged anew\"",
        "one tag more, one less"),
      Example(
        "heed amend @31 envoy=implemented --because \"it was the final vote\"",
        "another status by an event"),
      Example("heed amend envoy aid --clear due --because \"no deadline\" --yes", "two at once"),
    ],
    notes: [
      "A value takes the place of all that stood there before; --tag +x adds and --tag -x takes "
        + "away. --clear empties a field; REF= takes a status away.",
      "--on says of a recommendation from when its due date or responsible bodies hold (today, "
        + "unless it is given); its other fields hold for all days. Of an event it is the date. "
        + "More than one target is shown first, and asked about; scripts pass --yes.",
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    var targets: [String] = []
    var amendment = try amendment(context)
    for word in context.arguments.words("TARGET") {
      guard let equals = word.firstIndex(of: "=") else {
        targets.append(word)
        continue
      }
      amendment.steps.append(
        EventDraft.Subject(
          ref: String(word[..<equals]), step: String(word[word.index(after: equals)...])))
    }
    guard !targets.isEmpty else { throw .usage(.missingArgument("TARGET", verb: "amend")) }
    let ledger = try context.ledger()
    return try AmendmentText.run(context, count: targets.count) { names, isDryRun throws(Refusal) in
      try ledger.amend(names ?? targets, amendment, isDryRun: isDryRun)
    }
  }

  private static func amendment(_ context: Context) throws(CommandFault) -> Amendment {
    let arguments = context.arguments
    var amendment = Amendment(because: arguments.value(.because))
    amendment.on = try context.period(.on)
    amendment.title = arguments.value(.title)
    amendment.text = arguments.value(.text)
    amendment.ref = arguments.value(.ref)
    amendment.number = arguments.value(.number)
    amendment.addressees = arguments.values(.to)
    amendment.issuers = arguments.values(.from)
    amendment.document = arguments.value(.in)
    amendment.place = arguments.value(.place)
    amendment.quote = arguments.value(.quote)
    amendment.tags = arguments.values(.tag)
    amendment.leads = arguments.values(.lead)
    amendment.contributing = arguments.values(.with)
    amendment.issuedOn = try context.period(.issued)
    amendment.dueOn = try context.period(.due)
    amendment.priority = arguments.value(.priority)
    amendment.milestones = try context.milestones()
    amendment.followUp = try context.interval(.followUp)
    amendment.kind = try context.word(.kind, EventKind.self)
    amendment.note = arguments.value(.note)
    amendment.sources = arguments.values(.source)
    amendment.assessor = arguments.value(.assessor)
    amendment.claim = arguments.value(.claim)
    amendment.response = try context.word(.response, Response.self)
    amendment.verbatim = arguments.value(.verbatim)
    amendment.judged = arguments.values(.for)
    amendment.step = arguments.value(.status)
    amendment.clear = arguments.values(.clear)
    return amendment
  }
}
