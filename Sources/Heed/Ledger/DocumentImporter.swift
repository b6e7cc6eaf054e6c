internal import HeedSQLite

/// One import of a document in hand.
struct DocumentImporter {
  let transaction: Transaction
  let request: DocumentImport
  var ledger: Ledger { transaction.ledger }
  private(set) var imported = DocumentImported()
  private var document: (id: EntryID, visibility: Visibility)
  /// The short name of the document's first text.
  private var stem = ""
  /// The names of all milestones, which no ref should have.
  private var milestones: [String] = []
  private var faults: [String] = []

  init(_ transaction: Transaction, _ request: DocumentImport) {
    self.transaction = transaction
    self.request = request
    document = (EntryID(writer: transaction.writer, seq: 0), .private)
  }

  mutating func run() throws(Refusal) {
    let unaddressed = request.items.filter { $0.content.addressees.isEmpty && $0.amends == nil }
    guard unaddressed.isEmpty else {
      throw .nobodyAsked(path: request.name, titles: unaddressed.map(\.content.title))
    }
    try register()
    milestones = try transaction.sql { () throws(SQLiteFailure) in
      try transaction.database.all("SELECT DISTINCT name FROM milestone") { $0.text(0) }
    }
    for (offset, item) in request.items.enumerated() {
      do throws(Refusal) {
        imported.outcomes.append(try record(item))
      } catch {
        guard error.isAboutTheRequest else { throw error }
        // The message alone says what is wrong where there is no other.
        guard request.items.count > 1 else { throw error }
        faults.append("\(offset + 1), \(item.content.title): \(error.message)")
        guard faults.count < FileImporter.mostFaults else { break }
      }
    }
    guard faults.isEmpty else { throw .badItems(path: request.name, reasons: faults) }
  }

  // MARK: The document

  /// Finds the document by its text, or registers it.
  private mutating func register() throws(Refusal) {
    guard let sha256 = request.document.sha256 else {
      preconditionFailure("a document is imported with its text")
    }
    if let known = try ledger.document(ofText: sha256) {
      if known.isRetracted { try reinstate(known.number) }
      stem = ledger.stem(of: known.document, in: try ledger.documents())
      try use(known.number, known.document.key, known.visibility)
      return
    }
    var content = request.document
    let key = try self.key()
    content.key = key
    for (field, text) in [
      ("document", content.key), ("title", content.title), ("publisher", content.publisher),
      ("language", content.language), ("address", content.url),
    ] as [(String, String?)] { try Text.check(text, field: field, limit: Text.line) }
    var payload = content.payload
    if try transaction.anyRecorded(under: "document:\(key)") == nil {
      payload["key"] = .text("document:\(key)")
    }
    let visibility = request.visibility ?? .internal
    let entry = try transaction.append(.documentRegistered, payload, visibility: visibility)
    try transaction.store(request.text, as: sha256)
    imported.isRegistered = true
    stem = request.stem ?? key
    try use(entry.number, key, visibility)
  }

  private func reinstate(_ number: Int) throws(Refusal) {
    try transaction.correct(
      .entryReinstated, number, JSONObject(["because": .text("its document was imported again")]))
  }

  private mutating func use(
    _ number: Int, _ key: String, _ visibility: Visibility
  ) throws(Refusal) {
    imported.key = key
    let id = try transaction.sql { () throws(SQLiteFailure) in
      try transaction.database.id(of: number)
    }
    if let id { document = (id, visibility) }
  }

