internal import HeedSQLite

/// What the words that a source gives as statuses stand for.
struct SourceStatuses {
  let transaction: Transaction
  /// In whose words statuses are given; `nil`: the ledger's scheme.
  let scheme: String?
  private var ledger: Ledger { transaction.ledger }
  /// The status that each word stands for.
  private var verdicts: [[UInt8]: Verdict] = [:]
  /// Those of them that have no meaning yet.
  private(set) var unmapped: Set<Verdict> = []
  /// Who may see the ledger's own schemes, by the statuses met; `nil` for other schemes.
  private var schemeVisibilities: [VerdictKey: Visibility?] = [:]
  /// So many different words are no vocabulary: they are looked up again rather than kept.
  private static let mostWords = 10_000

  /// Whether the ledger has schemes of its own.
  private let hasOwn: Bool

  init(_ transaction: Transaction, scheme: String?, hasOwn: Bool = true) {
    self.transaction = transaction
    self.scheme = scheme
    self.hasOwn = hasOwn
  }

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
    if verdicts.count >= Self.mostWords { verdicts.removeAll() }
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
    if stage == .unmapped, unmapped.count < Self.mostWords { unmapped.insert(verdict) }
    return verdict
  }

  /// The ledger's own schemes that the statuses are of, and who may see them.
  mutating func schemes(
    of verdicts: [Verdict]
  ) throws(Refusal) -> [(name: String, visibility: Visibility)] {
    guard hasOwn else { return [] }
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
}
