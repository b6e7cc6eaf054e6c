internal import Heed
internal import HeedText

/// A document that is about to be imported, and what the record has of it, in a few lines.
struct PlanText {
  private let command: DocumentCommand
  /// How many are left out for being less sure than a share, once that is known.
  var leftOut: (count: Int, least: Double) = (0, 0)
  let width: Int
  /// Refs named of each sort; the others are counted.
  private static let mostNamed = 8

  init(_ command: DocumentCommand) {
    self.command = command
    let isTerminal = command.context.world.isTerminal
    width = isTerminal ? max(20, min(command.context.world.terminalWidth ?? 80, 1000)) : 80
  }

  private var plan: DocumentPlan { command.plan }

  func write(to output: OutputBuffer) {
    for line in [kind, document] + counts + others {
      for part in escaped(line).wrapped(width: width, hanging: 2) { output.line(part) }
    }
  }

  /// `letter.pdf: a PDF document, 41 kB of text, 17 proposals`.
  private var kind: String {
    let read = plan.proposed.read
    let name = command.path.split(separator: "/").last ?? ""
    return "\(name): \(Self.name(of: read.format)), \(CopyLines.size(read.length)) of text, "
      + ProposalLines.counted(plan.proposed.candidates.count)
  }

  static func name(of format: DocumentFormat) -> String {
    switch format {
    case .text: "a document in plain text"
    case .markdown: "a document in Markdown"
    case .html: "an HTML document"
    case .docx: "a DOCX document"
    case .odt: "an ODT document"
    case .pdf: "a PDF document"
    case .email: "an e-mail"
    }
  }

  /// Title, publisher and date, and how it stands to what is registered.
  private var document: String {
    let facts = plan.facts
    let known = [facts.publisher, facts.publishedOn?.shown].compactMap(\.self)
    var line = facts.title + (known.isEmpty ? "" : " (\(known.joined(separator: ", ")))")
    if let registered = plan.registered {
      line += "; registered as \(registered.document.key)"
      if registered.isRetracted { line += ", and retracted" }
    } else if let revised = plan.revised {
      line += "; another text of \(revised.document.key)"
      if let on = revised.document.publishedOn { line += " (\(on.shown))" }
    } else {
      line += "; not registered yet"
    }
    return line
  }

  /// How many proposals are new, and what of the others.
  private var counts: [String] {
    let novelties = plan.comparison.novelties
    func count(_ isMeant: (DocumentComparison.Novelty) -> Bool) -> Int {
      novelties.count(where: isMeant)
    }
    let isFresh = { (novelty: DocumentComparison.Novelty) in
      switch novelty {
      case .new, .changed: true
      default: false
      }
    }
    let skipped = novelties.indices.count { isFresh(novelties[$0]) && command.isSkipped($0) }
    let known = count { if case .known = $0 { true } else { false } }
    let retracted = count { if case .retracted = $0 { true } else { false } }
    let parts = [
      (known, "recorded already"), (skipped, "left out before"), (retracted, "retracted before"),
      (count { $0 == .redacted }, "redacted"),
      (leftOut.count, "less sure than \(Confidence(leftOut.least).figure)"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    guard !parts.isEmpty else { return [] }
    let isMore = skipped + retracted > 0 && !command.context.arguments.flag(.all)
    return [parts.joined(separator: ", ") + (isMore ? "; --all offers what was left out" : "")]
  }

  /// What another text has in other words, or not at all.
  private var others: [String] {
    let changed = plan.comparison.novelties.compactMap { novelty in
      if case .changed(let ref, _) = novelty { ref } else { String?.none }
    }
    var lines: [String] = []
    if !changed.isEmpty { lines.append("in other words now: \(Self.list(changed))") }
    let gone = plan.comparison.gone
    if !gone.isEmpty {
      lines.append(
        "not in this text any more: \(Self.list(gone.map(\.ref))); the record keeps them")
    }
    let unquoted = plan.comparison.unquoted.map(\.ref)
    if !unquoted.isEmpty {
      lines.append("recorded without their words, and not compared: \(Self.list(unquoted))")
    }
    if changed.count > 0, command.context.arguments.flag(.accept) {
      lines.append("what changed is left as it is: review it at a terminal, or write a --draft")
    }
    return lines
  }

  static func list(_ refs: [String]) -> String {
    let more = refs.count - mostNamed
    return refs.prefix(mostNamed).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}
