internal import HeedSQLite

/// What is recorded under the key of a row or of an event.
struct SourceRecord {
  /// The entry, by its number in this file.
  let number: Int
  let id: EntryID
  /// What the source last said; `nil` where it is another's entry.
  var said: JSONObject?
  /// Whether it counts no more.
  var isRetracted = false
  /// Whether that is so because its import was undone.
  var isUndone = false
  /// How often a row of this file was about it.
  var times = 0
}

extension RowImporter {
  /// The key of a row, and what is there already.
  func place(of row: SourceRow) throws(Refusal) -> (RowKey, SourceRecord?) {
    var key = RowKey(
      source: request.source, scope: row.scope, name: row.id ?? row.words)
    if scopes?.insert(key.scope).inserted == true, (scopes?.count ?? 0) > Self.mostScopes {
      scopes = nil
    }
    guard var found = try record(under: key.text) else {
      return (key, try namesake(of: row))
    }
    if found.times == 0 { return (key, found) }
    // Another row of this file has the name.
    if row.id != nil, !request.isByWords {
      if request.isHistory || repeats(row, found) { return (key, found) }
      key.distinction = String(row.words.prefix(8))
      guard let other = try record(under: key.text) else { return (key, nil) }
      if other.times == 0 || repeats(row, other) { return (key, other) }
      found = other
    }
    while found.times > 0 {
      key.repetition += 1
      guard let next = try record(under: key.text) else { return (key, nil) }
      found = next
    }
    return (key, found)
  }

  /// The recommendation that has the row's ref, whoever recorded it.
  private func namesake(of row: SourceRow) throws(Refusal) -> SourceRecord? {
    guard !row.content.ref.isEmpty, let known = try ledger.exactly(row.content.ref) else {
      return nil
    }
    let times = try transaction.sql { () throws(SQLiteFailure) -> Int in
      try self.times(of: known.number)
    }
    return SourceRecord(number: known.number, id: known.id, said: nil, times: times)
  }

  /// Whether the row says again what another said in the fields that it speaks about.
  private func repeats(_ row: SourceRow, _ record: SourceRecord) -> Bool {
    guard request.mergesRepeats, let said = record.said else { return false }
    let payload = row.content.payload
    return request.fields.allSatisfy { payload.says($0.rawValue, as: said) }
  }

  // MARK: Records

  /// What the source has recorded under the key, as it last said it.
  func record(under key: String) throws(Refusal) -> SourceRecord? {
    try transaction.sql { () throws(SQLiteFailure) in
      var numbers = try database.all(
        "SELECT number FROM entry_key WHERE key = ?1 ORDER BY number", key
      ) { $0.int(0) }
      if numbers.isEmpty, hasRedactions {
        numbers = try database.all(
          "SELECT number FROM entry_key WHERE key = ?1 ORDER BY number", hashedKey(key)
        ) { $0.int(0) }
      }
      return numbers.isEmpty ? nil : try record(of: numbers)
    }
  }

  /// Folds what was recorded under one key: the last fact that was not undone, and amendments.
  private func record(of numbers: [Int]) throws(SQLiteFailure) -> SourceRecord? {
    var record: SourceRecord?
    var amended: SourceRecord?
    for number in numbers {
      guard let id = try database.id(of: number) else { continue }
      let body = try database.survivingBody(of: number)
      if let body, body.kind.isCorrection {
        guard try !database.isRetracted(number) else { continue }
        record?.said?.lay(body.payload)
        if record == nil, let target = body.target, let of = try database.number(of: target) {
          amended = SourceRecord(number: of, id: target, times: try times(of: of))
        }
        continue
      }
      var next = SourceRecord(number: number, id: id, said: body?.payload ?? JSONObject())
      (next.isRetracted, next.isUndone) = try retraction(of: number)
      if body == nil { (next.isRetracted, next.isUndone) = (true, false) }
      if next.isUndone, record != nil { continue }
      next.times = try times(of: number)
      record = next
    }
    return record ?? amended
  }

  private func retraction(
    of number: Int
  ) throws(SQLiteFailure) -> (isRetracted: Bool, isUndone: Bool) {
    let corrections = try database.corrections(of: number)
    guard corrections.isRetracted(at: .max) else { return (false, false) }
    let last = corrections.last { $0.body.kind == .entryRetracted }
    return (true, last?.body.payload["undo"] != nil)
  }

  // MARK: What the file has spoken about

  func times(of number: Int) throws(SQLiteFailure) -> Int {
    try database.first("SELECT times FROM temp.seen_row WHERE number = ?1", number) {
      $0.int(0)
    } ?? 0
  }

  func see(_ number: Int) throws(Refusal) {
    try transaction.sql { () throws(SQLiteFailure) in
      try database.run(
        """
        INSERT INTO temp.seen_row (number, times) VALUES (?1, 1)
        ON CONFLICT (number) DO UPDATE SET times = times + 1
        """, number)
    }
  }

  /// Counts the recommendations of the source that the file has no more.
  func tellGone() throws(Refusal) {
    guard let scopes, !request.isHistory else { return }
    try transaction.sql { () throws(SQLiteFailure) in
      for scope in scopes.sorted() {
        let range = RowKey.range(of: scope)
        let refs = try database.all(
          """
          SELECT r.ref, count(*) OVER () FROM entry_key AS k
            JOIN recommendation AS r ON r.number = k.number
           WHERE k.key >= ?1 AND k.key < ?2 AND r.retracted_at IS NULL
             AND NOT EXISTS (SELECT 1 FROM temp.seen_row AS s WHERE s.number = k.number)
           ORDER BY k.number LIMIT 20
          """, range.from, range.to
        ) { (ref: $0.text(0), count: $0.int(1)) }
        imported.gone += refs.first?.count ?? 0
        imported.goneRefs += refs.map(\.ref).prefix(20 - imported.goneRefs.count)
      }
    }
  }
}

extension JSONObject {
  /// Whether it has the same under the key as the other.
  func says(_ key: String, as other: JSONObject) -> Bool {
    self[key].map(\.canonical) == other[key].map(\.canonical)
  }
}
