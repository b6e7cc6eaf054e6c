internal import HeedSQLite

/// A redaction as a person asks for it.
public struct RedactionDraft: Sendable {
  /// The entry: `@N`, an id, a ref or the short name of a document.
  public var target: String
  /// Why; it must not repeat the words.
  public var because: String
  /// The title of what may stay in the place; nothing stays without one.
  public var title: String?
  /// The note of what may stay, for an event.
  public var note: String?
  /// The full text of what may stay, for a recommendation.
  public var text: String?
  /// The ref of what may stay, for a recommendation; the same where none is given.
  public var ref: String?
  /// The sources of what may stay, for an event.
  public var sources: [String] = []
  /// Words that must be gone, looked for in every entry.
  public var match: [String] = []

  /// A redaction that leaves nothing in the place.
  public init(_ target: String, because: String) {
    self.target = target
    self.because = because
  }
}

/// What a redaction would do.
public struct RedactionPreview: Sendable {
  /// The entry whose words go.
  public let entry: RecordedEntry
  /// What would stand in its place.
  public let replacement: RecordedEntry?
  /// Other entries that say the same words or amend it; they are not touched.
  public let others: [RecordedEntry]

  /// Whether a title may stand in its place.
  public var mayBeReplaced: Bool {
    switch entry.kind {
    case .eventLogged, .recommendationIssued, .documentRegistered: true
    default: false
    }
  }
}

extension Ledger {
  /// What the redaction would take away, what would stay, and where else the words stand.
  ///
  /// - Throws: `Refusal` for what cannot be redacted so.
  public func preview(_ draft: RedactionDraft) throws(Refusal) -> RedactionPreview {
    try moment { () throws(Refusal) in
      let plan = try plan(draft)
      return try reading { () throws(SQLiteFailure) in
        var words = SoughtWords(gone: draft.match)
        words.repeated = plan.body.ownWords
        return RedactionPreview(
          entry: try recorded(plan.number),
          replacement: try plan.restated.map { body throws(SQLiteFailure) in
            try recorded(plan.number, restated: body)
          },
          others: try entries(
            saying: words, otherThan: plan.number, sharing: plan.content))
      }
    }
  }

  /// Takes the words of an entry out of the file: its body, what was derived from it, and its
  /// text where no other document has it. What may stay stands in its place.
  ///
  /// Where the file could not be made anew at once, the acknowledgement says why: the redaction
  /// stands, and the next write makes up for it.
  /// - Throws: `Refusal`; nothing is recorded then.
  public func redact(
    _ draft: RedactionDraft, isDryRun: Bool = false
  ) throws(Refusal) -> Acknowledgement {
    var number = 0
    var isRestated = false
    var before: [HeldStanding] = []
    return try write(isDryRun: isDryRun) { transaction throws(Refusal) in
      let plan = try plan(draft)
      number = plan.number
      isRestated = plan.restated != nil
      before = try transaction.standings(concerning: [number])
      var payload = JSONObject(["because": .text(draft.because)])
      payload["concerns"] = .texts(try concerns(plan))
      payload["key_sha256"] = plan.body.payload.text("key").map {
        .text(Digest(of: $0).hexadecimal)
      }
      payload["restated"] = plan.restated.flatMap { JSON.canonical(parsing: $0.canonical) }
      try transaction.correct(.entryRedacted, number, payload)
      if let content = plan.content { try transaction.forget(content) }
    } then: { transaction throws(Refusal) in
      let corrected = try transaction.corrected(number, since: before)
      return transaction.acknowledgement(.redacted(corrected, isRestated: isRestated))
    }
  }

  /// A redaction that may be carried out.
  private struct Plan {
    let number: Int
    let body: EntryBody
    let restated: EntryBody?
    /// The text of a document.
    let content: Digest?
  }

