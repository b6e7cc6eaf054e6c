internal import HeedSQLite

/// A named check of the record's quality.
public struct Check: Sendable {
  /// Its name, as it is typed.
  public let name: String
  /// What it finds, in a line.
  public let says: String
  /// Whether it runs where no check is named: not where what it finds is a normal state of work.
  public let isUsual: Bool
  let look: @Sendable (CheckedRecord) throws(SQLiteFailure) -> [CheckFinding]

  private init(
    _ name: String, _ says: String, isUsual: Bool = true,
    _ look: @escaping @Sendable (CheckedRecord) throws(SQLiteFailure) -> [CheckFinding]
  ) {
    self.name = name
    self.says = says
    self.isUsual = isUsual
    self.look = look
  }

  /// Every check, in the order in which they run.
  public static let all: [Check] = [
    Check("no-addressee", "nobody is asked") { $0.withoutAddressee() },
    Check("no-date", "the date of issue is not known") { $0.withoutDate() },
    Check("ref-conflict", "another recommendation has the ref") { $0.refConflicts() },
    Check("duplicate", "title and addressees of another, and no link to it") {
      record throws(SQLiteFailure) in try record.duplicates()
    },
    Check("names-alike", "names that differ by case, spaces or composition alone") {
      $0.namesAlike()
    },
    Check("unmapped", "a status in a word that no scheme knows") { $0.unmapped() },
    Check("unsourced", "an event that asserts a status and has no source") {
      record throws(SQLiteFailure) in try record.unsourced()
    },
    Check("self-judged", "judged by who was asked: a claim, not an assessment") {
      record throws(SQLiteFailure) in try record.selfJudged()
    },
    Check("before-issue", "an event from before the recommendation was issued") {
      record throws(SQLiteFailure) in try record.beforeIssue()
    },
    Check("planned-past", "planned for a day that has passed, and nothing followed") {
      record throws(SQLiteFailure) in try record.plannedPast()
    },
    Check("repeats-differ", "it repeats another, which stands elsewhere") {
      record throws(SQLiteFailure) in try record.repeatsDiffer()
    },
    Check("circle", "a part of itself, or superseded by itself") {
      record throws(SQLiteFailure) in try record.circles()
    },
    Check("waiting", "an entry that names one which has not arrived") {
      record throws(SQLiteFailure) in try record.waiting()
    },
    Check("unassessed", "nobody has judged it", isUsual: false) { $0.unassessed() },
    Check("overdue", "open, with its due day behind it", isUsual: false) { $0.overdue() },
    Check("stale", "open, and not looked at for its follow-up time, or a year", isUsual: false) {
      $0.stale()
    },
  ]

  /// The check of that name.
  ///
  /// - Throws: `.unknownWord` where there is none.
  public static func named(_ name: String) throws(Refusal) -> Check {
    guard let check = all.first(where: { folded($0.name) == folded(name) }) else {
      throw .unknownWord(name, option: "check", words: all.map(\.name))
    }
    return check
  }
}

/// Something that a check found.
public struct CheckFinding: Hashable, Sendable {
  /// The check's name.
  public internal(set) var check = ""
  /// The recommendation's ref, where it is about one.
  public internal(set) var ref: String?
  /// Identity of the entry that it is about.
  public internal(set) var id: EntryID?
  /// The entry's local number; none for the public.
  public internal(set) var number: Int?
  /// Whether it is about an event or another entry on the recommendation, and not about it.
  public internal(set) var isOfEntry = false
  /// What is wrong, and what to do.
  public internal(set) var message: String
}
