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
    init?(_ known: KnownStretch, datedOn: String?, _ bearing: Bearing) {
      let isUsual = known.from == known.recordedAt && known.until == nil
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
}

/// Rows of `bearing` that are gathered; they are clustered by recommendation.
struct NewBearings: GatheredRows {
  /// Kept small, and without anything that has owners to be counted: there may be millions.
  private struct Row {
    let recommendation: Int
    let recordedAt: Int
    let id: EntryID
    let event: Int
    let addressee: Int
    let assessor: Int
    let verdict: Int?
    let day: Int32
    /// Below zero: none.
    let rest: Int32
    let basis: Basis
    let response: Response?
  }

  private var rows: [Row] = []
  private var rests: [NewBearing.Rest] = []
  /// Once sorted: recommendations, and places in the upper and the lower half.
  private var order: [UInt64] = []
  private(set) var size = 0
  var count: Int { rows.count }

  mutating func add(_ new: NewBearing) {
    rows.append(
      Row(
        recommendation: new.recommendation, recordedAt: new.recordedAt, id: new.id,
        event: new.event, addressee: new.addressee, assessor: new.assessor, verdict: new.verdict,
        day: Int32(new.day),
        rest: new.rest == nil ? -1 : Int32(rests.count), basis: new.basis, response: new.response))
    guard let rest = new.rest else { return }
    rests.append(rest)
    size += rest.size
  }

  subscript(place: Int) -> NewBearing {
    let row = rows[Int(truncatingIfNeeded: order[place] & 0xFFFF_FFFF)]
    return NewBearing(
      recommendation: row.recommendation, day: Int(row.day), event: row.event, id: row.id,
      recordedAt: row.recordedAt, addressee: row.addressee, assessor: row.assessor,
      basis: row.basis, verdict: row.verdict, response: row.response,
      rest: row.rest < 0 ? nil : rests[Int(row.rest)])
  }

  mutating func removeAll() {
    rows.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    rests.removeAll()
    size = 0
  }

  /// By recommendation alone: what is to be written close together then is. No two are alike.
  mutating func sort() {
    order.reserveCapacity(rows.count)
    for (place, row) in rows.enumerated() {
      order.append(UInt64(truncatingIfNeeded: row.recommendation) << 32 | UInt64(place))
    }
    order.sort()
  }
}

extension NewBearing {
  /// Of those without a rest, and of the others.
  static let insertion: StaticString = """
    INSERT OR FAIL INTO bearing (recommendation, day, recorded_at, writer, seq, addressee, event,
      assessor, basis, verdict, response, known_from)
    SELECT c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c3 FROM rows(?1) WHERE true
    ON CONFLICT DO NOTHING
    """
  static let wordyInsertion: StaticString = """
    INSERT OR FAIL INTO bearing (recommendation, day, recorded_at, writer, seq, addressee, event,
      assessor, basis, verdict, response, known_from, known_until, dated_on, milestone, because,
      verbatim)
    SELECT c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17
      FROM rows(?1) WHERE true
    ON CONFLICT DO NOTHING
    """

  func add(to rows: RowBatch) {
    rows.add(recommendation)
    rows.add(day)
    rows.add(recordedAt)
    rows.add(id.writer.name)
    rows.add(id.seq)
    rows.add(addressee)
    rows.add(event)
    rows.add(assessor)
    rows.add(basis.rawValue)
    rows.add(verdict)
    rows.add(response?.rawValue)
    guard let rest else { return }
    rows.add(rest.knownFrom)
    rows.add(rest.knownUntil)
    rows.add(rest.datedOn)
    rows.add(rest.milestone)
    rows.add(rest.because)
    rows.add(rest.verbatim)
  }
}

extension Projector {
  func add(_ bearing: NewBearing) throws(SQLiteFailure) {
    guard let piece else {
      let sql = bearing.rest == nil ? NewBearing.insertion : NewBearing.wordyInsertion
      return try database.insert(sql) { bearing.add(to: $0) }
    }
    firstEventAside = min(firstEventAside, bearing.event)
    piece.add(bearing)
  }

  /// Writes the rows that are gathered: before any is looked for.
  func writeBearings() throws(SQLiteFailure) {
    guard let load, firstEventAside < .max else { return }
    try database.insertGathered()
    try load.writeBearings()
    firstEventAside = .max
  }
}
