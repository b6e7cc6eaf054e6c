internal import HeedSQLite

extension Transaction {
  /// A ref that no other has, from the words of what is asked: `appoint-special-envoy`, then
  /// `appoint-special-envoy-2`.
  ///
  /// None is the name of a status, or among the milestones in `avoiding`: both stand beside refs
  /// on a command line.
  func freeRef(from text: String, avoiding milestones: [String] = []) throws(Refusal) -> String {
    let slug = Slug.ref(from: text)
    let isWord = Self.statuses.contains(folded(slug)) || milestones.contains(slug)
    return try freeRef(named: slug, isWord: isWord)
  }

  /// That very ref where it is free, else with a number behind it.
  func freeRef(named slug: String, isWord: Bool = false) throws(Refusal) -> String {
    try sql { () throws(SQLiteFailure) in
      var isTaken = try mayBeClaimed(slug)
      if isTaken {
        isTaken =
          try database.first("SELECT 1 FROM ref_claim WHERE ref = ?1", slug) { _ in true } ?? false
      }
      guard isTaken || isWord else { return slug }
      // The highest suffix in use, so that a thousand equal titles cost one step each.
      let highest = try database.first(
        """
        SELECT max(CAST(substr(ref, length(?1) + 2) AS INTEGER)) FROM ref_claim
         WHERE ref >= ?1 || '-' AND ref < ?1 || '.' AND ref NOT GLOB ?1 || '-*[^0-9]*'
        """, slug
      ) { $0.int(0) }
      // A suffix that somebody typed may be any number.
      var next = min(max(highest ?? 0, 1), 1 << 40)
      repeat {
        next += 1
      } while try database.first(
        "SELECT 1 FROM ref_claim WHERE ref = ?1", "\(slug)-\(next)", read: { _ in true }) != nil
      return "\(slug)-\(next)"
    }
  }

  private static let statuses = Set(Scheme.builtIn.flatMap(\.statuses).map { folded($0.name) })
}
