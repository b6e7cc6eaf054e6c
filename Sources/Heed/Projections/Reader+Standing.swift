internal import HeedSQLite

// Where a recommendation stands: by what is asserted of it; for a whole that an assessor has not
// judged itself, by what is asserted of its parts; and over where another supersedes it.
extension Reader {
  /// The standings as each assessor has them: the headline, then, where there are several
  /// addressees, each of them. The owner has some for every recommendation.
  func standings(
    of recommendation: Int, addressees: [Int]
  ) throws(SQLiteFailure) -> [Int: [Standing]] {
    var standings: [Int: [Standing]] = [:]
    for (assessor, assertions) in try assertions(on: recommendation) {
      standings[assessor] = Standing.all(assertions, addressees: addressees)
    }
    if hasRelations {
      try rollUp(&standings, partsOf: recommendation, addressees)
    }
    if standings[0] == nil { standings[0] = Standing.all([], addressees: addressees) }
    guard hasRelations, let end = try supersessions(of: recommendation).first
    else { return standings }
    return standings.mapValues { Standing.superseded($0, end) }
  }

  // MARK: Parts

  /// Adds the standings of assessors who have judged parts of the recommendation, and not it.
  private func rollUp(
    _ standings: inout [Int: [Standing]], partsOf whole: Int, _ addressees: [Int]
  ) throws(SQLiteFailure) {
    let parts = try parts(below: whole)
    guard parts.count > 1 else { return }
    let assessors = Set(parts.values.flatMap(\.judgements.keys)).subtracting(standings.keys)
    for assessor in assessors {
      let ends = try inOrder(ends(of: whole, parts, assessor)).compactMap { parts[$0] }
      let each = ends.map { Standing.all($0.judgements[assessor] ?? [], addressees: $0.addressees) }
      guard each.contains(where: { $0[0].verdict != 0 }) else { continue }
      var rolled = [Standing.headline(of: each.map { $0[0] })]
      if addressees.count > 1 {
        for addressee in addressees {
          // Parts that ask this addressee tell; where none does, all of them.
          let own = zip(ends, each).compactMap { part, standings in
            part.addressees.firstIndex(of: addressee).map {
              standings[min($0 + 1, standings.count - 1)]
            }
          }
          var standing = Standing.headline(of: own.isEmpty ? each.map { $0[0] } : own)
          standing.addressee = addressee
          standing.isMixed = false
          rolled.append(standing)
        }
      }
      standings[assessor] = rolled
    }
  }

  private struct Part {
    let addressees: [Int]
    let judgements: [Int: [Assertion]]
    var parts: [Int] = []
  }

  /// The whole and everything below it, each once: parts may stand in a circle.
  private func parts(below whole: Int) throws(SQLiteFailure) -> [Int: Part] {
    var found: [Int: Part] = [:]
    var waiting = [whole]
    while let next = waiting.popLast() {
      guard found[next] == nil else { continue }
      let isThere = if next == whole { true } else { try isThere(next) }
      guard isThere else { continue }
      let parts = try related(to: next, .partOf)
      if next == whole, parts.isEmpty { return [:] }
      found[next] = Part(
        addressees: try addressees(of: next).map(\.id), judgements: try assertions(on: next),
        parts: parts)
      waiting += parts
    }
    return found
  }