  private func plan(
    _ draft: RedactionDraft
  ) throws(Refusal) -> Plan {
    try check(draft)
    let number = try number(named: draft.target)
    let (body, isStored) = try reading { () throws(SQLiteFailure) in
      (
        try database.survivingBody(of: number),
        try database.first(
          "SELECT 1 FROM entry_body WHERE number = ?1", number, read: { _ in true }) ?? false
      )
    }
    guard let body, isStored else { throw .alreadyRedacted(number: number) }
    switch body.kind {
    case .ledgerOpened, .entryRedacted: throw .notRedactable(number: number, kind: body.kind)
    default: break
    }
    try checkReplacement(draft, number, body)
    let restated = body.restated(
      with: Replacement(
        title: draft.title, note: draft.note, text: draft.text, ref: draft.ref,
        sources: draft.sources.map(Source.init(given:))))
    try checkGone(draft, restated)
    return Plan(
      number: number, body: body, restated: restated, content: Document(body.payload)?.sha256)
  }

  private func check(_ draft: RedactionDraft) throws(Refusal) {
    try Text.check(draft.because, field: "--because", limit: Text.long)
    try Text.check(draft.title, field: "--title", limit: Text.line)
    try Text.check(draft.note, field: "--note", limit: Text.long)
    try Text.check(draft.text, field: "--text", limit: Text.long)
    for source in draft.sources { try Text.check(source, field: "--source", limit: Text.line) }
    for word in draft.match { try Text.check(word, field: "--match", limit: Text.line) }
  }

  /// Only events, recommendations and documents can be said again in other words.
  private func checkReplacement(
    _ draft: RedactionDraft, _ number: Int, _ body: EntryBody
  ) throws(Refusal) {
    let given: [(option: String, isGiven: Bool, kinds: [EntryKind])] = [
      ("--title", draft.title != nil, [.eventLogged, .recommendationIssued, .documentRegistered]),
      ("--note", draft.note != nil, [.eventLogged]),
      ("--source", !draft.sources.isEmpty, [.eventLogged]),
      ("--text", draft.text != nil, [.recommendationIssued]),
      ("--ref", draft.ref != nil, [.recommendationIssued]),
    ]
    for option in given where option.isGiven {
      guard option.kinds.contains(body.kind) else {
        throw .noReplacement(option: option.option, number: number)
      }
      guard draft.title != nil else { throw .needsTitle(option: option.option) }
    }
    guard let ref = draft.ref else { return }
    try Text.checkRef(ref)
    if let other = try exactly(ref), other.number != number {
      throw .refTaken(ref, title: other.title)
    }
  }

  /// Neither the reason nor what stays may say what must be gone.
  private func checkGone(_ draft: RedactionDraft, _ restated: EntryBody?) throws(Refusal) {
    let words = SoughtWords(gone: draft.match)
    if let word = words.word(in: draft.because) {
      throw .wordsRemain(place: "--because", word: word)
    }
    for (key, text) in restated?.texts ?? [] {
      if let word = words.word(in: text) {
        throw .wordsRemain(place: "what stays (\(key))", word: word)
      }
    }
  }

  /// The recommendations that the words were about, so that they can say that something is gone.
  private func concerns(_ plan: Plan) throws(Refusal) -> [String] {
    guard plan.body.kind != .recommendationIssued else { return [] }
    return try reading { () throws(SQLiteFailure) in
      var ids: [String] = []
      for number in try recommendations(concerning: plan.number).sorted() {
        if let id = try database.id(of: number) { ids.append(id.description) }
      }
      return ids
    }
  }
}

extension Transaction {
  /// Takes out the text of a document where no other has it.
  fileprivate func forget(_ content: Digest) throws(Refusal) {
    try sql { () throws(SQLiteFailure) in
      try database.run(
        """
        DELETE FROM content
         WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM document WHERE sha256 = ?1)
        """, content.bytes)
    }
  }
}

extension EntryBody {
  /// The texts of an entry that others may repeat: what a person wrote, whole.
  fileprivate var ownWords: [String] {
    let keys: Set<String> = ["title", "note", "text", "quote", "because", "verbatim"]
    return texts.filter { keys.contains($0.key) && $0.text.utf8.count >= 4 }.map(\.text)
  }
}

extension Source {
  /// Evidence as it is typed: an address or a title.
  init(given text: String) {
    self.init()
    if text.contains("://") { url = text } else { title = text }
  }
}
