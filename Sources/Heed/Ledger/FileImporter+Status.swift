internal import HeedSQLite

// What the words that a file gives as statuses stand for.
extension FileImporter {
  /// The scheme in whose words statuses are given; `nil`: the ledger's.
  var scheme: String? { file.scheme ?? options.scheme }

  /// A word that no scheme knows is kept as it came, and counted as unmapped.
  mutating func verdict(_ word: String) throws(Refusal) -> Verdict {
    let bytes = Array(word.utf8)
    if let found = verdicts[bytes] { return found }
    let found: Verdict
    do throws(Refusal) {
      found = try ledger.verdict(word, in: scheme)
    } catch {
      switch error {
      case .unknownStatus(let status, let name, _): found = try kept(status, in: name)
      case .unknownScheme:
        // The file says in whose words it speaks: they are kept, whether or not they are defined.
        guard let scheme else { throw error }
        let start = Array((scheme + "/").utf8)
        let own = bytes.starts(with: start) ? bytes.dropFirst(start.count) : bytes[...]
        found = try kept(String(decoding: own, as: UTF8.self), in: scheme)
      default: throw error
      }
    }
    verdicts[bytes] = found
    return found
  }

  private mutating func kept(_ word: String, in scheme: String) throws(Refusal) -> Verdict {
    try Text.check(word, field: "status", limit: Text.line)
    try Text.check(scheme, field: "scheme", limit: Text.line)
    let version = try ledger.scheme(named: scheme)?.version ?? 1
    let verdict = Verdict(scheme: scheme, version: version, status: word)
    let stage = try transaction.sql { () throws(SQLiteFailure) in
      try transaction.database.stage(of: verdict)
    }
    if stage == .unmapped { unmapped.insert(verdict) }
    return verdict
  }

  /// The ledger's own schemes that the statuses are of, and who may see them.
  mutating func schemes(
    of verdicts: [Verdict]
  ) throws(Refusal) -> [(name: String, visibility: Visibility)] {
    var found: [(name: String, visibility: Visibility)] = []
    for verdict in verdicts {
      let key = VerdictKey(verdict)
      if schemeVisibilities[key] == nil {
        schemeVisibilities[key] = .some(try ledger.schemes(of: [verdict]).first?.visibility)
      }
      if case .some(.some(let visibility)) = schemeVisibilities[key] {
        found.append((verdict.scheme, visibility))
      }
    }
    return found
  }

  // MARK: A file imported again

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
