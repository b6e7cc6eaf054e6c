internal import Glibc
internal import Heed
internal import HeedText

enum ImportVerb: Verb {
  static let syntax = Syntax(
    "import", "add what a file says and the ledger does not know yet",
    positionals: [
      Positional(
        "FILE",
        "a document, a table, an edited draft of proposals, Heed's own JSON, or the record of a "
          + "ledger; - for the last two on standard input", .oneOrMore)
    ],
    options: [
      .accept, .minConfidence, .draft, .force, .all, .title, .from, .issued, .in, .to, .tag,
      .assessor, .scheme, .on, .because, .format, .map, .sheet, .skipBad, .visibility, .dryRun,
      .yes, .width,
    ],
    repeatable: [.from, .to, .tag],
    examples: [
      Example("heed import letter.pdf", "its recommendations, reviewed one by one"),
      Example(
        "heed import report.docx --accept --to \"Ministry of Justice\"",
        "those that the finder is sure of; asked of whom, where the report does not say"),
      Example("heed import letter.txt --draft letter.draft", "to a file to edit, then:"),
      Example("heed import letter.draft", "what the edited file says"),
      Example("heed import letter-v2.txt --in letter-2021", "a later text of a document"),
      Example("heed import seeds/us-north-korea-2021.json", "documents, recommendations, events"),
      Example("heed import export.csv --map export.map", "a table, by a mapping of its columns"),
      Example("heed import record.jsonl", "the whole record of a ledger, where there is none yet"),
      Example("heed import record.csv", "an own export, edited in a spreadsheet"),
      Example("heed import history.json --assessor \"Audit Office\"", "where it names no assessor"),
    ],
    notes: [
      "A file is taken for what stands in it, and it says for what. Of a document only what is "
        + "not recorded yet is proposed; each recommendation keeps its exact words and their "
        + "place. A decision is kept as it is made: q or Ctrl-C loses nothing, and the same "
        + "command goes on. What was left out is not offered again without --all.",
      "--accept takes proposals with a confidence of 0.8 or more, unless --min-confidence says "
        + "otherwise, and changes nothing that is recorded. A document with the title of one that "
        + "is registered, or --in its short name, is taken for a later text of it: it is "
        + "registered as NAME-2, what it says in other words is offered as an amendment, and "
        + "nothing is retracted.",
      "A table (CSV, TSV, XLSX, JSON, tables of Word) is known by its columns: exports of UPR "
        + "Info, UHRI and IMPACT OSS, OHCHR's thematic lists, TAIC, NTSB; --format names one. "
        + "Titles may stand above it, sums and remarks within it; of a workbook the sheet is "
        + "taken that has recommendations, or --sheet. Of any other table, --map FILE keeps "
        + "which column is what: it is guessed, written there and shown, to be corrected. All of a "
        + "table or nothing; each bad row is told as FILE:ROW:COLUMN. --skip-bad records the "
        + "others and writes the bad ones to FILE.bad.csv, to be mended and imported.",
      "Rows are known again by their id, ref or number in the source and document, else by their "
        + "words, whatever the file is called. A newer export adds what is new and amends what "
        + "its source says otherwise now; what was amended here stays, and where both changed, "
        + "both are told. What is gone from the file is told and left. What has no date is "
        + "recorded as of --on, or today.",
      "A table that heed export has written is known by its columns and ids. What was changed "
        + "in it is amended, with --because or the name of the file as the reason; a row "
        + "without id is new, another status an event. A value that stood here before, and was "
        + "amended since, is told and left. What cannot be told is refused. Tables of another "
        + "ledger are added.",
      "Of JSON, all of a file or nothing. A second run adds nothing. A status whose assessor "
        + "neither the file nor --assessor names is refused.",
      "The record of a ledger (heed export --format heed) makes the same ledger where there is "
        + "none yet, or nothing is recorded in it: the same history, ids, heads and owner. A copy "
        + "of the same ledger takes what it lacks; any other refuses it. Each line is checked by "
        + "its hash against those before it: of a file that was changed or cut short nothing is "
        + "taken.",
      "A status is a word of the ledger's scheme, of the one that the file or --scheme names, or "
        + "SCHEME/STATUS. A word that the scheme does not know is kept as it came and counted as "
        + "unmapped: see heed scheme map.",
    ])

