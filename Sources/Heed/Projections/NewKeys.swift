internal import HeedSQLite

/// Keys under which entries were recorded, before they are in the table.
struct NewKeys: GatheredRows {
  private var rows: [(key: KeyMark, number: Int)] = []
  private var filter: KeyFilter

  /// None yet, of about so many.
  init(expecting count: Int) { filter = KeyFilter(keys: count) }

  var count: Int { rows.count }
  var size: Int { 0 }

  subscript(place: Int) -> (key: KeyMark, number: Int) { rows[place] }

  func mayContain(_ key: KeyMark) -> Bool { !rows.isEmpty && filter.mayContain(key) }

  mutating func add(_ key: KeyMark, number: Int) {
    filter.insert(key)
    rows.append((key, number))
  }

  mutating func removeAll() {
    rows.removeAll(keepingCapacity: true)
    filter.removeAll()
  }

  mutating func sort() { rows.sort { $0 < $1 } }
}

extension NewKeys {
  static let insertion: StaticString = """
    INSERT OR FAIL INTO entry_key (key, number)
    SELECT c1, c2 FROM rows(?1) WHERE true ON CONFLICT DO NOTHING
    """

  static func add(_ key: KeyMark, _ number: Int, to rows: RowBatch) {
    rows.add(key.words)
    rows.add(number)
  }
}

extension Projector {
  func insertKey(_ key: EntryKey, of number: Int) throws(SQLiteFailure) {
    if let piece { return piece.add(key.mark, of: number) }
    try database.insert(NewKeys.insertion) { NewKeys.add(key.mark, number, to: $0) }
  }

  /// Writes the keys that are gathered where that one may be among them.
  func writeKeys(toFind key: KeyMark) throws(SQLiteFailure) {
    guard let load else { return }
    try database.insertGathered()
    if load.mayHave(key) { try load.writeKeys() }
  }

  /// Writes the keys that are gathered: before any is looked for.
  func writeKeys() throws(SQLiteFailure) {
    guard let load else { return }
    try database.insertGathered()
    try load.writeKeys()
  }
}

extension Connection {
  /// The entries that were recorded under the key, the earliest first.
  func numbers(under key: KeyMark) throws(SQLiteFailure) -> [Int] {
    try all("SELECT number FROM entry_key WHERE key = ?1 ORDER BY number", key.words) { $0.int(0) }
  }
}
