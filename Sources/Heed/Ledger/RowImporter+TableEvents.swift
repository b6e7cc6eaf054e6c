internal import HeedSQLite

/// An event as it stands, beside which a row of an edited table is laid.
public struct StandingEvent: Sendable {
  /// Local number of its entry.
  public let number: Int
  /// What it says.
  public let event: Event
  /// What it said before it was amended, the oldest first.
  public let former: [Event]
  /// The refs of the recommendations that it bears on, as it names them.
  public let refs: [String]
  /// Who may see it.
  public let visibility: Visibility
}

/// What the identity in a row of an edited table of events stands for.
public enum EventIdentity: Sendable {
  /// An event of this ledger.
  case standing(StandingEvent)
  /// One that was retracted here.
  case retracted
  /// An entry of a ledger that has left nothing here.
  case elsewhere
  /// Nothing that can be edited here.
  case unknown
}

/// An event that a row of a table tells.
public struct TableEvent: Sendable {
  /// Where it stands in its file. Units: counted from 1.
  public var row: Int
  /// What its table calls it; `nil`: told by its words.
  public var id: String?
  /// What happened; its bearings are made of `refs`.
  public var event: Event
  /// The recommendations that it bears on, by their refs.
  public var refs: [String]
  /// What was answered in it to all of them.
  public var response: Response?
  /// Who may see it; `nil`: as the import says.
  public var visibility: Visibility?

  /// An event of that row.
  public init(row: Int, id: String?, _ event: Event, on refs: [String]) {
    (self.row, self.id, self.event, self.refs) = (row, id, event, refs)
  }
}

/// A status that a row of a table tells.
public struct TableStatus: Sendable {
  /// The event that says so: its title, its day, who judges and on what basis.
  public var event: TableEvent
  /// The status in the words of the table: `SCHEME/STATUS`.
  public var status: String
  /// The addressee judged; `nil`: all.
  public var addressee: String?
  /// Why.
  public var because: String?

  /// A status that an event asserts.
  public init(_ event: TableEvent, status: String) { (self.event, self.status) = (event, status) }
}

extension RowImporter {
  // MARK: What is here

  /// What the identity of an event stands for here.
  ///
  /// - Throws: `Refusal`.
  public func eventIdentity(_ text: String) throws(Refusal) -> EventIdentity {
    guard let id = EntryID(text) else { return .unknown }
    return try transaction.sql { () throws(SQLiteFailure) in
      guard let number = try database.number(of: id) else {
        let isNear = try database.first(
          "SELECT 1 FROM entry WHERE writer = ?1 LIMIT 1", id.writer.name
        ) { _ in true }
        return isNear == nil ? .elsewhere : .unknown
      }
      guard try database.survivingBody(of: number)?.kind == .eventLogged else { return .unknown }
      if try database.isRetracted(number) { return .retracted }
      let known = try database.knownBodies(of: number, kind: .eventLogged)
      guard let body = known.last?.body, let event = Event(body.payload) else { return .unknown }
      return .standing(
        StandingEvent(
          number: number, event: event,
          former: known.dropLast().compactMap { Event($0.body.payload) },
          refs: try refs(of: event), visibility: body.visibility))
    }
  }

  private func refs(of event: Event) throws(SQLiteFailure) -> [String] {
    let reader = try Reader(database, Viewpoint())
    var refs: [(number: Int, ref: String)] = []
    for id in Set(event.bearings.map(\.recommendation)) {
      guard let number = try database.number(of: id) else { continue }
      let ref = try database.first(
        "SELECT ref FROM recommendation WHERE number = ?1 AND retracted_at IS NULL", number
      ) { $0.text(0) }
      if let ref { refs.append((number, try reader.shownRef(of: number, ref))) }
    }
    return refs.sorted { $0.number < $1.number }.map(\.ref)
  }

  // MARK: What is changed

  /// Amends an event; with an amendment of nothing it is counted as unchanged.
  ///
  /// - Throws: `Refusal` for what is wrong with the ledger.
  public func amend(
    _ standing: StandingEvent, _ amendment: Amendment, row: Int,
    left: [(field: String, here: String?, there: String?)]
  ) throws(Refusal) -> RowFault? {
    try taking(row) { () throws(Refusal) in
      guard !seen.contains(standing.number) else { throw .namedTwice("@\(standing.number)") }
      try amendment.check()
      let isGiven = !amendment.given.isEmpty || amendment.on != nil || !amendment.clear.isEmpty
      if isGiven, try transaction.amend(standing.number, amendment) != nil {
        imported.counts.amended += 1
      } else {
        imported.counts.unchanged += 1
      }
      seen.insert(standing.number)
      for (field, here, there) in left {
        leave("@\(standing.number)", row: row, field, here: here, there: there)
      }
    }
  }

  /// Notes a value that is left as it is here.
  public func leave(_ name: String, row: Int, _ field: String, here: String?, there: String?) {
    imported.conflictCount += 1
    guard imported.conflicts.count < 100 else { return }
    imported.conflicts.append(
      RowsImported.Conflict(ref: name, row: row, field: field, here: here, there: there))
  }

  /// Counts a row that says what is here.
  public func leaveUnchanged() {
    imported.rows += 1
    imported.counts.unchanged += 1
  }

  /// Records an event that is not here yet.
  ///
  /// - Throws: `Refusal` for what is wrong with the ledger.
  public func take(_ given: TableEvent) throws(Refusal) -> RowFault? {
    try taking(given.row) { () throws(Refusal) in
      let key = key(of: given, also: [given.event.title])
      guard try transaction.anyRecorded(under: key.text) == nil else {
        imported.counts.unchanged += 1
        return
      }
      var bearings = try bearings(on: given.refs)
      for place in bearings.indices { bearings[place].response = given.response }
      try log(given, bearings, key)
    }
  }