  /// Options that have a meaning for documents alone.
  private static let ofDocuments: [OptionName] = [
    .accept, .minConfidence, .draft, .force, .all, .title, .from, .issued, .in, .to, .tag,
  ]

  /// Options that have a meaning for tables alone.
  private static let ofTables: [OptionName] = [
    .map, .sheet, .skipBad, .format, .on, .because,
  ]

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    // All files are looked at before anything is done with the first.
    var files: [(path: String, file: ImportedFile)] = []
    let isTable = [OptionName.map, .format, .sheet].contains(where: context.arguments.flag)
    for path in context.arguments.words("FILE") {
      files.append((path, try ImportedFile.look(at: path, isTable: isTable)))
    }
    try check(files, context)
    if let (path, file) = files.first, case .record(let lines) = file {
      guard files.count == 1 else { throw .usage(.notAlone(path: path)) }
      return try RecordCommand.run(context, lines)
    }
    _ = try context.share(.minConfidence)
    _ = try context.width()
    let ledger = try context.ledger()
    var status = EX_OK
    var own: [TableCommand.OwnPart] = []
    for (path, file) in files {
      switch file {
      case .json(let bytes): try importJSON(bytes, path, ledger, context)
      case .draft(let bytes):
        _ = try DraftCommand(context: context, path: path, ledger: ledger).run(bytes)
      case .nothing:
        guard !context.isQuiet else { continue }
        context.errors.append(escaped: "note: \(path) has no rows")
        context.errors.line()
      case .document: _ = try DocumentCommand.run(context, path, ledger)
      case .record: throw .usage(.notAlone(path: path))
      case .table:
        let parts = TableCommand.own(in: path, context)
        own += parts
        if parts.isEmpty { status = max(status, try TableCommand.run(context, path, ledger)) }
      }
    }
    return max(status, try TableCommand.runOwn(context, own, ledger))
  }

  private static func check(
    _ files: [(path: String, file: ImportedFile)], _ context: Context
  ) throws(CommandFault) {
    var documents = 0
    for (path, file) in files {
      var others: [OptionName]
      let kind: String
      switch file {
      case .json: (others, kind) = (ofDocuments + ofTables, "Heed's own JSON")
      case .record:
        kind = "the record of a ledger"
        let isNamed = folded(context.arguments.value(.format) ?? "") == "heed"
        others = ofDocuments + ofTables + [.assessor, .scheme, .visibility]
        others.removeAll { isNamed && $0 == .format }
      case .nothing: continue
      case .table:
        kind = "a table"
        others = [.accept, .minConfidence, .draft, .force, .all, .title]
      case .draft:
        kind = "a draft of proposals"
        others =
          [.minConfidence, .draft, .force, .all, .title, .issued, .in, .assessor, .scheme]
          + ofTables
      case .document:
        (others, kind) = ([.assessor, .scheme] + ofTables, "a document")
        documents += 1
      }
      if let option = others.first(where: context.arguments.flag) {
        throw .usage(.notForFile(option, path: path, kind: kind))
      }
    }
    if documents > 1,
      let option = [OptionName.draft, .title, .in].first(where: context.arguments.flag)
    {
      throw .usage(.oneFile(option))
    }
    if context.arguments.flag(.accept), context.arguments.flag(.draft) {
      throw .usage(.exclusive(.accept, .draft))
    }
  }

  private static func importJSON(
    _ bytes: [UInt8], _ path: String, _ ledger: Ledger, _ context: Context
  ) throws(CommandFault) {
    var options = ImportOptions()
    options.assessor = context.arguments.value(.assessor)
    options.scheme = context.arguments.value(.scheme)
    options.visibility = try context.word(.visibility, Visibility.self)
    options.isDryRun = context.arguments.flag(.dryRun)
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
    if !context.isQuiet {
      context.errors.append(escaped: "note: \(path) was read as Heed's own JSON")
      context.errors.line()
    }
  }
}
