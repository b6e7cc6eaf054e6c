internal import Glibc
internal import Heed

enum SchemeVerb: Verb {
  /// What can be done with schemes; the first word after the verb.
  private enum Action: String, CaseIterable {
    case list, show, define, map

    /// The options that make sense with it.
    var options: Set<OptionName> {
      switch self {
      case .list, .show: [.knownAt, .public, .format, .width]
      case .define: [.visibility, .dryRun]
      case .map: [.knownAt, .public, .format, .width, .visibility, .dryRun]
      }
    }
  }

  static let syntax = Syntax(
    "scheme", "the vocabularies of statuses: see them, define one, map words to them",
    positionals: [
      Positional("ACTION", "list, show, define or map"),
      Positional(
        "WORD",
        "show: a scheme, or one version as NAME@1; define: a file in JSON, - for standard input; "
          + "map: a scheme, then WORD=STATUS or WORD=STAGE",
        .many),
    ],
    options: [.knownAt, .public, .visibility, .dryRun, .format, .width],
    examples: [
      Example("heed scheme list", "every scheme, and how many statuses are asserted in it"),
      Example("heed scheme show ccpr-a-e", "its statuses, and what each means"),
      Example("heed scheme show ours --format json > ours.json", "to change it"),
      Example("heed scheme define ours.json", "the ledger's own, or its next version"),
      Example("heed scheme map", "words that no scheme knows: what is left to do"),
      Example("heed scheme map ours \"Nearly there=partial\" Begun=begun", "what they stand for"),
    ],
    notes: [
      "A file for define: {\"name\": \"ours\", \"title\": \"Our steps\", \"source\": \"Board, "
        + "2024\", \"statuses\": [{\"label\": \"Begun\", \"code\": \"B\", \"stage\": "
        + "\"underway\", \"meaning\": \"money was given\"}]}. A status's name is made from its "
        + "label unless \"name\" is given; stages: "
        + Stage.allCases.filter { $0 != .unmapped }.map(\.rawValue).joined(separator: ", ") + ".",
      "What was asserted keeps the meaning of its version. A changed definition is the next "
        + "version unless \"version\" is given; the same one again adds nothing. Schemes that come "
        + "with Heed are frozen. Statuses of a scheme are given as SCHEME/STATUS; the scheme that "
        + "a ledger takes by itself is one that comes with Heed, chosen by heed init.",
      "A definition or a mapping is internal unless --visibility says otherwise: the public sees "
        + "no status of a scheme that is not public, and a word is unmapped to those who may not "
        + "see its mapping. Take one back with heed retract @N.",
    ])

  /// Whether these words add entries.
  static func records(_ arguments: Arguments) -> Bool {
    switch Action(rawValue: arguments.word("ACTION") ?? "") {
    case .define: true
    case .map: arguments.words("WORD").count > 1
    case .list, .show, nil: false
    }
  }

  static func run(_ context: Context) throws(CommandFault) -> Int32 {
    let arguments = context.arguments
    let text = arguments.word("ACTION") ?? ""
    guard let action = Action(rawValue: text) else {
      throw .refusal(
        .unknownWord(text, option: "scheme", words: Action.allCases.map(\.rawValue)))
    }
    let words = arguments.words("WORD")
    let isWrite = records(arguments)
    var taken = action.options
    if action == .map {
      taken = isWrite ? Action.define.options : Action.list.options
    }
    let verb = "scheme \(action.rawValue)"
    for option in arguments.options where !option.isGlobal && !taken.contains(option) {
      throw .usage(
        .optionNotTaken(option, verb: verb, nearest: []))
    }
    switch action {
    case .list:
      if let extra = words.first { throw .usage(.extraArgument(extra, verb: verb)) }
      try SchemeTables(context).list()
    case .show:
      guard let name = words.first else { throw .usage(.missingArgument("a scheme", verb: verb)) }
      if words.count > 1 { throw .usage(.extraArgument(words[1], verb: verb)) }
      try SchemeTables(context).show(name)
    case .define:
      guard let path = words.first else { throw .usage(.missingArgument("a file", verb: verb)) }
      if words.count > 1 { throw .usage(.extraArgument(words[1], verb: verb)) }
      try define(path, context)
    case .map where isWrite: try map(words[0], Array(words.dropFirst()), context)
    case .map: try SchemeTables(context).unmapped(of: words.first)
    }
    return EX_OK
  }

  private static func define(_ path: String, _ context: Context) throws(CommandFault) {
    let isDryRun = context.arguments.flag(.dryRun)
    let visibility = try context.word(.visibility, Visibility.self)
    let ledger = try context.ledger()
    let bytes = try InputFile.read(path)
    let acknowledgement = try refusing { () throws(Refusal) in
      try ledger.defineScheme(bytes, named: path, visibility: visibility, isDryRun: isDryRun)
    }
    tell(acknowledgement, isDryRun: isDryRun, context)
  }

  private static func map(
    _ scheme: String, _ texts: [String], _ context: Context
  ) throws(CommandFault) {
    var words: [(word: String, meaning: String)] = []
    for text in texts {
      guard let equals = text.lastIndex(of: "="), equals > text.startIndex else {
        throw .refusal(
          .unknownWord(
            text, option: "scheme map", words: ["WORD=STATUS or WORD=STAGE: Begun=underway"]))
      }
      words.append((String(text[..<equals]), String(text[text.index(after: equals)...])))
    }
    let isDryRun = context.arguments.flag(.dryRun)
    let visibility = try context.word(.visibility, Visibility.self)
    let ledger = try context.ledger()
    let acknowledgement = try refusing { [words] () throws(Refusal) in
      try ledger.mapWords(of: scheme, words, visibility: visibility, isDryRun: isDryRun)
    }
    tell(acknowledgement, isDryRun: isDryRun, context)
  }

  /// A dry run has no number and no head: there is no such entry.
  private static func tell(
    _ acknowledgement: Acknowledgement, isDryRun: Bool, _ context: Context
  ) {
    guard isDryRun else { return AcknowledgementLine.write(acknowledgement, context) }
    let adds = acknowledgement.isRepeat ? "would add nothing: " : "would record "
    switch acknowledgement.subject {
    case .defined(let scheme, let version, let statuses):
      context.output.append(
        escaped: adds + "scheme " + AcknowledgementLine.told(scheme, version, statuses))
    case .mapped(let scheme, let words, let recommendations):
      context.output.append(
        escaped: adds + AcknowledgementLine.told(scheme, words, recommendations))
    default: return
    }
    context.output.line()
  }
}
