internal import HeedSQLite

extension Ledger {
  /// What publishing would change; nothing is recorded.
  ///
  /// What is named goes with what else it needs: a document, schemes and mappings that are
  /// shared already, relations among what is then as visible, and events unless they are left
  /// out. Nothing that is private goes with anything: it must be named.
  /// - Throws: `Refusal`; `.publishFirst` where something named would not be visible enough.
  public func publication(of request: PublicationRequest) throws(Refusal) -> Publication {
    guard request.targets.isEmpty != (request.filter == nil) else { throw .choiceUnclear }
    return try moment { () throws(Refusal) in
      var named: [Int] = []
      for target in request.targets {
        let number =
          if let number = try number(of: target) { number } else {
            try recommendation(named: target)
          }
        named.append(number)
      }
      var filtered: [Int] = []
      if let filter = request.filter { try list(filter) { filtered.append($0.number) } }
      let planner = PublicationPlanner(database, request.visibility)
      for (target, number) in zip(request.targets, named) {
        guard try reading({ () throws(SQLiteFailure) in try planner.choose(number) }) else {
          throw .notPublishable(target)
        }
      }
      try reading { () throws(SQLiteFailure) in
        try planner.choose(found: filtered)
        try planner.complete(withEvents: request.withEvents)
      }
      if let obstacle = planner.obstacle { throw obstacle }
      return try reading { () throws(SQLiteFailure) in try planner.publication() }
    }
  }

  /// Records what was shown: an entry for each item, which says who may see it.
  ///
  /// - Throws: `Refusal`; nothing is recorded then.
  public func publish(
    _ publication: Publication, because: String? = nil
  ) throws(Refusal) -> Acknowledgement {
    try Text.check(because, field: "--because", limit: Text.long)
    return try write { transaction throws(Refusal) in
      for item in publication.items {
        // A correction is exactly as visible as its target: as that is from now on.
        try transaction.append(
          .entryPublished,
          JSONObject([
            "because": because.map(JSON.text), "target": .text(item.id.description),
            "visibility": .text(publication.visibility.rawValue),
          ]), visibility: publication.visibility)
      }
    } then: { transaction throws(Refusal) in
      transaction.acknowledgement(.published(publication))
    }
  }
}
