internal import Glibc
internal import Heed
internal import HeedExchange
internal import HeedText

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
  /// A document could not be read.
  case document(ReadFailure)
  /// A table could not be read.
  case table(TableFailure)
  /// Dates of a table that can be read both ways.
  case ambiguousDates(path: String, column: String, date: String)
  /// A mapping was written down, and not agreed to.
  case mapWritten(String)
  /// A document whose proposals nobody is there to review, and it is not said what to do instead.
  case needsReview(path: String)
  /// What comes through standard input or a pipe is no structured data.
  case piped(path: String)
  /// A file that was to be made could not be.
  case unwritten(path: String, reason: String)
  /// A workbook that cannot hold what is to be written into it.
  case unfit(path: String, WorkbookFault)
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
    case .document(let failure): failure.message
    case .table(let failure): failure.message
    case .ambiguousDates(let path, let column, let date):
      "\(path): in \"\(column)\", \(date) may be the day first or the month"
    case .mapWritten(let path): "\(path) says which column is what"
    case .needsReview(let path):
      "\(path) is a document, and nobody is at a terminal to review its proposals"
    case .piped(let path):
      "\(path == "-" ? "standard input" : path) is not Heed's own JSON, and a document is read "
        + "from a file"
    case .unwritten(let path, let reason): "\(path) cannot be written: \(reason)"
    case .unfit(let path, let fault): "\(path) cannot be written: \(fault.message)"
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
    case .document(let failure): [failure.wayOut] + Self.nothing(records)
    case .table(let failure): [failure.wayOut] + Self.nothing(records)
    case .ambiguousDates:
      [
        "say which in a map: --map FILE, with a line \"dates day-month-year\" or "
          + "\"dates month-day-year\""
      ] + Self.nothing(records)
    case .mapWritten: ["correct it and run the same command again"] + Self.nothing(records)
    case .needsReview:
      [
        "at a terminal they are shown one by one",
        "--accept takes those that it is sure of, --min-confidence 0.9 fewer",
        "--draft FILE writes them to a file to edit and to import",
      ] + Self.nothing(records)
    case .piped: ["save it as a file, and name that"] + Self.nothing(records)
    case .unwritten:
      ["check that the folder exists and that you may write in it"] + Self.nothing(records)
    case .unfit(_, let fault): [fault.wayOut]
    case .notText: ["type it as UTF-8"]
    case .unanswered: ["pass --yes"] + (records ? ["nothing was recorded"] : [])
    }
  }

  private static func nothing(_ records: Bool) -> [String] {
    records ? ["nothing was recorded"] : []
  }

  /// Source: sysexits.h, with the design's additions.
  var status: Int32 {
    switch self {
    case .usage, .notText, .needsReview: EX_USAGE
    case .piped: EX_DATAERR
    case .unwritten, .unfit: EX_CANTCREAT
    case .document(let failure): Self.status(of: failure.reason)
    case .table(let failure): failure.fileReason.map(Self.status) ?? EX_DATAERR
    case .ambiguousDates: EX_DATAERR
    case .mapWritten: EX_NOPERM
    case .output: EX_IOERR
    case .unanswered: EX_NOPERM
    case .file(_, _, let isMissing): isMissing ? EX_NOINPUT : EX_IOERR
    case .refusal(let refusal): refusal.status
    }
  }

  private static func status(of reason: ReadFailure.Reason) -> Int32 {
    switch reason {
    case .missing: EX_NOINPUT
    case .notReadable, .changed: EX_IOERR
    case .programMissing, .outOfMemory: EX_OSERR
    default: EX_DATAERR
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
      .notPublishable, .textRegistered, .otherLedger:
      EX_NOPERM
    case .notReadable, .full, .failed: EX_IOERR
    case .busy, .changedMeanwhile, .replaced, .inUse: EX_TEMPFAIL
    case .interrupted: 128 + SIGINT
    case .namedTwice, .noAddressee, .nobodyAsked, .needsAssessor, .whoseStatuses,
      .assessorAndClaim, .whatIsARef,
      .plannedStatus,
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
