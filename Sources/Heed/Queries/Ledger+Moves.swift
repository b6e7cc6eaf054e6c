internal import HeedSQLite

/// Where one recommendation stands as one assessor has it, in words: numbers of names and
/// statuses may be gone after a redaction.
struct HeldStanding {
  let recommendation: Int
  let ref: String
  /// `nil`: the owner.
  let assessor: String?
  let verdict: Verdict?
  let sinceOn: String?

  func isOfSameView(as other: HeldStanding) -> Bool {
    recommendation == other.recommendation
      && (assessor ?? "").utf8.elementsEqual((other.assessor ?? "").utf8)
      && (assessor == nil) == (other.assessor == nil)
  }
}

extension Ledger {
  /// The recommendations that an entry, or what it corrects, bears on.
  func recommendations(concerning number: Int) throws(SQLiteFailure) -> Set<Int> {
    guard let subject = try database.subject(of: number) else { return [] }
    let kind = try database.survivingBody(of: subject)?.kind
    if kind == .recommendationIssued { return [subject] }
    var found = Set(
      try database.all("SELECT recommendation FROM event_subject WHERE event = ?1", subject) {
        $0.int(0)
      })
    for entry in Set([subject, number]) {
      for id in try database.survivingBody(of: entry)?.recommendations ?? [] {
        if let named = try database.number(of: id) { found.insert(named) }
      }
    }
    return found
  }

  /// The same, with those whose standing depends on theirs: wholes, and what is superseded.
  func dependents(of recommendations: Set<Int>) throws(SQLiteFailure) -> [Int] {
    var found = recommendations
    var waiting = Array(found)
    while let next = waiting.popLast() {
      let objects = try database.all(
        """
        SELECT object FROM relation WHERE subject = ?1 AND kind IN ('part-of', 'supersedes')
        """, next
      ) { $0.int(0) }
      for object in objects where found.insert(object).inserted { waiting.append(object) }
    }
    return found.sorted()
  }

  /// Where the recommendations stand as a whole, as every assessor has it; retracted ones left
  /// out.
  func standings(of recommendations: [Int]) throws(SQLiteFailure) -> [HeldStanding] {
    var held: [HeldStanding] = []
    for number in recommendations {
      try database.each(
        """
        SELECT r.ref, n.text, v.scheme, v.version, v.status, s.since_on
          FROM recommendation AS r
          JOIN standing AS s ON s.recommendation = r.number AND s.addressee = 0
          LEFT JOIN name AS n ON n.id = s.assessor
          LEFT JOIN verdict AS v ON v.id = s.verdict
         WHERE r.number = ?1 AND r.retracted_at IS NULL ORDER BY s.assessor
        """, number
      ) { row in
        held.append(
          HeldStanding(
            recommendation: number, ref: row.text(0), assessor: row.optionalText(1),
            verdict: row.optionalText(2).map {
              Verdict(scheme: $0, version: row.int(3), status: row.text(4))
            }, sinceOn: row.optionalText(5)))
      }
    }
    return held
  }

  /// What has moved since the standings were taken; what is no longer counted has not moved.
  func moves(since before: [HeldStanding]) throws(SQLiteFailure) -> [Acknowledgement.Move] {
    var numbers: [Int] = []
    for standing in before where numbers.last != standing.recommendation {
      numbers.append(standing.recommendation)
    }
    let after = try standings(of: numbers)
    var moves: [Acknowledgement.Move] = []
    func note(_ standing: HeldStanding, _ from: Verdict?, _ to: Verdict?, _ sinceOn: String?) {
      guard from != to else { return }
      var move = Acknowledgement.Move(
        ref: standing.ref, before: from, after: to, asserted: nil, sinceOn: sinceOn)
      move.assessor = standing.assessor
      moves.append(move)
    }
    for standing in after {
      let earlier = before.first { $0.isOfSameView(as: standing) }
      note(standing, earlier?.verdict, standing.verdict, standing.sinceOn)
    }
    for standing in before
    where after.contains(where: { $0.recommendation == standing.recommendation })
      && !after.contains(where: { $0.isOfSameView(as: standing) })
    {
      note(standing, standing.verdict, nil, nil)
    }
    return moves
  }
}

extension EntryBody {
  /// The recommendations that an event or an amendment of one bears on, or a relation is between.
  var recommendations: [EntryID] {
    if let relation = Relation(payload) { return [relation.subject, relation.object] }
    let bearings = payload.objects("bearings") + (payload["set"]?.object?.objects("bearings") ?? [])
    return bearings.compactMap { $0.text("recommendation").flatMap { EntryID($0) } }
  }
}
