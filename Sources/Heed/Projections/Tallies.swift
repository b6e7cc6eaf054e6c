internal import HeedSQLite

/// One recommendation's part in one row of the tallies.
struct Contribution: Hashable {
  let assessor: Int
  let dimension: Dimension
  /// As bytes: names that look alike are not the same.
  let member: [UInt8]
  let verdict: Int
  let isRegressed: Bool

  init(assessor: Int, _ dimension: Dimension, _ member: String, _ standing: Standing) {
    self.assessor = assessor
    self.dimension = dimension
    self.member = Array(member.utf8)
    self.verdict = standing.verdict
    self.isRegressed = standing.isRegressed
  }
}

/// What a recommendation is counted under.
enum Dimension: String {
  case all, addressee, issuer, lead, document, tag, year, response, due, look, moved, met
}

/// Changes of the tallies, added up until they are written.
struct TallyChanges {
  private(set) var counts: [Contribution: Int] = [:]

  mutating func add(_ contribution: Contribution, _ sign: Int) {
    let sum = counts[contribution, default: 0] + sign
    counts[contribution] = sum == 0 ? nil : sum
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
      """, recommendation
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
    for (key, count) in tallies.counts {
      try database.run(
        """
        INSERT INTO tally (assessor, dimension, member, verdict, total, regressed)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT DO UPDATE
          SET total = total + excluded.total, regressed = regressed + excluded.regressed
        """, key.assessor, key.dimension.rawValue, String(decoding: key.member, as: UTF8.self),
        key.verdict, count, key.isRegressed ? count : 0)
    }
    for (key, count) in tallies.counts where count < 0 {
      try database.run(
        """
        DELETE FROM tally WHERE assessor = ?1 AND dimension = ?2 AND member = ?3 AND verdict = ?4
           AND total = 0
        """, key.assessor, key.dimension.rawValue, String(decoding: key.member, as: UTF8.self),
        key.verdict)
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
