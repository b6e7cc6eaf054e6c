internal import HeedSQLite

/// An event of a row that can be recorded: its words stand for statuses, its day is known.
struct PreparedEvent {
  let name: String
  let isSuccession: Bool
  /// Whether the day is that of the import.
  let isUndated: Bool
  /// The status in the words of the source.
  let status: String?
  /// Bears on nothing yet.
  var event: Event
  var bearing: Bearing
  let isUnmapped: Bool
}

extension RowImporter {
  /// - Throws: `Refusal` for an event that cannot be recorded.
  func prepared(_ given: SourceEvent) throws(Refusal) -> PreparedEvent {
    field = given.field
    let on = given.on ?? observedOn
    var event = Event(on: on, kind: given.kind, title: given.title)
    event.note = given.note
    event.sources = given.sources
    try Text.check(event.title, field: given.field, limit: Text.line)
    try Text.check(event.note, field: given.field, limit: Text.long)
    try Text.check(given.verbatim, field: given.field, limit: Text.long)
    for source in given.sources {
      try Text.check(source.url, field: given.field, limit: Text.line)
      try Text.check(source.title, field: given.field, limit: Text.line)
    }
    var bearing = Bearing(on: EntryID(writer: transaction.writer, seq: 0))
    bearing.addressees = given.addressees
    bearing.response = given.response
    bearing.verbatim = given.verbatim
    var isUnmapped = false
    if let status = given.status {
      guard let assessor = given.assessor ?? request.assessor else {
        throw .needsAssessor(kind: given.kind.rawValue)
      }
      try Text.check(assessor, field: "assessor", limit: Text.line)
      event.assessor = assessor.isExactly(owner) ? nil : assessor
      let known = try statuses.verdict(status)
      bearing.verdict = known.verdict
      isUnmapped = known.isUnmapped
    }
    if on.first > ledger.surroundings.today {
      guard given.status == nil else { throw .futureDate(on.description) }
      event.isPlanned = true
    }
    return PreparedEvent(
      name: given.name, isSuccession: given.isSuccession, isUndated: given.on == nil,
      status: given.status, event: event, bearing: bearing, isUnmapped: isUnmapped)
  }

  func log(
    _ prepared: PreparedEvent, on recommendation: EntryID, number: Int, _ key: EntryKey,
    _ limit: Visibility
  ) throws(Refusal) {
    var event = prepared.event
    var bearing = prepared.bearing
    bearing.recommendation = recommendation
    event.bearings = [bearing]
    keys?.insert(key.mark)
    var visibility = min(request.visibility ?? .internal, limit)
    if let verdict = bearing.verdict {
      for scheme in try statuses.schemes(of: [verdict]) {
        visibility = min(visibility, scheme.visibility)
      }
    }
    let entry = try transaction.append(
      event, key: key, visibility: visibility, found: (recommendation, number))
    imported.counts.events += 1
    if prepared.isUnmapped { imported.counts.unmapped += 1 }
    if prepared.isUndated { imported.undated += 1 }
    if bearing.response == nil, bearing.verbatim != nil { imported.unknownResponses += 1 }
    if request.isHistory { seen.insert(entry.number) }
  }

  /// An event of a recommendation that is here: recorded where it is new, amended where the
  /// source corrects it.
  func update(
    _ prepared: PreparedEvent, of found: SourceRecord, _ key: RowKey, _ limit: Visibility
  ) throws(Refusal) {
    var key = key.event(prepared.name)
    var record = try self.record(under: key)
    // A second row of this file about the same recommendation tells another event, or the same.
    let isAgain = request.isHistory ? record?.isSeen ?? false : found.isSeen
    if isAgain, let said = record?.said.flatMap(Event.init), !isSame(prepared, said) {
      var times = 2
      let base = key.text
      repeat {
        key = EntryKey("\(base)#\(times)")
        record = try self.record(under: key)
        times += 1
      } while try isTaken(record, by: prepared)
    }
    guard let record, let payload = record.said, !record.isUndone else {
      return try log(prepared, on: found.id, number: found.number, key, limit)
    }
    guard let said = Event(payload) else { return }
    if request.isHistory { seen.insert(record.number) }
    if prepared.isSuccession, !isSameValue(prepared, said) {
      return try log(prepared, on: found.id, number: found.number, key, limit)
    }
    guard !record.isRetracted else { return }
    try correct(record, said, prepared, key)
  }

  private func isTaken(
    _ record: SourceRecord?, by prepared: PreparedEvent
  ) throws(Refusal) -> Bool {
    guard let record, let said = record.said.flatMap(Event.init) else { return false }
    return request.isHistory
      ? record.isSeen && !isSame(prepared, said)
      : !isSame(prepared, said)
  }

  // MARK: Comparing

  private func isSame(_ prepared: PreparedEvent, _ said: Event) -> Bool {
    isSameValue(prepared, said) && (prepared.isUndated || prepared.event.on == said.on)
      && prepared.event.note == said.note
  }

  private func isSameValue(_ prepared: PreparedEvent, _ said: Event) -> Bool {
    let before = said.bearings.first
    let now = prepared.bearing
    guard before?.response == now.response, before?.verbatim == now.verbatim else { return false }
    return isSameStatus(prepared, before?.verdict)
  }

  /// A word keeps the version of its scheme in which it was recorded.
  private func isSameStatus(_ prepared: PreparedEvent, _ then: Verdict?) -> Bool {
    guard let now = prepared.bearing.verdict, let word = prepared.status, let then else {
      return prepared.bearing.verdict == then
    }
    return now == then
      || now.scheme.utf8.elementsEqual(then.scheme.utf8) && lexicon.isCalled(then, word)
  }

  private func correct(
    _ record: SourceRecord, _ said: Event, _ prepared: PreparedEvent, _ key: EntryKey
  ) throws(Refusal) {
    var event = prepared.event
    var bearing = prepared.bearing
    if let before = said.bearings.first {
      bearing.recommendation = before.recommendation
      if isSameStatus(prepared, before.verdict) { bearing.verdict = before.verdict }
    }
    event.bearings = [bearing]
    if prepared.isUndated { event.on = said.on }
    event.isPlanned = said.isPlanned
    let (old, new) = (said.payload, event.payload)
    let differing = Set((old.members + new.members).map(\.key)).filter { !new.says($0, as: old) }
    guard !differing.isEmpty else { return }
    let body = try transaction.sql { () throws(SQLiteFailure) in
      try database.presentBody(of: record.number)
    }
    guard let present = body?.payload else { return }
    var amended = present
    for field in differing.sorted() where !present.says(field, as: new) {
      guard present.says(field, as: old) else {
        try conflict(said, field, here: present[field], there: new[field])
        continue
      }
      amended[field] = new[field]
    }
    var payload = JSONObject([
      "because": .text("\(request.source) says so now"), "key": .text(key.text),
    ])
    guard payload.note(from: present, to: amended) else { return }
    keys?.insert(key.mark)
    try transaction.correct(.eventAmended, record.number, payload)
    imported.counts.amended += 1
  }
}
