internal import Heed

/// The words of a command line, told apart by a verb's syntax.
struct Arguments: Sendable {
  /// What the command line asks for.
  enum Request: Sendable {
    case run(Syntax)
    case help(Syntax?)
    case version
    /// No verb was given.
    case nothing
  }

  fileprivate(set) var verb: Syntax?
  fileprivate(set) var positionals: [String] = []
  fileprivate var given: [(option: OptionName, value: String)] = []

  /// The value of an option; `nil` when it was not given.
  func value(_ option: OptionName) -> String? {
    given.first { $0.option == option }?.value
  }

  /// All values of an option, in the order in which they were typed.
  func values(_ option: OptionName) -> [String] {
    given.compactMap { $0.option == option ? $0.value : nil }
  }

  /// Whether an option was given, with or without a value.
  func flag(_ option: OptionName) -> Bool { given.contains { $0.option == option } }

  /// All options that were given, in the order in which they were typed.
  var options: [OptionName] { given.map(\.option) }

  var request: Request {
    if flag(.help) { return .help(verb) }
    if flag(.version) { return .version }
    return verb.map { .run($0) } ?? .nothing
  }

  /// The words that fall to the positional called `name`, such as all of `REF` in `REF... STEP`.
  func words(_ name: String) -> [String] {
    guard let slots = verb?.positionals else { return [] }
    var spare = positionals.count - slots.reduce(0) { $0 + $1.fewest }
    var start = 0
    for slot in slots {
      let extra = max(0, min(spare, (slot.most ?? Int.max) - slot.fewest))
      let end = min(positionals.count, start + slot.fewest + extra)
      if slot.name == name { return Array(positionals[start..<end]) }
      spare -= extra
      start = end
    }
    return []
  }

  /// The command that asks `verb` about the same recommendations, from the same viewpoint, with
  /// the flag added.
  func command(_ verb: String, adding flag: OptionName) -> String {
    let asked = FilterOptions.all + ViewpointOptions.all
    var words = ["heed", verb, flag.typed]
    for (option, value) in given where option != flag && asked.contains(option) {
      words.append(option.typed)
      if option.valueName != nil { words.append(Self.quoted(value)) }
    }
    return words.joined(separator: " ")
  }

  /// The word as a shell reads it back.
  private static func quoted(_ word: String) -> String {
    let scalars = word.unicodeScalars
    let isPlain = scalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "-_.:/,+@".unicodeScalars.contains(scalar)
    }
    if isPlain, !word.isEmpty { return word }
    if !scalars.contains(where: "\"$`\\!".unicodeScalars.contains) { return "\"\(word)\"" }
    let parts = word.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }

  /// The word that falls to the positional called `name`, if it has one.
  func word(_ name: String) -> String? { words(name).first }
}

extension Arguments {
  /// Reads the words after the program's own name.
  ///
  /// An option's value may begin with a hyphen; `--` ends the options; a lone `-` is a word.
  /// - Throws: the first fault, in reading order; with `--help` no word needs to be there.
  init(_ words: [String], grammar: Grammar) throws(UsageFault) {
    var reader = ArgumentReader(words: words, grammar: grammar)
    try reader.readAll()
    self = reader.result
  }
}

/// One pass over the words of a command line.
private struct ArgumentReader {
  let words: [String]
  let grammar: Grammar
  var result = Arguments()
  var next = 0
  var isHelpVerb = false

  mutating func readAll() throws(UsageFault) {
    var optionsEnded = false
    while next < words.count {
      let word = words[next]
      next += 1
      if optionsEnded || !word.utf8.starts(with: "-".utf8) || word == "-" {
        try readWord(word)
      } else if word == "--" {
        optionsEnded = true
      } else if word.utf8.starts(with: "--".utf8) {
        try readLong(word)
      } else {
        try readLetters(word)
      }
    }
    if !result.flag(.help) { try checkComplete() }
  }

  private mutating func readWord(_ word: String) throws(UsageFault) {
    if result.verb != nil {
      if isHelpVerb { throw .extraArgument(word, verb: "help") }
      result.positionals.append(word)
      return
    }
    if word == "help", !isHelpVerb {
      isHelpVerb = true
      if !result.flag(.help) { result.given.append((.help, "")) }
      return
    }
    guard let syntax = grammar.syntax(word) else {
      throw .unknownVerb(word, nearest: nearest(to: word, in: grammar.names(), limit: 3))
    }
    result.verb = syntax
  }

  private mutating func readLong(_ word: String) throws(UsageFault) {
    // By bytes and not characters: a combining mark may follow a hyphen or the equals sign.
    let body = word.utf8.dropFirst(2)
    let equals = body.firstIndex(of: UInt8(ascii: "="))
    let name = String(decoding: equals.map { body[..<$0] } ?? body, as: UTF8.self)
    guard let option = OptionName(rawValue: name) else { throw unknown("--" + name) }
    try checkPlace(option)
    let attached = equals.map { String(decoding: body[$0...].dropFirst(), as: UTF8.self) }
    guard option.valueName != nil else {
      if let attached { throw .unexpectedValue(option, attached) }
      return try store(option, "")
    }
    if let attached { return try store(option, attached) }
    guard next < words.count else { throw .missingValue(option) }
    next += 1
    try store(option, words[next - 1])
  }

  private mutating func readLetters(_ word: String) throws(UsageFault) {
    for letter in word.unicodeScalars.dropFirst().lazy.map({ Character($0) }) {
      guard let option = OptionName(letter: letter) else {
        // One letter of several, or a word such as `-5` or `-rf` that is no option at all.
        throw .unknownLetter(letter, word: word)
      }
      try checkPlace(option)
      try store(option, "")
    }
  }

  private mutating func store(_ option: OptionName, _ value: String) throws(UsageFault) {
    let mayRepeat = result.verb?.repeatable.contains(option) ?? false
    if !mayRepeat, result.flag(option) {
      if isHelpVerb, option == .help { return }
      throw .repeatedOption(option)
    }
    result.given.append((option, value))
  }

  private func checkPlace(_ option: OptionName) throws(UsageFault) {
    if option.isGlobal { return }
    guard let verb = result.verb else {
      if option == .version { return }
      throw .optionBeforeVerb(option)
    }
    guard verb.options.contains(option) else {
      let names = verb.options.map(\.rawValue)
      let nearest = Heed.nearest(to: option.rawValue, in: names, limit: 3).map { "--" + $0 }
      throw .optionNotTaken(option, verb: verb.name, nearest: nearest)
    }
  }

  private func unknown(_ typed: String) -> UsageFault {
    let candidates = OptionName.allCases.filter { result.verb?.takes($0) ?? $0.isGlobal }
    let nearest = Heed.nearest(
      to: String(typed.dropFirst(2)), in: candidates.map(\.rawValue), limit: 3)
    return .unknownOption(typed, verb: result.verb?.name, nearest: nearest.map { "--" + $0 })
  }

  private func checkComplete() throws(UsageFault) {
    guard let verb = result.verb else { return }
    var room = result.positionals.count
    for slot in verb.positionals {
      if room < slot.fewest { throw .missingArgument(slot.name, verb: verb.name) }
      room -= slot.fewest
    }
    let places = verb.positionals.count
    if result.positionals.count > places, verb.positionals.allSatisfy({ $0.most != nil }) {
      throw .extraArgument(result.positionals[places], verb: verb.name)
    }
    for option in verb.options where verb.required.contains(option) && !result.flag(option) {
      throw .missingOption(option, verb: verb.name)
    }
  }
}
