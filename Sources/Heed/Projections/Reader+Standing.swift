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
    guard hasRelations, let end = try supersession(of: recommendation) else { return standings }
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
      let ends = ends(of: whole, parts, assessor).compactMap { parts[$0] }
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
  private func ends(of whole: Int, _ parts: [Int: Part], _ assessor: Int) -> [Int] {
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
    return ends.sorted()
  }

  // MARK: Relations

  /// The recommendations that stand in that relation to one, and were there.
  func related(to object: Int, _ kind: RelationKind) throws(SQLiteFailure) -> [Int] {
    try relations(to: object, kind).map(\.subject)
  }

  private func relations(
    to object: Int, _ kind: RelationKind
  ) throws(SQLiteFailure) -> [(subject: Int, on: String, day: Int)] {
    let found = try database.all(
      """
      SELECT number, subject, made_on, on_day, retracted_at FROM relation
       WHERE object = ?1 AND kind = ?2 AND on_day <= ?3 AND recorded_at <= ?4
         AND (?5 = 0 OR visibility = 'public')
       ORDER BY on_day, recorded_at, subject
      """, object, kind.rawValue, asOf, knownAt, isPublic
    ) {
      (
        number: $0.int(0), subject: $0.int(1), on: $0.text(2), day: $0.int(3),
        until: $0.optionalInt(4)
      )
    }
    var standing: [(subject: Int, on: String, day: Int)] = []
    for relation in found
    where try stands(relation.number, .relationMade, retractedAt: relation.until) {
      standing.append((relation.subject, relation.on, relation.day))
    }
    return standing
  }

  /// Every pair of recommendations of which the one repeats the other.
  func repeats() throws(SQLiteFailure) -> [(subject: Int, object: Int)] {
    guard hasRelations else { return [] }
    let found = try database.all(
      """
      SELECT number, subject, object, retracted_at FROM relation
       WHERE kind = 'repeats' AND on_day <= ?1 AND recorded_at <= ?2
         AND (?3 = 0 OR visibility = 'public')
      """, asOf, knownAt, isPublic
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
      SELECT retracted_at FROM recommendation AS r
       WHERE number = ?1 AND recorded_at <= ?2 AND (issued_day IS NULL OR issued_day <= ?3)
         AND (?4 = 0 OR EXISTS (SELECT 1 FROM public_recommendation AS p
              WHERE p.number = r.number))
      """, recommendation, knownAt, asOf, isPublic
    ) { (retractedAt: $0.optionalInt(0), isThere: true) }
    guard let row else { return false }
    return try stands(recommendation, .recommendationIssued, retractedAt: row.retractedAt)
  }

  /// The status of a superseded recommendation, and since when: the earliest that supersedes it.
  private func supersession(of recommendation: Int) throws(SQLiteFailure) -> Standing? {
    for relation in try relations(to: recommendation, .supersedes)
    where try isThere(relation.subject) {
      var end = Standing(addressee: 0)
      let verdict = Verdict.superseded
      end.verdict =
        try database.first(
          "SELECT id FROM verdict WHERE scheme = ?1 AND version = ?2 AND status = ?3",
          verdict.scheme, verdict.version, verdict.status
        ) { $0.int(0) } ?? 0
      end.stage = .ended
      end.sinceOn = relation.on
      end.sinceDay = relation.day
      return end
    }
    return nil
  }
}

extension Standing {
  /// What another recommendation supersedes ends, where it was open.
  static func superseded(_ standings: [Standing], _ end: Standing) -> [Standing] {
    let ended = standings.map { standing in
      guard standing.stage.isOpen else { return standing }
      var ended = end
      ended.addressee = standing.addressee
      ended.previous = standing.verdict
      return ended
    }
    return ended.count == 1 ? ended : [headline(of: Array(ended.dropFirst()))] + ended.dropFirst()
  }
}
