internal import Glibc
internal import Heed

enum AssignVerb: Verb {
  private static let filtering = FilterOptions.all.filter { $0 != .lead }
  static let syntax = Syntax(
    "assign", "charge bodies with carrying recommendations out",
    positionals: [Positional("REF", "recommendations; without any, all that is chosen", .many)],
    options: [.lead, .with, .on, .because] + filtering + [.yes, .dryRun, .width],
    repeatable: FilterOptions.repeatable + [.with],
    required: [.lead],
    examples: [
      Example("heed assign envoy --lead \"State Department\"", "one, from today on"),
      Example(
        "heed assign --tag theme:aid --open --lead Ministry --with Army --on 2025-04-10",
        "all open ones of a theme"),
      Example("heed assign --in hrw-2021-nk --lead Ministry --dry-run", "which it would be"),
    ],
    notes: [
      "--lead takes the place of the lead bodies before, and --with of the contributing ones; "
        + "the others stay. Those that have these bodies already are left as they are. More than "
        + "one is shown first, and asked about; scripts pass --yes. heed undo takes it back."
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    var assignment = Assignment(leads: context.arguments.values(.lead))
    assignment.refs = context.arguments.words("REF")
    assignment.contributing = context.arguments.values(.with)
    assignment.filter = try context.filter()
    assignment.filter.leads = []
    assignment.on = try context.period(.on)
    assignment.because = context.arguments.value(.because)
    let ledger = try context.ledger()
    let isOne = assignment.filter.isEmpty && assignment.refs.count == 1
    return try AmendmentText.run(context, count: isOne ? 1 : 2) {
      [assignment] names, isDryRun throws(Refusal) in
      var assignment = assignment
      if let names {
        assignment.refs = names
        assignment.filter = Filter()
      }
      return try ledger.assign(assignment, isDryRun: isDryRun)
    }
  }
}
