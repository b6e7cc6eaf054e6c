internal import Glibc
internal import Heed
internal import HeedText

extension DocumentCommand {
  /// Writes what is not decided to a file to edit.
  func writeDraft() throws(CommandFault) -> Int32 {
    let draftPath = context.arguments.value(.draft) ?? ""
    let least = try context.share(.minConfidence)
    let chosen = fresh.filter { plan.candidate($0).confidence ?? 1 >= least ?? 0 }
    var draft = ProposalDraft(file: path, sha256: plan.sha256.hexadecimal, facts: plan.facts)
    draft.stem = plan.registered == nil ? plan.family?.stem : nil
    draft.leastConfidence = least
    draft.candidates = chosen.map(plan.candidate)
    var notes = PlanText(self)
    notes.leftOut = (fresh.count - chosen.count, least ?? 0)
    guard !context.arguments.flag(.dryRun) else {
      if !context.isQuiet { notes.write(to: context.errors) }
      context.output.append(escaped: draft.text(named: draftPath), lineBreaks: true)
      return EX_OK
    }
    for (other, name) in [(path, "the document"), (ledger.path, "the ledger")]
    where OutputFile.isSame(draftPath, other) {
      throw .unwritten(path: draftPath, reason: "it is \(name) itself")
    }
    try OutputFile.write(
      Array(draft.text(named: draftPath).utf8), to: draftPath,
      replacing: context.arguments.flag(.force))
    if !context.isQuiet {
      notes.write(to: context.errors)
      let count = ProposalLines.counted(chosen.count)
      context.output.append(escaped: "wrote \(count) to \(draftPath)")
      context.output.line()
      context.errors.append(escaped: "edit it, then: heed import \(draftPath)")
      context.errors.line()
    }
    return EX_OK
  }
}
