internal import HeedSQLite

/// What the thread that writes has still to make of some entries of a bulk load: their hashes, and
/// rows that are brought into order before they are written.
final class LoadPiece: PieceOfWork {
  fileprivate struct Entry {
    let number: Int
    let id: EntryID
    /// Where its body ends.
    let end: Int
    let redacts: String?
  }

  private let writer: LoadWriter
  fileprivate private(set) var entries: [Entry] = []
  /// Of each entry its salt and its body, one behind the other.
  fileprivate private(set) var bytes: [UInt8] = []
  fileprivate private(set) var keys: [(mark: KeyMark, number: Int)] = []
  fileprivate private(set) var bearings: [NewBearing] = []
  /// Units: bytes.
  private static let enough = 1 << 18

  init(for writer: LoadWriter) { self.writer = writer }

  /// Whether it is time to write what there is.
  var isFull: Bool { bytes.count >= Self.enough }

  /// Adds an entry, of which `append` appends the salt and then the body.
  func add(
    _ number: Int, _ id: EntryID, redacts: String? = nil, _ append: (inout [UInt8]) -> Void
  ) {
    append(&bytes)
    entries.append(Entry(number: number, id: id, end: bytes.count, redacts: redacts))
  }

  func add(_ key: KeyMark, of number: Int) { keys.append((key, number)) }

  func add(_ bearing: NewBearing) { bearings.append(bearing) }

  func removeAll() {
    entries.removeAll(keepingCapacity: true)
    // One long text need not be remembered.
    bytes.removeAll(keepingCapacity: bytes.capacity <= 4 * Self.enough)
    keys.removeAll(keepingCapacity: true)
    bearings.removeAll(keepingCapacity: true)
  }

  func work() throws(SQLiteFailure) { try writer.write(self) }
}

/// Makes rows of what there is in the pieces of a bulk load, one after the other.
final class LoadWriter {
  private let entries: RowBatch
  private let bodies: RowBatch
  private let keyRows: RowBatch
  private let bearingRows: RowBatch
  private let wordyBearingRows: RowBatch
  private let keys: Sweep<NewKeys>
  private let bearings: Sweep<NewBearings>
  /// Of the last entry.
  var hash = Digest.zero

  /// How many rows of `bearing` are brought into order at once, and half of the keys.
  private static let lot = 32_000

  init(_ database: Connection) throws(SQLiteFailure) {
    entries = try database.rows(for: StoredEntry.intoEntry)
    bodies = try database.rows(for: StoredEntry.intoBody)
    keyRows = try database.rows(for: NewKeys.insertion)
    bearingRows = try database.rows(for: NewBearing.insertion)
    wordyBearingRows = try database.rows(for: NewBearing.wordyInsertion)
    keys = Sweep(of: 2 * Self.lot, NewKeys(expecting: 2 * Self.lot))
    bearings = Sweep(of: Self.lot, NewBearings())
  }

  fileprivate func write(_ piece: LoadPiece) throws(SQLiteFailure) {
    try writeEntries(of: piece)
    for (mark, number) in piece.keys {
      try keys.add({ $0.add(mark, number: number) }, write: insert)
    }
    for bearing in piece.bearings {
      try bearings.add({ $0.add(bearing) }, write: insert)
    }
  }

  private func writeEntries(of piece: LoadPiece) throws(SQLiteFailure) {
    let bytes = piece.bytes
    var start = 0
    for entry in piece.entries {
      let salt = bytes.span.extracting(start..<start + StoredEntry.saltCount)
      let body = bytes.span.extracting(start + StoredEntry.saltCount..<entry.end)
      let digest = Chain.digest(of: entry.id, salt: salt, body: body)
      hash = Chain.hash(previous: hash, id: entry.id, digest: digest)
      entries.add(entry.number)
      entries.add(entry.id.writer.name)
      entries.add(entry.id.seq)
      entries.add(digest.words)
      entries.add(hash.words)
      try entries.end()
      bodies.add(entry.number)
      bodies.add(blob: salt)
      bodies.add(utf8: body)
      bodies.add(entry.redacts)
      try bodies.end()
      start = entry.end
    }
    try entries.insert()
    try bodies.insert()
  }

  // MARK: Rows in order

  /// Whether the key may be among those that are gathered.
  func mayHave(_ key: KeyMark) -> Bool {
    keys.gathered.mayContain(key) || keys.leaving.mayContain(key)
  }

  func writeKeys() throws(SQLiteFailure) {
    try keys.finish(write: insert)
    try keyRows.insert()
  }

  func writeBearings() throws(SQLiteFailure) {
    try bearings.finish(write: insert)
    try bearingRows.insert()
    try wordyBearingRows.insert()
  }

  private func insert(_ keys: NewKeys, _ places: Range<Int>) throws(SQLiteFailure) {
    for place in places {
      let (key, number) = keys[place]
      NewKeys.add(key, number, to: keyRows)
      try keyRows.end()
    }
  }

  private func insert(_ bearings: NewBearings, _ places: Range<Int>) throws(SQLiteFailure) {
    for place in places {
      let bearing = bearings[place]
      let rows = bearing.rest == nil ? bearingRows : wordyBearingRows
      bearing.add(to: rows)
      try rows.end()
    }
  }
}
