internal import Glibc
internal import Heed

enum InitVerb: Verb {
  static let syntax = Syntax(
    "init", "make a ledger",
    positionals: [Positional("PATH", "the file to make; heed.db in this folder", .optional)],
    options: [.owner, .scheme],
    examples: [
      Example("heed init --owner \"Human Rights Watch\"", "a ledger in this folder"),
      Example("heed init audit.db --owner \"Audit Office\" --scheme gao", "with another scheme"),
    ],
    notes: ["Never over an existing file. The owner judges unless another assessor is named."])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let path = context.arguments.word("PATH") ?? context.arguments.value(.ledger) ?? "heed.db"
    let owner = context.arguments.value(.owner) ?? context.world.variable("USER") ?? "owner"
    let scheme = context.arguments.value(.scheme) ?? Scheme.implementation.name
    let made = try refusing { () throws(Refusal) in
      try Ledger.create(
        at: path, owner: owner, scheme: scheme, surroundings: context.world.surroundings)
    }
    AcknowledgementLine.write(made.acknowledgement, context)
    return EX_OK
  }
}
