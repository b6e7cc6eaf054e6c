internal import Glibc
internal import Heed
internal import HeedText

/// A review at a terminal: it shows, asks, and records each decision as it is made.
struct ReviewSession {
  let context: Context
  let ledger: Ledger
  let width: Int
  var command: DocumentCommand
  var review: Review
  /// The proposals under review, by their places in the plan.
  var indices: [Int]
  /// The import that is filled with one candidate after another.
  var request: DocumentImport
  /// The first entry that this review recorded: all of it is one command for `undo`.
  var first: EntryID?
  var told = Imported()
  var lastHead: Head?
  /// How many of the review's proposals are remembered as settled.
  private var remembered: Set<Int> = []
  /// Whether the candidate is shown before the next question: not after an explanation.
  private var isToShow = true
  /// What was done, by the number of the recommendation.
  var done: [Int: DocumentImported.Outcome] = [:]

  init(_ command: DocumentCommand, _ ledger: Ledger) throws(CommandFault) {
    context = command.context
    self.ledger = ledger
    self.command = command
    width = try context.width()
    indices = command.fresh
    review = Review(indices.map(command.plan.candidate))
    request = command.plan.request([], named: command.path)
    request.visibility = try context.word(.visibility, Visibility.self)
  }

  mutating func run() throws(CommandFault) -> Int32 {
    guard !review.items.isEmpty else {
      context.output.line("nothing is left to decide")
      return EX_OK
    }
    if !command.memory.isKept {
      context.errors.line(
        "note: neither HOME nor XDG_STATE_HOME names a folder: what you skip is not remembered")
    }
    try askFacts()
    var goesOn = true
    while goesOn, let item = review.current {
      if isToShow { show(item) }
      isToShow = true
      goesOn = try decide(item)
      remember()
    }
    end()
    return EX_OK
  }

  // MARK: Asking

  private func show(_ item: Review.Item) {
    let text = ReviewText(context, width: width)
    context.output.line()
    var candidate = item.candidate
    if candidate.addressees.isEmpty { candidate.addressees = command.plan.facts.addressees }
    text.write(candidate, place: "\(review.position + 1) of \(review.items.count)")
    text.write(quote: candidate, in: command.plan.proposed.text, before: oldQuote(candidate))
    context.output.line()
  }

  /// The words that it would take the place of.
  private func oldQuote(_ candidate: Candidate) -> String? {
    guard let ref = candidate.amends else { return nil }
    return command.plan.family?.quotes.last { $0.ref.utf8.elementsEqual(ref.utf8) }?.quote
  }

  /// Asks what becomes of the candidate, and does it; false to stop.
  private mutating func decide(_ item: Review.Item) throws(CommandFault) -> Bool {
    guard item.decision == .open else { return try decideAgain(item) }
    guard let typed = ask(choices) else { return false }
    guard let answer = ReviewAnswer(rawValue: typed) else {
      explain(typed.isEmpty ? "type a letter, and Enter" : "\"\(typed)\" is none of the letters")
      return true
    }
    switch answer {
    case .accept: try accept(item)
    case .edit: try edit(item)
    case .skip: review.skip()
    case .split: try split(item)
    case .merge: merge(item)
    case .back: if !review.back() { explain("this is the first") }
    case .acceptRest: try acceptRest()
    case .quit: return false
    case .help:
      for answer in ReviewAnswer.allCases { explain("\(answer.rawValue) \(answer.long)") }
    }
    return true
  }

  /// One that was decided before, reached by going back.
  private mutating func decideAgain(_ item: Review.Item) throws(CommandFault) -> Bool {
    let isAccepted = item.decision != .skipped
    if case .accepted(let number, let ref) = item.decision {
      say("recorded as \(ref), @\(number)")
    } else {
      say("left out")
    }
    let question =
      isAccepted
      ? "Enter go on, u take it back, b back, q quit" : "Enter go on, u take it up, b back, q quit"
    guard let typed = ask(question) else { return false }
    switch typed {
    case "": review.goOn()
    case "u": if try takeBack(item) { review.reopen() }
    case "b": if !review.back() { explain("this is the first") }
    case "q": return false
    default: explain("\"\(typed)\" is none of the letters")
    }
    return true
  }

  private var choices: String {
    let answers = ReviewAnswer.allCases.filter { answer in
      switch answer {
      case .merge: review.following != nil
      case .back: review.position > 0
      case .acceptRest: review.openCount > 1
      default: true
      }
    }
    return answers.map(\.short).joined(separator: ", ") + ":"
  }

  /// Asks on a line of its own, however narrow the terminal is.
  func ask(_ question: String) -> String? {
    let lines = question.wrapped(width: max(20, width - 2))
    for line in lines.dropLast() { context.output.line(line) }
    return context.ask(lines.last ?? "")
  }

  private mutating func explain(_ words: String) {
    say(words)
    isToShow = false
  }

  func say(_ words: String) {
    for line in escaped(words).wrapped(width: width, hanging: 3) { context.output.line(line) }
  }

  // MARK: What is kept

  /// Remembers what was decided and what the record alone does not tell.
  private mutating func remember() {
    let settled = review.settled
    for origin in settled.subtracting(remembered) {
      command.memory.skip(command.mark(indices[origin]))
    }
    for origin in remembered.subtracting(settled) {
      command.memory.reopen(command.mark(indices[origin]))
    }
    remembered = settled
  }

  private func end() {
    context.output.line()
    var line = AcknowledgementLine.told(told)
    if let lastHead { line += "; head \(lastHead)" }
    say(line)
    let skipped = review.items.count { $0.decision == .skipped }
    var rest: [String] = []
    if skipped > 0 { rest.append("\(skipped) left out") }
    if review.openCount > 0 {
      rest.append("\(review.openCount) to go: the same command goes on")
    }
    if !rest.isEmpty { say(rest.joined(separator: ", ")) }
  }
}
