/// What is wrong with a command line, before anything was read or written.
enum UsageFault: Error, Equatable {
  case unknownVerb(String, nearest: [String])
  case unknownOption(String, verb: String?, nearest: [String])
  case unknownLetter(Character, word: String)
  case optionNotTaken(OptionName, verb: String, nearest: [String])
  case optionBeforeVerb(OptionName)
  case repeatedOption(OptionName)
  /// Given twice, which only another option allows.
  case excluded(OptionName, unless: OptionName)
  /// Two options of which only one can hold.
  case exclusive(OptionName, OptionName)
  /// An option for another kind of file than the one that is named.
  case notForFile(OptionName, path: String, kind: String)
  /// An option without a meaning for the format that is asked for.
  case notForFormat(OptionName, format: String, why: String)
  /// Something that the format asked for is not, and what to write instead.
  case unfitFormat(String, format: String, wayOut: String)
  /// A file that stands for a whole ledger, and others.
  case notAlone(path: String)
  /// An option that can only hold for one file.
  case oneFile(OptionName)
  case missingValue(OptionName)
  case unexpectedValue(OptionName, String)
  case missingOption(OptionName, verb: String)
  case missingArgument(String, verb: String)
  case extraArgument(String, verb: String)
}

extension UsageFault {
  /// The fact, in the user's words, safe to print.
  var message: String {
    switch self {
    case .unknownVerb(let word, _): "there is no verb \(quoted(word))"
    case .unknownOption(let typed, let verb?, _): "\(verb) has no option \(quoted(typed))"
    case .unknownOption(let typed, nil, _): "there is no option \(quoted(typed)) before the verb"
    case .unknownLetter(let letter, let word) where word.count == 2:
      "there is no option \(quoted("-\(letter)"))"
    case .unknownLetter(let letter, let word):
      "there is no option \(quoted("-\(letter)")), as in \(quoted(word))"
    case .optionNotTaken(let option, let verb, _): "\(verb) takes no \(option.typed)"
    case .optionBeforeVerb(let option): "\(option.typed) stands before the verb"
    case .repeatedOption(let option): "\(option.typed) is given twice, and only one can hold"
    case .excluded(let option, let other):
      "\(option.typed) is given twice, and only with \(other.typed) can both hold"
    case .exclusive(let option, let other):
      "\(option.typed) and \(other.typed) exclude each other"
    case .notForFile(let option, let path, let kind):
      "\(option.typed) has no meaning for \(path), which is \(kind)"
    case .notForFormat(let option, let format, let why):
      "\(option.typed) has no meaning for --format \(format), which \(why)"
    case .unfitFormat(let fact, let format, _): "--format \(format) \(fact)"
    case .notAlone(let path): "\(path) is the record of a ledger, and other files are named"
    case .oneFile(let option): "\(option.typed) is said of one file, and several are named"
    case .missingValue(let option): "\(option.typed) has nothing after it"
    case .unexpectedValue(let option, let value):
      "\(option.typed) takes no value, and was given \(quoted(value))"
    case .missingOption(let option, let verb): "\(verb) needs \(option.typedWithValue)"
    case .missingArgument(let name, let verb): "\(verb) needs \(name)"
    case .extraArgument(let word, let verb): "\(verb) has no use for \(quoted(word))"
    }
  }

  /// What to do next.
  var wayOut: String {
    switch self {
    case .unknownVerb(_, let nearest):
      didYouMean(nearest) ?? "heed --help lists the verbs"
    case .unknownOption(_, let verb?, let nearest), .optionNotTaken(_, let verb, let nearest):
      didYouMean(nearest) ?? "heed \(verb) --help lists its options"
    case .unknownOption(_, nil, let nearest):
      didYouMean(nearest) ?? "options of a verb stand after it: heed VERB --option"
    case .unknownLetter:
      "the short ones are -h, -n, -q and -y; put -- before a word that begins with a hyphen"
    case .optionBeforeVerb(let option): "put it after: heed VERB \(option.typedWithValue)"
    case .excluded(_, let other): "leave one of them out, or add \(other.typed)"
    case .notForFile, .notForFormat: "leave it out"
    case .unfitFormat(_, _, let wayOut): wayOut
    case .notAlone: "import it first, and the others after it"
    case .oneFile: "name one file at a time"
    case .repeatedOption, .exclusive: "leave one of them out"
    case .missingValue(let option): "write \(option.typedWithValue)"
    case .unexpectedValue(let option, _): "write \(option.typed) alone, or leave it out"
    case .missingOption(_, let verb), .missingArgument(_, let verb):
      "heed \(verb) --help shows what it takes"
    case .extraArgument(_, let verb):
      "put quotation marks around a text of several words; heed \(verb) --help shows what it takes"
    }
  }

  private func quoted(_ word: String) -> String { "\"" + escaped(word).truncated(to: 60) + "\"" }

  private func didYouMean(_ names: [String]) -> String? {
    guard let last = names.last else { return nil }
    let others = names.dropLast().joined(separator: ", ")
    return "did you mean " + (others.isEmpty ? last : "\(others) or \(last)") + "?"
  }
}
