/// One verb of the command line: its syntax and what it does.
protocol Verb {
  static var syntax: Syntax { get }
  /// Runs it; the exit status.
  static func run(_ context: Context) throws(CommandFault) -> Int32
}

/// All verbs; each is looked at only when it is asked for.
enum Verbs: String, CaseIterable {
  case `init`, add, log, mark, assign, link, publish, extract, `import`, scheme
  case amend, retract, reinstate, undo, redact
  case summary, list, show, timeline, changes, due, search
  case check, head, verify
  case export
  case backup, restore

  var verb: any Verb.Type {
    switch self {
    case .`init`: InitVerb.self
    case .add: AddVerb.self
    case .log: LogVerb.self
    case .mark: MarkVerb.self
    case .assign: AssignVerb.self
    case .link: LinkVerb.self
    case .publish: PublishVerb.self
    case .extract: ExtractVerb.self
    case .import: ImportVerb.self
    case .scheme: SchemeVerb.self
    case .amend: AmendVerb.self
    case .retract: RetractVerb.self
    case .reinstate: ReinstateVerb.self
    case .undo: UndoVerb.self
    case .redact: RedactVerb.self
    case .summary: SummaryVerb.self
    case .list: ListVerb.self
    case .show: ShowVerb.self
    case .timeline: TimelineVerb.self
    case .changes: ChangesVerb.self
    case .due: DueVerb.self
    case .search: SearchVerb.self
    case .check: CheckVerb.self
    case .head: HeadVerb.self
    case .verify: VerifyVerb.self
    case .export: ExportVerb.self
    case .backup: BackupVerb.self
    case .restore: RestoreVerb.self
    }
  }

  /// Whether it adds entries with those words.
  func records(_ arguments: Arguments) -> Bool {
    switch self {
    case .scheme: SchemeVerb.records(arguments)
    case .`init`, .add, .log, .mark, .assign, .link, .publish, .import, .amend, .retract,
      .reinstate, .undo, .redact:
      true
    case .extract, .summary, .list, .show, .timeline, .changes, .due, .search, .check, .head,
      .verify, .export, .backup, .restore:
      false
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
      group(
        "Record",
        [.`init`, .add, .log, .mark, .assign, .link, .publish, .extract, .import, .scheme]),
      group("Correct", [.amend, .retract, .reinstate, .undo, .redact]),
      group("Ask", [.summary, .list, .show, .timeline, .changes, .due, .search]),
      group("Prove", [.check, .head, .verify]),
      group("Keep", [.export, .backup, .restore]),
    ]
  }
}
