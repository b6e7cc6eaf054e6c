internal import HeedSQLite

extension Projector {
  /// Derives the rows of a recommendation: its fields, parties, tags, milestones and refs.
  func settleRecommendation(_ number: Int) throws(SQLiteFailure) {
    let known = try database.knownBodies(of: number, kind: .recommendationIssued)
    let wasHere = try withdrawRecommendation(number)
    let said = known.map { Recommendation($0.body.payload) }
    guard let last = known.last, let content = said.last ?? nil else {
      if wasHere { try orphanEvents(of: number) }
      return
    }
    try touch(number, isNew: !wasHere)
    try insert(content, number: number, last.stretch)
    try settleParties(of: number, content)
    for ref in said.compactMap({ $0?.ref }) {
      let isCurrent = ref.utf8.elementsEqual(content.ref.utf8)
      try insertClaim(ref, of: number, isCurrent: isCurrent)
    }
    try settleClaims(of: content.ref)
    for content in said {
      for milestone in content?.milestones ?? [] {
        try settleScheme(of: number, milestone.verdict)
      }
    }
    guard !wasHere, let id = try database.id(of: number) else { return }
    try callBack(waitingFor: id)
  }

  /// The same of one that has just been stored.
  func settleNew(_ content: Recommendation, _ new: NewEntry) throws(SQLiteFailure) {
    let number = new.number
    try touch(number, isNew: true)
    try insert(content, number: number, new.stretch)
    try settleParties(of: number, content)
    try insertClaim(content.ref, of: number, isCurrent: true)
    if !new.hasFreeRef, try isClaimed(content.ref, besides: number) {
      try settleClaims(of: content.ref)
    }
    for milestone in content.milestones { try settleScheme(of: number, milestone.verdict) }
  }

  private func insert(
    _ content: Recommendation, number: Int, _ known: KnownStretch
  ) throws(SQLiteFailure) {
    var document: Int?
    if let id = content.document { document = try self.number(of: id, for: number) }
    try database.insert(
      """
      INSERT OR FAIL INTO recommendation (number, ref, title, text, quote, place, label,
        source_id, document, priority, issued_on, issued_day, due_on, due_day, visibility,
        recorded_at, retracted_at, addressees, follow_up)
      SELECT c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19
        FROM rows(?1)
      """
    ) { row in
      row.add(number)
      row.add(content.ref)
      row.add(content.title)
      row.add(content.text)
      row.add(content.quote)
      row.add(content.place)
      row.add(content.number)
      row.add(content.sourceID)
      row.add(document)
      row.add(content.priority)
      row.add(content.issuedOn?.description)
      row.add(content.issuedOn?.first.daysSinceEpoch)
      row.add(content.dueOn?.description)
      row.add(content.dueOn?.last.daysSinceEpoch)
      row.add(known.visibility.rawValue)
      row.add(known.recordedAt)
      row.add(known.until)
      row.add(content.addressees.joined(separator: "; "))
      row.add(content.followUp?.description)
    }
    present.insert(number)
    try index(number, title: content.title, words: Self.words(content.text, content.quote))
  }

  private func settleParties(of number: Int, _ content: Recommendation) throws(SQLiteFailure) {
    let parties =
      content.addressees.map { ("addressee", $0) } + content.issuers.map { ("issuer", $0) }
      + content.responsible.map { ($0.role.rawValue, $0.name) }
    for (position, party) in parties.enumerated() {
      let name = try name(party.1)
      try database.insert(
        """
        INSERT OR FAIL INTO party (recommendation, role, position, name)
        SELECT c1, c2, c3, c4 FROM rows(?1)
        """
      ) { row in
        row.add(number)
        row.add(party.0)
        row.add(position)
        row.add(name)
      }
    }
    for tag in content.tags {
      try database.insert(
        """
        INSERT OR FAIL INTO tag (recommendation, tag)
        SELECT c1, c2 FROM rows(?1) WHERE true ON CONFLICT DO NOTHING
        """
      ) { row in
        row.add(number)
        row.add(tag)
      }
    }
    for (position, milestone) in content.milestones.enumerated() {
      let verdict = try verdict(milestone.verdict)
      try database.insert(
        """
        INSERT OR FAIL INTO milestone (recommendation, position, name, verdict)
        SELECT c1, c2, c3, c4 FROM rows(?1)
        """
      ) { row in
        row.add(number)
        row.add(position)
        row.add(milestone.name)
        row.add(verdict)
      }
    }
  }

