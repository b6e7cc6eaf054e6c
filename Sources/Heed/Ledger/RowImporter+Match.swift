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
  /// Whether a row of this file was about it.
  var isSeen = false
  /// Who may see it; `nil`: not looked up.
  var visibility: Visibility?
}

extension RowImporter {
  /// The key of a row, and what is there already.
  func place(of row: SourceRow) throws(Refusal) -> (RowKey, SourceRecord?) {
    var key = RowKey(
      source: request.source, scope: row.scope, name: row.id ?? row.words)
    if scopes?.insert(key.scope).inserted == true, (scopes?.count ?? 0) > Self.mostScopes {
      scopes = nil
    }
    // Few sources that tell histories have told of recommendations before.
    guard !request.isHistory || hasRows, var found = try record(under: key.text) else {
      return (key, try namesake(of: row))
    }
    if !found.isSeen { return (key, found) }
    // Another row of this file has the name.
    if row.id != nil, !request.isByWords {
      if request.isHistory || repeats(row, found) { return (key, found) }
      key.distinction = String(row.words.prefix(8))
      guard let other = try record(under: key.text) else { return (key, nil) }
      if !other.isSeen || repeats(row, other) { return (key, other) }
      found = other
    }
    while found.isSeen {
      key.repetition += 1
      guard let next = try record(under: key.text) else { return (key, nil) }
      found = next
    }
    return (key, found)
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
    if keys?.mayContain(key) == false { return nil }
    return try transaction.sql { () throws(SQLiteFailure) in
      try transaction.projector.writeKeys(toFind: key)
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
          amended = SourceRecord(number: of, id: target, isSeen: seen.contains(of))
        }
        continue
      }
      var next = SourceRecord(number: number, id: id, said: body?.payload ?? JSONObject())
      (next.isRetracted, next.isUndone) = try retraction(of: number)
      if body == nil { (next.isRetracted, next.isUndone) = (true, false) }
      if next.isUndone, record != nil { continue }
      next.isSeen = seen.contains(number)
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

  // MARK: What the source has

  /// The keys under which anything of the source was recorded before.
  func recordedKeys() throws(Refusal) -> KeyFilter {
    try transaction.sql { () throws(SQLiteFailure) in
      let count = try database.first("SELECT max(number) FROM entry") { $0.int(0) } ?? 0
      var filter = KeyFilter(keys: count + request.size / KeyFilter.bytesPerKey)
      hasRows = false
      for (place, range) in RowKey.ranges(of: request.source).enumerated() {
        try database.each(
          "SELECT DISTINCT key FROM entry_key WHERE key >= ?1 AND key < ?2", range.from, range.to
        ) { row in
          filter.insert(row.text(0))
          if place == 0 { hasRows = true }
        }
      }
      return filter
    }
  }

  /// Counts the recommendations of the source that the file has no more, and names the first.
  func tellGone() throws(Refusal) {
    guard let scopes, !request.isHistory else { return }
    let most = 20
    var first: [(number: Int, ref: String)] = []
    try transaction.sql { () throws(SQLiteFailure) in
      try transaction.projector.writeKeys()
      for scope in scopes {
        let range = RowKey.range(of: scope)
        try database.each(
          """
          SELECT r.number, r.ref FROM entry_key AS k
            JOIN recommendation AS r ON r.number = k.number
           WHERE k.key >= ?1 AND k.key < ?2 AND r.retracted_at IS NULL
          """, range.from, range.to
        ) { row in
          guard !seen.contains(row.int(0)) else { return }
          imported.gone += 1
          first.append((row.int(0), row.text(1)))
          if first.count > 10 * most {
            first.sort { $0.number < $1.number }
            first.removeLast(first.count - most)
          }
        }
      }
    }
    imported.goneRefs = first.sorted { $0.number < $1.number }.prefix(most).map(\.ref)
  }
}

extension JSONObject {
  /// Whether it has the same under the key as the other.
  func says(_ key: String, as other: JSONObject) -> Bool {
    self[key].map(\.canonical) == other[key].map(\.canonical)
  }
}
