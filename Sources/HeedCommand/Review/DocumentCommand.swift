internal import Glibc
internal import Heed
internal import HeedText

/// The import of one document: read, compared with the record, and then accepted, written to a
/// draft, shown, or reviewed.
struct DocumentCommand {
  let context: Context
  let path: String
  let ledger: Ledger
  var plan: DocumentPlan
  var memory: ReviewMemory
  /// Whether the title is the document's own or was given, and not the name of its file.
  let isTitleOwn: Bool
  /// Whether what was left out or retracted before is offered again.
  private let isAll: Bool

  /// Below this the finder is not sure enough to be taken at its word.
  private static let usualConfidence = 0.8

  static func run(_ context: Context, _ path: String, _ ledger: Ledger) throws(CommandFault)
    -> Int32
  {
    let command = try DocumentCommand(context, path, ledger)
    if context.arguments.flag(.draft) { return try command.writeDraft() }
    if context.arguments.flag(.accept) { return try command.accept() }
    if context.arguments.flag(.dryRun) { return command.show() }
    guard context.world.isInputTerminal, context.world.isTerminal else {
      throw .needsReview(path: path)
    }
    PlanText(command).write(to: context.output)
    var session = try ReviewSession(command, ledger)
    return try session.run()
  }

  init(_ context: Context, _ path: String, _ ledger: Ledger) throws(CommandFault) {
    self.context = context
    self.path = path
    self.ledger = ledger
    isAll = context.arguments.flag(.all)
    let proposed = try Self.read(path, context)
    isTitleOwn = context.arguments.flag(.title) || proposed.read.title != nil
    let facts = try Self.facts(of: proposed.read, path, context)
    let isTitleOwn = isTitleOwn
    plan = try refusing { () throws(Refusal) in
      try DocumentPlan(proposed, facts, into: ledger, isTitleOwn: isTitleOwn)
    }
    if plan.revised != nil, context.arguments.flag(.in), context.arguments.flag(.title) {
      throw .usage(.exclusive(.title, .in))
    }
    memory = ReviewMemory(
      context.world.variable, ledger: try refusing { () throws(Refusal) in try ledger.identity() })
  }

  /// Reads a document, telling how far it is.
  static func read(_ path: String, _ context: Context) throws(CommandFault) -> ProposedDocument {
    let progress = ProgressLine(context.world, context.errors)
    defer { progress?.clear() }
    do throws(ReadFailure) {
      return try ProposedDocument(reading: path) { bytes, count in
        if !context.isQuiet { progress?.show(ProposalLines.progress(bytes, count)) }
      }
    } catch {
      throw .document(error)
    }
  }

  private static func facts(
    of read: ReadDocument, _ path: String, _ context: Context
  ) throws(CommandFault) -> DocumentDetails {
    let arguments = context.arguments
    var facts = DocumentDetails(
      title: arguments.value(.title) ?? read.title ?? fileName(path))
    facts.key = arguments.value(.in)
    facts.issuers = arguments.values(.from)
    facts.publisher = read.publisher ?? (facts.issuers.count == 1 ? facts.issuers.first : nil)
    facts.publishedOn = try context.period(.issued) ?? read.date.flatMap { try? Period($0) }
    facts.language = read.language
    facts.addressees = arguments.values(.to)
    facts.tags = arguments.values(.tag)
    return facts
  }

  /// The name of the file without its folder and ending.
  static func fileName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  // MARK: What is left to decide

  /// The proposals, by their places, that are neither recorded nor decided against.
  var fresh: [Int] {
    plan.comparison.novelties.indices.filter { index in
      switch plan.comparison.novelties[index] {
      case .new, .changed: isAll || !isSkipped(index)
      case .retracted: isAll
      case .known, .redacted: false
      }
    }
  }

  func isSkipped(_ index: Int) -> Bool {
    let texts = plan.family?.members.compactMap(\.document.sha256) ?? []
    let earlier = Set(
      texts.filter { $0 != plan.sha256 }.map { String($0.hexadecimal.prefix(16)) })
    return memory.isSkipped(mark(index), earlier: earlier)
  }

  func mark(_ index: Int) -> ReviewMemory.Mark {
    let candidate = plan.proposed.candidates[index]
    return ReviewMemory.Mark(candidate.digest, in: plan.sha256, at: candidate.span.lowerBound)
  }

  // MARK: Without a review

  /// Shows what would be proposed.
  private func show() -> Int32 {
    PlanText(self).write(to: context.output)
    let candidates = fresh.map(plan.candidate)
    let text = ReviewText(context, width: PlanText(self).width)
    for (offset, candidate) in candidates.enumerated() {
      context.output.line()
      text.write(candidate, place: "\(offset + 1) of \(candidates.count)")
    }
    return EX_OK
  }

  /// Takes what the finder is sure of. What has other words than a recommendation is left to a
  /// person: nothing that is recorded changes unasked.
  private func accept() throws(CommandFault) -> Int32 {
    let least = try context.share(.minConfidence) ?? Self.usualConfidence
    let unchanged = fresh.filter { plan.candidate($0).amends == nil }
    let candidates = unchanged.map(plan.candidate).filter { $0.confidence ?? 1 >= least }
    var notes = PlanText(self)
    notes.leftOut = (unchanged.count - candidates.count, least)
    guard !candidates.isEmpty else {
      if !context.isQuiet {
        notes.write(to: context.errors)
        context.output.line("added nothing")
      }
      return EX_OK
    }
    var request = plan.request(candidates, named: path)
    request.visibility = try context.word(.visibility, Visibility.self)
    try DocumentCommand.record(request, ledger, context) { notes.write(to: context.errors) }
    return EX_OK
  }

  /// Records all of a request in one go, and tells it.
  static func record(
    _ request: DocumentImport, _ ledger: Ledger, _ context: Context,
    explain: () -> Void = {}
  ) throws(CommandFault) {
    let isDryRun = context.arguments.flag(.dryRun)
    let (imported, acknowledgement) = try refusing { () throws(Refusal) in
      try ledger.record(request, isDryRun: isDryRun)
    }
    if !context.isQuiet { explain() }
    if isDryRun, case .imported(let counts) = acknowledgement.subject {
      context.output.line("would have " + AcknowledgementLine.told(counts))
      return
    }
    AcknowledgementLine.write(acknowledgement, context)
    guard !context.isQuiet else { return }
    context.errors.append(escaped: "see: heed list --in \(imported.key)")
    context.errors.line()
  }
}
