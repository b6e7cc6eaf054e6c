internal import Heed
internal import HeedText

/// The proposals of a document for a person to read: under headings, who is asked, then what.
struct ProposalText {
  private let output: OutputBuffer
  private let width: Int
  private let isColoured: Bool
  private let isExplained: Bool
  private var heading: String?
  private var addressees: [String]?

  init(_ context: Context, width: Int) {
    output = context.output
    self.width = width
    isColoured = context.isColoured
    isExplained = context.arguments.flag(.explain)
  }

  mutating func write(_ proposal: Proposal) {
    if addressees == nil || heading != proposal.heading {
      if addressees != nil { output.line() }
      lines(proposal.heading, indent: 0, .strong)
      heading = proposal.heading
      addressees = nil
    }
    if addressees != proposal.addressees {
      let names = proposal.addressees.joined(separator: "; ")
      lines(names.isEmpty ? "(nobody is named)" : names, indent: 2, nil)
      addressees = proposal.addressees
    }
    lines(proposal.action, indent: 4, nil)
    lines(Self.facts(proposal), indent: 6, .dim)
    if isExplained, !proposal.reasons.isEmpty {
      lines(proposal.reasons.joined(separator: "; "), indent: 6, .dim)
    }
  }

  private func lines(_ text: String?, indent: Int, _ ink: Ink?) {
    guard let text else { return }
    for line in escaped(text).wrapped(width: width, indent: min(indent, width / 4), hanging: 2) {
      output.line(ink.map { styled(line, $0, enabled: isColoured) } ?? line)
    }
  }

  /// `likely (0.86), bytes 1204 to 1388, number 3, asked by Chile`.
  private static func facts(_ proposal: Proposal) -> String {
    var facts = [
      Confidence(proposal.confidence).description,
      TextPlace(span: proposal.span).description,
    ]
    if let number = proposal.number { facts.append("number \(number)") }
    if proposal.isNegative { facts.append("to refrain or to stop") }
    if !proposal.issuers.isEmpty {
      facts.append("asked by " + proposal.issuers.joined(separator: ", "))
    }
    return facts.joined(separator: ", ")
  }
}

/// The columns of proposals as a table.
enum ProposalTable {
  static func columns(explained: Bool) -> [String] {
    [
      "start", "end", "text", "addressee", "action", "negative", "heading", "confidence", "number",
      "issuers",
    ] + (explained ? ["reasons"] : [])
  }

  static func cells(_ proposal: Proposal, explained: Bool) -> [String] {
    [
      "\(proposal.span.lowerBound)", "\(proposal.span.upperBound)", proposal.text,
      proposal.addressees.joined(separator: "; "), proposal.action,
      proposal.isNegative ? "1" : "0", proposal.heading ?? "",
      Confidence(proposal.confidence).figure, proposal.number ?? "",
      proposal.issuers.joined(separator: "; "),
    ] + (explained ? [proposal.reasons.joined(separator: "; ")] : [])
  }
}

extension JSONWriter {
  mutating func proposal(_ proposal: Proposal, explained: Bool) {
    beginObject()
    member("start", proposal.span.lowerBound)
    member("end", proposal.span.upperBound)
    member("text", proposal.text)
    member("addressee", proposal.addressees)
    member("action", proposal.action)
    member("negative", proposal.isNegative)
    member("heading", proposal.heading)
    key("confidence")
    decimal(Confidence(proposal.confidence).figure)
    member("number", proposal.number)
    member("issuers", proposal.issuers)
    if explained { member("reasons", proposal.reasons) }
    endObject()
  }
}
