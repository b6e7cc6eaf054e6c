internal import HeedSQLite

/// One entry as a person would recognise it, before it is corrected.
public struct RecordedEntry: Sendable {
  /// What it says of one recommendation.
  public struct Effect: Sendable {
    /// The recommendation's ref.
    public let ref: String
    /// The status asserted, if one was.
    public let verdict: Verdict?
    /// The milestone reached.
    public let milestone: String?
    /// What the addressee answered.
    public let response: Response?
  }

  /// Identity of the entry.
  public let id: EntryID
  /// Local number of the entry.
  public let number: Int
  /// What it records; `nil` where it was redacted and nothing stands in its place.
  public internal(set) var kind: EntryKind?
  /// Kind of the event.
  public internal(set) var eventKind: String?
  /// The ref of a recommendation, the short name of a document.
  public internal(set) var name: String?
  /// What it says, in a line.
  public internal(set) var title: String?
  /// When it happened, was issued or published.
  public internal(set) var on: String?
  /// What an event says of each recommendation; the two that are related.
  public internal(set) var effects: [Effect] = []
  /// How two recommendations are related.
  public internal(set) var relation: RelationKind?
  /// Local number of the entry that it corrects.
  public internal(set) var target: Int?
  /// Why, as it was given.
  public internal(set) var because: String?
  /// Who may see it.
  public internal(set) var visibility: Visibility?
  /// When it was written down.
  public internal(set) var recordedAt: Instant?
  /// Whether it counts no more.
  public internal(set) var isRetracted = false
  /// Whether its words were taken away.
  public internal(set) var isRedacted = false
}

extension Ledger {
  /// The entry that a person means: by `@N`, id, the ref of a recommendation or the short name
  /// of a document; retracted ones too.
  ///
  /// - Throws: `Refusal` where nothing is called so.
  public func entry(_ text: String) throws(Refusal) -> RecordedEntry {
    try moment { () throws(Refusal) in
      let number = try number(named: text)
      return try reading { () throws(SQLiteFailure) in try recorded(number) }
    }
  }

  /// The entry as it stands now, amended; or as `restated` would have it.
  func recorded(
    _ number: Int, restated: EntryBody? = nil
  ) throws(SQLiteFailure) -> RecordedEntry {
    guard let id = try database.id(of: number) else {
      preconditionFailure("an entry is named by its own number")
    }
    var entry = RecordedEntry(id: id, number: number)
    entry.isRetracted = try database.isRetracted(number)
    entry.isRedacted =
      try database.first(
        "SELECT 1 FROM entry_body WHERE number = ?1", number, read: { _ in true }) == nil
    let body =
      if let restated { Optional(restated) } else { try database.presentBody(of: number) }
    guard let body else { return entry }
    entry.kind = body.kind
    entry.visibility = body.visibility
    entry.recordedAt = body.recordedAt
    entry.because = body.payload.text("because")
    if let target = body.target { entry.target = try database.number(of: target) }
    try describe(body.payload, as: body.kind, &entry)
    // What is only to be has no row yet that shows its ref.
    if restated != nil, let ref = body.payload.text("ref") { entry.name = ref }
    return entry
  }

  private func describe(
    _ payload: JSONObject, as kind: EntryKind, _ entry: inout RecordedEntry,

  ) throws(SQLiteFailure) {
    switch kind {
    case .ledgerOpened: entry.title = payload.text("owner")
    case .documentRegistered:
      entry.name = payload.text("name")
      entry.title = payload.text("title")
      entry.on = payload.text("date")
    case .recommendationIssued:
      // The ref as shown, where there is a row to show.
      entry.name = try shownRef(of: entry.number) ?? payload.text("ref")
      entry.title = payload.text("title")
      entry.on = payload.text("issued_on")
    case .eventLogged: try describe(event: payload, &entry)
    case .relationMade:
      guard let relation = Relation(payload) else { return }
      entry.relation = relation.kind
      for id in [relation.subject, relation.object] {
        entry.effects.append(
          RecordedEntry.Effect(
            ref: try ref(of: id), verdict: nil, milestone: nil, response: nil))
      }
    case .schemeDefined:
      entry.name = payload.text("name")
      entry.title = payload.text("title")
    case .wordMapped:
      guard let mapping = WordMapping(payload) else { return }
      entry.title = "\(mapping.scheme)/\(mapping.word) means \(mapping.stage.rawValue)"
    case .recommendationAmended, .eventAmended, .entryRetracted, .entryReinstated,
      .entryRedacted, .entryPublished:
      break
    }
  }

  private func describe(
    event payload: JSONObject, _ entry: inout RecordedEntry
  ) throws(SQLiteFailure) {
    guard let event = Event(payload) else { return }
    entry.eventKind = event.kind.rawValue
    entry.title = event.title
    entry.on = event.on.description
    entry.because = event.bearings.lazy.compactMap(\.because).first ?? event.note
    for bearing in event.bearings {
      entry.effects.append(
        RecordedEntry.Effect(
          ref: try ref(of: bearing.recommendation), verdict: bearing.verdict,
          milestone: bearing.milestone, response: bearing.response))
    }
  }

  /// The ref of a recommendation; its id where its words are not here.
  func ref(of id: EntryID) throws(SQLiteFailure) -> String {
    guard let number = try database.number(of: id), let ref = try shownRef(of: number)
    else { return id.description }
    return ref
  }

  private func shownRef(of number: Int) throws(SQLiteFailure) -> String? {
    try database.first("SELECT ref FROM recommendation WHERE number = ?1", number) { $0.text(0) }
  }
}
