internal import Glibc
internal import Heed

enum TimelineVerb: Verb {
  static let syntax = Syntax(
    "timeline", "events in order of when they happened",
    positionals: [Positional("REF", "only events that bear on these", .many)],
    options: [.since, .until, .asOf, .knownAt, .public, .format, .width],
    examples: [
      Example("heed timeline --since 2025", "from the first day of 2025"),
      Example("heed timeline envoy refugees", "what bears on either"),
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let format = try context.format([.text, .json, .jsonl, .csv, .tsv, .md])
    let since = try context.period(.since)?.first
    let until = try context.period(.until)?.last
    let viewpoint = try context.viewpoint()
    let ledger = try context.ledger()
    let refs = context.arguments.words("REF")
    let width = try context.width()
    let output = context.output
    let write: (TimelineEvent) -> Void
    var finish: () -> Void = {}
    switch format {
    case .text:
      let text = EventText(output, width: width, isColoured: context.isColoured)
      let owner = try refusing { () throws(Refusal) in try ledger.owner() }
      write = { event in
        let effects = event.effects.map { effect in
          guard let verdict = effect.verdict else { return effect.ref }
          return "\(effect.ref) -> \(verdict.status)"
            + attribution(effect.assessor, effect.basis, leading: owner)
        }
        text.write(
          on: event.on, kind: event.kind + (event.isPlanned ? ", planned" : ""),
          title: event.title,
          tail: effects.joined(separator: "; "), number: event.number, because: nil,
          sources: event.sources)
      }
    case .csv, .tsv:
      let writer = CSVWriter(
        output, format == .csv ? .csv : .tsv, forTerminal: context.world.isTerminal)
      writer.row(TimelineTable.columns)
      write = { writer.row(TimelineTable.cells($0)) }
    case .md:
      let table = MarkdownTable(output)
      table.header(TimelineTable.columns)
      write = { table.row(TimelineTable.cells($0)) }
    case .json, .jsonl:
      let isLines = format == .jsonl
      var writer = JSONWriter(output, pretty: !isLines)
      if !isLines { writer.beginArray() }
      write = { event in
        writer.event(event)
        if isLines { writer.endText() }
      }
      finish = {
        guard !isLines else { return }
        writer.endArray()
        writer.endText()
      }
    }
    try refusing { () throws(Refusal) in
      try ledger.timeline(refs, since: since, until: until, from: viewpoint, body: write)
    }
    finish()
    return EX_OK
  }
}

/// The columns of a timeline as a table.
enum TimelineTable {
  static let columns = [
    "id", "on", "kind", "title", "note", "visibility", "recommendations", "sources",
  ]

  static func cells(_ event: TimelineEvent) -> [String] {
    [
      event.id.description, event.on.description, event.kind, event.title, event.note ?? "",
      event.visibility.rawValue,
      event.effects.map { effect in
        let claim = effect.basis == .claim ? " (claim)" : ""
        return effect.verdict.map { "\(effect.ref)=\($0.status)\(claim)" } ?? effect.ref
      }.joined(separator: "; "),
      event.sources.compactMap(\.url).joined(separator: " "),
    ]
  }
}

extension JSONWriter {
  mutating func event(_ event: TimelineEvent) {
    beginObject()
    member("id", event.id.description)
    member("entry", event.number)
    member("on", event.on.description)
    member("kind", event.kind)
    member("title", event.title)
    member("note", event.note)
    member("visibility", event.visibility.rawValue)
    key("recommendations")
    beginArray()
    for effect in event.effects {
      beginObject()
      member("ref", effect.ref)
      member("status", effect.verdict?.status)
      member("milestone", effect.milestone)
      member("assessor", effect.assessor)
      member("basis", effect.basis.rawValue)
      endObject()
    }
    endArray()
    sources(event.sources)
    endObject()
  }
}