  /// Takes the rows out; whether there were any.
  private func withdrawRecommendation(_ number: Int) throws(SQLiteFailure) -> Bool {
    try stopWaiting(number)
    let stored = try database.first(
      "SELECT title, text, quote FROM recommendation WHERE number = ?1", number
    ) { ($0.text(0), $0.optionalText(1), $0.optionalText(2)) }
    guard let stored else { return false }
    present.remove(number)
    try touch(number)
    try unindex(number, title: stored.0, words: Self.words(stored.1, stored.2))
    let refs = try claimedRefs(of: number)
    try database.run("DELETE FROM recommendation WHERE number = ?1", number)
    try database.run("DELETE FROM party WHERE recommendation = ?1", number)
    try database.run("DELETE FROM tag WHERE recommendation = ?1", number)
    try database.run("DELETE FROM milestone WHERE recommendation = ?1", number)
    try database.run("DELETE FROM scheme_use WHERE entry = ?1", number)
    for ref in refs {
      try database.run(
        "DELETE FROM ref_claim WHERE ref = ?1 AND recommendation = ?2", ref, number)
      try settleClaims(of: ref)
    }
    return true
  }

  private static func words(_ text: String?, _ quote: String?) -> String {
    (text ?? "") + " " + (quote ?? "")
  }

  /// The words of a recommendation are gone: the events on it wait, as if it had not arrived.
  private func orphanEvents(of number: Int) throws(SQLiteFailure) {
    try writeBearings()
    let events = try database.all(
      "SELECT DISTINCT event FROM bearing WHERE recommendation = ?1", number
    ) { $0.int(0) }
    for event in events { try settleEvent(event) }
    let relations = try database.all(
      "SELECT number FROM relation WHERE subject = ?1 OR object = ?1", number
    ) { $0.int(0) }
    for relation in relations { try settleRelation(relation) }
    // A relation that waits for its other end has no row to be found by.
    let waiting = try database.all("SELECT DISTINCT number FROM waiting ORDER BY number") {
      $0.int(0)
    }
    for number in waiting where try database.survivingBody(of: number)?.kind == .relationMade {
      try settleRelation(number)
    }
  }

  private func callBack(waitingFor id: EntryID) throws(SQLiteFailure) {
    let waiting = try database.all(
      "SELECT number FROM waiting WHERE id = ?1 ORDER BY number", id.description
    ) { $0.int(0) }
    for number in waiting {
      switch try database.survivingBody(of: number)?.kind {
      case .eventLogged: try settleEvent(number)
      case .relationMade: try settleRelation(number)
      default: break
      }
    }
  }

  // MARK: Refs

  /// The refs that a recommendation may have claimed: those that its entries name, since claims
  /// are kept by ref. Where words were taken away, the claims themselves tell.
  private func claimedRefs(of number: Int) throws(SQLiteFailure) -> [String] {
    let hasRedactions = try database.first(
      "SELECT 1 FROM entry_body WHERE redacts IS NOT NULL LIMIT 1"
    ) { _ in true }
    guard hasRedactions == nil else {
      return try database.all(
        "SELECT ref FROM ref_claim WHERE recommendation = ?1", number
      ) { $0.text(0) }
    }
    var refs: [[UInt8]: String] = [:]
    func add(_ ref: String?) { if let ref { refs[Array(ref.utf8)] = ref } }
    add(try database.survivingBody(of: number)?.payload.text("ref"))
    for correction in try database.corrections(of: number) {
      add(correction.body.payload["set"]?.object?.text("ref"))
    }
    return Array(refs.values)
  }

  private func insertClaim(
    _ ref: String, of number: Int, isCurrent: Bool
  ) throws(SQLiteFailure) {
    try database.insert(
      """
      INSERT OR FAIL INTO ref_claim (ref, recommendation, is_current)
      SELECT c1, c2, c3 FROM rows(?1) WHERE true ON CONFLICT DO NOTHING
      """
    ) { row in
      row.add(ref)
      row.add(number)
      row.add(isCurrent)
    }
  }

  private func isClaimed(_ ref: String, besides number: Int) throws(SQLiteFailure) -> Bool {
    try database.first(
      "SELECT 1 FROM ref_claim WHERE ref = ?1 AND recommendation <> ?2 LIMIT 1", ref, number
    ) { _ in true } ?? false
  }

  /// Gives a ref to the earliest in order that claims it; those retracted come last.
  private func settleClaims(of ref: String) throws(SQLiteFailure) {
    var kept: [Int: String] = [:]
    let claims = try database.all(
      """
      SELECT r.number, e.writer, e.seq, r.ref
        FROM ref_claim AS c
        JOIN recommendation AS r ON r.number = c.recommendation
        JOIN entry AS e ON e.number = r.number
       WHERE c.ref = ?1 AND c.is_current = 1
       ORDER BY r.retracted_at IS NOT NULL, r.recorded_at, e.writer, e.seq
      """, ref
    ) { row in
      kept[row.int(0)] = row.text(3)
      return RefClaim(recommendation: row.int(0), writer: row.text(1), seq: row.int(2))
    }
    for claim in RefClaim.shown(ref, claims) where claim.ref != kept[claim.recommendation] {
      try database.run(
        "UPDATE recommendation SET ref = ?2 WHERE number = ?1", claim.recommendation, claim.ref)
    }
  }
}
