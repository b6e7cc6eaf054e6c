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
    var key = key(of: row)
    // Few sources that tell histories have told of recommendations before.
    guard !request.isHistory || hasRows, var found = try record(under: key.row) else {
      return (key, try namesake(of: row))
    }
    if !found.isSeen { return (key, found) }
    // Another row of this file has the name.
    if row.id != nil, !request.isByWords {
      if request.isHistory || repeats(row, found) { return (key, found) }
      key.distinction = String(row.words.prefix(8))
      guard let other = try record(under: key.row) else { return (key, nil) }
      if !other.isSeen || repeats(row, other) { return (key, other) }
      found = other
    }
    while found.isSeen {
      key.repetition += 1
      guard let next = try record(under: key.row) else { return (key, nil) }
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
  func record(under key: EntryKey) throws(Refusal) -> SourceRecord? {
    if keys?.mayContain(key.mark) == false { return nil }
    return try transaction.sql { () throws(SQLiteFailure) in
      try transaction.projector.writeKeys(toFind: key.mark)
      var numbers = try database.numbers(under: key.mark)
      if numbers.isEmpty, hasRedactions {
        numbers = try database.numbers(under: EntryKey(hashedKey(key.text)).mark)
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
      for kind in KeyKind.allCases {
        let marks = RowKey.marks(of: request.source, kind)
        try database.each(
          "SELECT key FROM entry_key WHERE key >= ?1 AND key < ?2", marks.from.words,
          marks.to.words
        ) { row in
          filter.insert(KeyMark(bytes: row.blob(0)))
          if kind == .row { hasRows = true }
        }
      }
      hadRows = hasRows
      return filter
    }
  }

  private func standingRef(of number: Int) throws(SQLiteFailure) -> String? {
    try database.first(
      "SELECT ref FROM recommendation WHERE number = ?1 AND retracted_at IS NULL", number
    ) { $0.text(0) }
  }

  /// Counts the recommendations of the source that the file has no more, and names the first.
  func tellGone() throws(Refusal) {
    guard let scopes, hadRows, !request.isHistory else { return }
    let most = 20
    var first: [(number: Int, ref: String)] = []
    try transaction.sql { () throws(SQLiteFailure) in
      try transaction.projector.writeKeys()
      for scope in scopes {
        let keys = scope.keys
        try database.each(
          "SELECT number FROM entry_key WHERE key >= ?1 AND key < ?2", keys.from.words,
          keys.to.words
        ) { row throws(SQLiteFailure) in
          let number = row.int(0)
          guard !seen.contains(number), let ref = try standingRef(of: number),
            let key = try database.survivingBody(of: number)?.payload.text("key"),
            key.hasPrefix(keys.start)
          else { return }
          imported.gone += 1
          first.append((number, ref))
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