  /// The parts that tell where the whole stands: those that the assessor has judged, and below
  /// the others, those that have no parts themselves.
  private func ends(of whole: Int, _ parts: [Int: Part], _ assessor: Int) -> Set<Int> {
    var ends: Set<Int> = []
    var seen: Set<Int> = [whole]
    var waiting = parts[whole]?.parts ?? []
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted, let part = parts[next] else { continue }
      if part.judgements[assessor] != nil || part.parts.allSatisfy({ parts[$0] == nil }) {
        ends.insert(next)
      } else {
        waiting += part.parts
      }
    }
    return ends
  }

  /// By identity: local numbers follow the order of arrival, which must not tell which of two
  /// equally advanced parts is the least.
  private func inOrder(_ numbers: Set<Int>) throws(SQLiteFailure) -> [Int] {
    var identified: [(id: EntryID, number: Int)] = []
    for number in numbers {
      if let id = try database.id(of: number) { identified.append((id, number)) }
    }
    return identified.sorted { $0.id < $1.id }.map(\.number)
  }

  // MARK: Relations

  /// The recommendations that stand in that relation to one, and were there.
  func related(to object: Int, _ kind: RelationKind) throws(SQLiteFailure) -> [Int] {
    try relations(to: object, kind).map(\.subject)
  }

  private func relations(
    to object: Int, _ kind: RelationKind
  ) throws(SQLiteFailure) -> [MadeRelation] {
    let found = try database.all(
      """
      SELECT number, subject, made_on, on_day, recorded_at, retracted_at FROM relation
       WHERE object = ?1 AND kind = ?2 AND on_day <= ?3 AND recorded_at <= ?4
         AND (?5 = 0 OR is_public_relation(relation.number))
       ORDER BY on_day, recorded_at, subject
      """, object, kind.rawValue, asOf, knownAt, isPublic
    ) {
      (
        number: $0.int(0),
        made: MadeRelation(
          subject: $0.int(1), on: $0.text(2), day: $0.int(3), recordedAt: $0.int(4)),
        until: $0.optionalInt(5)
      )
    }
    var standing: [MadeRelation] = []
    for relation in found
    where try stands(relation.number, .relationMade, retractedAt: relation.until) {
      standing.append(relation.made)
    }
    return standing
  }

  /// Every pair of recommendations of which the one stands in that relation to the other.
  func pairs(_ kind: RelationKind) throws(SQLiteFailure) -> [(subject: Int, object: Int)] {
    guard hasRelations else { return [] }
    let found = try database.all(
      """
      SELECT number, subject, object, retracted_at FROM relation
       WHERE kind = ?4 AND on_day <= ?1 AND recorded_at <= ?2
         AND (?3 = 0 OR is_public_relation(relation.number))
      """, asOf, knownAt, isPublic, kind.rawValue
    ) { (number: $0.int(0), subject: $0.int(1), object: $0.int(2), until: $0.optionalInt(3)) }
    var pairs: [(subject: Int, object: Int)] = []
    for relation in found
    where try stands(relation.number, .relationMade, retractedAt: relation.until) {
      pairs.append((relation.subject, relation.object))
    }
    return pairs
  }

  /// Whether the entry counted then; `retractedAt` is what its row says of now.
  func stands(
    _ number: Int, _ kind: EntryKind, retractedAt: Int?
  ) throws(SQLiteFailure) -> Bool {
    if knownAt == .max { return retractedAt == nil }
    guard try database.isCorrected(number) else { return true }
    return try database.knownBodies(of: number, kind: kind).contains { $0.wasKnown(at: knownAt) }
  }

  /// Whether the recommendation was there, and may be seen.
  func isThere(_ recommendation: Int) throws(SQLiteFailure) -> Bool {
    let row = try database.first(
      """
      SELECT retracted_at, issued_day FROM recommendation AS r
       WHERE number = ?1 AND recorded_at <= ?2
         AND (?3 = 0 OR is_public_recommendation(r.number))
      """, recommendation, knownAt, isPublic
    ) { (retractedAt: $0.optionalInt(0), issuedDay: $0.optionalInt(1)) }
    guard let row else { return false }
    guard knownAt != .max, try database.isCorrected(recommendation) else {
      return row.retractedAt == nil && row.issuedDay ?? .min <= asOf
    }
    guard let content = try content(of: recommendation) else { return false }
    return content.issuedOn?.first.daysSinceEpoch ?? .min <= asOf
  }

  /// What supersedes a recommendation, the earliest first.
  func supersessions(of recommendation: Int) throws(SQLiteFailure) -> [Supersession] {
    var found: [Supersession] = []
    for relation in try relations(to: recommendation, .supersedes)
    where try isThere(relation.subject) {
      let word = Verdict.superseded
      let verdict = try database.first(
        "SELECT id FROM verdict WHERE scheme = ?1 AND version = ?2 AND status = ?3", word.scheme,
        word.version, word.status
      ) { $0.int(0) }
      let issuedDay = try database.first(
        "SELECT issued_day FROM recommendation WHERE number = ?1", relation.subject
      ) { $0.optionalInt(0) }
      found.append(
        Supersession(
          relation: relation, verdict: verdict ?? 0,
          fromDay: max(relation.day, (issuedDay ?? nil) ?? .min)))
    }
    return found
  }
}

/// A relation to a recommendation, seen from there.
struct MadeRelation: Equatable {
  let subject: Int
  let on: String
  /// First day of `on`.
  let day: Int
  /// UTC milliseconds.
  let recordedAt: Int
}

/// What ends a recommendation whose place another one takes.
struct Supersession: Equatable {
  let relation: MadeRelation
  /// The status, superseded.
  let verdict: Int
  /// The day from which it ends: not before the other one was issued.
  let fromDay: Int
}

extension Standing {
  /// What another recommendation supersedes ends, where it was open.
  static func superseded(_ standings: [Standing], _ end: Supersession) -> [Standing] {
    let ended = standings.map { standing in
      guard standing.stage.isOpen else { return standing }
      var ended = Standing(addressee: standing.addressee)
      ended.verdict = end.verdict
      ended.stage = .ended
      ended.sinceOn = end.relation.on
      ended.sinceDay = end.relation.day
      ended.previous = standing.verdict
      return ended
    }
    return ended.count == 1 ? ended : [headline(of: Array(ended.dropFirst()))] + ended.dropFirst()
  }
}
