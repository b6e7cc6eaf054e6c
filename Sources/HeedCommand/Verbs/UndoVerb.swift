internal import Glibc
internal import Heed

enum UndoVerb: Verb {
  static let syntax = Syntax(
    "undo", "reverse the last command of this copy, entry by entry",
    options: CorrectionOptions.all,
    examples: [
      Example("heed undo", "what the last command recorded counts no more"),
      Example("heed undo --yes --because \"the wrong file\"", "an import of any size"),
    ],
    notes: [
      "It shows the entries and asks; scripts pass --yes. What was added is retracted, what was "
        + "retracted is reinstated. A second undo goes further back; heed reinstate @N undoes an "
        + "undo. A redaction cannot be undone."
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let width = try context.width()
    let ledger = try context.ledger()
    let because = context.arguments.value(.because)
    let isDryRun = context.arguments.flag(.dryRun)
    var shown: LastCommand?
    if isDryRun || !context.arguments.flag(.yes) {
      let command = try refusing { () throws(Refusal) in try ledger.lastCommand() }
      show(command, EntryText(isDryRun ? context.output : context.errors, width: width))
      shown = command
    }
    if !isDryRun {
      let count = shown?.count ?? 1
      let question = count == 1 ? "Undo it?" : "Undo these \(count) entries?"
      guard try context.confirm(question) else { return CorrectionOptions.declined(context) }
    }
    let acknowledgement = try refusing { () throws(Refusal) in
      try ledger.undo(because: because, expecting: shown?.last, isDryRun: isDryRun)
    }
    if isDryRun {
      EntryText(context.output, width: width).write(lines: [
        AcknowledgementLine.corrected(acknowledgement, isDryRun: true)
      ])
      return EX_OK
    }
    AcknowledgementLine.write(acknowledgement, context)
    if case .undone(let undone) = acknowledgement.subject, undone.hasRetracted, !context.isQuiet {
      let name = undone.count == 1 ? "@\(undone.first)" : "@N"
      context.errors.line("note: its words stay in the file; heed redact \(name) takes them away")
    }
    return EX_OK
  }

  private static func show(_ command: LastCommand, _ text: EntryText) {
    if command.count == 1, let only = command.entries.first {
      text.write(only)
      return
    }
    text.write(lines: ["@\(command.first) to @\(command.last), \(command.count) entries to undo:"])
    text.write(list: command.entries)
    let rest = command.count - command.entries.count
    if rest > 0 { text.write(lines: ["and \(rest) more"], indent: 2) }
  }
}
