internal import HeedSQLite

/// One recommendation's part in one row of the tallies.
struct Contribution: Hashable {
  let assessor: Int
  let dimension: Dimension
  let member: Member
  let verdict: Int
  let isRegressed: Bool

  /// What of the dimension it is counted under; most have a number that costs less than its text.
  enum Member: Hashable {
    case text(ExactText)
    /// Days since 1970.
    case day(Int)
    case year(Int)

    init(_ text: String) { self = .text(ExactText(text)) }
  }

  init(assessor: Int, _ dimension: Dimension, _ member: Member, _ standing: Standing) {
    self.assessor = assessor
    self.dimension = dimension
    self.member = member
    self.verdict = standing.verdict
    self.isRegressed = standing.isRegressed
  }
}

extension Contribution.Member {
  static let none = Contribution.Member("")

  /// As the tables keep it.
  var shown: String {
    switch self {
    case .text(let exact): exact.text
    case .day(let day): CalendarDay.text(day)
    case .year(let year): padded(year, to: 4)
    }
  }
}

/// What a recommendation is counted under.
enum Dimension: String {
  case all, addressee, issuer, lead, document, tag, year, response, due, look, moved, met
}

/// Changes of the tallies, added up until they are written.
struct TallyChanges {
  /// Some may have come to nothing.
  private(set) var counts: [Contribution: Int] = [:]

  mutating func add(_ contribution: Contribution, _ sign: Int) {
    counts[contribution, default: 0] += sign
  }

  mutating func add(_ counted: Counted) {
    for (assessor, standing) in counted.standings {
      for contribution in counted.fields.contributions(of: standing, assessor: assessor) {
        add(contribution, counted.sign)
      }
    }
  }
}

extension Projector {
  /// What the recommendation is counted under, from the rows as they stand.
  func contributions(
    of recommendation: Int, _ reader: Reader
  ) throws(SQLiteFailure) -> [Contribution] {
    guard let fields = try reader.fields(of: recommendation) else { return [] }
    let standings = try database.all(
      """
      SELECT assessor, addressee, verdict, since_day, is_regressed FROM standing
       WHERE recommendation = ?1
      """, fields.number
    ) { row throws(SQLiteFailure) in
      var standing = Standing(addressee: row.int(1))
      standing.verdict = row.int(2)
      standing.stage = try self.stage(of: row.int(2))
      standing.sinceDay = row.optionalInt(3)
      standing.isRegressed = row.int(4) != 0
      return (assessor: row.int(0), standing: standing)
    }
    var contributions: [Contribution] = []
    for (assessor, standing) in standings {
      contributions += fields.contributions(of: standing, assessor: assessor)
    }
    return contributions
  }

  func writeTallies() throws(SQLiteFailure) {
    for (key, count) in tallies.counts where count != 0 {
      try database.run(
        """
        INSERT INTO tally (assessor, dimension, member, verdict, total, regressed)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT DO UPDATE
          SET total = total + excluded.total, regressed = regressed + excluded.regressed
        """, key.assessor, key.dimension.rawValue, key.member.shown, key.verdict, count,
        key.isRegressed ? count : 0)
    }
    for (key, count) in tallies.counts where count < 0 {
      try database.run(
        """
        DELETE FROM tally WHERE assessor = ?1 AND dimension = ?2 AND member = ?3 AND verdict = ?4
           AND total = 0
        """, key.assessor, key.dimension.rawValue, key.member.shown, key.verdict)
    }
    tallies = TallyChanges()
  }
}

extension CalendarDay {
  /// The day of that number as text; empty beyond the calendar.
  static func text(_ daysSinceEpoch: Int) -> String {
    CalendarDay(daysSinceEpoch: daysSinceEpoch)?.description ?? ""
  }
}
