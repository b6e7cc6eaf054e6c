internal import Glibc
internal import Heed

enum LinkVerb: Verb {
  private static let kinds: [OptionName: RelationKind] = [
    .partOf: .partOf, .repeats: .repeats, .supersedes: .supersedes, .related: .related,
  ]
  static let syntax = Syntax(
    "link", "say how a recommendation stands to others",
    positionals: [Positional("REF", "the recommendation")],
    options: [.partOf, .repeats, .supersedes, .related, .on, .because, .dryRun],
    repeatable: [.partOf, .repeats, .supersedes, .related],
    examples: [
      Example("heed link envoy-2024 --supersedes envoy", "the older one ends, where it was open"),
      Example("heed link nominate --part-of envoy", "the whole stands where its parts do"),
      Example("heed link aid-2023 --repeats aid-2021", "counted once by heed list --unique"),
    ],
    notes: [
      "Without --on it holds from today. A part tells where its whole stands for every assessor "
        + "who has not judged the whole. heed show REF lists the relations, with --all their "
        + "entries; heed retract @N takes one back."
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    var relations: [(kind: RelationKind, ref: String)] = []
    // In the order in which they were typed.
    var taken: [OptionName: Int] = [:]
    for option in context.arguments.options {
      guard let kind = kinds[option] else { continue }
      let refs = context.arguments.values(option)
      relations.append((kind: kind, ref: refs[taken[option, default: 0]]))
      taken[option, default: 0] += 1
    }
    var draft = RelationDraft(
      subject: context.arguments.word("REF") ?? "", relations: relations)
    draft.on = try context.period(.on)
    draft.because = context.arguments.value(.because)
    let ledger = try context.ledger()
    let isDryRun = context.arguments.flag(.dryRun)
    let acknowledgement = try refusing { () throws(Refusal) in
      try ledger.relate(draft, isDryRun: isDryRun)
    }
    if isDryRun {
      context.output.append(
        escaped: "would have linked " + AcknowledgementLine.linked(acknowledgement))
      context.output.line()
    } else {
      AcknowledgementLine.write(acknowledgement, context)
    }
    warn(of: acknowledgement, context)
    return EX_OK
  }

  /// A circle is no fault: each then tells where the other stands.
  private static func warn(of acknowledgement: Acknowledgement, _ context: Context) {
    guard case .linked(let ref, let made, _) = acknowledgement.subject else { return }
    for relation in made where relation.isCircular {
      context.errors.append(
        escaped: "note: \(relation.ref) \(relation.kind.phrase) \(ref), too: a circle")
      context.errors.line()
    }
  }
}
