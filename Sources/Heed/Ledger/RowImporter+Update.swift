internal import HeedSQLite

// A row of what is recorded already: what the source says otherwise now is amended.
extension RowImporter {
  func update(
    _ found: SourceRecord, _ row: SourceRow, _ key: RowKey, _ document: NamedDocument?,
    _ events: [PreparedEvent]
  ) throws(Refusal) {
    let before = imported.counts
    if found.isRetracted {
      guard found.isUndone else {
        // What was taken away here stays away, whatever the source still says.
        imported.retracted += 1
        seen.insert(found.number)
        return
      }
      try transaction.correct(
        .entryReinstated, found.number,
        JSONObject(["because": .text("\(request.source) was imported again")]))
      imported.counts.reinstated += 1
    }
    let visibility =
      if let known = found.visibility { known } else {
        try presentVisibility(of: found.number)
      }
    try amend(found, row, key, document, visibility)
    for event in events {
      try update(event, of: found, key, visibility)
    }
    seen.insert(found.number)
    guard imported.counts == before else { return }
    if found.isSeen, !request.isHistory {
      imported.repeated += 1
    } else {
      imported.counts.unchanged += 1
    }
  }

  func presentVisibility(of number: Int) throws(Refusal) -> Visibility {
    try transaction.sql { () throws(SQLiteFailure) in
      let level = try database.first(
        "SELECT level FROM recommendation_level WHERE number = ?1", number
      ) { $0.int(0) }
      return level.map { Visibility(level: $0) } ?? .private
    }
  }

  /// Amends what the source says otherwise than it did, where it stands as the source had it.
  private func amend(
    _ found: SourceRecord, _ row: SourceRow, _ key: RowKey, _ document: NamedDocument?,
    _ visibility: Visibility
  ) throws(Refusal) {
    if request.fields.isEmpty { return }
    let new = row.content.payload
    let asked = try fields(of: found, row, new)
    guard !asked.isEmpty else { return }
    let body = try transaction.sql { () throws(SQLiteFailure) in
      try database.presentBody(of: found.number)
    }
    guard let present = body?.payload else { return }
    var set = JSONObject()
    var cleared: [String] = []
    for field in asked {
      var wanted = new[field]
      let here = present[field]
      if field == SourceField.tags.rawValue {
        wanted = Self.tags(
          here: present.texts(field), said: (found.said?.texts(field) ?? []).filter(isSpokenOf),
          now: new.texts(field))
      }
      let isAsSaid =
        found.said.map { present.says(field, as: $0) } ?? !(found.isSeen && request.isHistory)
      if wanted.map(\.canonical) == here.map(\.canonical) { continue }
      guard isAsSaid || field == SourceField.tags.rawValue else {
        conflict(row, present.text("ref") ?? "", field, here: here, there: wanted)
        continue
      }
      if let wanted { set[field] = wanted } else { cleared.append(field) }
    }
    guard !set.members.isEmpty || !cleared.isEmpty else { return }
    if set["document"] != nil, let document, document.visibility < visibility {
      field = "document"
      throw .tooVisible(document.name, visibility: document.visibility.rawValue)
    }
    var payload = JSONObject([
      "because": .text("\(request.source) says so now"), "clear": .texts(cleared),
      "key": .text(key.row.text), "set": set.members.isEmpty ? nil : .object(set),
    ])
    let isHeldInTime =
      (set.members.map(\.key) + cleared).contains { EntryBody.heldInTime.contains($0) }
    if isHeldInTime { payload["on"] = .text(observedOn.description) }
    keys?.insert(key.row.mark)
    try transaction.correct(.recommendationAmended, found.number, payload)
    imported.counts.amended += 1
  }

  /// The fields that the row says otherwise than the source last did.
  private func fields(
    of found: SourceRecord, _ row: SourceRow, _ new: JSONObject
  ) throws(Refusal) -> [String] {
    var isLatest: Bool?
    var fields: [String] = []
    for field in request.fields.map(\.rawValue).sorted() {
      guard let said = found.said else {
        if new[field] != nil { fields.append(field) }
        continue
      }
      if new.says(field, as: said) { continue }
      guard request.isHistory else {
        fields.append(field)
        continue
      }
      // A step of a history fills in what earlier ones left open, and corrects what they said.
      guard new[field] != nil else { continue }
      if said[field] != nil, isLatest == nil { isLatest = try isLatestStep(row, of: found) }
      if said[field] == nil || isLatest == true { fields.append(field) }
    }
    return fields
  }

  /// Whether the row is a step of a day after those of all steps that are recorded.
  private func isLatestStep(
    _ row: SourceRow, of found: SourceRecord
  ) throws(Refusal) -> Bool {
    guard let event = row.events.first, let on = event.on else { return false }
    let start = key(of: row).startOfEvent + "status:"
    return try transaction.sql { () throws(SQLiteFailure) in
      try transaction.projector.writeBearings()
      let others = try database.all(
        """
        SELECT DISTINCT e.number FROM bearing AS b JOIN event AS e ON e.number = b.event
         WHERE b.recommendation = ?1 AND e.last_day >= ?2 AND e.retracted_at IS NULL
        """, found.number, on.first.daysSinceEpoch
      ) { $0.int(0) }
      for other in others {
        let key = try database.survivingBody(of: other)?.payload.text("key")
        if key?.hasPrefix(start) == true { return false }
      }
      return true
    }
  }

  /// Whether the source speaks about the facet of a tag: others it does not take away.
  private func isSpokenOf(_ tag: String) -> Bool {
    guard let facets = request.facets else { return true }
    return tag.firstIndex(of: ":").map { facets.contains(String(tag[..<$0])) } ?? false
  }

  /// The tags that stand here, with those that the source has added and without those that it
  /// has taken away.
  private static func tags(here: [String], said: [String], now: [String]) -> JSON? {
    func has(_ tags: [String], _ tag: String) -> Bool {
      tags.contains { $0.utf8.elementsEqual(tag.utf8) }
    }
    var tags = here.filter { has(now, $0) || !has(said, $0) }
    for tag in now where !has(said, tag) && !has(tags, tag) { tags.append(tag) }
    return .texts(tags)
  }

  /// A field of an event that both have changed.
  func conflict(
    _ said: Event, _ field: String, here: JSON?, there: JSON?
  ) throws(Refusal) {
    let ref = try transaction.sql { () throws(SQLiteFailure) -> String? in
      guard let id = said.bearings.first?.recommendation,
        let number = try database.number(of: id)
      else { return nil }
      return try database.first("SELECT ref FROM recommendation WHERE number = ?1", number) {
        $0.text(0)
      }
    }
    imported.conflictCount += 1
    guard imported.conflicts.count < 100 else { return }
    imported.conflicts.append(
      RowsImported.Conflict(
        ref: ref ?? "", row: rowInHand, field: "\(field) of \"\(said.title.prefix(40))\"",
        here: here?.words, there: there?.words))
  }

  func conflict(
    _ row: SourceRow, _ ref: String, _ field: String, here: JSON?, there: JSON?
  ) {
    imported.conflictCount += 1
    guard imported.conflicts.count < 100 else { return }
    imported.conflicts.append(
      RowsImported.Conflict(
        ref: ref, row: row.number, field: field, here: here?.words, there: there?.words))
  }
}

extension JSON {
  /// The value as people read it: a list with its items between semicolons.
  fileprivate var words: String? {
    switch self {
    case .text(let text): text
    case .array(let values):
      values.compactMap { $0.text ?? $0.object?.text("name") }.joined(separator: "; ")
    default: nil
    }
  }
}
