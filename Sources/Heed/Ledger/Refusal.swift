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
  /// Another file has taken the place of the one that was opened, or none.
  case replaced(path: String)
  /// Somebody ended the command before its time.
  case interrupted(path: String)

  /// No file stands where a copy was said to be.
  case noBackup(path: String)
  /// The file to restore is not a ledger of Heed.
  case notABackup(path: String)
  /// A file stands where a copy was to be made.
  case wouldReplace(path: String)
  /// Something stands there that is no file.
  case notAFile(path: String)
  /// A ledger was to be copied onto itself.
  case sameFile(path: String)
  /// Another program has the file open that was to be replaced.
  case inUse(path: String)

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
  /// The scheme has that version, which says something else.
  case schemeTaken(String, version: Int, number: Int)
  /// A word to be mapped that no status is given in, or that its scheme knows.
  case notUnmapped(String, scheme: String, nearest: [String])
  /// A word to be mapped that stands for another stage.
  case wordMapped(String, stage: String, number: Int)
  /// No document has that short name.
  case unknownDocument(String, nearest: [String])
  /// The recommendation asks no such addressee.
  case unknownAddressee(String, ref: String, addressees: [String])
  /// Nobody of that name has judged.
  case unknownAssessor(String, known: [String])
  /// A date that is none.
  case badDate(String, reason: String)
  /// A time that ends before it begins.
  case reversedPeriod(since: String, until: String)
  /// A day to come, for something that is said to have happened.
  case futureDate(String)
  /// A planned event cannot say what became of something.
  case plannedStatus
  /// An answer's own words without the answer.
  case verbatimAlone
  /// It is said who may see the sources, and none is given.
  case sourceVisibilityAlone
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
  /// Recommendations of a document that name nobody who is asked.
  case nobodyAsked(path: String, titles: [String])
  /// The text of a document is registered under another short name.
  case textRegistered(key: String)
  /// The document of a draft of proposals says something else by now.
  case draftOutdated(path: String, document: String)
  /// The kind tells what others say: whose word it is must be said.
  case needsAssessor(kind: String)
  /// An assessor and a claim at once.
  case assessorAndClaim
  /// An entry would be more visible than what it names.
  case tooVisible(String, visibility: String)
  /// What would be published names something that fewer may see.
  case publishFirst(String, named: String, visibility: String)
  /// The entry is as visible as another, which it corrects, or as the ledger.
  case notPublishable(String)
  /// Neither named nor chosen by a filter, or both.
  case choiceUnclear
  /// The key stands for another entry.
  case keyTaken(String, number: Int)
  /// The word is none of those that the option takes.
  case unknownWord(String, option: String, words: [String])
  /// Nothing in it can be looked for.
  case noWords(String)
  /// No condition on a count.
  case badExpectation(String)
  /// Something is wrong at a place of a file.
  case badFile(path: String, line: Int, column: Int, reason: String)
  /// A line of a ledger's record is not as Heed wrote it, or does not follow from those before.
  case badRecord(path: String, line: Int, column: Int, reason: String)
  /// A newer Heed has written the record.
  case newerRecord(path: String, version: Int)
  /// The record is that of another ledger, and this one has entries of its own.
  case otherLedger(path: String)
  /// Items of a file that cannot be taken, with the reason for each.
  case badItems(path: String, reasons: [String])
  /// Rows of a table that cannot be taken: the first with the place and reason of each, and how
  /// many there are.
  case badRows(path: String, reasons: [String], count: Int)
  /// A table has statuses, and it is not said who judges.
  case whoseStatuses(path: String, column: String)
  /// A line that is no head.
  case badHead(String)
  /// No entry has that number.
  case unknownEntry(String)
  /// The recommendation was not in the record at the time that is asked about.
  case notThere(String)

  /// The entry counts no more as it is.
  case alreadyRetracted(number: Int)
  /// The entry counts as it is.
  case notRetracted(number: Int)
  /// The entry was redacted, and nothing stands in its place.
  case nothingLeft(number: Int)
  /// An entry of a kind that is not retracted; what it corrects.
  case notRetractable(number: Int, kind: EntryKind, target: Int?)
  /// This copy has recorded nothing that still stands.
  case nothingToUndo
  /// The last command was a redaction.
  case wordsGone(number: Int, target: Int)
  /// Another command was recorded between the question and the answer.
  case changedMeanwhile
  /// The entry's words were taken away before.
  case alreadyRedacted(number: Int)
  /// An entry whose words cannot be taken away.
  case notRedactable(number: Int, kind: EntryKind)
  /// An entry of a kind in whose place the given words cannot stand.
  case noReplacement(option: String, number: Int)
  /// More is said of what may stay, and not its title.
  case needsTitle(option: String)
  /// The reason, or what is to stay, says what must be gone.
  case wordsRemain(place: String, word: String)
  /// The key stands for an entry whose words were taken away.
  case keyRedacted(String, number: Int)
  /// Nothing that is given differs from what is recorded, of so many entries.
  case nothingChanges(count: Int)
  /// An entry of a kind that says nothing that can be amended.
  case notAmendable(number: Int)
  /// The option names nothing that the entry has.
  case notAField(option: String, number: Int, isEvent: Bool)
  /// A day to come, from which something would hold.
  case futureChange(String)
  /// A day is given from which a field holds, and no such field.
  case nothingHeldInTime
  /// Statuses for single recommendations, and more or less than one event.
  case severalEvents
  /// A status for an event that bears on several recommendations, or on none.
  case whichRecommendation(number: Int, refs: [String])
  /// The event does not bear on the recommendation.
  case doesNotBear(number: Int, ref: String, refs: [String])
  /// No recommendation is named, or meant by the filter.
  case nothingChosen(isFiltered: Bool)
  /// No relation is named.
  case noRelation
  /// A recommendation cannot stand in a relation to itself.
  case relatedToItself(String)
  /// The relation stands already.
  case alreadyRelated(String, kind: RelationKind, object: String, number: Int)
}
