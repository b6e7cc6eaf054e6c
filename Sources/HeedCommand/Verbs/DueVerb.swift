internal import Glibc
internal import Heed

enum DueVerb: Verb {
  static let syntax = Syntax(
    "due", "what is overdue or falls due, and what is to be looked at again",
    options: [.within] + FilterOptions.all + ViewpointOptions.all + [.format, .width],
    repeatable: FilterOptions.repeatable,
    examples: [
      Example("heed due", "overdue, and due in the next 90 days"),
      Example("heed due --within 6m --lead \"State Department\"", "what one body has to do"),
      Example("heed due --as-of 2024-03-31", "by the due dates as they were then"),
    ],
    notes: [
      "Only what is open is told. \"look\" marks the next look at what has a follow-up time of its "
        + "own."
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let format = try context.format([.text, .json, .jsonl, .csv, .tsv, .md])
    let interval = try context.interval(.within) ?? .quarter
    let filter = try context.filter()
    let viewpoint = try context.viewpoint()
    let ledger = try context.ledger()
    let width = try context.width()
    let items = try refusing { () throws(Refusal) in
      try ledger.due(within: interval, filter, from: viewpoint)
    }
    switch format {
    case .text: DueText(context, width: width).write(items, within: interval)
    case .csv, .tsv:
      let writer = CSVWriter(
        context.output, format == .csv ? .csv : .tsv, forTerminal: context.world.isTerminal)
      writer.row(DueTable.columns)
      for item in items { writer.row(DueTable.cells(item)) }
    case .md:
      let table = MarkdownTable(context.output)
      table.header(DueTable.columns)
      for item in items { table.row(DueTable.cells(item)) }
    case .json, .jsonl:
      context.writeArray(items, isLines: format == .jsonl) { $0.due($1) }
    }
    return EX_OK
  }
}

/// The columns of what falls due as a table.
enum DueTable {
  static let columns = [
    "ref", "due_on", "kind", "days", "schedule", "status", "stage", "title", "addressees",
    "responsible",
  ]

  static func cells(_ item: DueItem) -> [String] {
    [
      item.ref, item.dueOn, item.kind.rawValue, String(item.days), item.schedule.rawValue,
      item.status ?? "", item.stage.rawValue, item.title,
      item.addressees.joined(separator: "; "),
      item.responsible.map(\.name).joined(separator: "; "),
    ]
  }
}

extension JSONWriter {
  mutating func due(_ item: DueItem) {
    beginObject()
    member("ref", item.ref)
    member("id", item.id.description)
    member("due_on", item.dueOn)
    member("kind", item.kind.rawValue)
    member("days", item.days)
    member("schedule", item.schedule.rawValue)
    member("status", item.status)
    member("stage", item.stage.rawValue)
    member("title", item.title)
    member("addressees", item.addressees)
    key("responsible")
    beginArray()
    for body in item.responsible {
      beginObject()
      member("name", body.name)
      member("role", body.role.rawValue)
      endObject()
    }
    endArray()
    endObject()
  }
}
