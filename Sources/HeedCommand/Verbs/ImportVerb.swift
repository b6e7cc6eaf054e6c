internal import Glibc
internal import Heed

enum ImportVerb: Verb {
  static let syntax = Syntax(
    "import", "add what a file says and the ledger does not know yet",
    positionals: [
      Positional("FILE", "a file in Heed's own JSON; - for standard input", .oneOrMore)
    ],
    options: [.assessor, .scheme, .visibility, .dryRun],
    examples: [
      Example("heed import seeds/us-north-korea-2021.json", "documents, recommendations, events"),
      Example("heed import history.json --assessor \"Audit Office\"", "where it names no assessor"),
    ],
    notes: [
      "All of a file or nothing. A second run adds nothing. A status whose assessor neither the "
        + "file nor --assessor names is refused.",
      "A status is a word of the ledger's scheme, of the one that the file or --scheme names, or "
        + "SCHEME/STATUS. A word that the scheme does not know is kept as it came and counted as "
        + "unmapped: see heed scheme map.",
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    var options = ImportOptions()
    options.assessor = context.arguments.value(.assessor)
    options.scheme = context.arguments.value(.scheme)
    options.visibility = try context.word(.visibility, Visibility.self)
    options.isDryRun = context.arguments.flag(.dryRun)
    let ledger = try context.ledger()
    for path in context.arguments.words("FILE") {
      let bytes = try InputFile.read(path)
      let acknowledgement = try refusing { () throws(Refusal) in
        try ledger.importFile(bytes, named: path, options)
      }
      if options.isDryRun, case .imported(let imported) = acknowledgement.subject {
        // No number and no head: there is no such entry.
        context.output.line("would have " + AcknowledgementLine.told(imported))
        AcknowledgementLine.explain(imported, context)
      } else {
        AcknowledgementLine.write(acknowledgement, context)
      }
    }
    return EX_OK
  }
}
