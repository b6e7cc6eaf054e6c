internal import HeedSQLite

/// What an entry said, from when until when it was known to say so.
struct KnownBody {
  /// UTC milliseconds.
  let from: Int
  /// UTC milliseconds; `nil`: still.
  var until: Int?
  let body: EntryBody
}

// How later entries change what an entry says. Everything here is a function of the bodies
// that survive, whatever the order of their arrival.
extension Projector {
  func takeCorrection(_ body: EntryBody, of number: Int) throws(SQLiteFailure) {
    guard let id = body.target, let target = try self.number(of: id, for: number) else { return }
    try noteCorrection(of: target, by: number)
    if let subject = try subject(of: target) { try settle(subject) }
  }

  /// Takes the words of the target away: its body goes, and what was derived from it; what the
  /// redaction restates stands in its place.
  func takeRedaction(_ body: EntryBody, of number: Int) throws(SQLiteFailure) {
    guard let id = body.target, let target = try self.number(of: id, for: number) else { return }
    let before = try survivingBody(of: target)
    let subjectBefore = try subject(of: target)
    try noteCorrection(of: target, by: number)
    guard before?.kind != .entryRedacted else { return }
    if let key = before?.payload.text("key") {
      try database.run("DELETE FROM entry_key WHERE key = ?1 AND number = ?2", key, target)
    }
    try database.run("DELETE FROM entry_body WHERE number = ?1", target)
    try stopWaiting(target)
    if let before, before.kind.isCorrection, let corrected = before.target {
      if let corrected = try self.number(of: corrected) {
        try database.run(
          "DELETE FROM correction WHERE target = ?1 AND number = ?2", corrected, target)
      }
    }
    if let subjectBefore { try settle(subjectBefore) }
    if let after = try survivingBody(of: target) { try take(after, of: target) }
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
    let latest = try database.first(
      """
      SELECT b.body FROM entry AS e JOIN entry_body AS b ON b.number = e.number
       WHERE e.writer = ?1 ORDER BY e.seq DESC LIMIT 1
      """, writer.name
    ) { EntryBody(canonical: $0.blob(0))?.recordedAt.milliseconds }
    try database.run(
      "UPDATE feed SET recorded_at = ?2 WHERE writer = ?1", writer.name, (latest ?? 0) ?? 0)
  }

  /// The recommendation, event, document or relation that an entry is, or corrects.
  private func subject(of number: Int, depth: Int = 0) throws(SQLiteFailure) -> Int? {
    guard let body = try survivingBody(of: number) else { return number }
    switch body.kind {
    case .ledgerOpened, .documentRegistered, .recommendationIssued, .eventLogged, .relationMade:
      return number
    case .recommendationAmended, .eventAmended, .entryRetracted, .entryReinstated:
      // Corrections of corrections go no deeper than an amendment's retraction.
      guard depth < 3, let id = body.target, let target = try self.number(of: id)
      else { return nil }
      return try subject(of: target, depth: depth + 1)
    case .entryRedacted: return nil
    }
  }

  private func settle(_ subject: Int) throws(SQLiteFailure) {
    // A subject whose words are gone is found by the rows that it left.
    switch try survivingBody(of: subject)?.kind {
    case .recommendationIssued: try settleRecommendation(subject, new: nil)
    case .eventLogged: try settleEvent(subject, new: nil)
    case .documentRegistered: try settleDocument(subject)
    case .relationMade: try settleRelation(subject)
    case .ledgerOpened: try settleLedger(subject)
    case nil:
      try settleRecommendation(subject, new: nil)
      try settleEvent(subject, new: nil)
      try settleDocument(subject)
      try settleRelation(subject)
      try settleLedger(subject)
    default: break
    }
  }

  /// An entry's body, or what a redaction restated in its place.
  func survivingBody(of number: Int) throws(SQLiteFailure) -> EntryBody? {
    let stored = try database.first("SELECT body FROM entry_body WHERE number = ?1", number) {
      $0.blob(0)
    }
    if let stored { return EntryBody(canonical: stored) }
    guard let id = try id(of: number) else { return nil }
    let redactions = try database.all(
      """
      SELECT e.writer, e.seq, b.body FROM entry_body AS b JOIN entry AS e USING (number)
       WHERE b.redacts = ?1
      """, id.description
    ) { row in
      Writer(row.text(0)).flatMap { writer in
        EntryBody(canonical: row.blob(2)).map { (EntryID(writer: writer, seq: row.int(1)), $0) }
      }
    }.compactMap(\.self)
    let restating = redactions.filter { $0.1.payload["restated"] != nil }
    let latest = restating.max { ($0.1.recordedAt, $0.0) < ($1.1.recordedAt, $1.0) }
    return latest?.1.payload["restated"]?.object.flatMap { EntryBody($0) }
  }

  /// The corrections of an entry, in order.
  private func corrections(of number: Int) throws(SQLiteFailure) -> [Correction] {
    let numbers = try database.all(
      "SELECT number FROM correction WHERE target = ?1", number
    ) { $0.int(0) }
    var corrections: [Correction] = []
    for number in numbers {
      guard let body = try survivingBody(of: number), let id = try id(of: number) else { continue }
      corrections.append(Correction(id: id, number: number, body: body))
    }
    return corrections.sorted { ($0.body.recordedAt, $0.id) < ($1.body.recordedAt, $1.id) }
  }

  /// What the entry said over the time in which it was known, retracted stretches left out.
  func knownBodies(of number: Int, kind: EntryKind) throws(SQLiteFailure) -> [KnownBody] {
    guard let base = try survivingBody(of: number), base.kind == kind else { return [] }
    let start = base.recordedAt.milliseconds
    let own = try corrections(of: number)
    guard !own.isEmpty else { return [KnownBody(from: start, until: nil, body: base)] }
    var amendments: [(Correction, [Correction])] = []
    for correction in own
    where correction.body.kind == .recommendationAmended || correction.body.kind == .eventAmended {
      amendments.append((correction, try corrections(of: correction.number)))
    }
    let moments = ([start] + (own + amendments.flatMap(\.1)).map { max(start, $0.recordedAt) })
    var known: [KnownBody] = []
    for moment in Set(moments).sorted() {
      if let last = known.indices.last, known[last].until == nil { known[last].until = moment }
      guard !own.isRetracted(at: moment) else { continue }
      var body = base
      for (amendment, register) in amendments
      where amendment.recordedAt <= moment && !register.isRetracted(at: moment) {
        body = body.amended(by: amendment.body.payload)
      }
      if let last = known.last, last.until == moment,
        last.body.canonical == body.canonical
      {
        known[known.count - 1].until = nil
      } else {
        known.append(KnownBody(from: moment, until: nil, body: body))
      }
    }
    return known
  }
}

/// A correction with its place in order.
struct Correction {
  let id: EntryID
  let number: Int
  let body: EntryBody
  var recordedAt: Int { body.recordedAt.milliseconds }
}

extension [Correction] {
  /// Retraction is one register: the latest of retract and reinstate holds.
  fileprivate func isRetracted(at moment: Int) -> Bool {
    last {
      $0.recordedAt <= moment
        && ($0.body.kind == .entryRetracted || $0.body.kind == .entryReinstated)
    }?.body.kind == .entryRetracted
  }
}
