internal import Glibc
internal import Heed

enum BackupVerb: Verb {
  static let syntax = Syntax(
    "backup", "make a verified copy, also while others write",
    positionals: [Positional("FILE", "the copy to make")],
    options: [.force],
    examples: [
      Example("heed backup /media/stick/heed-2026-11-24.db", "a copy of this moment"),
      Example("heed backup latest.db --force --quiet", "every night, over the one before"),
    ],
    notes: [
      "The copy is one file. It has its name only when it has verified: an interrupted backup "
        + "leaves nothing, or the copy of before. A ledger that does not verify is refused. "
        + "Whoever writes in a copy is a new writer."
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let path = context.arguments.word("FILE") ?? ""
    let ledger = try context.ledger()
    let copy = try CopyLines.watching(context) { goesOn throws(Refusal) in
      try ledger.backup(to: path, replacing: context.arguments.flag(.force), goesOn: goesOn)
    }
    CopyLines.write(copy, "", context)
    return EX_OK
  }
}
