internal import HeedSQLite

/// What an entry said, from when until when it was known to say so.
struct KnownBody {
  /// UTC milliseconds.
  let from: Int
  /// UTC milliseconds; `nil`: still.
  var until: Int?
  let body: EntryBody

  func wasKnown(at moment: Int) -> Bool { from <= moment && moment < until ?? .max }

  var stretch: KnownStretch {
    KnownStretch(
      from: from, until: until, recordedAt: body.recordedAt.milliseconds,
      visibility: body.visibility)
  }
}

/// From when until when something was known, when it was recorded, and who may see it. Units: UTC
/// milliseconds.
struct KnownStretch {
  let from: Int
  /// `nil`: still.
  let until: Int?
  let recordedAt: Int
  let visibility: Visibility
}

// What entries say with the corrections laid over them: a function of the bodies that survive,
// whatever the order of their arrival.
extension Connection {
  func number(of id: EntryID) throws(SQLiteFailure) -> Int? {
    try first(
      "SELECT number FROM entry WHERE writer = ?1 AND seq = ?2", id.writer.name, id.seq
    ) { $0.int(0) }
  }

  func id(of number: Int) throws(SQLiteFailure) -> EntryID? {
    try first("SELECT writer, seq FROM entry WHERE number = ?1", number) { row in
      Writer(row.text(0)).map { EntryID(writer: $0, seq: row.int(1)) }
    } ?? nil
  }

  /// An entry's body, or what a redaction restated in its place.
  func survivingBody(of number: Int) throws(SQLiteFailure) -> EntryBody? {
    let stored = try first("SELECT body FROM entry_body WHERE number = ?1", number) { $0.blob(0) }
    if let stored { return EntryBody(canonical: stored) }
    guard let id = try id(of: number) else { return nil }
    let redactions = try all(
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
  func corrections(of number: Int) throws(SQLiteFailure) -> [Correction] {
    let numbers = try all("SELECT number FROM correction WHERE target = ?1", number) { $0.int(0) }
    var corrections: [Correction] = []
    for number in numbers {
      guard let body = try survivingBody(of: number), let id = try id(of: number) else { continue }
      corrections.append(Correction(id: id, number: number, body: body))
    }
    return corrections.sorted { ($0.body.recordedAt, $0.id) < ($1.body.recordedAt, $1.id) }
  }

  /// What the entry said over the time in which it was known, retracted stretches left out, and
  /// as visible as it is now.
  ///
  /// `asOf` is the last day in the world that counts, in days since 1970: fields that are held
  /// in time are those of that day.
  func knownBodies(
    of number: Int, kind: EntryKind, asOf: Int = .max
  ) throws(SQLiteFailure) -> [KnownBody] {
    guard let base = try survivingBody(of: number), base.kind == kind else { return [] }
    let start = base.recordedAt.milliseconds
    let own = try corrections(of: number)
    guard !own.isEmpty else { return [KnownBody(from: start, until: nil, body: base)] }
    var laidOver: [LaidOver] = []
    for correction in own where correction.isLaidOver {
      laidOver.append(
        LaidOver(correction: correction, register: try corrections(of: correction.number)))
    }
    let visibility = laidOver.last { $0.publishes != nil && $0.stands(at: .max) }?.publishes
    let corrections = own + laidOver.flatMap(\.register)
    let moments = [start] + corrections.map { max(start, $0.recordedAt) }
    var known: [KnownBody] = []
    for moment in Set(moments).sorted() {
      if let last = known.indices.last, known[last].until == nil { known[last].until = moment }
      guard !own.isRetracted(at: moment) else { continue }
      let amendments = laidOver.filter { $0.stands(at: moment) }.map(\.correction)
      let body = base.amended(by: amendments, asOf: asOf, visibility: visibility)
      if let last = known.last, last.until == moment, last.body.canonical == body.canonical {
        known[known.count - 1].until = nil
      } else {
        known.append(KnownBody(from: moment, until: nil, body: body))
      }
    }
    return known
  }

  /// What an entry says now: amended, as visible as it is, or as it last said before it was
  /// retracted.
  func presentBody(of number: Int) throws(SQLiteFailure) -> EntryBody? {
    guard let body = try survivingBody(of: number) else { return nil }
    return try knownBodies(of: number, kind: body.kind).last?.body ?? body
  }

  /// Whether a retraction of the entry holds.
  func isRetracted(_ number: Int) throws(SQLiteFailure) -> Bool {
    try corrections(of: number).isRetracted(at: .max)
  }

  /// Whether any later entry corrects it: what it says now it may not always have said.
  func isCorrected(_ number: Int) throws(SQLiteFailure) -> Bool {
    try first("SELECT 1 FROM correction WHERE target = ?1 LIMIT 1", number) { _ in true } ?? false
  }
}

/// A correction with its place in order.
struct Correction {
  let id: EntryID
  let number: Int
  let body: EntryBody
  var recordedAt: Int { body.recordedAt.milliseconds }

  /// Whether it changes what its target says, or who may see it, for as long as it stands.
  var isLaidOver: Bool {
    switch body.kind {
    case .recommendationAmended, .eventAmended, .entryPublished: true
    default: false
    }
  }

  /// The day from which it holds in the world: its own, or that on which it was recorded.
  var day: Int {
    (body.payload.period("on")?.first ?? body.recordedAt.day).daysSinceEpoch
  }
}

/// An amendment or publication, and what retracted and reinstated it.
private struct LaidOver {
  let correction: Correction
  let register: [Correction]

  func stands(at moment: Int) -> Bool {
    correction.recordedAt <= moment && !register.isRetracted(at: moment)
  }

  var publishes: Visibility? {
    correction.body.kind == .entryPublished
      ? correction.body.payload.text("visibility").flatMap(Visibility.init(rawValue:)) : nil
  }
}

extension [Correction] {
  /// Retraction is one register: the latest of retract and reinstate holds.
  func isRetracted(at moment: Int) -> Bool {
    last {
      $0.recordedAt <= moment
        && ($0.body.kind == .entryRetracted || $0.body.kind == .entryReinstated)
    }?.body.kind == .entryRetracted
  }
}

extension EntryBody {
  /// Fields held in time: a later value does not rewrite the days before it.
  static let heldInTime: Set<String> = ["due_on", "responsible"]

  /// The body with amendments laid over its payload: set fields replaced, cleared ones gone.
  ///
  /// An amended field is that of the latest in order: of the day from which it holds, for a
  /// field held in time, and of its recording.
  fileprivate func amended(
    by amendments: [Correction], asOf: Int, visibility: Visibility?
  ) -> EntryBody {
    var payload = payload
    for amendment in amendments {
      payload.lay(amendment.body.payload) { !Self.heldInTime.contains($0) }
    }
    let inTime = amendments.filter { $0.day <= asOf }
      .sorted { ($0.day, $0.recordedAt, $0.id) < ($1.day, $1.recordedAt, $1.id) }
    for amendment in inTime { payload.lay(amendment.body.payload, Self.heldInTime.contains) }
    return EntryBody(
      kind: kind, recordedAt: recordedAt, visibility: visibility ?? self.visibility,
      payload: payload)
  }
}

extension JSONObject {
  /// Lays the fields of an amendment that are taken over these.
  mutating func lay(_ amendment: JSONObject, _ isTaken: (String) -> Bool = { _ in true }) {
    for member in amendment["set"]?.object?.members ?? [] where isTaken(member.key) {
      self[member.key] = member.value
    }
    for key in amendment.texts("clear") where isTaken(key) { self[key] = nil }
  }
}
