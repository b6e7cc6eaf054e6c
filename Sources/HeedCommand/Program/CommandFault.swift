internal import Glibc
internal import Heed

/// Why a command did not do what it was asked, with its exit status.
enum CommandFault: Error {
  /// The command line cannot be read.
  case usage(UsageFault)
  /// The library refused.
  case refusal(Refusal)
  /// The output could not be written.
  case output(OutputFault)
  /// A file could not be read.
  case file(path: String, reason: String, isMissing: Bool)
  /// A word on the command line is not text.
  case notText(word: Int)
  /// A question, and nobody to answer it.
  case unanswered

  /// A reader that has seen enough (`heed list | head`) is no fault.
  var isQuiet: Bool {
    if case .output(.readerGone) = self { true } else { false }
  }

  var message: String {
    switch self {
    case .usage(let fault): fault.message
    case .refusal(let refusal): refusal.message
    case .output(let fault): fault.message
    case .file(let path, let reason, _): "\(path): \(reason)"
    case .notText(let word): "word \(word) of the command line is not UTF-8 text"
    case .unanswered: "this asks first, and there is no terminal to ask at"
    }
  }

  /// What to do next; after a verb that records, that it did not.
  func wayOut(records: Bool) -> [String] {
    switch self {
    case .usage(let fault): [fault.wayOut]
    case .refusal(let refusal):
      refusal.wayOut
        + (records && refusal.saysNothingRecorded ? ["nothing was recorded"] : [])
    case .output: []
    case .file: ["name a file that can be read"]
    case .notText: ["type it as UTF-8"]
    case .unanswered: ["pass --yes"] + (records ? ["nothing was recorded"] : [])
    }
  }

  /// Source: sysexits.h, with the design's additions.
  var status: Int32 {
    switch self {
    case .usage, .notText: EX_USAGE
    case .output: EX_IOERR
    case .unanswered: EX_NOPERM
    case .file(_, _, let isMissing): isMissing ? EX_NOINPUT : EX_IOERR
    case .refusal(let refusal): refusal.status
    }
  }
}

extension Refusal {
  var status: Int32 {
    switch self {
    case .noLedger, .noBackup: EX_NOINPUT
    case .fileExists, .cannotCreate, .wouldReplace, .notAFile: EX_CANTCREAT
    case .notALedger, .newerFormat, .damaged: EX_DATAERR
    case .notWritable, .refTaken, .tooVisible, .keyTaken, .keyRedacted, .alreadyRetracted,
      .notRetracted, .nothingLeft, .notRetractable, .nothingToUndo, .wordsGone, .notRedactable,
      .alreadyRedacted, .noReplacement, .wordsRemain, .nothingChanges, .notAmendable,
      .alreadyRelated, .relatedToItself, .schemeTaken, .wordMapped, .publishFirst,
      .notPublishable:
      EX_NOPERM
    case .notReadable, .full, .failed: EX_IOERR
    case .busy, .changedMeanwhile, .replaced, .inUse: EX_TEMPFAIL
    case .interrupted: 128 + SIGINT
    case .namedTwice, .noAddressee, .needsAssessor, .assessorAndClaim, .whatIsARef, .plannedStatus,
      .verbatimAlone, .needsTitle, .notAField, .nothingHeldInTime, .severalEvents,
      .whichRecommendation, .nothingChosen, .noRelation, .noWords, .badExpectation,
      .sourceVisibilityAlone, .choiceUnclear, .sameFile:
      EX_USAGE
    default: EX_DATAERR
    }
  }

  /// Whether the user may wonder if half of the request was recorded.
  var saysNothingRecorded: Bool {
    switch self {
    case .noLedger, .fileExists, .notALedger, .newerFormat, .damaged, .notReadable,
      .cannotCreate:
      false
    default: true
    }
  }
}

/// Calls the library, and makes its refusal the command's.
func refusing<R>(_ body: () throws(Refusal) -> R) throws(CommandFault) -> R {
  do throws(Refusal) {
    return try body()
  } catch {
    throw .refusal(error)
  }
}
