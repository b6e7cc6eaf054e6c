internal import HeedSQLite

/// One import in hand.
struct FileImporter {
  let transaction: Transaction
  let file: HeedFile
  let options: ImportOptions
  var ledger: Ledger { transaction.ledger }
  /// Recommendations of the file and of the ledger, by the bytes of their refs.
  var known: [[UInt8]: Resolved] = [:]
  /// Documents, by short name.
  var documents: [String: (id: EntryID, visibility: Visibility)] = [:]
  /// What the words of the file stand for.
  var statuses: SourceStatuses
  var imported = Imported()
  var faults: [String] = []
  /// After so many, the rest of the file says nothing new.
  static let mostFaults = 100

  init(_ transaction: Transaction, _ file: HeedFile, _ options: ImportOptions) {
    self.transaction = transaction
    self.file = file
    self.options = options
    statuses = SourceStatuses(transaction, scheme: file.scheme ?? options.scheme)
  }

  mutating func run() throws(Refusal) {
    for item in file.documents {
      try take(item) { importer, fields throws(Refusal) in try importer.document(fields) }
    }
    for item in file.recommendations {
      try take(item) { importer, fields throws(Refusal) in try importer.recommendation(fields) }
    }
    for item in file.events {
      try take(item) { importer, fields throws(Refusal) in try importer.event(fields) }
    }
    for item in file.relations {
      try take(item) { importer, fields throws(Refusal) in try importer.relation(fields) }
    }
  }

  /// Gathers what is wrong with an item; what is wrong with the ledger ends the import.
  private mutating func take(
    _ item: HeedFile.Item, _ body: (inout FileImporter, JSONObject) throws(Refusal) -> Void
  ) throws(Refusal) {
    guard faults.count < Self.mostFaults else { return }
    do throws(Refusal) {
      try body(&self, item.fields)
    } catch {
      guard error.isAboutTheRequest else { throw error }
      faults.append("\(item.label): \(error.message)")
    }
  }

  /// Appends what is new under its key; the identity, and whether it was there already.
  private mutating func add(
    _ kind: EntryKind, _ payload: JSONObject, key: String, visibility: Visibility
  ) throws(Refusal) -> (id: EntryID, number: Int, isNew: Bool) {
    var payload = payload
    payload["key"] = .text(key)
    if let found = try transaction.anyRecorded(under: key) {
      // What was taken away stays away, whatever the file still says.
      if let stored = found.payload {
        guard JSON.object(stored).canonical == JSON.object(payload).canonical else {
          throw .keyTaken(key, number: found.number)
        }
      }
      imported.unchanged += 1
      return (found.id, found.number, false)
    }
    let entry = try transaction.append(kind, payload, visibility: visibility)
    return (entry.id, entry.number, true)
  }

  // MARK: Items

  private mutating func document(_ fields: JSONObject) throws(Refusal) {
    let key = fields.text("key") ?? ""
    var document = Document(key: key, title: fields.text("title") ?? "")
    try Text.check(document.key, field: "key", limit: Text.line)
    try Text.check(document.title, field: "title", limit: Text.line)
    document.publisher = fields.text("publisher")
    document.publishedOn = fields.period("date")
    document.language = fields.text("language")
    document.url = fields.text("url")
    for (field, text) in [
      ("publisher", document.publisher), ("language", document.language), ("url", document.url),
    ] { try Text.check(text, field: field, limit: Text.line) }
    let bytes = fields.text("text").map { Array($0.utf8) }
    document.sha256 = bytes.map { Digest(of: $0) }
    let visibility = try visibility(fields, under: [])
    let entry = try add(
      .documentRegistered, document.payload, key: "document:\(key)", visibility: visibility)
    documents[key] = (entry.id, visibility)
    guard entry.isNew else { return }
    imported.documents += 1
    if let bytes, let sha256 = document.sha256 { try transaction.store(bytes, as: sha256) }
  }