  /// Records a status: with its event where that came from the same source, else as one.
  ///
  /// - Throws: `Refusal` for what is wrong with the ledger.
  public func take(_ given: TableStatus) throws(Refusal) -> RowFault? {
    try taking(given.event.row) { () throws(Refusal) in
      field = "status"
      let key = key(of: given.event, also: [given.status, given.addressee ?? ""])
      var bearing = try bearings(on: given.event.refs)[0]
      bearing.addressees = given.addressee.map { [$0] } ?? []
      bearing.because = given.because
      let known = try statuses.verdict(given.status)
      bearing.verdict = known.verdict
      guard let found = try transaction.anyRecorded(under: key.text) else {
        if known.isUnmapped { imported.counts.unmapped += 1 }
        return try log(given.event, [bearing], key)
      }
      try add(bearing, to: found.number, by: given.event.event)
    }
  }

  /// Lays a status into an event that came without.
  private func add(_ bearing: Bearing, to number: Int, by said: Event) throws(Refusal) {
    let body = try transaction.sql { () throws(SQLiteFailure) in
      try database.presentBody(of: number)
    }
    guard let old = body?.payload, var event = Event(old) else { return }
    let isThere = event.bearings.contains {
      $0.recommendation == bearing.recommendation && $0.addressees == bearing.addressees
        && $0.verdict == bearing.verdict
    }
    guard !isThere else {
      imported.counts.unchanged += 1
      return
    }
    let free = event.bearings.firstIndex {
      $0.recommendation == bearing.recommendation && $0.verdict == nil
        && ($0.response == nil || bearing.addressees.isEmpty)
    }
    if let free {
      var judged = bearing
      (judged.response, judged.verbatim) =
        (event.bearings[free].response, event.bearings[free].verbatim)
      event.bearings[free] = judged
    } else {
      event.bearings.append(bearing)
    }
    (event.assessor, event.basis) = (named(said), said.basis)
    var payload = JSONObject(["because": .text("the table of statuses says so")])
    guard payload.note(from: old, to: event.payload) else { return }
    try transaction.correct(.eventAmended, number, payload)
    imported.counts.amended += 1
  }

  // MARK: Parts

  /// Who judges; `nil` for the owner.
  private func named(_ event: Event) -> String? {
    guard event.basis == .assessment, let name = event.assessor else { return event.assessor }
    return name.utf8.elementsEqual(owner.utf8) ? nil : name
  }

  private func key(of given: TableEvent, also words: [String]) -> EntryKey {
    let parts = [given.event.on.description] + given.refs + words
    let digest = Digest(of: parts.joined(separator: "\u{1F}")).hexadecimal
    let part = given.id.flatMap(EntryID.init)?.writer.name ?? ""
    return RowKey(
      RowKey.Scope(source: request.source, part: part), name: given.id ?? String(digest.prefix(32))
    ).event("event")
  }

  private func bearings(on refs: [String]) throws(Refusal) -> [Bearing] {
    field = "recommendations"
    guard !refs.isEmpty else { throw .emptyText(field: "recommendations") }
    var bearings: [Bearing] = []
    for ref in refs {
      guard let found = try ledger.exactly(ref) else { throw .unknownRef(ref, nearest: []) }
      bearings.append(Bearing(on: found.id))
    }
    return bearings
  }

  private func log(
    _ given: TableEvent, _ bearings: [Bearing], _ key: EntryKey
  ) throws(Refusal) {
    var event = given.event
    event.bearings = bearings
    try Text.check(event.title, field: "title", limit: Text.line)
    try Text.check(event.note, field: "note", limit: Text.long)
    for source in event.sources { try Text.check(source.url, field: "sources", limit: Text.line) }
    if event.on.first > ledger.surroundings.today {
      guard bearings.allSatisfy({ $0.verdict == nil }) else {
        throw .futureDate(event.on.description)
      }
      event.isPlanned = true
    }
    event.assessor = named(event)
    var limits: [(name: String, visibility: Visibility)] = []
    for ref in given.refs {
      if let found = try ledger.exactly(ref) { limits.append((ref, found.visibility)) }
    }
    limits += try statuses.schemes(of: bearings.compactMap(\.verdict))
    let wanted = given.visibility ?? request.visibility ?? .internal
    var payload = event.payload
    payload["key"] = .text(key.text)
    keys?.insert(key.mark)
    _ = try transaction.append(
      .eventLogged, payload, visibility: limits.map(\.visibility).reduce(wanted, min))
    imported.counts.events += 1
  }

  /// Registers a document where none of its short name is here.
  ///
  /// - Throws: `Refusal` for what is wrong with the ledger.
  public func take(
    _ document: Document, row: Int, visibility: Visibility?
  ) throws(Refusal) -> RowFault? {
    try taking(row) { () throws(Refusal) in
      for text in [document.key, document.title, document.publisher, document.url] {
        try Text.check(text, field: "document", limit: Text.line)
      }
      do throws(Refusal) {
        _ = try ledger.document(named: document.key)
        imported.counts.unchanged += 1
        return
      } catch {
        guard case .unknownDocument = error else { throw error }
      }
      var payload = document.payload
      if try transaction.anyRecorded(under: "document:\(document.key)") == nil {
        payload["key"] = .text("document:\(document.key)")
      }
      _ = try transaction.append(
        .documentRegistered, payload, visibility: visibility ?? request.visibility ?? .internal)
      imported.counts.documents += 1
    }
  }
}
