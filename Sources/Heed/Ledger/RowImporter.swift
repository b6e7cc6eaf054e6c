internal import HeedSQLite

/// One import of a source's rows in hand.
///
/// Each row is recorded under a key made of the source's name and the row's identity in it; what
/// the source says otherwise later is recorded as amendments under the same key. So what a source
/// last said is told from the entries alone, beside what has been amended here.
public final class RowImporter {
  let transaction: Transaction
  let request: RowImport
  var ledger: Ledger { transaction.ledger }
  var database: Connection { transaction.database }
  var imported = RowsImported()
  /// What is wrong with rows, each with its place; the first of them.
  private(set) var faults: [String] = []
  var statuses: SourceStatuses
  var documents: [[UInt8]: (id: EntryID, visibility: Visibility)] = [:]
  /// The parts of the source that the file speaks about; `nil` once they are too many.
  private(set) var scopes: Set<RowKey.Scope>? = []
  /// That of the row in hand.
  private var scope: RowKey.Scope?
  /// The field in hand, for a fault that names none.
  var field: String?
  /// The row in hand, as its file counts.
  private(set) var rowInHand = 0
  /// The names of all milestones, which no ref should have.
  let milestones: [String]
  let observedOn: Period
  let owner: String
  /// Whether words were ever taken away: their keys are then looked for too.
  let hasRedactions: Bool
  private(set) lazy var lexicon = VerdictLexicon()
  /// What the file has spoken about so far.
  var seen = NumberSet()
  /// Of a large file, the keys of the source; `nil`: each is looked for.
  var keys: KeyFilter?
  /// Whether recommendations may have been recorded from the source.
  var hasRows = true
  /// Whether they may have been before this import.
  var hadRows = true
  /// Recommendations found by their refs.
  var namesakes = Namesakes()

  /// Kept at most, so that memory does not grow with the file.
  static let mostDocuments = 10_000
  private static let mostScopes = 20_000

  init(_ transaction: Transaction, _ request: RowImport) throws(Refusal) {
    self.transaction = transaction
    self.request = request
    let ledger = transaction.ledger
    let database = transaction.database
    let known = try transaction.sql { () throws(SQLiteFailure) in
      (
        scheme: try ledger.opening().scheme,
        own: try ledger.ownSchemes().map(\.scheme),
        milestones: try database.all("SELECT DISTINCT name FROM milestone") { $0.text(0) },
        hasRedactions: try database.first(
          "SELECT 1 FROM entry_body WHERE redacts IS NOT NULL LIMIT 1"
        ) { _ in true } ?? false,
        hasMeanings: try database.first("SELECT 1 FROM word_meaning LIMIT 1") { _ in true } ?? false
      )
    }
    statuses = SourceStatuses(
      transaction, scheme: request.scheme ?? known.scheme,
      hasOwn: known.hasMeanings || !known.own.isEmpty)
    milestones = known.milestones
    hasRedactions = known.hasRedactions
    observedOn = request.observedOn ?? Period(day: ledger.surroundings.today)
    owner = try ledger.owner()
    lexicon.own = known.own
    if request.isBulk, !hasRedactions { keys = try recordedKeys() }
  }

  /// Records what is new in a row; what is wrong with it, where it cannot be taken.
  ///
  /// - Throws: `Refusal` for what is wrong with the ledger.
  public func take(_ row: consuming SourceRow) throws(Refusal) -> RowFault? {
    let number = row.number
    begin(number)
    do throws(Refusal) {
      // What is wrong with a row is found before anything of it is recorded.
      let events = try checkedEvents(of: row)
      let document = try document(of: row)
      row.content.document = document?.id
      row.scope = request.scope(of: row)
      try record(row, document, events)
    } catch { return try fault(error, in: number) }
    imported.rows += 1
    return nil
  }

  /// Counts a row that `body` records; what is wrong with it, where it cannot be taken.
  func taking(
    _ row: Int, _ body: () throws(Refusal) -> Void
  ) throws(Refusal) -> RowFault? {
    begin(row)
    do throws(Refusal) { try body() } catch { return try fault(error, in: row) }
    imported.rows += 1
    return nil
  }

  private func begin(_ row: Int) {
    field = nil
    rowInHand = row
  }

  private func fault(_ refusal: Refusal, in row: Int) throws(Refusal) -> RowFault {
    guard refusal.isAboutTheRequest else { throw refusal }
    let reason = ([refusal.message] + refusal.wayOut.prefix(1)).joined(separator: "; ")
    return RowFault(row: row, field: refusal.field ?? field, reason: reason)
  }

