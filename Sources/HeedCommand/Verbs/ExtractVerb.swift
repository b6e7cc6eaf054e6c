internal import Glibc
internal import Heed
internal import HeedText

enum ExtractVerb: Verb {
  static let syntax = Syntax(
    "extract", "propose the recommendations of a document; stores nothing",
    positionals: [Positional("FILE", "text, Markdown, HTML, DOCX, ODT, PDF or an e-mail")],
    options: [.minConfidence, .explain, .format, .width],
    examples: [
      Example("heed extract letter.pdf", "who is asked what, under the headings of the letter"),
      Example("heed extract report.docx --explain", "and why each was proposed"),
      Example("heed extract letter.txt --format json", "for programs, with places in the text"),
    ],
    notes: [
      "It needs no ledger and no network; heed import takes the proposals. Places are bytes of "
        + "the text that was read: of a plain text file, of the file itself."
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let format = try context.format([.text, .json, .jsonl, .csv, .tsv, .md])
    let width = try context.width()
    let least = try context.share(.minConfidence) ?? 0
    let path = context.arguments.word("FILE") ?? ""
    var lines = ProposalLines(context, format, width: width)
    let progress = ProgressLine(context.world, context.errors)
    defer { progress?.clear() }
    var finder = Finder()
    let write = { (proposal: Proposal) in
      if proposal.confidence >= least { lines.write(proposal) }
    }
    do throws(ReadFailure) {
      _ = try DocumentReader(path).read { block throws(ReadFailure) in
        // Nobody reads the answer any more: what is left need not be looked at.
        guard !context.output.isClosed else { return }
        finder.take(block, write)
        if !context.isQuiet {
          progress?.show(ProposalLines.progress(block.places.origin(of: 0), lines.count))
        }
      }
    } catch {
      throw .document(error)
    }
    finder.finish(write)
    progress?.clear()
    lines.end()
    return EX_OK
  }
}

/// Proposals as they are found, in one of the formats; none is kept.
struct ProposalLines {
  private let context: Context
  private let format: Format
  private let isExplained: Bool
  private(set) var count = 0
  private var unaddressed = 0
  private var text: ProposalText
  private var json: JSONWriter
  private var hasBegun = false

  init(_ context: Context, _ format: Format, width: Int) {
    self.context = context
    self.format = format
    isExplained = context.arguments.flag(.explain)
    text = ProposalText(context, width: width)
    json = JSONWriter(context.output, pretty: format == .json)
  }

  static func progress(_ bytes: Int, _ count: Int) -> String {
    "reading: \(CopyLines.size(bytes)), \(counted(count))"
  }

  static func counted(_ count: Int) -> String {
    count == 1 ? "1 proposal" : "\(count) proposals"
  }

  mutating func write(_ proposal: Proposal) {
    begin()
    count += 1
    if proposal.addressees.isEmpty { unaddressed += 1 }
    switch format {
    case .text: text.write(proposal)
    case .csv, .tsv: table.row(ProposalTable.cells(proposal, explained: isExplained))
    case .md:
      MarkdownTable(context.output).row(ProposalTable.cells(proposal, explained: isExplained))
    case .json, .jsonl:
      json.proposal(proposal, explained: isExplained)
      if format == .jsonl { json.endText() }
    }
  }

  /// What stands before the first; a file that cannot be read prints nothing.
  private mutating func begin() {
    guard !hasBegun else { return }
    hasBegun = true
    switch format {
    case .csv, .tsv: table.row(ProposalTable.columns(explained: isExplained))
    case .md: MarkdownTable(context.output).header(ProposalTable.columns(explained: isExplained))
    case .json: json.beginArray()
    case .text, .jsonl: break
    }
  }

  private var table: CSVWriter {
    CSVWriter(
      context.output, format == .csv ? .csv : .tsv, forTerminal: context.world.isTerminal)
  }

  mutating func end() {
    begin()
    if format == .json {
      json.endArray()
      json.endText()
    }
    guard format == .text, !context.isQuiet else { return }
    if count == 0 {
      context.errors.line("nothing is proposed")
      return
    }
    let nobody = unaddressed == 0 ? "" : ", \(unaddressed) of which name nobody who is asked"
    context.errors.line(Self.counted(count) + nobody)
  }
}
