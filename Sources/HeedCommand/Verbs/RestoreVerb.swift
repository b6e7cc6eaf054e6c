internal import Glibc
internal import Heed

enum RestoreVerb: Verb {
  static let syntax = Syntax(
    "restore", "make the ledger of a copy, verified first",
    positionals: [
      Positional("FILE", "a copy; the ledger that it becomes is --ledger, or the one found")
    ],
    options: [.force],
    examples: [
      Example("heed restore /media/stick/heed-2026-11-24.db", "heed.db, where there is none"),
      Example("heed restore latest.db --force", "in the place of the ledger"),
      Example("heed restore latest.db --ledger trial.db", "somewhere else"),
    ],
    notes: [
      "Without --ledger it is the ledger that every other verb finds, and where none is found "
        + "heed.db in this folder. With --force what was recorded since the copy is gone, and "
        + "nobody may have the ledger open meanwhile. A restored ledger is a new writer: its "
        + "next entry begins a feed of its own."
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let source = context.arguments.word("FILE") ?? ""
    let copy = try CopyLines.watching(context) { goesOn throws(Refusal) in
      try Ledger.restore(
        from: source, to: context.ledgerPath, replacing: context.arguments.flag(.force),
        surroundings: context.world.surroundings, goesOn: goesOn)
    }
    CopyLines.write(copy, ", restored from \(source)", context)
    if !context.isQuiet { context.output.line("the next entry starts a new writer") }
    return EX_OK
  }
}
