internal import Glibc
internal import Heed

enum RetractVerb: Verb {
  static let syntax = Syntax(
    "retract", "take an entry back: it counts no more, and stays in the history",
    positionals: [CorrectionOptions.target],
    options: CorrectionOptions.all,
    required: [.because],
    examples: [
      Example(
        "heed retract @143 --because \"logged twice\"", "an event, by its number in heed show"),
      Example("heed retract envoy --because \"never asked\" --yes", "a recommendation"),
    ],
    notes: [
      "It shows the entry and asks; scripts pass --yes. What depends on it stays: the events of a "
        + "retracted recommendation, the recommendations of a retracted document. Its words stay "
        + "in the file: heed redact takes them away. heed reinstate undoes it."
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let ledger = try context.ledger()
    let because = context.arguments.value(.because) ?? ""
    return try CorrectionOptions.run(context, ledger, asking: "Retract it?") {
      target, isDryRun throws(Refusal) in
      try ledger.retract(target, because: because, isDryRun: isDryRun)
    }
  }
}

/// What the verbs that retract and reinstate share.
enum CorrectionOptions {
  static let target = Positional(
    "TARGET", "an entry: @N, an id, a ref, or the short name of a document")
  static let all: [OptionName] = [.because, .yes, .dryRun, .width]

  /// Tries the correction, shows the entry and what would move, asks, and carries it out.
  static func run(
    _ context: Context, _ ledger: Ledger, asking question: String,
    _ correct: (_ target: String, _ isDryRun: Bool) throws(Refusal) -> Acknowledgement
  ) throws(CommandFault) -> Int32 {
    let width = try context.width()
    let tried = try refusing { () throws(Refusal) in
      try correct(context.arguments.word("TARGET") ?? "", true)
    }
    guard let corrected = tried.corrected else { return EX_SOFTWARE }
    // By its number from here on: what was shown is what is corrected.
    let target = "@\(corrected.number)"
    let entry = try refusing { () throws(Refusal) in try ledger.entry(target) }
    let wouldHave = AcknowledgementLine.corrected(tried, isDryRun: true)
    if context.arguments.flag(.dryRun) {
      let text = EntryText(context.output, width: width)
      text.write(entry)
      text.write(lines: [wouldHave])
      return EX_OK
    }
    if !context.arguments.flag(.yes) {
      let text = EntryText(context.errors, width: width)
      text.write(entry)
      if !corrected.moves.isEmpty { text.write(lines: [wouldHave]) }
    }
    guard try context.confirm(question) else { return declined(context) }
    let acknowledgement = try refusing { () throws(Refusal) in try correct(target, false) }
    AcknowledgementLine.write(acknowledgement, context)
    return EX_OK
  }

  /// The person said no.
  static func declined(_ context: Context) -> Int32 {
    context.errors.line("nothing was recorded")
    return EX_NOPERM
  }
}
