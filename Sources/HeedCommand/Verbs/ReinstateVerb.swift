internal import Glibc
internal import Heed

enum ReinstateVerb: Verb {
  static let syntax = Syntax(
    "reinstate", "let a retracted entry count again",
    positionals: [CorrectionOptions.target],
    options: CorrectionOptions.all,
    required: [.because],
    examples: [
      Example("heed reinstate @143 --because \"it was right\"", "an event, by its number"),
      Example("heed reinstate envoy --because \"asked after all\"", "a recommendation"),
    ],
    notes: ["It shows the entry and asks; scripts pass --yes. Both corrections stay on record."])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let ledger = try context.ledger()
    let because = context.arguments.value(.because) ?? ""
    return try CorrectionOptions.run(context, ledger, asking: "Reinstate it?") {
      target, isDryRun throws(Refusal) in
      try ledger.reinstate(target, because: because, isDryRun: isDryRun)
    }
  }
}