  private mutating func recommendation(_ fields: JSONObject) throws(Refusal) {
    let ref = fields.text("ref") ?? ""
    var content = Recommendation(
      ref: ref, title: fields.text("title") ?? "", addressees: fields.texts("addressees"))
    try Text.checkRef(ref)
    content.text = fields.text("text")
    content.quote = fields.text("quote")
    content.place = fields.text("place")
    content.number = fields.text("number")
    content.sourceID = fields.text("source_id")
    content.issuers = fields.texts("issuers")
    content.tags = fields.texts("tags")
    content.priority = fields.text("priority")
    content.issuedOn = fields.period("issued_on")
    content.dueOn = fields.period("due_on")
    try Text.check(content)
    for body in fields.objects("responsible") {
      let role = try word(body.text("role") ?? "lead", "role", Responsible.Role.init(rawValue:))
      content.responsible.append(Responsible(name: body.text("name") ?? "", role: role))
    }
    for milestone in fields.objects("milestones") {
      let name = milestone.text("name") ?? ""
      try Text.check(name, field: "milestone", limit: Text.line)
      content.milestones.append(
        Milestone(
          name: name,
          verdict: try ledger.verdict(milestone.text("status") ?? "", in: statuses.scheme)))
    }
    let words = fields.objects("milestones").map { $0.text("status") }
    let key = "recommendation:\(ref)"
    try pin(&content.milestones, words, key: key)
    var named = try statuses.schemes(of: content.milestones.map(\.verdict))
    if let key = fields.text("document") {
      let document = try document(named: key)
      content.document = document.id
      named.append((key, document.visibility))
    }
    let visibility = try visibility(fields, under: named)
    if try transaction.anyRecorded(under: key) == nil, let other = try resolved(ref) {
      throw .refTaken(ref, title: other.title)
    }
    let entry = try add(
      .recommendationIssued, content.payload, key: key, visibility: visibility)
    if entry.isNew { imported.recommendations += 1 }
    known[Array(ref.utf8)] = Resolved(
      number: entry.number, id: entry.id, ref: ref, title: content.title, visibility: visibility)
  }

  private mutating func event(_ fields: JSONObject) throws(Refusal) {
    let key = fields.text("key") ?? ""
    guard let on = fields.period("on") else { return }
    let kind = try word(fields.text("kind") ?? "note", "kind", EventKind.init(rawValue:))
    var event = Event(on: on, kind: kind, title: fields.text("title") ?? "")
    try Text.check(key, field: "key", limit: Text.line)
    try Text.check(event.title, field: "title", limit: Text.line)
    event.note = fields.text("note")
    try Text.check(event.note, field: "note", limit: Text.long)
    let claim = fields.text("claim")
    let given = fields.text("assessor") ?? file.assessor ?? options.assessor
    event.basis = claim == nil ? .assessment : .claim
    event.assessor = claim ?? given
    try Text.check(event.assessor, field: "assessor", limit: Text.line)
    if event.basis == .assessment, try event.assessor == ledger.owner() { event.assessor = nil }
    for source in fields.objects("sources") { event.sources.append(try self.source(source)) }
    var named: [(name: String, visibility: Visibility)] = []
    for object in fields.objects("recommendations") {
      let ref = object.text("ref") ?? ""
      guard let resolved = try resolved(ref) else {
        throw .unknownRef(ref, nearest: [])
      }
      named.append((ref, resolved.visibility))
      event.bearings.append(try bearing(object, on: resolved))
    }
    let words = fields.objects("recommendations").map { object in
      object["milestone"] == nil ? object.text("status") : nil
    }
    try pin(&event.bearings, words, key: "event:\(key)")
    named += try statuses.schemes(of: event.bearings.compactMap(\.verdict))
    let judges = event.bearings.contains { $0.verdict != nil }
    if judges, claim == nil, given == nil { throw .needsAssessor(kind: kind.rawValue) }
    if judges, on.first > ledger.surroundings.today { throw .futureDate(on.description) }
    if !judges { event.assessor = nil }
    let entry = try add(
      .eventLogged, event.payload, key: "event:\(key)",
      visibility: try visibility(fields, under: named))
    guard entry.isNew else { return }
    imported.events += 1
    imported.unmapped += event.bearings.compactMap(\.verdict).count {
      statuses.unmapped.contains($0)
    }
  }

