internal import Glibc
internal import Heed
internal import HeedExchange

enum ListVerb: Verb {
  static let syntax = Syntax(
    "list", "recommendations, one a line",
    options: FilterOptions.all + ViewpointOptions.all + [.format, .width],
    repeatable: FilterOptions.repeatable,
    examples: [
      Example("heed list --open --to \"US President\"", "what one addressee has still to do"),
      Example("heed list --stage contrary --stage not-started", "either of two stages"),
      Example("heed list --format csv > recommendations.csv", "for a spreadsheet"),
    ],
    notes: ["Different conditions combine with and, repeated ones with or."])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let format = try context.format([.text, .json, .jsonl, .csv, .tsv, .md])
    let filter = try context.filter()
    let ledger = try context.ledger()
    let viewpoint = try context.viewpoint()
    let width = try context.width()
    switch format {
    case .text:
      let lines = ListLines(context, width: width)
      try refusing { () throws(Refusal) in
        try ledger.list(filter, from: viewpoint) { lines.write($0) }
      }
    case .csv, .tsv:
      let writer = CSVWriter(
        context.output, format == .csv ? .csv : .tsv, forTerminal: context.world.isTerminal)
      writer.row(ListTable.columns)
      try refusing { () throws(Refusal) in
        try ledger.list(filter, from: viewpoint) { writer.row(ListTable.cells($0)) }
      }
    case .md:
      let table = MarkdownTable(context.output)
      table.header(ListTable.columns)
      try refusing { () throws(Refusal) in
        try ledger.list(filter, from: viewpoint) { table.row(ListTable.cells($0)) }
      }
    case .json, .jsonl:
      try writeJSON(context, ledger, filter, viewpoint, isLines: format == .jsonl)
    }
    return EX_OK
  }

  private static func writeJSON(
    _ context: Context, _ ledger: Ledger, _ filter: Filter, _ viewpoint: Viewpoint,
    isLines: Bool
  ) throws(CommandFault) {
    var writer = JSONWriter(context.output, pretty: !isLines)
    if !isLines { writer.beginArray() }
    try refusing { () throws(Refusal) in
      try ledger.moment { () throws(Refusal) in
        var numbers: [Int] = []
        try ledger.list(filter, from: viewpoint) { numbers.append($0.number) }
        for number in numbers where !context.output.isClosed {
          let detail = try ledger.detail(of: number, from: viewpoint)
          writer.recommendation(detail, withHistory: false)
          if isLines { writer.endText() }
        }
      }
    }
    if !isLines {
      writer.endArray()
      writer.endText()
    }
  }
}

/// The lines of a list: ref, status, title and addressees.
struct ListLines {
  private let output: OutputBuffer
  private let isColoured: Bool
  /// Columns of a line; `nil`: as long as it comes, since nobody's screen is at hand.
  private let width: Int?
  private static let refWidth = 24
  private static let statusWidth = 22
  /// Columns that a title needs beside the others; with less it stands in a line of its own.
  private static let titleWidth = 24

  init(_ context: Context, width: Int) {
    output = context.output
    isColoured = context.isColoured
    let isLaidOut = context.world.isTerminal || context.arguments.value(.width) != nil
    self.width = isLaidOut ? width : nil
  }

  func write(_ row: ListedRecommendation) {
    var status = row.shownStatus ?? "not assessed"
    if row.isRegressed || row.isMixed { status += row.isRegressed ? " !" : " *" }
    if width == nil, !isColoured, row.ref.utf8.count < Self.refWidth,
      status.utf8.count < Self.statusWidth
    {
      writePlain(row, status)
      return
    }
    let ref = escaped(row.ref)
    let shown = escaped(status)
    let text = escaped(row.title) + "  " + escaped(row.addressees)
    let isFitting =
      ref.displayWidth <= Self.refWidth && shown.displayWidth <= Self.statusWidth
    let room = width.map { $0 - Self.refWidth - Self.statusWidth - 2 }
    if let width, let room, !isFitting || room < Self.titleWidth {
      writeNarrow(ref, shown, text, width, row)
      return
    }
    output.append(ref, padTo: Self.refWidth)
    output.append(" " + ink(shown.padded(to: Self.statusWidth), row) + " ")
    output.line(room.map { text.truncated(to: $0) } ?? text)
  }

  /// The ref and the status in one line, the title in the next.
  private func writeNarrow(
    _ ref: String, _ status: String, _ text: String, _ width: Int, _ row: ListedRecommendation
  ) {
    output.append(ref.truncated(to: width))
    let room = width - ref.displayWidth - 2
    if room < status.displayWidth, room < Self.statusWidth {
      output.line()
      output.line("  " + ink(status.truncated(to: width - 2), row))
    } else {
      output.line("  " + ink(status.truncated(to: room), row))
    }
    output.line("  " + text.truncated(to: width - 2))
  }

  private func ink(_ text: String, _ row: ListedRecommendation) -> String {
    let ink: Ink? =
      row.isRegressed
      ? .warning : StageMark(rawValue: row.stage.rawValue).map { .stage($0) }
    return ink.map { styled(text, $0, enabled: isColoured) } ?? text
  }

  /// The same bytes, straight into the buffer: a list may have a million lines.
  private func writePlain(_ row: ListedRecommendation, _ status: String) {
    output.edit { bytes in
      appendEscaped(row.ref.utf8.span, to: &bytes)
      bytes.append(contentsOf: Self.blanks[row.ref.utf8.count..<Self.refWidth + 1])
      appendEscaped(status.utf8.span, to: &bytes)
      bytes.append(contentsOf: Self.blanks[status.utf8.count..<Self.statusWidth + 1])
      appendEscaped(row.title.utf8.span, to: &bytes)
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: " "))
      appendEscaped(row.addressees.utf8.span, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private static let blanks = [UInt8](repeating: UInt8(ascii: " "), count: refWidth + 1)
}

/// The columns of a list as a table.
enum ListTable {
  static let columns = [
    "ref", "title", "addressees", "scheme", "status", "stage", "status_on", "mixed", "regressed",
    "due_on", "schedule",
  ]

  static func cells(_ row: ListedRecommendation) -> [String] {
    [
      row.ref, row.title, row.addressees, row.scheme, row.status ?? "", row.stage.rawValue,
      row.statusOn ?? "", row.isMixed ? "1" : "0", row.isRegressed ? "1" : "0",
      row.dueOn ?? "", row.schedule.rawValue,
    ]
  }
}
