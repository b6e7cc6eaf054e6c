internal import Glibc
internal import Heed

enum ShowVerb: Verb {
  static let syntax = Syntax(
    "show", "one recommendation, its milestones and its whole history",
    positionals: [
      Positional("REF", "a ref, the beginning of one, an id or @N", .oneOrMore)
    ],
    options: ViewpointOptions.all + [.all, .format, .width],
    examples: [
      Example("heed show envoy", "what was asked, where it stands, what happened"),
      Example("heed show envoy --all", "and what was amended, retracted or redacted"),
      Example("heed show envoy --format json", "for other tools"),
    ],
    notes: [
      "--all tells retracted events and relations too, and every correction: what it changed, "
        + "when, by whom and why."
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let format = try context.format([.text, .json, .jsonl])
    let viewpoint = try context.viewpoint()
    let ledger = try context.ledger()
    let width = try context.width()
    let isAll = context.arguments.flag(.all)
    var details: [RecommendationDetail] = []
    for ref in context.arguments.words("REF") {
      details.append(
        try refusing { () throws(Refusal) in
          try ledger.show(
            ref, from: viewpoint, withCorrections: isAll, withVisibility: format != .text)
        })
    }
    for (index, detail) in details.enumerated() {
      if format == .text {
        if index > 0 { context.output.line() }
        DetailText(context, width: width).write(detail)
      } else {
        var writer = JSONWriter(context.output, pretty: format == .json)
        writer.recommendation(
          detail, withHistory: true, withCorrections: isAll, numbered: !viewpoint.isPublic)
        writer.endText()
      }
    }
    return EX_OK
  }
}
