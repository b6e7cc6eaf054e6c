internal import Glibc
internal import Heed

enum ChangesVerb: Verb {
  static let syntax = Syntax(
    "changes", "what changed status in a time, by whose word and why",
    options: [.since, .until] + FilterOptions.all
      + [.knownAt, .assessor, .public, .format, .width],
    repeatable: FilterOptions.repeatable,
    required: [.since],
    examples: [
      Example("heed changes --since 2025", "from the first day of 2025 until today"),
      Example("heed changes --since 2024-07 --until 2024 --to \"US President\"", "of those asked"),
      Example("heed changes --since 2025 --format csv > changes.csv", "for a spreadsheet"),
    ],
    notes: [
      "Every assessor's judgements are told, and no claims. \"late\" is what happened before the "
        + "time and was recorded in it. A condition on status or stage is asked of the last day."
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let format = try context.format([.text, .json, .jsonl, .csv, .tsv, .md])
    let today = context.world.surroundings.today
    let since = try context.period(.since)?.first ?? today
    let until = try context.period(.until)?.last ?? today
    let viewpoint = try context.viewpoint()
    var request = ChangesRequest(since: since)
    request.filter = try context.filter()
    request.until = until
    request.knownAt = viewpoint.knownAt
    request.isPublic = viewpoint.isPublic
    request.assessor = viewpoint.assessor
    let ledger = try context.ledger()
    let width = try context.width()
    let (changes, owner) = try refusing { [request] () throws(Refusal) in
      (try ledger.changes(request), try ledger.owner())
    }
    switch format {
    case .text:
      ChangesText(context, width: width, owner: owner).write(changes, since: since, until: until)
    case .csv, .tsv:
      let writer = CSVWriter(
        context.output, format == .csv ? .csv : .tsv, forTerminal: context.world.isTerminal)
      writer.row(ChangesTable.columns)
      for change in changes { writer.row(ChangesTable.cells(change)) }
    case .md:
      let table = MarkdownTable(context.output)
      table.header(ChangesTable.columns)
      for change in changes { table.row(ChangesTable.cells(change)) }
    case .json, .jsonl:
      context.writeArray(changes, isLines: format == .jsonl) { $0.change($1) }
    }
    return EX_OK
  }
}

extension Context {
  /// Writes values as one array, or one a line.
  func writeArray<V>(_ values: [V], isLines: Bool, _ write: (inout JSONWriter, V) -> Void) {
    var writer = JSONWriter(output, pretty: !isLines)
    if !isLines { writer.beginArray() }
    for value in values {
      write(&writer, value)
      if isLines { writer.endText() }
    }
    guard !isLines else { return }
    writer.endArray()
    writer.endText()
  }
}

/// The columns of the changes as a table.
enum ChangesTable {
  static let columns = [
    "ref", "title", "addressee", "assessor", "from", "from_stage", "to", "to_stage", "on",
    "because", "event_title", "sources", "late",
  ]

  static func cells(_ change: StatusChange) -> [String] {
    [
      change.ref, change.title, change.addressee ?? "", change.assessor,
      change.before?.status ?? "", change.beforeStage.rawValue, change.after?.status ?? "",
      change.afterStage.rawValue, change.on, change.because ?? "",
      change.event?.title ?? "",
      change.sources.compactMap(\.url).joined(separator: " "), change.isLate ? "1" : "0",
    ]
  }
}

extension JSONWriter {
  mutating func change(_ change: StatusChange) {
    beginObject()
    member("ref", change.ref)
    member("id", change.id.description)
    member("title", change.title)
    member("addressee", change.addressee)
    member("assessor", change.assessor)
    member("scheme", change.after?.scheme)
    member("from", change.before?.status)
    member("from_stage", change.beforeStage.rawValue)
    member("to", change.after?.status)
    member("to_stage", change.afterStage.rawValue)
    member("on", change.on)
    member("because", change.because)
    member("event", change.event?.id.description)
    member("event_title", change.event?.title)
    sources(change.sources)
    member("late", change.isLate)
    endObject()
  }
}
