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
  case all, addressee, issuer, lead, document, tag, year, response, due, moved, met
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
  func contributions(of recommendation: Int) throws(SQLiteFailure) -> [Contribution] {
    guard let counted = try CountedRecommendation(recommendation, in: database) else { return [] }
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
      contributions += counted.contributions(of: standing, assessor: assessor)
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

/// The fields of a recommendation under which it is counted.
struct CountedRecommendation {
  private var members: [(Dimension, String)]
  private var addressees: [(id: Int, name: String)] = []
  let dueDay: Int?

  /// Reads them; `nil` where the recommendation is not there, or retracted before `knownAt`.
  ///
  /// `asOf` is the last day that counts, in days since 1970; `knownAt` is in UTC milliseconds;
  /// `nil`: now.
  init?(
    _ recommendation: Int, in database: Connection, asOf: Int? = nil, knownAt: Int? = nil
  ) throws(SQLiteFailure) {
    let fields = try database.first(
      """
      SELECT r.issued_on, r.due_day, d.writer || '.' || d.seq,
             (SELECT b.response FROM bearing AS b
               WHERE b.recommendation = r.number AND b.response IS NOT NULL
                 AND b.day <= ?3 AND b.known_from <= ?4
                 AND (b.known_until IS NULL OR b.known_until > ?4)
               ORDER BY b.day DESC, b.recorded_at DESC, b.writer DESC, b.seq DESC,
                        (SELECT n.text FROM name AS n WHERE n.id = b.addressee) DESC LIMIT 1)
        FROM recommendation AS r LEFT JOIN entry AS d ON d.number = r.document
       WHERE r.number = ?1 AND (r.retracted_at IS NULL OR r.retracted_at > ?2)
      """, recommendation, knownAt, asOf ?? .max, knownAt ?? .max
    ) {
      (
        issuedOn: $0.text(0), dueDay: $0.optionalInt(1), document: $0.text(2),
        response: $0.optionalText(3)
      )
    }
    guard let fields else { return nil }
    dueDay = fields.dueDay
    members = [
      (.all, ""), (.year, String(fields.issuedOn.prefix(4))), (.document, fields.document),
      (.response, fields.response ?? Response.none.rawValue),
    ]
    var found: [(role: String, name: String, id: Int)] = []
    try database.each(
      """
      SELECT p.role, n.text, n.id FROM party AS p JOIN name AS n ON n.id = p.name
       WHERE p.recommendation = ?1 ORDER BY p.role, p.position
      """, recommendation
    ) { found.append(($0.text(0), $0.text(1), $0.int(2))) }
    var seen: Set<Int> = []
    for party in found {
      switch party.role {
      case "addressee":
        if seen.insert(party.id).inserted { addressees.append((party.id, party.name)) }
      case "issuer": members.append((.issuer, party.name))
      case "lead": members.append((.lead, party.name))
      default: break
      }
    }
    let tags = try database.all("SELECT tag FROM tag WHERE recommendation = ?1", recommendation) {
      $0.text(0)
    }
    for tag in tags { members.append((.tag, tag)) }
  }

  var addresseeIDs: [Int] { addressees.map(\.id) }

  /// What one standing counts for: the headline everywhere, an addressee's own under its name.
  func contributions(of standing: Standing, assessor: Int) -> [Contribution] {
    guard standing.addressee == 0 else {
      return addressees.filter { $0.id == standing.addressee }.map {
        Contribution(assessor: assessor, .addressee, $0.name, standing)
      }
    }
    var found: Set<Contribution> = []
    for (dimension, member) in members {
      found.insert(Contribution(assessor: assessor, dimension, member, standing))
    }
    if let day = standing.sinceDay {
      found.insert(Contribution(assessor: assessor, .moved, CalendarDay.text(day), standing))
    }
    // A single addressee has no row of its own: the headline is its standing.
    if addressees.count < 2 {
      found.insert(
        Contribution(assessor: assessor, .addressee, addressees.first?.name ?? "", standing))
    }
    if let dueDay {
      if standing.stage.isOpen {
        found.insert(Contribution(assessor: assessor, .due, CalendarDay.text(dueDay), standing))
      } else if standing.stage == .done {
        let isLate = (standing.sinceDay ?? dueDay) > dueDay
        let met: Schedule = isLate ? .metLate : .metOnTime
        found.insert(Contribution(assessor: assessor, .met, met.rawValue, standing))
      }
    }
    return Array(found)
  }
}

extension CalendarDay {
  /// The day of that number as text; empty beyond the calendar.
  static func text(_ daysSinceEpoch: Int) -> String {
    CalendarDay(daysSinceEpoch: daysSinceEpoch)?.description ?? ""
  }
}
