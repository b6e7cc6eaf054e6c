internal import HeedSQLite

/// What the words that a source gives as statuses stand for.
struct SourceStatuses {
  let transaction: Transaction
  /// In whose words statuses are given; `nil`: the ledger's scheme.
  let scheme: String?
  private var ledger: Ledger { transaction.ledger }
  /// What each word stands for.
  private var known: [ExactText: Known] = [:]
  /// The statuses that have no meaning yet.
  private(set) var unmapped: Set<Verdict> = []
  /// Who may see the ledger's own schemes, by the statuses met; `nil` for other schemes.
  private var schemeVisibilities: [VerdictKey: Visibility?] = [:]
  /// So many different words are no vocabulary: they are looked up again rather than kept.
  private static let mostWords = 10_000

  /// Whether the ledger has schemes of its own, or words with a meaning given to them.
  private let hasOwn: Bool

  /// A status, and whether it has no meaning yet.
  typealias Known = (verdict: Verdict, isUnmapped: Bool)

  init(_ transaction: Transaction, scheme: String?, hasOwn: Bool = true) {
    self.transaction = transaction
    self.scheme = scheme
    self.hasOwn = hasOwn
  }

  /// The status that a word stands for. One that no scheme knows is kept as it came, and counted as
  /// unmapped.
  mutating func verdict(_ word: String) throws(Refusal) -> Known {
    if let found = known[ExactText(word)] { return found }
    let found = if let builtIn = builtIn(word) { builtIn } else { try lookedUp(word) }
    if known.count >= Self.mostWords { known.removeAll() }
    known[ExactText(word)] = found
    if found.isUnmapped, unmapped.count < Self.mostWords { unmapped.insert(found.verdict) }
    return found
  }

  /// Where nothing but a built-in scheme gives words a meaning, what the word stands for in it:
  /// without asking the tables, which may be behind.
  private func builtIn(_ word: String) -> Known? {
    guard !word.utf8.contains(UInt8(ascii: "/")),
      let scheme = scheme.flatMap(Scheme.builtIn(named:))
    else { return nil }
    if let status = scheme.status(matching: word) {
      return (Verdict(scheme: scheme.name, version: scheme.version, status: status.name), false)
    }
    guard !hasOwn, (try? check(word, of: scheme.name)) != nil else { return nil }
    return (Verdict(scheme: scheme.name, version: scheme.version, status: word), true)
  }

  private func lookedUp(_ word: String) throws(Refusal) -> Known {
    do throws(Refusal) {
      return (try ledger.verdict(word, in: scheme), false)
    } catch {
      switch error {
      case .unknownStatus(let status, let name, _): return try kept(status, in: name)
      case .unknownScheme:
        // The file says in whose words it speaks: they are kept, whether or not they are defined.
        guard let scheme else { throw error }
        let start = scheme + "/"
        let isOwn = word.utf8.starts(with: start.utf8)
        let own = isOwn ? word.utf8.dropFirst(start.utf8.count) : word.utf8[...]
        return try kept(String(decoding: own, as: UTF8.self), in: scheme)
      default: throw error
      }
    }
  }

  private func kept(_ word: String, in scheme: String) throws(Refusal) -> Known {
    try check(word, of: scheme)
    let version = try ledger.scheme(named: scheme)?.version ?? 1
    let verdict = Verdict(scheme: scheme, version: version, status: word)
    let stage = try transaction.sql { () throws(SQLiteFailure) in
      try transaction.database.stage(of: verdict)
    }
    return (verdict, stage == .unmapped)
  }

  private func check(_ word: String, of scheme: String) throws(Refusal) {
    try Text.check(word, field: "status", limit: Text.line)
    try Text.check(scheme, field: "scheme", limit: Text.line)
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
