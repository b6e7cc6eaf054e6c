internal import Glibc
internal import Heed

enum SearchVerb: Verb {
  static let syntax = Syntax(
    "search", "words in recommendations, events and documents",
    positionals: [
      Positional("WORDS", "all of them, in any order, with or without accents", .oneOrMore)
    ],
    options: [.limit, .all, .asOf, .knownAt, .public, .format, .width],
    examples: [
      Example("heed search envoy", "wherever it stands, the best match first"),
      Example("heed search 'appoint*' human rights", "appoint, appointed, appointment ..."),
      Example("heed search '\"special envoy\"' --as-of 2023", "the phrase, by the end of 2023"),
    ],
    notes: [
      "Found are words of titles, of what is asked and quoted, of notes on events, and of who "
        + "published a document. A word in the title weighs more. With --public and --known-at "
        + "those with all words in the title come first, then the newest.",
      "Of more than 20 the best are shown: --limit takes another number, --all shows every one.",
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let format = try context.format([.text, .json, .jsonl, .csv, .tsv, .md])
    let limit = context.arguments.flag(.all) ? nil : try context.limit() ?? 20
    let viewpoint = try context.viewpoint()
    let width = try context.width()
    let ledger = try context.ledger()
    let words = context.arguments.words("WORDS").joined(separator: " ")
    let result = try refusing { () throws(Refusal) in
      try ledger.search(words, from: viewpoint, limit: limit)
    }
    write(result.hits, as: format, width: width, isPublic: viewpoint.isPublic, context)
    guard !context.isQuiet else { return EX_OK }
    if result.found == 0 {
      context.errors.line("nothing found")
    } else if result.hits.count < result.found {
      context.errors.line(
        "\(result.found) found, \(result.hits.count) shown: --all shows every one")
    } else {
      context.errors.line("\(result.found) found")
    }
    return EX_OK
  }

  private static func write(
    _ hits: [SearchHit], as format: Format, width: Int, isPublic: Bool, _ context: Context
  ) {
    let output = context.output
    switch format {
    case .text:
      let text = SearchText(
        output, width: width, isColoured: context.isColoured, isPublic: isPublic)
      hits.forEach(text.write)
    case .csv, .tsv:
      let writer = CSVWriter(
        output, format == .csv ? .csv : .tsv, forTerminal: context.world.isTerminal)
      writer.row(SearchTable.columns)
      for hit in hits { writer.row(SearchTable.cells(hit)) }
    case .md:
      let table = MarkdownTable(output)
      table.header(SearchTable.columns)
      for hit in hits { table.row(SearchTable.cells(hit)) }
    case .json, .jsonl:
      let isLines = format == .jsonl
      var writer = JSONWriter(output, pretty: !isLines)
      if !isLines { writer.beginArray() }
      for hit in hits {
        writer.hit(hit, isPublic: isPublic)
        if isLines { writer.endText() }
      }
      if !isLines {
        writer.endArray()
        writer.endText()
      }
    }
  }
}

/// The columns of a search as a table.
enum SearchTable {
  static let columns = [
    "type", "ref", "document", "id", "on", "kind", "status", "title", "snippet",
    "recommendations",
  ]

  static func cells(_ hit: SearchHit) -> [String] {
    [
      hit.kind.rawValue, hit.ref ?? "", hit.documentKey ?? "", hit.id.description, hit.on ?? "",
      hit.eventKind ?? "", hit.verdict?.status ?? "", hit.title.text, hit.snippet?.text ?? "",
      hit.refs.joined(separator: "; "),
    ]
  }
}

extension JSONWriter {
  mutating func hit(_ hit: SearchHit, isPublic: Bool) {
    beginObject()
    member("type", hit.kind.rawValue)
    member("ref", hit.ref)
    member("document", hit.documentKey)
    member("id", hit.id.description)
    member("entry", isPublic ? nil : hit.number)
    member("on", hit.on)
    member("kind", hit.eventKind)
    member("status", hit.verdict?.status)
    member("stage", hit.stage?.rawValue)
    found("title", hit.title)
    found("snippet", hit.snippet)
    member("recommendations", hit.refs)
    endObject()
  }

  /// The text and, as pairs of UTF-8 byte offsets into it, where the words stand.
  private mutating func found(_ name: String, _ found: FoundText?) {
    member(name, found?.text)
    key(name + "_marks")
    beginArray()
    for mark in found?.marks ?? [] {
      beginArray()
      integer(mark.lowerBound)
      integer(mark.upperBound)
      endArray()
    }
    endArray()
  }
}