  /// Counts a row that cannot be taken, and keeps what is wrong with it and where.
  public func leaveOut(_ reason: String) {
    imported.bad += 1
    if faults.count < FileImporter.mostFaults { faults.append(reason) }
  }

  /// What the source calls a row, or what tells it from others.
  func key(of row: SourceRow) -> RowKey {
    RowKey(scope(of: row.scope), name: row.id ?? row.words)
  }

  /// A part of the source.
  private func scope(of part: String) -> RowKey.Scope {
    if let scope, scope.part.isExactly(part) { return scope }
    let new = RowKey.Scope(source: request.source, part: part)
    scope = new
    if scopes?.insert(new).inserted == true, (scopes?.count ?? 0) > Self.mostScopes {
      scopes = nil
    }
    return new
  }

  /// Lets go what only further rows would be looked up in: to settle an import takes memory too.
  func forget() {
    keys = nil
    namesakes = Namesakes()
    documents.removeAll()
  }

  /// Rows read so far.
  public var rows: Int { imported.rows + imported.bad }

  // MARK: A row

  private func checkedEvents(of row: SourceRow) throws(Refusal) -> [PreparedEvent] {
    try Text.check(row.content)
    for body in row.content.responsible {
      try Text.check(body.name, field: "responsible", limit: Text.line)
    }
    if !row.content.ref.isEmpty { try Text.checkRef(row.content.ref) }
    return try row.events.map { event throws(Refusal) in try prepared(event) }
  }

  private func record(
    _ row: SourceRow, _ document: NamedDocument?, _ events: [PreparedEvent]
  ) throws(Refusal) {
    let (key, found) = try place(of: row)
    field = nil
    if let found {
      try update(found, row, key, document, events)
    } else {
      try issue(row, key, document, events)
    }
  }

  private func issue(
    _ row: SourceRow, _ key: RowKey, _ document: NamedDocument?, _ events: [PreparedEvent]
  ) throws(Refusal) {
    guard row.isDescribed else {
      field = "ref"
      throw .unknownRef(row.id ?? row.content.ref, nearest: [])
    }
    var content = row.content
    if content.ref.isEmpty { content.ref = try ref(for: row) }
    let own = key.row
    keys?.insert(own.mark)
    hasRows = true
    let visibility = try ledger.clamp(
      row.visibility ?? request.visibility,
      under: document.map { [($0.name, $0.visibility)] } ?? [])
    let entry = try transaction.append(content, key: own, visibility: visibility)
    imported.counts.recommendations += 1
    if content.addressees.isEmpty { imported.unaddressed += 1 }
    seen.insert(entry.number)
    for event in events {
      try log(event, on: entry.id, number: entry.number, key.event(event.name), visibility)
    }
  }

  /// A ref that is free: of the row's own number where that makes one, else of its words.
  private func ref(for row: SourceRow) throws(Refusal) -> String {
    guard let name = row.handle.flatMap(Slug.ref(naming:)) else {
      return try transaction.freeRef(from: row.content.title, avoiding: milestones)
    }
    return try transaction.freeRef(named: name)
  }

  // MARK: Documents

  typealias NamedDocument = (name: String, id: EntryID, visibility: Visibility)

  /// The document of a row, registered where the ledger has none of that name.
  private func document(of row: SourceRow) throws(Refusal) -> NamedDocument? {
    field = SourceField.document.rawValue
    guard let name = row.document?.key ?? request.document else { return nil }
    let bytes = Array(name.utf8)
    if let found = documents[bytes] { return (name, found.id, found.visibility) }
    if documents.count >= Self.mostDocuments { documents.removeAll() }
    do throws(Refusal) {
      let found = try ledger.document(named: name)
      documents[bytes] = (found.id, found.visibility)
      return (name, found.id, found.visibility)
    } catch {
      guard case .unknownDocument = error else { throw error }
    }
    var document = row.document ?? Document(key: name, title: name)
    document.key = name
    for text in [name, document.title, document.publisher, document.url] {
      try Text.check(text, field: SourceField.document.rawValue, limit: Text.line)
    }
    var payload = document.payload
    if try transaction.anyRecorded(under: "document:\(name)") == nil {
      payload["key"] = .text("document:\(name)")
    }
    let visibility = row.visibility ?? request.visibility ?? .internal
    let entry = try transaction.append(.documentRegistered, payload, visibility: visibility)
    imported.counts.documents += 1
    documents[bytes] = (entry.id, visibility)
    return (name, entry.id, visibility)
  }
}

extension Refusal {
  /// The field that a refusal of a text is about.
  fileprivate var field: String? {
    switch self {
    case .emptyText(let field), .tooLong(let field, _), .badCharacter(let field, _): field
    default: nil
    }
  }
}
