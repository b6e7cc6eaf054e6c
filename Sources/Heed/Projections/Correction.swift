internal import HeedSQLite

// How later entries change what an entry says. Everything here is a function of the bodies
// that survive, whatever the order of their arrival.
extension Projector {
  func takeCorrection(_ body: EntryBody, of number: Int) throws(SQLiteFailure) {
    guard let id = body.target, let target = try self.number(of: id, for: number) else { return }
    try noteCorrection(of: target, by: number)
    if let subject = try database.subject(of: target) { try settle(subject) }
  }

  /// Takes the words of the target away: its body goes, and what was derived from it; what the
  /// redaction restates stands in its place.
  func takeRedaction(_ body: EntryBody, of number: Int) throws(SQLiteFailure) {
    guard let id = body.target, let target = try self.number(of: id, for: number) else { return }
    let before = try database.survivingBody(of: target)
    let subjectBefore = try database.subject(of: target)
    try noteCorrection(of: target, by: number)
    guard before?.kind != .entryRedacted else { return }
    try writeKeys()
    if let key = before?.payload.text("key") {
      try database.run(
        "DELETE FROM entry_key WHERE key = ?1 AND number = ?2", EntryKey(key).mark.words, target)
    }
    if let digest = body.payload.text("key_sha256") {
      try database.run(
        "INSERT INTO entry_key (key, number) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        EntryKey(hashedKey(digest: digest)).mark.words, target)
    }
    try database.run("DELETE FROM entry_body WHERE number = ?1", target)
    try stopWaiting(target)
    if let before, before.kind.isCorrection, let corrected = before.target {
      if let corrected = try database.number(of: corrected) {
        try database.run(
          "DELETE FROM correction WHERE target = ?1 AND number = ?2", corrected, target)
      }
    }
    if let subjectBefore { try settle(subjectBefore) }
    if let after = try database.survivingBody(of: target) { try takeAgain(after, of: target) }
    try settleFeed(of: id.writer)
    hasUnusedNames = true
  }

  private func noteCorrection(of target: Int, by number: Int) throws(SQLiteFailure) {
    try database.run(
      "INSERT INTO correction (target, number) VALUES (?1, ?2) ON CONFLICT DO NOTHING", target,
      number)
  }

  /// A feed's latest instant, from the bodies that are left.
  private func settleFeed(of writer: Writer) throws(SQLiteFailure) {
    try writeFeeds()
    let latest = try database.first(
      """
      SELECT b.body FROM entry AS e JOIN entry_body AS b ON b.number = e.number
       WHERE e.writer = ?1 ORDER BY e.seq DESC LIMIT 1
      """, writer.name
    ) { EntryBody(canonical: $0.blob(0))?.recordedAt.milliseconds }
    try database.run(
      "UPDATE feed SET recorded_at = ?2 WHERE writer = ?1", writer.name, (latest ?? 0) ?? 0)
  }

  private func settle(_ subject: Int) throws(SQLiteFailure) {
    // A subject whose words are gone is found by the rows that it left.
    switch try database.survivingBody(of: subject)?.kind {
    case .recommendationIssued: try settleRecommendation(subject)
    case .eventLogged: try settleEvent(subject)
    case .documentRegistered: try settleDocument(subject)
    case .relationMade: try settleRelation(subject)
    case .ledgerOpened: try settleLedger(subject)
    case .schemeDefined: try settleScheme(subject)
    case .wordMapped: try settleMapping(subject)
    case nil:
      try settleRecommendation(subject)
      try settleEvent(subject)
      try settleDocument(subject)
      try settleRelation(subject)
      try settleLedger(subject)
      try settleScheme(subject)
      try settleMapping(subject)
    default: break
    }
  }
}

extension Connection {
  /// The recommendation, event, document or relation that an entry is, or corrects.
  func subject(of number: Int, depth: Int = 0) throws(SQLiteFailure) -> Int? {
    guard let body = try survivingBody(of: number) else { return number }
    switch body.kind {
    case .ledgerOpened, .documentRegistered, .recommendationIssued, .eventLogged, .relationMade,
      .schemeDefined, .wordMapped:
      return number
    case .recommendationAmended, .eventAmended, .entryRetracted, .entryReinstated, .entryPublished:
      // Corrections of corrections go no deeper than an amendment's retraction.
      guard depth < 3, let id = body.target, let target = try self.number(of: id)
      else { return nil }
      return try subject(of: target, depth: depth + 1)
    case .entryRedacted: return nil
    }
  }
}
