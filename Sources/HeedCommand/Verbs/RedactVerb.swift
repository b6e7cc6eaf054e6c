internal import Glibc
internal import Heed

enum RedactVerb: Verb {
  static let syntax = Syntax(
    "redact", "take the words of an entry out of the file, for good",
    positionals: [CorrectionOptions.target],
    options: [
      .because, .match, .title, .note, .text, .source, .ref, .yes, .dryRun, .width,
    ],
    repeatable: [.match, .source],
    required: [.because],
    examples: [
      Example(
        "heed redact @143 --because \"at a witness's request\" --match \"Kim Chol\"",
        "an event that names a person"),
      Example(
        "heed redact @143 --because \"a name\" --title \"A witness was heard\"",
        "with words that may stand in the place"),
    ],
    notes: [
      "It shows the entry, lists other entries with the same words, and asks; scripts pass "
        + "--yes. Those others are not touched: redact each. --match looks for words in every "
        + "entry. The reason stays on record: it must not repeat the words.",
      "With --title, the date, the kind, the statuses and who judged stay (of an event), who asks "
        + "whom, the dates, tags and ref (of a recommendation), the short name, date and "
        + "language (of a document). Other copies of the file, backups and what was published "
        + "keep the words. Exit status 75 when another program that reads the file keeps the "
        + "words in it for now.",
    ])

  /// Beyond so many, other entries are counted.
  private static let mostListed = 20

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let width = try context.width()
    let ledger = try context.ledger()
    let isDryRun = context.arguments.flag(.dryRun)
    let isAsking = !isDryRun && !context.arguments.flag(.yes)
    var draft = draft(context)
    var preview = try refusing { () throws(Refusal) in try ledger.preview(draft) }
    // By its number from here on: what was shown is what is redacted.
    draft.target = "@\(preview.entry.number)"
    let text = EntryText(isDryRun ? context.output : context.errors, width: width)
    if isDryRun || isAsking { text.write(preview.entry) }
    if isAsking, preview.mayBeReplaced, draft.title == nil,
      let title = context.ask("What may stand in its place? (a title; empty for nothing)"),
      !title.isEmpty
    {
      draft.title = title
      preview = try refusing { () throws(Refusal) in try ledger.preview(draft) }
    }
    if isDryRun || isAsking { show(preview.replacement, text) }
    show(preview.others, text, all: isDryRun)
    if isAsking {
      text.write(lines: [
        "Its words cannot be brought back, and the reason stays: \"\(draft.because)\""
      ])
    }
    if !isDryRun {
      guard try context.confirm("Redact it?") else { return CorrectionOptions.declined(context) }
    }
    let acknowledgement = try refusing { () throws(Refusal) in
      try ledger.redact(draft, isDryRun: isDryRun)
    }
    if isDryRun {
      text.write(lines: [AcknowledgementLine.corrected(acknowledgement, isDryRun: true)])
      return EX_OK
    }
    AcknowledgementLine.write(acknowledgement, context)
    guard acknowledgement.pendingErasure == nil else { return EX_TEMPFAIL }
    if !context.isQuiet {
      context.errors.line("note: backups and other copies of the file keep the words")
    }
    return EX_OK
  }

  private static func draft(_ context: Context) -> RedactionDraft {
    let arguments = context.arguments
    var draft = RedactionDraft(
      arguments.word("TARGET") ?? "", because: arguments.value(.because) ?? "")
    draft.title = arguments.value(.title)
    draft.note = arguments.value(.note)
    draft.text = arguments.value(.text)
    draft.ref = arguments.value(.ref)
    draft.sources = arguments.values(.source)
    draft.match = arguments.values(.match)
    return draft
  }

  private static func show(_ replacement: RecordedEntry?, _ text: EntryText) {
    guard let replacement else {
      text.write(lines: ["nothing stays in its place"])
      return
    }
    text.write(lines: ["in its place:"])
    text.write(replacement)
  }

  private static func show(_ others: [RecordedEntry], _ text: EntryText, all: Bool) {
    guard !others.isEmpty else { return }
    text.write(lines: ["not touched, with the same words or of the same entry; redact each:"])
    let listed = all ? others : Array(others.prefix(mostListed))
    text.write(list: listed)
    if listed.count < others.count {
      text.write(
        lines: ["and \(others.count - listed.count) more: heed redact ... --dry-run"], indent: 2)
    }
  }
}
