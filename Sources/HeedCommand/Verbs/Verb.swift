/// One verb of the command line: its syntax and what it does.
protocol Verb {
  static var syntax: Syntax { get }
  /// Runs it; the exit status.
  static func run(_ context: Context) throws(CommandFault) -> Int32
}

/// All verbs; each is looked at only when it is asked for.
enum Verbs: String, CaseIterable {
  case `init`, add, log, mark, `import`, list, show, summary, timeline, head, verify

  var verb: any Verb.Type {
    switch self {
    case .`init`: InitVerb.self
    case .add: AddVerb.self
    case .log: LogVerb.self
    case .mark: MarkVerb.self
    case .`import`: ImportVerb.self
    case .list: ListVerb.self
    case .show: ShowVerb.self
    case .summary: SummaryVerb.self
    case .timeline: TimelineVerb.self
    case .head: HeadVerb.self
    case .verify: VerifyVerb.self
    }
  }

  /// Whether it adds entries.
  var records: Bool {
    switch self {
    case .`init`, .add, .log, .mark, .import: true
    case .list, .show, .summary, .timeline, .head, .verify: false
    }
  }

  static let grammar = Grammar(
    names: { Self.allCases.map(\.rawValue) },
    syntax: { Self(rawValue: $0)?.verb.syntax })

  static var groups: [VerbGroup] {
    func group(_ title: String, _ verbs: [Verbs]) -> VerbGroup {
      VerbGroup(title: title, syntaxes: verbs.map { $0.verb.syntax })
    }
    return [
      group("Record", [.`init`, .add, .log, .mark, .import]),
      group("Ask", [.summary, .list, .show, .timeline]),
      group("Prove", [.head, .verify]),
    ]
  }
}
