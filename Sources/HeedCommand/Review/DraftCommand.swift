internal import Glibc
internal import Heed
internal import HeedText

/// The import of an edited draft: all of its blocks, or nothing.
struct DraftCommand {
  let context: Context
  let path: String
  let ledger: Ledger

  func run(_ bytes: [UInt8]) throws(CommandFault) -> Int32 {
    let (read, faults) = ProposalDraft.read(bytes)
    try refuse(faults)
    var draft = read
    let proposed = try document(of: draft)
    guard Digest(of: proposed.read.text ?? []).hexadecimal == draft.sha256 else {
      throw .refusal(.draftOutdated(path: path, document: draft.file))
    }
    if context.arguments.flag(.to) { draft.facts.addressees = context.arguments.values(.to) }
    if context.arguments.flag(.from) { draft.facts.issuers = context.arguments.values(.from) }
    draft.facts.tags = context.arguments.values(.tag)
    try refuse(draft.place(in: proposed))
    guard !draft.candidates.isEmpty else {
      if !context.isQuiet { context.output.line("added nothing; the draft has no block") }
      return EX_OK
    }
    var request = DocumentImport(
      draft.facts.document, text: proposed.read.text ?? [], named: path)
    request.stem = draft.stem
    request.visibility = try context.word(.visibility, Visibility.self)
    let facts = draft.facts
    request.items = draft.candidates.map { DocumentImport.Item($0, facts) }
    try DocumentCommand.record(request, ledger, context)
    if !context.arguments.flag(.dryRun) { try remember(draft, proposed) }
    return EX_OK
  }

  /// Reads the document again: where it stood, else beside the draft.
  private func document(of draft: ProposalDraft) throws(CommandFault) -> ProposedDocument {
    var found = draft.file
    if unsafe access(found, F_OK) != 0 {
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      let beside = folder + (draft.file.split(separator: "/").last.map(String.init) ?? "")
      if unsafe access(beside, F_OK) == 0 { found = beside }
    }
    return try DocumentCommand.read(found, context)
  }

  private func refuse(_ faults: [DraftFault]) throws(CommandFault) {
    guard let first = faults.first else { return }
    guard faults.count > 1 else {
      throw .refusal(
        .badFile(path: path, line: first.line, column: first.column, reason: first.reason))
    }
    throw .refusal(
      .badItems(
        path: path, reasons: faults.map { "\(path):\($0.line):\($0.column): \($0.reason)" }))
  }

  /// Blocks that were deleted are left out from now on.
  private func remember(
    _ draft: ProposalDraft, _ proposed: ProposedDocument
  ) throws(CommandFault) {
    let facts = draft.facts
    let (plan, identity) = try refusing { () throws(Refusal) in
      (
        try DocumentPlan(proposed, facts, into: ledger, isTitleOwn: false),
        try ledger.identity()
      )
    }
    var memory = ReviewMemory(context.world.variable, ledger: identity)
    for index in plan.comparison.novelties.indices {
      let candidate = proposed.candidates[index]
      let isOpen =
        switch plan.comparison.novelties[index] {
        case .new, .changed: true
        case .known, .retracted, .redacted: false
        }
      guard isOpen, candidate.confidence ?? 1 >= draft.leastConfidence ?? 0 else { continue }
      memory.skip(
        ReviewMemory.Mark(candidate.digest, in: plan.sha256, at: candidate.span.lowerBound))
    }
  }
}
