internal import Glibc
internal import Heed

enum VerifyVerb: Verb {
  static let syntax = Syntax(
    "verify", "recheck everything from the entries",
    options: [.head, .quick],
    repeatable: [.head],
    examples: [
      Example("heed verify", "every digest, link, table and index"),
      Example("heed verify --head k3f9x2qa.143:8f3a...", "and that an old head still stands"),
    ],
    notes: [
      "Exit status 1 when something is wrong; the first bad entry is named. A cut-off tail "
        + "shows only beside a head kept elsewhere. --quick leaves the derived tables out."
    ])

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    var heads: [Head] = []
    for text in context.arguments.values(.head) {
      for line in text.split(whereSeparator: \.isNewline) {
        guard let head = Head(line) else { throw .refusal(.badHead(String(line))) }
        heads.append(head)
      }
    }
    let ledger = try context.ledger()
    let result = try refusing { () throws(Refusal) in
      try ledger.verify(heads: heads, isQuick: context.arguments.flag(.quick))
    }
    guard result.findings.isEmpty else {
      for finding in result.findings {
        context.output.append(escaped: finding.description)
        context.output.line()
      }
      return 1
    }
    if result.isErasurePending {
      context.errors.line(
        "note: an erasure is pending: the file may still hold words that were redacted; "
          + "the next command that writes completes it")
    }
    if context.isQuiet { return EX_OK }
    let feeds = result.feeds == 1 ? "1 feed" : "\(result.feeds) feeds"
    let entries = result.entries == 1 ? "1 entry" : "\(result.entries) entries"
    context.output.line(
      "good: \(entries) in \(feeds)"
        + (heads.isEmpty ? "" : ", and every head given stands in them"))
    for head in result.heads { context.output.line("head \(head)") }
    return EX_OK
  }
}
