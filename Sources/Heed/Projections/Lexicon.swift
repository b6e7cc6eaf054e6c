internal import HeedSQLite

/// A verdict by the bytes of its words.
struct VerdictKey: Hashable {
  private let scheme: ExactText
  private let version: Int
  private let status: ExactText

  init(_ verdict: Verdict) {
    scheme = ExactText(verdict.scheme)
    version = verdict.version
    status = ExactText(verdict.status)
  }
}

// Names and statuses repeat a million times: tables keep them once, and numbers elsewhere.
extension Projector {
  /// The number of a name, by its bytes.
  func name(_ text: String) throws(SQLiteFailure) -> Int {
    if let known = names[ExactText(text)] { return known }
    if let stored = try database.first(
      "SELECT id FROM name WHERE text = ?1", text, read: { $0.int(0) })
    {
      names[ExactText(text)] = stored
      return stored
    }
    try database.run("INSERT INTO name (text) VALUES (?1)", text)
    return try name(text)
  }

  func verdict(_ verdict: Verdict) throws(SQLiteFailure) -> Int {
    let key = VerdictKey(verdict)
    // Many of a file are the same as the one before.
    if let lastVerdict, lastVerdict.key == key { return lastVerdict.number }
    if let known = verdicts[key] {
      lastVerdict = (key, known)
      return known
    }
    let stored = try database.first(
      "SELECT id FROM verdict WHERE scheme = ?1 AND version = ?2 AND status = ?3", verdict.scheme,
      verdict.version, verdict.status
    ) { $0.int(0) }
    if let stored {
      verdicts[key] = stored
      return stored
    }
    let stage = try database.stage(of: verdict)
    try database.run(
      "INSERT INTO verdict (scheme, version, status, stage) VALUES (?1, ?2, ?3, ?4)",
      verdict.scheme, verdict.version, verdict.status, stage.rawValue)
    return try self.verdict(verdict)
  }

  func stage(of verdict: Int) throws(SQLiteFailure) -> Stage {
    if let known = stages[verdict] { return known }
    let stored = try database.first("SELECT stage FROM verdict WHERE id = ?1", verdict) {
      Stage(rawValue: $0.text(0)) ?? .unmapped
    }
    stages[verdict] = stored ?? .unmapped
    return stored ?? .unmapped
  }

  /// Forgets names and statuses that nothing uses any more, so that a redaction leaves no word.
  func forgetUnusedNames() throws(SQLiteFailure) {
    try database.run(
      """
      DELETE FROM name WHERE id NOT IN (
        SELECT name FROM party UNION SELECT addressee FROM bearing
        UNION SELECT assessor FROM bearing)
      """)
    try database.run(
      """
      DELETE FROM verdict WHERE id NOT IN (
        SELECT verdict FROM bearing WHERE verdict IS NOT NULL
        UNION SELECT verdict FROM milestone UNION SELECT verdict FROM standing
        UNION SELECT previous FROM standing
        UNION SELECT id FROM verdict WHERE scheme = 'implementation' AND status = 'superseded')
      """)
    names.removeAll()
    verdicts.removeAll()
    lastVerdict = nil
    stages = [0: .unassessed]
  }
}
