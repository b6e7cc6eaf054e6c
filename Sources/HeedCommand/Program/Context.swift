internal import Heed

/// One command in hand: what was asked, and where the answer goes.
struct Context {
  let world: World
  let arguments: Arguments
  let output: OutputBuffer
  let errors: OutputBuffer
  /// Whether colour is used.
  let isColoured: Bool
  let isQuiet: Bool

  init(
    _ world: World, _ arguments: Arguments, output: OutputBuffer, errors: OutputBuffer
  ) throws(CommandFault) {
    self.world = world
    self.arguments = arguments
    self.output = output
    self.errors = errors
    isQuiet = arguments.flag(.quiet)
    let choice = try Self.word(
      arguments.value(.color), .color, ColorChoice.allCases, named: \.rawValue)
    isColoured = (choice ?? .auto).isEnabled(
      noColor: world.variable("NO_COLOR"), term: world.variable("TERM"),
      isTerminal: world.isTerminal)
  }

  /// Columns to lay text out in: asked for, the terminal's, or 80.
  func width() throws(CommandFault) -> Int {
    if let text = arguments.value(.width) {
      guard let columns = Int(text), (20...1000).contains(columns) else {
        throw .refusal(.unknownWord(text, option: "--width", words: ["20 to 1000"]))
      }
      return columns
    }
    return max(20, min(world.terminalWidth ?? 80, 1000))
  }

  var ledgerPath: String { LedgerPath.find(arguments.value(.ledger), world.variable) }

  func ledger() throws(CommandFault) -> Ledger {
    try refusing { () throws(Refusal) in
      try Ledger.open(at: ledgerPath, surroundings: world.surroundings)
    }
  }

  // MARK: Values of options

  func period(_ option: OptionName) throws(CommandFault) -> Period? {
    guard let text = arguments.value(option) else { return nil }
    do throws(DateFault) {
      return try Period(text, today: world.surroundings.today)
    } catch {
      throw .refusal(.badDate(error.text, reason: error.reason))
    }
  }

  func range(_ option: OptionName) throws(CommandFault) -> DateRange? {
    guard let text = arguments.value(option) else { return nil }
    do throws(DateFault) {
      return try DateRange(text, today: world.surroundings.today)
    } catch {
      throw .refusal(.badDate(error.text, reason: error.reason))
    }
  }

  /// The option's value among the cases of a vocabulary.
  func word<V: RawRepresentable & CaseIterable>(
    _ option: OptionName, _ type: V.Type
  ) throws(CommandFault) -> V? where V.RawValue == String {
    try Self.word(arguments.value(option), option, Array(V.allCases), named: \.rawValue)
  }

  static func word<V>(
    _ text: String?, _ option: OptionName, _ cases: [V], named name: (V) -> String
  ) throws(CommandFault) -> V? {
    guard let text else { return nil }
    guard let value = cases.first(where: { folded(name($0)) == folded(text) }) else {
      throw .refusal(.unknownWord(text, option: option.typed, words: cases.map(name)))
    }
    return value
  }

  /// From where the record is looked at.
  func viewpoint() throws(CommandFault) -> Viewpoint {
    var viewpoint = Viewpoint()
    viewpoint.asOf = try period(.asOf)?.last
    if let known = try period(.knownAt) {
      let next = known.last.adding(days: 1).daysSinceEpoch
      viewpoint.knownAt = Instant(millisecondsSinceEpoch: Int64(next) * 86_400_000 - 1)
    }
    viewpoint.isPublic = arguments.flag(.public)
    viewpoint.assessor = arguments.value(.assessor)
    return viewpoint
  }

  /// How many lines are wanted; `nil` where it is not said.
  func limit() throws(CommandFault) -> Int? {
    guard let text = arguments.value(.limit) else { return nil }
    guard let count = Int(text), count > 0 else {
      throw .refusal(.unknownWord(text, option: "--limit", words: ["1, 2, 3 ..."]))
    }
    return count
  }

  /// A share from 0 to 1: `0.8`.
  func share(_ option: OptionName) throws(CommandFault) -> Double? {
    guard let text = arguments.value(option) else { return nil }
    guard let share = Double(text), (0...1).contains(share) else {
      throw .refusal(.unknownWord(text, option: option.typed, words: ["0 to 1, such as 0.8"]))
    }
    return share
  }

  /// A length of time: `90d`.
  func interval(_ option: OptionName) throws(CommandFault) -> Interval? {
    guard let text = arguments.value(option) else { return nil }
    guard let interval = Interval(text) else {
      throw .refusal(
        .unknownWord(text, option: option.typed, words: ["90d", "12w", "6m", "1y"]))
    }
    return interval
  }

  /// Milestones, each as NAME=STATUS.
  func milestones() throws(CommandFault) -> [(name: String, status: String)] {
    var milestones: [(name: String, status: String)] = []
    for text in arguments.values(.milestone) {
      guard let equals = text.lastIndex(of: "="), equals > text.startIndex else {
        throw .refusal(
          .unknownWord(text, option: "--milestone", words: ["NAME=STATUS: nominated=in-progress"]))
      }
      milestones.append(
        (name: String(text[..<equals]), status: String(text[text.index(after: equals)...])))
    }
    return milestones
  }

  /// The format asked for, among those that the verb writes.
  func format(_ formats: [Format]) throws(CommandFault) -> Format {
    try Self.word(arguments.value(.format), .format, formats, named: \.rawValue) ?? .text
  }

  /// The filter that the filtering options spell.
  func filter() throws(CommandFault) -> Filter {
    var filter = Filter()
    filter.addressees = arguments.values(.to)
    filter.issuers = arguments.values(.from)
    filter.documents = arguments.values(.in)
    filter.tags = arguments.values(.tag)
    filter.leads = arguments.values(.lead)
    filter.priorities = arguments.values(.priority)
    filter.statuses = arguments.values(.status)
    for text in arguments.values(.stage) {
      if let stage = try Self.word(text, .stage, Stage.allCases, named: \.rawValue) {
        filter.stages.append(stage)
      }
    }
    for text in arguments.values(.response) {
      if let response = try Self.word(text, .response, Response.allCases, named: \.rawValue) {
        filter.responses.append(response)
      }
    }
    filter.match = arguments.value(.match)
    filter.issued = try range(.issued)
    filter.due = try range(.due)
    filter.isOpen = arguments.flag(.open)
    filter.isOverdue = arguments.flag(.overdue)
    filter.isRegressed = arguments.flag(.regressed)
    filter.isUnmapped = arguments.flag(.unmapped)
    filter.isStale = arguments.flag(.stale)
    filter.isUnique = arguments.flag(.unique)
    return filter
  }
}

/// A format that a verb writes.
enum Format: String, CaseIterable {
  case text, json, jsonl, csv, tsv, md
}

/// The options by which recommendations are chosen, the same at every verb.
enum FilterOptions {
  static let all: [OptionName] = [
    .to, .from, .in, .tag, .lead, .status, .stage, .response, .priority, .issued, .due, .open,
    .overdue, .stale, .regressed, .unmapped, .unique, .match,
  ]
  static let repeatable: [OptionName] = [
    .to, .from, .in, .tag, .lead, .status, .stage, .response, .priority,
  ]
}

/// The options that say from where the record is looked at, the same at every reading verb.
enum ViewpointOptions {
  static let all: [OptionName] = [.asOf, .knownAt, .assessor, .public]
}
