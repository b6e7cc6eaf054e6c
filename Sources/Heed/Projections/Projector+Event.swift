internal import HeedSQLite

extension Projector {
  /// Derives the rows of an event: what it was, its sources, what it says of recommendations.
  func settleEvent(_ number: Int) throws(SQLiteFailure) {
    try withdrawEvent(number)
    let known = try database.knownBodies(of: number, kind: .eventLogged)
    let said = known.map { (known: $0, event: Event($0.body.payload)) }
    guard let last = known.last, let event = said.last?.event, let id = try database.id(of: number)
    else { return }
    try insert(event, number: number, last.stretch)
    for (_, event) in said {
      for verdict in event?.verdicts ?? [] { try settleScheme(of: number, verdict) }
    }
    for (known, earlier) in said.dropLast() {
      guard let earlier else { continue }
      let then = earlier.on == event.on ? nil : earlier.on.description
      try settleBearings(of: earlier, known.stretch, event: number, id: id, dated: then)
    }
    try settleBearings(of: event, last.stretch, event: number, id: id, dated: nil)
  }

  /// The same of one that has just been stored.
  func settleNew(_ event: Event, _ new: NewEntry) throws(SQLiteFailure) {
    let (number, known) = (new.number, new.stretch)
    try insert(event, number: number, known)
    if !event.isPlanned, event.on.isOneDay { plainEvents.insert(number) }
    for bearing in event.bearings {
      if let verdict = bearing.verdict { try settleScheme(of: number, verdict) }
    }
    try settleBearings(of: event, known, event: number, id: new.id, dated: nil, new: new)
  }

  private func insert(
    _ event: Event, number: Int, _ known: KnownStretch
  ) throws(SQLiteFailure) {
    try database.insert(
      """
      INSERT OR FAIL INTO event (number, occurred_on, first_day, last_day, kind, title, note,
        visibility, recorded_at, retracted_at, is_planned)
      SELECT c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11 FROM rows(?1)
      """
    ) { row in
      row.add(number)
      row.add(event.on.description)
      row.add(event.on.first.daysSinceEpoch)
      row.add(event.on.last.daysSinceEpoch)
      row.add(event.kind.rawValue)
      row.add(event.title)
      row.add(event.note)
      row.add(known.visibility.rawValue)
      row.add(known.recordedAt)
      row.add(known.until)
      row.add(event.isPlanned)
    }
    try index(number, title: event.title, words: event.note ?? "")
    for (position, source) in event.sources.enumerated() {
      try database.insert(
        """
        INSERT OR FAIL INTO source (event, position, url, title, publisher, dated_on, place,
          sha256, visibility)
        SELECT c1, c2, c3, c4, c5, c6, c7, c8, c9 FROM rows(?1)
        """
      ) { row in
        row.add(number)
        row.add(position)
        row.add(source.url)
        row.add(source.title)
        row.add(source.publisher)
        row.add(source.date)
        row.add(source.place)
        row.add(source.sha256)
        row.add(source.visibility?.rawValue)
      }
    }
  }

  private func settleBearings(
    of event: Event, _ known: KnownStretch, event number: Int, id: EntryID, dated: String?,
    new: NewEntry? = nil
  ) throws(SQLiteFailure) {
    let assessor = if let assessor = event.assessor { try name(assessor) } else { 0 }
    // Of what an event says twice of the same the first counts.
    var said: Set<Judged> = []
    func isNew(_ row: NewBearing) -> Bool {
      event.bearings.count == 1 && event.bearings[0].addressees.count < 2
        || said.insert(Judged(row.recommendation, row.addressee)).inserted
    }
    for bearing in event.bearings {
      guard
        let recommendation = try recommendation(
          bearing.recommendation, for: number, found: new?.found)
      else { continue }
      // What is only planned asserts nothing, and nobody has looked: the kept rows stay.
      let asserted = event.isPlanned ? nil : bearing.verdict
      if new == nil || !event.isPlanned {
        try touch(
          recommendation, isStill: new != nil && asserted == nil, isLater: new != nil && isBulk)
      }
      try database.insert(
        """
        INSERT OR FAIL INTO event_subject (event, recommendation)
        SELECT c1, c2 FROM rows(?1) WHERE true ON CONFLICT DO NOTHING
        """
      ) { row in
        row.add(number)
        row.add(recommendation)
      }
      let verdict =
        if let asserted { try self.verdict(asserted) } else { Int?.none }
      var row = NewBearing(
        recommendation: recommendation, day: event.on.first.daysSinceEpoch, event: number,
        id: id, recordedAt: known.recordedAt, addressee: 0,
        assessor: assessor, basis: event.basis, verdict: verdict,
        response: event.isPlanned ? nil : bearing.response,
        rest: NewBearing.Rest(known, datedOn: dated, bearing))
      if bearing.addressees.isEmpty, isNew(row) { try add(row) }
      for addressee in bearing.addressees {
        row.addressee = try name(addressee)
        if isNew(row) { try add(row) }
      }
    }
  }

  /// The local number of a recommendation whose rows are here; else `number` waits for it.
  func recommendation(
    _ id: EntryID, for number: Int, found: (id: EntryID, number: Int)? = nil
  ) throws(SQLiteFailure) -> Int? {
    if let found, found.id == id { return found.number }
    if let arrived = arrived(id), present.contains(arrived) { return arrived }
    let found = try database.first(
      """
      SELECT r.number FROM entry AS e JOIN recommendation AS r ON r.number = e.number
       WHERE e.writer = ?1 AND e.seq = ?2
      """, id.writer.name, id.seq
    ) { $0.int(0) }
    if found == nil { try wait(for: id, number) }
    return found
  }

  private func withdrawEvent(_ number: Int) throws(SQLiteFailure) {
    try stopWaiting(number)
    let stored = try database.first("SELECT title, note FROM event WHERE number = ?1", number) {
      (title: $0.text(0), note: $0.text(1))
    }
    guard let stored else { return }
    plainEvents.remove(number)
    if number >= firstEventAside { try writeBearings() }
    let recommendations = try database.all(
      "SELECT recommendation FROM event_subject WHERE event = ?1", number
    ) { $0.int(0) }
    for recommendation in recommendations {
      try touch(recommendation)
      try database.run(
        "DELETE FROM bearing WHERE recommendation = ?1 AND event = ?2", recommendation, number)
    }
    try unindex(number, title: stored.title, words: stored.note)
    try database.run("DELETE FROM event_subject WHERE event = ?1", number)
    try database.run("DELETE FROM source WHERE event = ?1", number)
    try database.run("DELETE FROM scheme_use WHERE entry = ?1", number)
    try database.run("DELETE FROM event WHERE number = ?1", number)
  }
}

/// Of whom and on which recommendation an event says something.
private struct Judged: Hashable {
  let recommendation: Int
  let addressee: Int

  init(_ recommendation: Int, _ addressee: Int) {
    (self.recommendation, self.addressee) = (recommendation, addressee)
  }
}

extension Event {
  /// The statuses that it names.
  fileprivate var verdicts: [Verdict] { bearings.compactMap(\.verdict) }
}
