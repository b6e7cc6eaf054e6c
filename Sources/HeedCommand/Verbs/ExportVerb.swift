internal import Glibc
internal import Heed
internal import HeedExchange

enum ExportVerb: Verb {
  static let syntax = Syntax(
    "export", "the record as tables and files, for other programs",
    positionals: [
      Positional(
        "TABLE", "recommendations (unless said otherwise), events, statuses or documents", .many)
    ],
    options: FilterOptions.all + ViewpointOptions.all + [.format, .output, .force],
    repeatable: FilterOptions.repeatable,
    examples: [
      Example("heed export > recommendations.csv", "for a spreadsheet"),
      Example("heed export events --format jsonl --tag theme:torture", "one object a line"),
      Example("heed export --output data --public", "a folder of tables that may be published"),
      Example("heed export --format heed --output record.jsonl", "all of it, to import again"),
      Example("heed export --format xlsx --output record.xlsx", "a workbook with all tables"),
      Example("heed export --format impactoss > upload.csv", "for a tracker that runs IMPACT OSS"),
    ],
    notes: [
      "FORMAT is csv (unless said otherwise), tsv, json, jsonl, xlsx, md, impactoss or heed. "
        + "Columns and keys are those of the views recommendations, events, status_history and "
        + "documents. In csv, tsv and md a list is separated by \"; \", or has each part on a "
        + "line where a part has a semicolon, addresses by spaces; in json it is an array.",
      "Without --output one table goes to standard output. With --output DIR all of them, or "
        + "those that are named, become files in the folder DIR, beside a Frictionless Data "
        + "Package descriptor, datapackage.json. DIR is made whole or not at all; --force writes "
        + "over files of these names.",
      "heed is the whole record of the ledger in JSON Lines: every entry with its hashes, what is "
        + "private, retracted or amended too, and the texts of documents. With --output PATH it "
        + "is one file. heed import makes the same ledger of it. It has no parts: to give away "
        + "less, choose another format.",
      "xlsx is a workbook with a sheet a table: with --output FILE of all tables, or of those that "
        + "are named. Days are dates there, texts stay texts. Nothing is cut: a table or a text "
        + "that is too long for a sheet or a cell is told, and nothing is written.",
      "impactoss is the template from which IMPACT OSS imports recommendations: the reference "
        + "is the number where no other has it, else the ref; framework:N and category:NAME "
        + "tags are the framework (1 without one) and the categories. What it has no columns "
        + "for is left out.",
      "With a filter, events, statuses and documents are those of the recommendations that it "
        + "means. Statuses that were retracted or amended have a known_until.",
      "A csv or tsv cell that a spreadsheet would run as a formula (it begins with =, +, -, @, a "
        + "tab or a line end, and is not a number such as -5.2) gets an apostrophe in front, which "
        + "import takes off again.",
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    if folded(context.arguments.value(.format) ?? "") == RecordExport.format {
      try RecordExport(context: context).write()
      return EX_OK
    }
    let format = try self.format(context)
    var request = ExportRequest()
    request.filter = try context.filter()
    request.viewpoint = try context.viewpoint()
    let tables = try self.tables(context)
    if format == .impactoss, tables.contains(where: { $0 != .recommendations }) {
      throw .usage(
        .unfitFormat(
          "has recommendations alone", format: format.rawValue, wayOut: "leave the table out"))
    }
    let command = ExportCommand(context: context, request: request, format: format)
    if let path = context.arguments.value(.output) {
      let tables = tables.isEmpty ? ExportTable.allCases : tables
      if format.isByTable {
        try command.write(tables, to: path)
      } else {
        try command.writeFile(tables, to: path)
      }
      return EX_OK
    }
    if context.arguments.flag(.force) { throw .usage(.missingOption(.output, verb: "export")) }
    guard format.isByTable else {
      try command.writeFile(tables.isEmpty ? [.recommendations] : tables, to: nil)
      return EX_OK
    }
    guard tables.count <= 1 else {
      throw .usage(
        .unfitFormat(
          "writes one table to standard output", format: format.rawValue,
          wayOut: "name one, or a folder for them with --output DIR"))
    }
    try command.write(tables.first ?? .recommendations)
    return EX_OK
  }

  private static func format(_ context: Context) throws(CommandFault) -> ExportFormat {
    let text = context.arguments.value(.format)
    let words = ExportFormat.allCases.map(\.rawValue)
    // The record of a ledger is no table; that it can be had is told with the others.
    _ = try Context.word(text, .format, words + [RecordExport.format], named: \.self)
    return try Context.word(text, .format, ExportFormat.allCases, named: \.rawValue) ?? .csv
  }

  /// The tables that are named, each once.
  private static func tables(_ context: Context) throws(CommandFault) -> [ExportTable] {
    var tables: [ExportTable] = []
    for word in context.arguments.words("TABLE") {
      guard let table = ExportTable.allCases.first(where: { folded($0.rawValue) == folded(word) })
      else {
        throw .refusal(
          .unknownWord(word, option: "TABLE", words: ExportTable.allCases.map(\.rawValue)))
      }
      if !tables.contains(table) { tables.append(table) }
    }
    return tables
  }
}
