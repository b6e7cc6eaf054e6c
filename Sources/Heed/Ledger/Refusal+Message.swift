extension Refusal {
  /// Whether the request is at fault, and not the file or the machine.
  var isAboutTheRequest: Bool {
    switch self {
    case .noLedger, .fileExists, .cannotCreate, .notALedger, .newerFormat, .damaged,
      .notWritable, .notReadable, .full, .busy, .failed, .replaced, .interrupted, .noBackup,
      .notABackup, .wouldReplace, .notAFile, .sameFile, .inUse:
      false
    default: true
    }
  }

  /// The fact, in the user's words; names in it are as they were given, and must be made safe
  /// before they reach a terminal.
  public var message: String {
    switch self {
    case .noLedger(let path): "there is no ledger at \(path)"
    case .fileExists(let path): "\(path) is there already"
    case .cannotCreate(let path, let reason): "\(path) cannot be made: \(reason)"
    case .notALedger(let path): "\(path) is not a ledger of Heed"
    case .newerFormat(let path, let format):
      "\(path) has format \(format), and this version of Heed reads up to \(Ledger.format)"
    case .damaged(let path, let reason): "\(path) is damaged: \(reason)"
    case .notWritable(let path): "\(path) may not be written"
    case .notReadable(let path, let reason): "\(path) cannot be opened: \(reason)"
    case .full(let path): "there is no room left on the disk of \(path)"
    case .busy(let path): "other commands have kept \(path) busy for a minute"
    case .failed(let path, let reason): "\(path): \(reason)"
    case .replaced(let path): "\(path) was replaced or removed meanwhile"
    case .interrupted(let path): "interrupted; nothing was changed at \(path)"
    case .noBackup(let path): "there is no file at \(path)"
    case .notABackup(let path): "\(path) is not a ledger of Heed"
    case .wouldReplace(let path): "\(path) is there already"
    case .notAFile(let path): "\(path) is a folder, a device or a pipe"
    case .sameFile(let path): "\(path) is the ledger itself"
    case .inUse(let path): "another program has \(path) open"
    default: requestMessage
    }
  }

  private var requestMessage: String {
    switch self {
    case .unknownRef(let ref, _): "no recommendation is called \"\(ref)\""
    case .ambiguousRef(let ref, _): "several recommendations begin with \"\(ref)\""
    case .notARecommendation(let text): "\(text) is no recommendation"
    case .unknownStep(let step, let ref, let scheme, _, _):
      scheme.isEmpty
        ? "\(ref) has no milestone \"\(step)\""
        : "\(ref) has no milestone and \(scheme) no status \"\(step)\""
    case .unknownStatus(let status, let scheme, _):
      (scheme.isEmpty ? "no scheme has a status" : "\(scheme) has no status") + " \"\(status)\""
    case .unknownScheme(let scheme, _): "no scheme is called \"\(scheme)\""
    case .unknownDocument(let key, _): "no document is called \"\(key)\""
    case .unknownAddressee(let name, let ref, _): "\(ref) does not ask \"\(name)\""
    case .unknownAssessor(let name, _): "nobody called \"\(name)\" has judged anything here"
    case .badDate(let text, let reason): "\"\(text)\" is no date: \(reason)"
    case .reversedPeriod(let since, let until): "the time ends on \(until), before \(since)"
    case .futureDate(let text): "\(text) is still to come"
    case .verbatimAlone: "--verbatim keeps the words of an answer, and no answer is given"
    case .sourceVisibilityAlone:
      "--source-visibility says who may see the sources, and none is given"
    case .plannedStatus: "a planned event cannot say what became of a recommendation"
    case .emptyText(let field): "\(field) is empty"
    case .tooLong(let field, let limit): "\(field) is longer than \(limit) bytes"
    case .badCharacter(let field, let position):
      "\(field) has the character NUL at byte \(position)"
    case .badRef(let ref): "\"\(ref)\" cannot be a ref"
    default: otherMessage
    }
  }

  private var otherMessage: String {
    switch self {
    case .refTaken(let ref, let title): "\(ref) is taken: \(title)"
    case .whatIsARef(let ref):
      "\"\(ref)\" is a recommendation, and nothing is said to have happened"
    case .namedTwice(let ref): "\(ref) is named twice"
    case .noAddressee: "nobody is asked"
    case .draftOutdated(let path, let document):
      "\(path): \(document) says something else than when the draft was made"
    case .textRegistered(let key): "this very text is registered as \(key)"
    case .nobodyAsked(let path, let titles):
      titles.count == 1
        ? "\(path): nobody is asked: \(titles[0])"
        : "\(path): nobody is asked in \(titles.count) of its recommendations"
    case .needsAssessor(let kind):
      "a status is asserted by a \(kind), and it is not said who judges"
    case .assessorAndClaim: "--assessor and --claim exclude each other"
    case .tooVisible(let name, let visibility):
      "\(name) is \(visibility), and what names it cannot be more visible"
    case .publishFirst(let name, let named, let visibility):
      "\(name) names \(named), which is \(visibility)"
    case .notPublishable(let name): "\(name) has no visibility of its own"
    case .choiceUnclear: "it is not clear which recommendations are meant"
    case .keyTaken(let key, let number):
      "the key \"\(key)\" stands for @\(number), which says something else"
    case .unknownWord(let text, let option, _): "\(option) has no \"\(text)\""
    case .noWords(let text): "\"\(text)\" has no word to look for"
    case .badExpectation(let text): "\"\(text)\" is no condition"
    case .badFile(let path, let line, let column, let reason),
      .badRecord(let path, let line, let column, let reason):
      "\(path):\(line):\(column): \(reason)"
    case .newerRecord(let path, let version):
      "\(path) is a record of version \(version), and this version of Heed reads up to "
        + "\(RecordLine.version)"
    case .otherLedger(let path): "\(path) is the record of another ledger than this"
    case .badItems(let path, let reasons):
      reasons.count == 1 ? "\(path): \(reasons[0])" : "\(path): \(reasons.count) items are at fault"
    case .badRows(let path, let reasons, let count):
      count == 1 && reasons.count == 1
        ? reasons[0] : "\(path): \(count) rows cannot be taken"
    case .whoseStatuses(let path, let column):
      "\(path): the column \"\(column)\" has statuses, and it is not said who judges"
    case .badHead(let text): "\"\(text)\" is no head"
    case .unknownEntry(let text): "there is no entry \(text)"
    case .notThere(let text): "\(text): it was not in the record then"
    case .schemeTaken(let scheme, let version, let number):
      "\(scheme) has a version \(version), @\(number), which says something else"
    case .notUnmapped(let word, let scheme, _): "no status is given as \"\(word)\" in \(scheme)"
    case .wordMapped(let word, let stage, let number):
      "\"\(word)\" stands for \(stage), by @\(number)"
    default: correctionMessage
    }
  }

  /// What to do next, line by line; empty where the fact says it all.
  public var wayOut: [String] {
    switch self {
    case .noLedger(let path): ["make one with: heed init \(path)"]
    case .fileExists: ["heed init makes a new file only; choose another path"]
    case .cannotCreate: ["check that the folder exists and that you may write in it"]
    case .notALedger: ["name the ledger with --ledger PATH, or make one with: heed init"]
    case .newerFormat: ["update Heed; this version has changed nothing"]
    case .damaged(let path, _):
      ["run: heed verify --ledger \(path)", "then restore a copy that verifies: heed restore FILE"]
    case .notWritable: ["check who owns the file and its folder"]
    case .notReadable: ["check that you may read the file and its folder"]
    case .full: ["make room and try again"]
    case .busy, .replaced: ["try again"]
    case .interrupted: []
    case .noBackup, .notABackup: ["name a file that heed backup made"]
    case .wouldReplace: ["--force puts the new file in its place"]
    case .notAFile: ["name a file"]
    case .sameFile: ["name another file"]
    case .inUse: ["close it and try again"]
    case .failed: ["run: heed verify"]
    case .unknownRef(_, let nearest): Self.didYouMean(nearest) ?? ["see: heed list"]
    case .unknownDocument(_, let nearest):
      Self.didYouMean(nearest) ?? ["see: heed summary --by document"]
    case .unknownScheme(_, let nearest):
      Self.didYouMean(nearest) ?? [
        "schemes: " + Scheme.builtIn.map(\.name).joined(separator: ", "),
        "and the ledger's own: heed scheme list",
      ]
    case .ambiguousRef(_, let matches): [matches.joined(separator: ", ")]
    case .notARecommendation: ["name a recommendation: heed list"]
    case .unknownStep(_, _, let scheme, let nearest, let milestones):
      (Self.didYouMean(nearest) ?? (milestones.isEmpty ? [Self.statuses(of: scheme)] : []))
        + (milestones.isEmpty ? [] : ["milestones: " + milestones.joined(separator: ", ")])
    default: otherWayOut
    }
  }

  private var otherWayOut: [String] {
    switch self {
    case .unknownStatus(_, let scheme, let nearest):
      Self.didYouMean(nearest)
        ?? [scheme.isEmpty ? "see: heed summary --by status" : Self.statuses(of: scheme)]
    case .unknownAddressee(_, _, let names): ["it asks: " + names.joined(separator: ", ")]
    case .unknownAssessor(_, let known): ["assessors: " + known.joined(separator: ", ")]
    case .badDate(_, let reason) where reason.hasPrefix("write"): []
    case .badDate: ["write 2023-10-13, 2023-10, 2023 or 2024-07-13..2024-07-16"]
    case .reversedPeriod: ["--since is its first day, --until its last, today unless it is given"]
    case .futureDate: ["an event announced for later takes --planned, and no status"]
    case .verbatimAlone: ["add --response: supported, partly-supported, noted or rejected"]
    case .sourceVisibilityAlone: ["add --source"]
    case .plannedStatus: ["log it without a status; give the status when it has happened"]
    case .emptyText, .badCharacter: []
    case .tooLong: ["shorten it; a longer text can be kept with --note or --text"]
    case .badRef:
      [
        "a ref has letters, digits, \"-\", \"_\" and \".\", begins with a letter or digit, "
          + "and is at most \(Text.ref) bytes long"
      ]
    case .refTaken: ["choose another with --ref"]
    case .whatIsARef: ["say it after the refs: heed log REF... \"what happened\""]
    case .namedTwice: ["name each recommendation once"]
    case .noAddressee: ["say who is asked with --to"]
    case .draftOutdated(_, let document):
      ["make a new draft: heed import \(document) --draft FILE"]
    case .textRegistered(let key): ["leave --in out, or say: --in \(key)"]
    case .nobodyAsked(_, let titles):
      (titles.count == 1 ? [] : titles.prefix(5).map(\.self))
        + (titles.count > 5 ? ["and \(titles.count - 5) more"] : [])
        + ["say with --to whom they ask, or write them to a file to edit: --draft FILE"]
    case .needsAssessor:
      ["--claim NAME for what a body says of itself, --assessor NAME for a judgement"]
    case .tooVisible: ["leave --visibility out, or publish what it names first"]
    case .publishFirst(_, let named, _): ["publish that first, or with it: \(named)"]
    case .notPublishable:
      ["publish a recommendation, an event, a document, a relation, a scheme or a mapping"]
    case .choiceUnclear: ["name them, or choose them with --tag, --in, --open ... or --all"]
    case .keyTaken: ["use another key for another entry"]
    case .unknownWord(let text, _, let words):
      (Self.didYouMean(nearest(to: text, in: words, limit: 3)) ?? [])
        + ["it takes: " + words.joined(separator: ", ")]
    case .noWords: ["write words, the beginning of one (appoint*) or a phrase in quotation marks"]
    case .badExpectation:
      ["write KEY=NUMBER, or with !=, <, <=, > or >= between them, such as overdue<=2"]
    case .badRecord:
      ["the file was changed or cut short on its way: copy it again, or export it again"]
    case .newerRecord: ["update Heed"]
    case .otherLedger:
      [
        "it can be taken where there is no ledger yet, or nothing is recorded in it:",
        "name another place with --ledger PATH",
      ]
    case .badItems(_, let reasons):
      reasons.count == 1
        ? []
        : reasons.prefix(20).map(\.self)
          + (reasons.count > 20 ? ["and \(reasons.count - 20) more"] : [])
    case .badRows(_, let reasons, let count):
      (count == 1 ? [] : reasons.prefix(20).map(\.self))
        + (count > min(20, reasons.count) && count > 1
          ? ["and \(count - min(20, reasons.count)) more"] : [])
        + ["mend them, or store the others with --skip-bad"]
    case .whoseStatuses: ["say who with --assessor NAME"]
    case .schemeTaken: ["leave \"version\" out to define the next one"]
    case .notUnmapped(_, _, let nearest):
      Self.didYouMean(nearest) ?? ["words without a meaning: heed scheme map"]
    case .wordMapped(_, _, let number): ["take that back first: heed retract @\(number)"]
    case .badHead: ["a head looks like k3f9x2qa.143: and 32 hexadecimal digits; see: heed head"]
    default: correctionWayOut
    }
  }

  private static func statuses(of scheme: String) -> String {
    guard let builtIn = Scheme.builtIn(named: scheme) else {
      return "see: heed scheme show \(scheme)"
    }
    return "statuses: " + builtIn.statuses.map(\.name).joined(separator: ", ")
  }

  private static func didYouMean(_ words: [String]) -> [String]? {
    words.isEmpty ? nil : ["did you mean \(words.map { "\"\($0)\"" }.joined(separator: ", "))?"]
  }
}
