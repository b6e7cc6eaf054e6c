/// A request that breaks a rule of the ledger, or a file that is not what it should be. Nothing
/// was written.
public enum Refusal: Error, Hashable, Sendable {
  /// No file stands at the path.
  case noLedger(path: String)
  /// A file stands where a ledger was to be made.
  case fileExists(path: String)
  /// The folder cannot be written in.
  case cannotCreate(path: String, reason: String)
  /// The file is not a ledger of Heed.
  case notALedger(path: String)
  /// The file was made by a later version.
  case newerFormat(path: String, format: Int)
  /// The bytes of the file are damaged.
  case damaged(path: String, reason: String)
  /// The file may not be written.
  case notWritable(path: String)
  /// The file may not be read.
  case notReadable(path: String, reason: String)
  /// The disk is full.
  case full(path: String)
  /// Other commands held the ledger for a minute.
  case busy(path: String)
  /// The operating system or SQLite failed.
  case failed(path: String, reason: String)

  /// No recommendation has the ref; the nearest ones.
  case unknownRef(String, nearest: [String])
  /// Several recommendations begin with it.
  case ambiguousRef(String, matches: [String])
  /// The entry is no recommendation.
  case notARecommendation(String)
  /// Neither a milestone of the recommendation nor a status of the scheme.
  case unknownStep(String, ref: String, scheme: String, nearest: [String], milestones: [String])
  /// No status of the scheme.
  case unknownStatus(String, scheme: String, nearest: [String])
  /// No such scheme.
  case unknownScheme(String, nearest: [String])
  /// No document has that short name.
  case unknownDocument(String, nearest: [String])
  /// The recommendation asks no such addressee.
  case unknownAddressee(String, ref: String, addressees: [String])
  /// Nobody of that name has judged.
  case unknownAssessor(String, known: [String])
  /// A date that is none.
  case badDate(String, reason: String)
  /// A day to come, for something that is said to have happened.
  case futureDate(String)
  /// A planned event cannot say what became of something.
  case plannedStatus
  /// An answer's own words without the answer.
  case verbatimAlone
  /// A text that must say something is empty.
  case emptyText(field: String)
  /// A text is longer than the ledger takes.
  case tooLong(field: String, limit: Int)
  /// A text has a character that cannot be kept.
  case badCharacter(field: String, position: Int)
  /// A ref that cannot be typed back.
  case badRef(String)
  /// Another recommendation has the ref.
  case refTaken(String, title: String)
  /// What happened is given where the ref of a recommendation was read.
  case whatIsARef(String)
  /// One recommendation is named twice in one command.
  case namedTwice(String)
  /// Nobody is asked.
  case noAddressee
  /// The kind tells what others say: whose word it is must be said.
  case needsAssessor(kind: String)
  /// An assessor and a claim at once.
  case assessorAndClaim
  /// An entry would be more visible than what it names.
  case tooVisible(String, visibility: String)
  /// The key stands for another entry.
  case keyTaken(String, number: Int)
  /// The word is none of those that the option takes.
  case unknownWord(String, option: String, words: [String])
  /// Something is wrong at a place of a file.
  case badFile(path: String, line: Int, column: Int, reason: String)
  /// Items of a file that cannot be taken, with the reason for each.
  case badItems(path: String, reasons: [String])
  /// A line that is no head.
  case badHead(String)
  /// No entry has that number.
  case unknownEntry(String)
  /// The recommendation was not in the record at the time that is asked about.
  case notThere(String)
}