  private mutating func bearing(
    _ fields: JSONObject, on resolved: Resolved
  ) throws(Refusal) -> Bearing {
    var bearing = Bearing(on: resolved.id)
    bearing.addressees = fields.texts("for")
    bearing.because = fields.text("because")
    bearing.verbatim = fields.text("verbatim")
    try Text.check(bearing.because, field: "because", limit: Text.long)
    try Text.check(bearing.verbatim, field: "verbatim", limit: Text.long)
    if let response = fields.text("response") {
      bearing.response = try word(response, "response", { Response(matching: $0) })
    }
    if let name = fields.text("milestone") {
      let milestones = try ledger.milestones(of: resolved.number)
      guard let milestone = milestones.first(where: { $0.name == name }) else {
        throw .unknownStep(
          name, ref: resolved.ref, scheme: "", nearest: [], milestones: milestones.map(\.name))
      }
      bearing.milestone = name
      bearing.verdict = milestone.verdict
    } else if let status = fields.text("status") {
      bearing.verdict = try statuses.verdict(status).verdict
    }
    return bearing
  }

  private func source(_ fields: JSONObject) throws(Refusal) -> Source {
    var source = Source(url: fields.text("url"))
    source.title = fields.text("title")
    source.publisher = fields.text("publisher")
    source.date = fields.text("date")
    source.place = fields.text("place")
    source.sha256 = fields.text("sha256")
    for member in fields.members {
      try Text.check(member.value.text, field: "source \(member.key)", limit: Text.line)
    }
    if let text = fields.text("visibility") {
      source.visibility = try word(text, "visibility", Visibility.init(rawValue:))
    }
    return source
  }

  private mutating func relation(_ fields: JSONObject) throws(Refusal) {
    let (from, to) = (fields.text("from") ?? "", fields.text("to") ?? "")
    let kind = try word(fields.text("kind") ?? "", "kind", RelationKind.init(rawValue:))
    guard let subject = try resolved(from) else { throw .unknownRef(from, nearest: []) }
    guard let object = try resolved(to) else { throw .unknownRef(to, nearest: []) }
    let relation = Relation(subject: subject.id, kind: kind, object: object.id)
    let entry = try add(
      .relationMade, relation.payload, key: "relation:\(from) \(kind.rawValue) \(to)",
      visibility: min(options.visibility ?? .internal, subject.visibility, object.visibility))
    if entry.isNew { imported.relations += 1 }
  }

  // MARK: Names

  private mutating func resolved(_ ref: String) throws(Refusal) -> Resolved? {
    let bytes = Array(ref.utf8)
    if let found = known[bytes] { return found }
    guard let found = try ledger.exactly(ref), found.ref.utf8.elementsEqual(bytes) else {
      return nil
    }
    known[bytes] = found
    return found
  }

  private mutating func document(
    named key: String
  ) throws(Refusal) -> (id: EntryID, visibility: Visibility) {
    if let found = documents[key] { return found }
    let found = try ledger.document(named: key)
    documents[key] = (found.id, found.visibility)
    return (found.id, found.visibility)
  }

  private func visibility(
    _ fields: JSONObject, under named: [(name: String, visibility: Visibility)]
  ) throws(Refusal) -> Visibility {
    var wanted = options.visibility
    if let text = fields.text("visibility") {
      wanted = try word(text, "visibility", Visibility.init(rawValue:))
    }
    return try ledger.clamp(wanted, under: named)
  }

  private func word<V: RawRepresentable & CaseIterable>(
    _ text: String, _ field: String, _ read: (String) -> V?
  ) throws(Refusal) -> V where V.RawValue == String {
    if let value = read(text) { return value }
    throw .unknownWord(text, option: field, words: V.allCases.map(\.rawValue))
  }
}