  /// The short name: as it was given; `STEM-2` for another text of a document; else made of the
  /// title and the year, with a letter where another document has that.
  private func key() throws(Refusal) -> String {
    let taken = Set(try ledger.documents().map { Array($0.document.key.utf8) })
    func isFree(_ key: String) -> Bool { !taken.contains(Array(key.utf8)) }
    if let stem = request.stem {
      var number = 2
      while !isFree("\(stem)-\(number)") { number += 1 }
      return "\(stem)-\(number)"
    }
    let given = request.document.key
    let base = given.isEmpty ? Self.key(of: request.document) : given
    if isFree(base) { return base }
    for letter in "bcdefghijklmnopqrstuvwxyz" {
      let key = base.utf8.last.map(Self.isDigit) == true ? "\(base)\(letter)" : "\(base)-\(letter)"
      if isFree(key) { return key }
    }
    var number = 27
    while !isFree("\(base).\(number)") { number += 1 }
    return "\(base).\(number)"
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  static func key(of document: Document) -> String {
    let words = Slug(of: document.title).joined(words: 4, length: 40, short: 36, names: true)
    let name = words.isEmpty ? "document" : words
    guard let year = document.publishedOn.map({ String($0.description.prefix(4)) }),
      !name.split(separator: "-").contains(Substring(year))
    else { return name }
    return "\(name)-\(year)"
  }

  // MARK: Its recommendations

  private mutating func record(
    _ item: DocumentImport.Item
  ) throws(Refusal) -> DocumentImported.Outcome {
    var content = item.content
    content.document = document.id
    try Text.check(content)
    if let ref = item.amends { return try amend(ref, content) }
    var (key, found) = try self.key(for: content)
    if let found {
      if !found.isRetracted { return try outcome(found.number, .unchanged) }
      if try isSame(content, as: found.number) {
        try reinstate(found.number)
        return try outcome(found.number, .reinstated, reversible: found.number)
      }
      key.repetition += 1
      while try !isFree(key) { key.repetition += 1 }
    }
    if content.ref.isEmpty {
      content.ref = try transaction.freeRef(from: item.action, avoiding: milestones)
    } else {
      try Text.checkRef(content.ref)
      if let other = try ledger.exactly(content.ref) {
        throw .refTaken(content.ref, title: other.title)
      }
    }
    var payload = content.payload
    payload["key"] = .text(key.text)
    let visibility = try ledger.clamp(
      request.visibility, under: [(imported.key, document.visibility)])
    let entry = try transaction.append(.recommendationIssued, payload, visibility: visibility)
    return DocumentImported.Outcome(
      number: entry.number, ref: content.ref, title: content.title, deed: .issued,
      reversible: entry.number)
  }

  private func outcome(
    _ number: Int, _ deed: DocumentImported.Outcome.Deed, reversible: Int? = nil
  ) throws(Refusal) -> DocumentImported.Outcome {
    let entry = try transaction.sql { () throws(SQLiteFailure) in try ledger.recorded(number) }
    return DocumentImported.Outcome(
      number: number, ref: entry.name ?? "", title: entry.title ?? "", deed: deed,
      reversible: reversible)
  }

  /// The key of the recommendation, and what stands under it at the same place; the words may
  /// stand in the document more than once.
  private func key(
    for content: Recommendation
  ) throws(Refusal) -> (QuoteKey, found: (number: Int, isRetracted: Bool)?) {
    var key = QuoteKey(
      stem: stem, digest: QuoteWords.digest(of: content.quote ?? content.title))
    while let found = try transaction.anyRecorded(under: key.text) {
      // What was taken away stays away, whatever the document still says.
      guard let payload = found.payload else { return (key, (found.number, false)) }
      if payload.text("place") == content.place, payload.text("document") == "\(document.id)" {
        let isRetracted = try transaction.sql { () throws(SQLiteFailure) in
          try transaction.database.isRetracted(found.number)
        }
        return (key, (found.number, isRetracted))
      }
      key.repetition += 1
    }
    return (key, nil)
  }

  private func isFree(_ key: QuoteKey) throws(Refusal) -> Bool {
    try transaction.anyRecorded(under: key.text) == nil
  }

  /// Whether the entry says that already, whatever its ref.
  private func isSame(_ content: Recommendation, as number: Int) throws(Refusal) -> Bool {
    let body = try transaction.sql { () throws(SQLiteFailure) in
      try transaction.database.presentBody(of: number)
    }
    guard let old = body.flatMap({ Recommendation($0.payload) }) else { return false }
    var content = content
    content.ref = old.ref
    return JSON.object(content.payload).canonical == JSON.object(old.payload).canonical
  }

  /// Gives a recommendation the words, place and number that it has in the new text.
  private func amend(
    _ ref: String, _ new: Recommendation
  ) throws(Refusal) -> DocumentImported.Outcome {
    let known = try ledger.resolve(ref)
    let body = try transaction.sql { () throws(SQLiteFailure) in
      try transaction.database.presentBody(of: known.number)
    }
    guard let body, let old = Recommendation(body.payload) else {
      throw .nothingLeft(number: known.number)
    }
    if document.visibility < body.visibility {
      throw .tooVisible(imported.key, visibility: document.visibility.rawValue)
    }
    var content = old
    content.document = document.id
    content.quote = new.quote
    content.place = new.place
    content.number = new.number ?? old.number
    if old.text != nil || new.text != nil { content.text = new.text ?? new.title }
    var payload = JSONObject(["because": .text("\(imported.key) says it in other words")])
    guard payload.note(from: old.payload, to: content.payload) else {
      return try outcome(known.number, .unchanged)
    }
    let entry = try transaction.correct(.recommendationAmended, known.number, payload)
    return try outcome(known.number, .amended, reversible: entry)
  }
}
