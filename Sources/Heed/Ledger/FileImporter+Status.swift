internal import HeedSQLite

// What a file that is imported again has said before.
extension FileImporter {
  /// A file that is imported again says what it said: its words keep the version in which they
  /// were recorded, whatever has been defined since.
  func pin(
    _ bearings: inout [Bearing], _ words: [String?], key: String
  ) throws(Refusal) {
    guard bearings.contains(where: { isMovable($0.verdict) }),
      let then = try transaction.anyRecorded(under: key)?.payload.flatMap({ Event($0) })
    else { return }
    let schemes = try ownSchemes()
    for index in bearings.indices where index < then.bearings.count {
      bearings[index].verdict = pinned(
        bearings[index].verdict, words[index], then.bearings[index].verdict, schemes)
    }
  }

  /// The same for the milestones of a recommendation.
  func pin(
    _ milestones: inout [Milestone], _ words: [String?], key: String
  ) throws(Refusal) {
    guard milestones.contains(where: { isMovable($0.verdict) }),
      let then = try transaction.anyRecorded(under: key)?.payload.flatMap({ Recommendation($0) })
    else { return }
    let schemes = try ownSchemes()
    for index in milestones.indices where index < then.milestones.count {
      milestones[index].verdict =
        pinned(
          milestones[index].verdict, words[index], then.milestones[index].verdict, schemes)
        ?? milestones[index].verdict
    }
  }

  /// Only schemes that do not come with Heed change.
  private func isMovable(_ verdict: Verdict?) -> Bool {
    verdict.map { Scheme.builtIn(named: $0.scheme) == nil } ?? false
  }

  private func pinned(
    _ now: Verdict?, _ word: String?, _ then: Verdict?, _ schemes: VerdictLexicon
  ) -> Verdict? {
    guard let now, let word, let then, now.scheme.utf8.elementsEqual(then.scheme.utf8),
      schemes.isCalled(then, word)
    else { return now }
    return then
  }

  private func ownSchemes() throws(Refusal) -> VerdictLexicon {
    var lexicon = VerdictLexicon()
    lexicon.own = try transaction.sql { () throws(SQLiteFailure) in
      try ledger.ownSchemes().map(\.scheme)
    }
    return lexicon
  }
}
