internal import Glibc
internal import Heed

enum SummaryVerb: Verb {
  static let syntax = Syntax(
    "summary", "what was heeded, what was not, what moved, what regressed",
    options: [.by, .compare, .format, .width] + ViewpointOptions.all + FilterOptions.all,
    repeatable: FilterOptions.repeatable + [.assessor],
    examples: [
      Example("heed summary", "everything as it stands"),
      Example("heed summary --by addressee --as-of 2023", "as it stood at the end of 2023"),
      Example("heed summary --by theme --tag cycle:upr-3", "by the values of one facet"),
      Example("heed summary --compare", "all assessors side by side, and where they disagree"),
    ],
    notes: [
      "--by takes addressee, issuer, lead, document, tag, status, year, or a facet. --known-at "
        + "counts only what had been written down by then.",
      "Assessors are never averaged: a summary follows one, and --compare sets all of them, or "
        + "those of each --assessor, beside one another.",
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let format = try context.format([.text, .json, .csv, .tsv, .md])
    if context.arguments.flag(.compare) { return try compare(context, format) }
    guard context.arguments.values(.assessor).count < 2 else {
      throw .usage(.excluded(.assessor, unless: .compare))
    }
    var request = SummaryRequest()
    request.filter = try context.filter()
    request.grouping = context.arguments.value(.by).map { Grouping($0) }
    request.viewpoint = try context.viewpoint()
    let isDefault = request.grouping == nil && format == .text
    if isDefault { request.grouping = .addressee }
    request.countsOverdueByGroup = format != .text
    let ledger = try context.ledger()
    let width = try context.width()
    let summary = try refusing { [request] () throws(Refusal) in try ledger.summary(request) }
    switch format {
    case .json, .jsonl:
      var writer = JSONWriter(context.output, pretty: true)
      writer.summary(summary, filter: context.arguments, hasGroups: request.grouping != nil)
      writer.endText()
    case .csv, .tsv:
      let writer = CSVWriter(
        context.output, format == .csv ? .csv : .tsv, forTerminal: context.world.isTerminal)
      SummaryTable.rows(summary).forEach(writer.row)
    case .md:
      let table = MarkdownTable(context.output)
      let rows = SummaryTable.rows(summary)
      table.header(rows[0], [.left] + rows[0].dropFirst().map { _ in .right })
      rows.dropFirst().forEach(table.row)
    case .text:
      SummaryText(context, width: width).write(
        summary, by: context.arguments.value(.by) ?? "addressee", isWhole: isDefault)
    }
    return EX_OK
  }
}

/// A summary as a table: the whole, then each group.
enum SummaryTable {
  static func rows(_ summary: Summary) -> [[String]] {
    let stages = Stage.allCases
    var rows = [["group", "total", "overdue", "stale", "regressed"] + stages.map(\.rawValue)]
    func row(_ name: String, _ counts: Summary.Counts, stale: String) -> [String] {
      [name, String(counts.total), String(counts.overdue), stale, String(counts.regressed)]
        + stages.map { String(counts.count(at: $0)) }
    }
    rows.append(row("all", summary.counts, stale: String(summary.counts.stale)))
    for group in summary.groups {
      // What is stale is told of all together.
      rows.append(row(group.name, group.counts, stale: ""))
    }
    return rows
  }
}
