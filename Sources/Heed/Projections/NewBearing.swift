internal import HeedSQLite

/// A row of `bearing`, before it is in the table.
struct NewBearing {
  let recommendation: Int
  /// First possible day of the event.
  let day: Int
  let event: Int
  /// Of the event's entry.
  let id: EntryID
  let recordedAt: Int
  /// Names by their numbers; 0: all addressees, and the owner.
  var addressee: Int
  let assessor: Int
  let basis: Basis
  let verdict: Int?
  let response: Response?
  /// What few rows have.
  let rest: Rest?

  /// From when until when it was known, where that is not from the beginning and still, and words.
  final class Rest {
    let knownFrom: Int
    let knownUntil: Int?
    /// The event's date then, where it has another now.
    let datedOn: String?
    let milestone: String?
    let because: String?
    let verbatim: String?

    /// `nil` where nothing of it has to be said.
    init?(_ known: KnownBody, datedOn: String?, _ bearing: Bearing) {
      let isUsual = known.from == known.body.recordedAt.milliseconds && known.until == nil
      let hasWords =
        datedOn != nil || bearing.milestone != nil || bearing.because != nil
        || bearing.verbatim != nil
      guard hasWords || !isUsual else { return nil }
      knownFrom = known.from
      knownUntil = known.until
      self.datedOn = datedOn
      milestone = bearing.milestone
      because = bearing.because
      verbatim = bearing.verbatim
    }

    /// About what it takes. Units: bytes.
    var size: Int {
      100 + [milestone, because, verbatim].reduce(0) { $0 + ($1?.utf8.count ?? 0) }
    }
  }

  var knownFrom: Int { rest?.knownFrom ?? recordedAt }

  /// Whether it comes first in the table.
  func precedes(_ other: NewBearing) -> Bool {
    if recommendation != other.recommendation { return recommendation < other.recommendation }
    if day != other.day { return day < other.day }
    if recordedAt != other.recordedAt { return recordedAt < other.recordedAt }
    if id != other.id { return id < other.id }
    if addressee != other.addressee { return addressee < other.addressee }
    return knownFrom < other.knownFrom
  }
}

/// Rows of `bearing` that are gathered; they are clustered by recommendation.
struct NewBearings: GatheredRows {
  private(set) var rows: [NewBearing] = []
  private(set) var size = 0
  var count: Int { rows.count }

  mutating func add(_ row: NewBearing) {
    rows.append(row)
    size += row.rest?.size ?? 0
  }

  mutating func removeAll() {
    rows.removeAll(keepingCapacity: true)
    size = 0
  }

  func order() -> [Int] {
    // Of rows that are alike the first stays.
    rows.indices.sorted { left, right in
      let (one, other) = (rows[left].recommendation, rows[right].recommendation)
      if one != other { return one < other }
      if rows[left].precedes(rows[right]) { return true }
      return left < right && !rows[right].precedes(rows[left])
    }
  }
}

extension Projector {
  func add(_ bearing: NewBearing) throws(SQLiteFailure) {
    guard isBulk else { return try insert(bearing) }
    firstEventAside = min(firstEventAside, bearing.event)
    try newBearings.add({ $0.add(bearing) }, write: insert)
  }

  /// Writes the rows that are gathered: before any is looked for.
  func writeBearings() throws(SQLiteFailure) {
    guard isBulk, !newBearings.isEmpty else { return }
    try newBearings.finish(write: insert)
    firstEventAside = .max
  }

  private func insert(
    _ bearings: NewBearings, _ places: ArraySlice<Int>
  ) throws(SQLiteFailure) {
    let rows = bearings.rows
    for place in places { try insert(rows[place]) }
  }

  private func insert(_ new: NewBearing) throws(SQLiteFailure) {
    try database.insert(
      """
      INSERT OR FAIL INTO bearing (recommendation, day, recorded_at, writer, seq, addressee,
        known_from, known_until, event, assessor, basis, dated_on, verdict, milestone, because,
        response, verbatim)
      SELECT c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17
        FROM rows(?1) WHERE true
      ON CONFLICT DO NOTHING
      """, new.recommendation, new.day, new.recordedAt, new.id.writer.name, new.id.seq,
      new.addressee, new.knownFrom, new.rest?.knownUntil, new.event, new.assessor,
      new.basis.rawValue, new.rest?.datedOn, new.verdict, new.rest?.milestone, new.rest?.because,
      new.response?.rawValue, new.rest?.verbatim)
  }
}
