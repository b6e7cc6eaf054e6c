internal import Glibc
internal import Heed

enum CheckVerb: Verb {
  static let syntax = Syntax(
    "check", "what is missing, doubtful or contradictory; silent when nothing is",
    positionals: [Positional("NAME", "only these checks", .many)],
    options: [.expect, .limit] + FilterOptions.all + ViewpointOptions.all + [.format, .width],
    repeatable: FilterOptions.repeatable + [.expect],
    examples: [
      Example("heed check", "every usual check, of everything"),
      Example("heed check overdue stale --to \"US President\"", "two checks, of one addressee's"),
      Example("heed check --expect done=3 --as-of 2025-06-30", "a count that must be so"),
      Example("heed check --expect 'overdue<=2' --quiet || echo late", "in a script"),
    ],
    notes: [
      "Exit status 1 when something is found, one line each.",
      "The usual checks: " + list(Check.all.filter(\.isUsual)) + ".",
      "Only when named, for they find what is a normal state of work: "
        + list(Check.all.filter { !$0.isUsual }) + ".",
      "--expect takes KEY=NUMBER, with =, !=, <, <=, > or >=. KEY is one of "
        + Expectation.keys.joined(separator: ", ")
        + "; it counts as heed summary does. With --expect only the checks that are named run.",
    ])

  private static func list(_ checks: [Check]) -> String {
    checks.map { "\($0.name) (\($0.says))" }.joined(separator: "; ")
  }

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let format = try context.format([.text, .json, .jsonl, .csv, .tsv, .md])
    let (checks, expectations) = try refusing { () throws(Refusal) in
      var checks: [Check] = []
      for name in context.arguments.words("NAME") { checks.append(try Check.named(name)) }
      var expectations: [Expectation] = []
      for text in context.arguments.values(.expect) { expectations.append(try Expectation(text)) }
      return (checks, expectations)
    }
    let limit = try context.limit()
    let filter = try context.filter()
    let viewpoint = try context.viewpoint()
    let lines = FindingLines(context, width: try context.width())
    let ledger = try context.ledger()
    let findings = try refusing { () throws(Refusal) in
      try ledger.check(checks, expecting: expectations, filter, from: viewpoint)
    }
    let shown = findings.prefix(limit ?? .max)
    if !context.isQuiet {
      write(Array(shown), as: format, lines, context)
      if shown.count < findings.count {
        context.errors.line("\(findings.count) found, \(shown.count) shown")
      }
    }
    return findings.isEmpty ? EX_OK : 1
  }

  private static func write(
    _ findings: [CheckFinding], as format: Format, _ lines: FindingLines, _ context: Context
  ) {
    switch format {
    case .text: findings.forEach(lines.write)
    case .csv, .tsv:
      let writer = CSVWriter(
        context.output, format == .csv ? .csv : .tsv, forTerminal: context.world.isTerminal)
      writer.row(FindingTable.columns)
      for finding in findings { writer.row(FindingTable.cells(finding)) }
    case .md:
      let table = MarkdownTable(context.output)
      table.header(FindingTable.columns)
      for finding in findings { table.row(FindingTable.cells(finding)) }
    case .json, .jsonl:
      let isLines = format == .jsonl
      var writer = JSONWriter(context.output, pretty: !isLines)
      if !isLines { writer.beginArray() }
      for finding in findings {
        writer.finding(finding)
        if isLines { writer.endText() }
      }
      if !isLines {
        writer.endArray()
        writer.endText()
      }
    }
  }
}

/// Writes one finding a line; where text is laid out and there is no room, its message below.
struct FindingLines {
  private let output: OutputBuffer
  private let isColoured: Bool
  /// Columns of a line; `nil`: as long as it comes.
  private let width: Int?
  private static let nameWidth = Check.all.map(\.name.utf8.count).max() ?? 0
  private static let handleWidth = 18
  /// Columns that a message needs beside the others.
  private static let messageWidth = 40

  init(_ context: Context, width: Int) {
    output = context.output
    isColoured = context.isColoured
    let isLaidOut = context.world.isTerminal || context.arguments.value(.width) != nil
    self.width = isLaidOut ? width : nil
  }

  func write(_ finding: CheckFinding) {
    let handle = escaped(finding.handle)
    let message = escaped(finding.message)
    guard !handle.isEmpty else {
      // A condition names nothing: its message says all.
      for line in width.map({ message.wrapped(width: $0, hanging: 4) }) ?? [message] {
        output.line(line)
      }
      return
    }
    let name = finding.check.padded(to: Self.nameWidth)
    let column = Self.nameWidth + Self.handleWidth + 4
    guard let width else {
      output.line("\(name)  \(handle.padded(to: Self.handleWidth))  \(message)")
      return
    }
    let room = width - column
    let isWide = room >= Self.messageWidth
    let indent = isWide ? column : min(4, width / 4)
    let lines = message.wrapped(width: width - indent)
    let isBeside = isWide && handle.displayWidth <= Self.handleWidth
    let start = isWide || handle.displayWidth + Self.nameWidth + 2 <= width ? name : finding.check
    output.append(styled(start, .dim, enabled: isColoured) + "  ")
    let left = max(1, width - start.displayWidth - 2)
    let shown = handle.truncated(to: left)
    output.append(styled(shown, .strong, enabled: isColoured))
    var rest = lines[...]
    if isBeside, let first = rest.popFirst() {
      output.append(String(repeating: " ", count: Self.handleWidth - shown.displayWidth + 2))
      output.append(first)
    }
    output.line()
    for line in rest { output.line(String(repeating: " ", count: indent) + line) }
  }
}

extension CheckFinding {
  /// What a person types to see it.
  fileprivate var handle: String {
    if !isOfEntry, let ref { return ref }
    return number.map { "@\($0)" } ?? id?.description ?? ""
  }
}

/// The columns of findings as a table.
enum FindingTable {
  static let columns = ["check", "ref", "id", "entry", "message"]

  static func cells(_ finding: CheckFinding) -> [String] {
    [
      finding.check, finding.ref ?? "", finding.id?.description ?? "",
      finding.number.map(String.init) ?? "", finding.message,
    ]
  }
}

extension JSONWriter {
  mutating func finding(_ finding: CheckFinding) {
    beginObject()
    member("check", finding.check)
    member("ref", finding.ref)
    member("id", finding.id?.description)
    member("entry", finding.number)
    member("message", finding.message)
    endObject()
  }
}
