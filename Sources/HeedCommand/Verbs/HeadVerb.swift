internal import Glibc
internal import Heed

enum HeadVerb: Verb {
  static let syntax = Syntax(
    "head", "print the heads: keep them, and verify proves later what they prove",
    options: [.format],
    examples: [
      Example("heed head", "one line a feed"),
      Example("heed verify --head \"$(heed head)\"", "nothing before it was rewritten"),
    ],
    notes: ["Mail a head to somebody, or print it in a report: it costs one line."])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let format = try context.format([.text, .json])
    let ledger = try context.ledger()
    let heads = try refusing { () throws(Refusal) in try ledger.heads() }
    guard format == .json else {
      for head in heads { context.output.line(head.description) }
      return EX_OK
    }
    var writer = JSONWriter(context.output, pretty: true)
    writer.beginArray()
    for head in heads { writer.string(head.description) }
    writer.endArray()
    writer.endText()
    return EX_OK
  }
}
