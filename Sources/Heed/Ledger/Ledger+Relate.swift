internal import HeedSQLite

/// Relations of one recommendation to others, as a person gives them.
public struct RelationDraft: Sendable {
  /// The recommendation that stands in the relations, by ref, id or `@N`.
  public var subject: String
  /// How it stands to which others.
  public var relations: [(kind: RelationKind, ref: String)]
  /// Since when; today where nothing is given.
  public var on: Period?
  /// Why.
  public var because: String?

  /// Relations of that recommendation.
  public init(subject: String, relations: [(kind: RelationKind, ref: String)]) {
    self.subject = subject
    self.relations = relations
  }
}

extension Ledger {
  /// Records how a recommendation stands to others.
  ///
  /// - Throws: `Refusal`, also for a relation that stands already; nothing is recorded then.
  public func relate(
    _ draft: RelationDraft, isDryRun: Bool = false
  ) throws(Refusal) -> Acknowledgement {
    let on = draft.on ?? Period(day: surroundings.today)
    var subject: Resolved?
    var objects: [Resolved] = []
    var before: [HeldStanding] = []
    return try write(isDryRun: isDryRun) { transaction throws(Refusal) in
      try Text.check(draft.because, field: "--because", limit: Text.long)
      guard !draft.relations.isEmpty else { throw .noRelation }
      if on.first > surroundings.today { throw .futureChange(on.description) }
      let related = try standing(draft.subject)
      subject = related
      for relation in draft.relations { objects.append(try standing(relation.ref)) }
      before = try transaction.sql { () throws(SQLiteFailure) in
        try standings(of: dependents(of: Set([related.number] + objects.map(\.number))))
      }
      try refuseTwice(draft.relations.map(\.kind), objects)
      for (relation, object) in zip(draft.relations, objects) {
        try refuseRepeated(relation.kind, related, object)
        var payload = Relation(
          subject: related.id, kind: relation.kind, object: object.id, on: on
        ).payload
        payload["because"] = draft.because.map(JSON.text)
        try transaction.append(
          .relationMade, payload, visibility: min(related.visibility, object.visibility))
      }
    } then: { transaction throws(Refusal) in
      let made = try transaction.sql { () throws(SQLiteFailure) in
        try zip(draft.relations, objects).map { relation, object throws(SQLiteFailure) in
          Acknowledgement.Linked(
            kind: relation.kind, ref: object.ref,
            isCircular: try isCircular(relation.kind, subject?.number ?? 0, object.number))
        }
      }
      let moves = try transaction.sql { () throws(SQLiteFailure) in try self.moves(since: before) }
      var acknowledgement = transaction.acknowledgement(
        .linked(ref: subject?.ref ?? "", made, moves: moves))
      acknowledgement.on = on
      acknowledgement.isToday = draft.on == nil
      return acknowledgement
    }
  }

  /// The recommendation that a person means, where it was not retracted.
  private func standing(_ ref: String) throws(Refusal) -> Resolved {
    let resolved = try resolve(ref)
    let isRetracted = try reading { () throws(SQLiteFailure) in
      try database.isRetracted(resolved.number)
    }
    if isRetracted { throw .alreadyRetracted(number: resolved.number) }
    return resolved
  }

  /// - Throws: `.namedTwice` for one relation given twice.
  private func refuseTwice(_ kinds: [RelationKind], _ objects: [Resolved]) throws(Refusal) {
    for index in objects.indices {
      let isTwice = objects[..<index].indices.contains {
        kinds[$0] == kinds[index] && objects[$0].number == objects[index].number
      }
      if isTwice { throw .namedTwice(objects[index].ref) }
    }
  }

  /// - Throws: `Refusal` for a relation to itself, or one that stands; `related` has no direction.
  private func refuseRepeated(
    _ kind: RelationKind, _ subject: Resolved, _ object: Resolved
  ) throws(Refusal) {
    if subject.number == object.number { throw .relatedToItself(subject.ref) }
    let found = try reading { () throws(SQLiteFailure) in
      try database.first(
        """
        SELECT number FROM relation
         WHERE kind = ?1 AND retracted_at IS NULL
           AND (subject = ?2 AND object = ?3 OR ?4 AND subject = ?3 AND object = ?2)
        """, kind.rawValue, subject.number, object.number, kind == .related
      ) { $0.int(0) }
    }
    guard let found else { return }
    throw .alreadyRelated(subject.ref, kind: kind, object: object.ref, number: found)
  }

  /// Whether the object stands in that relation to the subject, by whatever others lie between.
  private func isCircular(
    _ kind: RelationKind, _ subject: Int, _ object: Int
  ) throws(SQLiteFailure) -> Bool {
    guard kind == .partOf || kind == .supersedes else { return false }
    let reader = try Reader(database)
    var seen: Set<Int> = []
    var waiting = [subject]
    while let next = waiting.popLast() {
      if next == object { return true }
      guard seen.insert(next).inserted else { continue }
      waiting += try reader.related(to: next, kind)
    }
    return false
  }
}
