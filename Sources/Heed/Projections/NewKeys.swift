internal import HeedSQLite

/// Keys under which entries were recorded, before they are in the table: close together in memory.
struct NewKeys: GatheredRows {
  private struct Row {
    let start: Int
    let count: Int
    let writer: Writer
    let number: Int
  }

  private var rows: [Row] = []
  /// The keys as UTF-8, one behind the other.
  private var bytes: [UInt8] = []
  private var filter: KeyFilter

  /// None yet, of about so many.
  init(expecting count: Int) { filter = KeyFilter(keys: count) }

  var count: Int { rows.count }
  var size: Int { bytes.count }

  func mayContain(_ key: String) -> Bool { !rows.isEmpty && filter.mayContain(key) }

  mutating func add(_ key: String, writer: Writer, number: Int) {
    filter.insert(key)
    let start = bytes.count
    bytes.append(contentsOf: key.utf8)
    rows.append(Row(start: start, count: bytes.count - start, writer: writer, number: number))
  }

  mutating func removeAll() {
    rows.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    filter.removeAll()
  }

  /// The key at that place, and the entry that was recorded under it.
  func row(_ place: Int) -> (key: UTF8Text, writer: Writer, number: Int) {
    let row = rows[place]
    return (UTF8Text(bytes[row.start..<row.start + row.count]), row.writer, row.number)
  }

  /// The places of the keys in their order. Most keys of a file begin alike: what tells them apart
  /// stands in the eight bytes that follow, which are compared as one number.
  func order() -> [Int] {
    let common = commonCount
    let places = rows.indices.map { (word: word(of: $0, at: common), place: $0) }
    return places.sorted { left, right in
      left.word == right.word
        ? precedes(left.place, right.place, from: common) : left.word < right.word
    }.map(\.place)
  }

  /// With how many bytes all keys begin alike.
  private var commonCount: Int {
    guard let first = rows.first else { return 0 }
    var common = first.count
    for row in rows {
      common = min(common, row.count)
      var count = 0
      while count < common, bytes[row.start + count] == bytes[first.start + count] { count += 1 }
      common = count
    }
    return common
  }

  /// The eight bytes from `start` on as a number that sorts as they do; zeros after the end.
  private func word(of place: Int, at start: Int) -> UInt64 {
    let row = rows[place]
    var word: UInt64 = 0
    for offset in start..<start + 8 {
      word = word << 8 | (offset < row.count ? UInt64(bytes[row.start + offset]) : 0)
    }
    return word
  }

  private func precedes(_ left: Int, _ right: Int, from start: Int) -> Bool {
    let (first, second) = (rows[left], rows[right])
    for offset in start..<max(start, min(first.count, second.count)) {
      let (one, other) = (bytes[first.start + offset], bytes[second.start + offset])
      if one != other { return one < other }
    }
    return first.count == second.count ? left < right : first.count < second.count
  }
}

extension Projector {
  func insertKey(_ key: String, of number: Int, _ id: EntryID?) throws(SQLiteFailure) {
    guard isBulk, let id else {
      try database.run(
        """
        INSERT INTO entry_key (key, writer, number)
        SELECT ?1, writer, number FROM entry WHERE number = ?2 ON CONFLICT DO NOTHING
        """, key, number)
      return
    }
    try newKeys.add({ $0.add(key, writer: id.writer, number: number) }, write: insert)
  }

  /// Writes the keys that are gathered where that one may be among them.
  func writeKeys(toFind key: String) throws(SQLiteFailure) {
    guard isBulk else { return }
    if newKeys.gathered.mayContain(key) || newKeys.leaving.mayContain(key) { try writeKeys() }
  }

  /// Writes the keys that are gathered: before any is looked for.
  func writeKeys() throws(SQLiteFailure) {
    if isBulk { try newKeys.finish(write: insert) }
  }

  private func insert(_ keys: NewKeys, _ places: ArraySlice<Int>) throws(SQLiteFailure) {
    for place in places {
      let (key, writer, number) = keys.row(place)
      try database.insert(
        """
        INSERT OR FAIL INTO entry_key (key, writer, number)
        SELECT c1, c2, c3 FROM rows(?1) WHERE true ON CONFLICT DO NOTHING
        """, key, writer.name, number)
    }
  }
}
