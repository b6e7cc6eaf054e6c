// How statuses are named where the words of several schemes meet.
extension Verdict {
  /// The status's name; `SCHEME/STATUS` where it is one of the names that schemes share.
  func word(among sharedNames: Set<String>) -> String {
    sharedNames.contains(status) ? "\(scheme)/\(status)" : status
  }
}

extension VerdictLexicon {
  /// The names that statuses of several schemes have among those counted.
  func sharedNames(_ rows: [TallyRow]) -> Set<String> {
    var schemes: [String: Set<String>] = [:]
    for row in rows where row.total > 0 {
      guard let verdict = verdicts[row.verdict] else { continue }
      schemes[verdict.status, default: []].insert(verdict.scheme)
    }
    return Set(schemes.filter { $0.value.count > 1 }.keys)
  }

  /// What a status is called beside those of the ledger's scheme: its name, or `ccpr-a-e/B`.
  func shownNames() -> [Int: String] {
    verdicts.mapValues { verdict in
      if verdict.scheme.utf8.elementsEqual(scheme.utf8) { return verdict.status }
      return "\(verdict.scheme)/\(status(of: verdict)?.code ?? verdict.status)"
    }
  }

  /// The statuses in use that are called so: by name, label or code, or `SCHEME/STATUS`.
  func numbers(called words: [String]) -> Set<Int> {
    let called = verdicts.filter { _, verdict in
      words.contains { isCalled(verdict, $0) }
    }
    return Set(called.keys)
  }

  func isCalled(_ verdict: Verdict, _ word: String) -> Bool {
    if isOne(verdict, word[...]) { return true }
    guard let slash = word.firstIndex(of: "/") else { return false }
    return verdict.scheme.utf8.elementsEqual(word[..<slash].utf8)
      && isOne(verdict, word[word.index(after: slash)...])
  }

  /// Whether the verdict's scheme calls that status so; a word that it does not know is compared.
  private func isOne(_ verdict: Verdict, _ word: Substring) -> Bool {
    if verdict.status.utf8.elementsEqual(word.utf8) { return true }
    if let status = scheme(of: verdict)?.status(matching: word) {
      return status.name.utf8.elementsEqual(verdict.status.utf8)
    }
    return folded(verdict.status) == folded(word)
  }

  private func scheme(of verdict: Verdict) -> Scheme? {
    if let builtIn = Scheme.builtIn(named: verdict.scheme) { return builtIn }
    return own.first {
      $0.version == verdict.version && $0.name.utf8.elementsEqual(verdict.scheme.utf8)
    }
  }

  private func status(of verdict: Verdict) -> Status? {
    scheme(of: verdict)?.status(named: verdict.status)
  }
}
