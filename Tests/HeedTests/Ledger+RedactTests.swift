import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerRedactTests {
  private let made: CorrectedLedger
  private var ledger: Ledger { made.ledger }

  init() throws {
    made = try CorrectedLedger()
    try made.add("envoy", "Appoint an envoy")
    try made.log("envoy", title: "Kim Chol was heard", step: "in-progress") {
      $0.note = "In May"
      $0.because = "He was heard"
      $0.on = try? Period("2024-05")
      $0.kind = .meeting
      $0.key = "heard"
    }
  }

  private func draft(
    _ target: String, _ change: (inout RedactionDraft) -> Void = { _ in }
  ) -> RedactionDraft {
    var draft = RedactionDraft(target, because: "at a witness's request")
    change(&draft)
    return draft
  }

  private func body(_ number: Int) throws -> JSONObject {
    try #require(
      try ledger.database.first(
        "SELECT body FROM entry_body WHERE number = ?1", number,
        read: { EntryBody(canonical: $0.blob(0))?.payload }) ?? nil)
  }

  @Test func `an event that goes takes its status along, and says what it was about`() throws {
    let answer = try ledger.redact(draft("@3"))
    #expect(answer.corrected?.moves.map { $0.after?.status } == [nil])
    #expect(try made.status("envoy") == nil)
    #expect(try ledger.show("envoy").history.isEmpty)
    let payload = try body(4)
    #expect(payload.texts("concerns") == [try ledger.show("envoy").id.description])
    #expect(payload.text("target") == "\(try ledger.entry("@3").id)")
    #expect(payload["restated"] == nil)
    #expect(try ledger.entry("@3").isRedacted)
    #expect(try ledger.verify().findings == [])
  }

  @Test func `what may stay of an event is its date, kind and statuses`() throws {
    let answer = try ledger.redact(
      draft("@3") {
        $0.title = "A witness was heard"
        $0.sources = ["https://example.org/hearing"]
      })
    #expect(answer.corrected?.moves.isEmpty == true)
    let line = try #require(try ledger.show("envoy").history.first)
    #expect(line.title == "A witness was heard")
    #expect(line.on.description == "2024-05" && line.kind == "meeting")
    #expect(line.verdict?.status == "in-progress")
    #expect(line.because == nil && line.note == nil)
    #expect(line.sources.map(\.url) == ["https://example.org/hearing"])
    #expect(throws: Refusal.alreadyRedacted(number: 3)) { try ledger.redact(draft("@3")) }
    _ = try ledger.retract("@3", because: "wrong")
    #expect(try made.status("envoy") == nil)
    #expect(try ledger.verify().findings == [])
  }

  @Test func `what may stay of a recommendation is who is asked, when, and its ref`() throws {
    try made.add("kim", "Free Kim Chol") {
      $0.text = "All about him"
      $0.tags = ["theme:prisoners"]
      $0.issuers = ["Committee"]
      $0.milestones = [(name: "freed", status: "implemented")]
      $0.priority = "high"
      $0.place = "on Kim"
    }
    try made.log("kim", step: "freed")
    _ = try ledger.redact(
      draft("kim") {
        $0.title = "Free a prisoner"
        $0.ref = "prisoner"
        $0.match = ["Kim"]
      })
    let shown = try ledger.show("prisoner")
    #expect(shown.content.title == "Free a prisoner")
    #expect(shown.content.text == nil && shown.content.place == nil)
    #expect(shown.content.addressees == ["State"] && shown.content.issuers == ["Committee"])
    #expect(shown.content.tags == ["theme:prisoners"] && shown.content.priority == "high")
    #expect(shown.content.milestones.map(\.name) == ["freed"])
    #expect(shown.verdict?.status == "implemented")
    #expect(throws: Refusal.self) { try ledger.show("kim") }
    #expect(try ledger.verify().findings == [])
  }

  @Test func `what may stay of a document is its short name, date and language`() throws {
    let file = #"""
      {"heed": 1, "documents": [{"key": "letter", "title": "Letter to Kim", "date": "2021",
        "language": "en", "publisher": "Kim's friends", "url": "https://kim.org", "text": "Kim"}]}
      """#
    _ = try ledger.importFile(Array(file.utf8), named: "f")
    _ = try ledger.redact(
      draft("letter") {
        $0.title = "A letter"
        $0.match = ["kim"]
      })
    let entry = try ledger.entry("letter")
    #expect(entry.title == "A letter" && entry.on == "2021")
    #expect(try made.left(of: ["kim"]) == ["kim"], "the event on him is not touched")
    #expect(try ledger.verify().findings == [])
  }

  @Test func `other entries with the same words are listed, and their amendments`() throws {
    try made.log("envoy", title: "Another note")
    try made.log("envoy", title: "Said again: Kim Chol was heard, they say")
    try made.log("envoy", title: "Of KIM-CHOL") { $0.key = "kim-chol-2" }
    try made.amend(3, .eventAmended, set: JSONObject(["note": "In June"]))
    let plain = try ledger.preview(draft("@3"))
    #expect(plain.others.map(\.number) == [5, 7])
    #expect(plain.entry.number == 3 && plain.replacement == nil)
    let wide = try ledger.preview(draft("@3") { $0.match = ["kim chol"] })
    #expect(wide.others.map(\.number) == [5, 6, 7])
    // The names of fields are not words.
    #expect(try ledger.preview(draft("@4") { $0.match = ["bearings"] }).others.isEmpty)
  }

  @Test(arguments: [
    ("\u{c9}MILE \"Mimi\" N\u{ed}", "\u{e9}mile \"mimi\" n\u{ed}"), ("a\\b", "A\\B"),
    ("\u{410}\u{43d}\u{43d}\u{430}", "\u{430}\u{43d}\u{43d}\u{430}"),
  ])
  func `words are found in any case and with any character`(said: String, sought: String) throws {
    try made.log("envoy", title: "About \(said) again")
    let others = try ledger.preview(draft("@2") { $0.match = [sought] }).others
    #expect(others.map(\.number) == [4])
  }

  @Test func `words in the text of a document are found`() throws {
    let file = #"""
      {"heed": 1, "documents": [{"key": "letter", "title": "A letter", "text": "Dear Kim Chol"}]}
      """#
    _ = try ledger.importFile(Array(file.utf8), named: "f")
    let others = try ledger.preview(draft("@2") { $0.match = ["kim chol"] }).others
    #expect(others.map(\.name) == [nil, "letter"])
  }

  @Test func `neither the reason nor what stays may say what must be gone`() throws {
    let before = try ledger.projections()
    #expect(throws: Refusal.wordsRemain(place: "--because", word: "witness")) {
      try ledger.redact(draft("@3") { $0.match = ["witness"] })
    }
    #expect(throws: Refusal.wordsRemain(place: "what stays (title)", word: "kim")) {
      try ledger.redact(
        draft("@3") {
          $0.title = "Kim was heard"
          $0.match = ["kim"]
        })
    }
    try made.add("kim-chol", "Free him")
    #expect(throws: Refusal.wordsRemain(place: "what stays (ref)", word: "Kim Chol")) {
      try ledger.redact(
        draft("kim-chol") {
          $0.title = "Free a man"
          $0.match = ["Kim Chol"]
        })
    }
    #expect(try ledger.projections().count > before.count)
  }

  @Test func `what was redacted is not recorded again under its key`() throws {
    let path = try Self.importFile(status: "in-progress")
    _ = try ledger.importFile(path, named: "f")
    _ = try ledger.redact(draft("@5"))
    _ = try ledger.redact(draft("@4") { $0.title = "Something asked" })
    let before = try ledger.projections()
    // Whatever the file says of it by now.
    for status in ["in-progress", "implemented"] {
      let again = try ledger.importFile(try Self.importFile(status: status), named: "f")
      guard case .imported(let imported) = again.subject else { return }
      #expect(imported.added == 0 && imported.unchanged == 2)
    }
    #expect(try ledger.projections() == before)
    _ = try ledger.redact(draft("@3"))
    #expect(throws: Refusal.keyRedacted("heard", number: 3)) {
      try made.log("envoy", title: "Kim Chol was heard") { $0.key = "heard" }
    }
    #expect(try ledger.verify().findings == [])
  }

  private static func importFile(status: String) throws -> [UInt8] {
    Array(
      #"""
      {"heed": 1, "assessor": "Owner",
       "recommendations": [{"ref": "kim", "title": "Free Kim", "addressees": ["State"]}],
       "events": [{"key": "e", "title": "Kim", "on": "2024",
         "recommendations": [{"ref": "kim", "status": "\#(status)"}]}]}
      """#.utf8)
  }

  @Test func `a text is deleted only where its document was redacted`() throws {
    let file = #"{"heed": 1, "documents": [{"key": "a", "title": "A", "text": "Words"}]}"#
    _ = try ledger.importFile(Array(file.utf8), named: "f")
    let take = "DELETE FROM content; SELECT count(*) FROM content;"
    for prelude in ["", "DELETE FROM document;"] {
      let shell = try Shell.sqlite(made.path, "BEGIN; \(prelude) \(take) ROLLBACK;")
      #expect(shell.errors.contains("no redaction took its document"), "\(prelude)")
    }
    _ = try ledger.redact(draft("@3"))
    let shell = try Shell.sqlite(made.path, take)
    #expect(shell.errors.contains("no redaction took its document"))
  }

  @Test func `what is only tried leaves no trace`() throws {
    let before = try Shell.sqlite(made.path, ".dump").output
    _ = try ledger.redact(draft("@3"), isDryRun: true)
    _ = try ledger.preview(draft("@3"))
    #expect(try Shell.sqlite(made.path, ".dump").output == before)
  }
}
