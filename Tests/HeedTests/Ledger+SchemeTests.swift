import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerSchemeTests {
  private let clock = FixedClock("2026-01-10T12:00:00.000Z")
  private let folder: TemporaryFolder
  private let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger.create(
      at: folder.file("heed.db"), owner: "Owner", surroundings: .fixed(clock: clock)
    ).ledger
    for ref in ["a", "b"] {
      var draft = RecommendationDraft(title: "Do \(ref)", addressees: ["State"])
      draft.ref = ref
      draft.visibility = .public
      _ = try ledger.issue(draft)
    }
  }

  @discardableResult
  private func define(
    begun stage: String, version: Int? = nil, visibility: Visibility? = nil
  ) throws -> Acknowledgement {
    let number = version.map { "\"version\": \($0), " } ?? ""
    let text = #"""
      {"name": "ours", \#(number)"statuses": [
        {"label": "Work begun", "name": "begun", "code": "W", "stage": "\#(stage)"},
        {"label": "Reply/action good", "name": "good", "stage": "done"}]}
      """#
    return try ledger.defineScheme(Array(text.utf8), named: "f", visibility: visibility)
  }

  private func mark(_ ref: String, _ step: String, _ visibility: Visibility? = nil) throws {
    var draft = EventDraft(subjects: [.init(ref: ref)], step: step)
    draft.visibility = visibility
    _ = try ledger.log(draft)
  }

  private func stage(of ref: String, _ viewpoint: Viewpoint = Viewpoint()) throws -> Stage {
    try ledger.show(ref, from: viewpoint).stage
  }

  private func importWords(_ words: [String], scheme: String? = nil) throws -> Imported? {
    let head = scheme.map { #""scheme": "\#($0)", "# } ?? ""
    let events = words.enumerated().map { index, word in
      #"{"key": "\#(word)", "title": "E", "on": "2025", "visibility": "public", "#
        + #""recommendations": [{"ref": "\#(index == 0 ? "a" : "b")", "status": "\#(word)"}]}"#
    }
    let text =
      #"{"heed": 1, "assessor": "Owner", \#(head)"events": [\#(events.joined(separator: ","))]}"#
    let acknowledgement = try ledger.importFile(Array(text.utf8), named: "f")
    if case .imported(let imported) = acknowledgement.subject { return imported }
    return nil
  }

  // MARK: Definitions

  @Test func `a status of the ledger's own scheme is asserted by name, label or code`() throws {
    try define(begun: "underway")
    for word in ["ours/begun", "ours/Work begun", "ours/w"] {
      try mark("a", word)
      #expect(try ledger.show("a").verdict == Verdict(scheme: "ours", version: 1, status: "begun"))
    }
    #expect(try stage(of: "a") == .underway)
    #expect(
      throws: Refusal.unknownStep(
        "begun", ref: "a", scheme: "implementation",
        nearest: ["ours/begun"], milestones: [])
    ) { try mark("a", "begun") }
  }

  @Test func `an assertion pins the version, and a later one changes nothing that was said`() throws
  {
    try define(begun: "underway")
    try mark("a", "ours/begun")
    try define(begun: "partial")
    try mark("b", "ours/begun")
    #expect(try stage(of: "a") == .underway)
    #expect(try stage(of: "b") == .partial)
    #expect(try ledger.show("b").verdict?.version == 2)
    #expect(try ledger.verify().findings == [])
  }

  @Test func `the same definition again adds nothing`() throws {
    let first = try define(begun: "underway")
    let again = try define(begun: "underway")
    #expect(again.isRepeat)
    #expect(again.number == first.number)
    #expect(again.head == first.head)
    try define(begun: "partial")
    #expect(try define(begun: "underway", version: 1).isRepeat, "an older version too")
    #expect(try ledger.scheme("ours").versions.map(\.scheme.version) == [1, 2])
  }

  @Test func `a version that exists and differs is refused`() throws {
    let number = try define(begun: "underway").number
    #expect(throws: Refusal.schemeTaken("ours", version: 1, number: number)) {
      try define(begun: "partial", version: 1)
    }
    #expect(try define(begun: "partial", version: 4).isRepeat == false)
    try define(begun: "done")
    #expect(try ledger.scheme("ours").known.scheme.version == 5)
  }

  @Test func `a retracted version is not given again by itself, and what it said has no meaning`()
    throws
  {
    let id = try define(begun: "underway").head.id
    try mark("a", "ours/begun")
    try ledger.correct(.entryRetracted, id)
    #expect(try stage(of: "a") == .unmapped)
    #expect(throws: Refusal.self) { try mark("b", "ours/begun") }
    try define(begun: "partial")
    #expect(try ledger.scheme("ours").known.scheme.version == 2)
    #expect(try stage(of: "a") == .unmapped)
    try define(begun: "done", version: 1)
    #expect(try stage(of: "a") == .done, "unless it is defined anew")
  }

  @Test func `a dry run defines nothing`() throws {
    let text = #"{"name": "ours", "statuses": [{"label": "A", "stage": "done"}]}"#
    _ = try ledger.defineScheme(Array(text.utf8), named: "f", isDryRun: true)
    #expect(throws: Refusal.self) { try ledger.scheme("ours") }
  }

  @Test func `an event and a milestone are at most as visible as the scheme they name`() throws {
    try define(begun: "underway")
    #expect(throws: Refusal.tooVisible("ours", visibility: "internal")) {
      try mark("a", "ours/begun", .public)
    }
    var draft = RecommendationDraft(title: "Do c", addressees: ["State"])
    draft.milestones = [(name: "step", status: "ours/begun")]
    draft.visibility = .public
    #expect(throws: Refusal.tooVisible("ours", visibility: "internal")) {
      try ledger.issue(draft)
    }
    try define(begun: "partial", visibility: .public)
    try mark("a", "ours/begun", .public)
    _ = try ledger.issue(draft)
  }

  @Test func `a slash in a label is no scheme`() throws {
    try define(begun: "underway")
    try mark("a", "ours/Reply/action good")
    #expect(try stage(of: "a") == .done)
    #expect(throws: Refusal.unknownScheme("ourz", nearest: ["ours"])) {
      try mark("a", "ourz/begun")
    }
  }

  // MARK: Order of arrival

  /// A definition of `ours` by a writer, as its first entry, at that second of the day.
  private func definition(_ writer: String, _ stage: Stage, at second: Int) throws -> History.Entry
  {
    let scheme = Scheme(
      name: "ours", version: 1, title: "Ours", source: "",
      statuses: [
        Status(name: "begun", label: "Begun", code: nil, stage: stage, meaning: nil)
      ])
    let body = EntryBody(
      kind: .schemeDefined,
      recordedAt: Instant(millisecondsSinceEpoch: 1_767_000_000_000 + Int64(second) * 1000),
      visibility: .public, payload: scheme.payload)
    let id = EntryID(writer: try #require(Writer(writer)), seq: 1)
    return History.Entry(id, body, after: .zero, salt: Array(repeating: 1, count: 16))
  }

  @Test func `a definition that arrives after the assertions gives them their meaning`() throws {
    let event = try #require(try importWords(["begun"], scheme: "ours"))
    #expect(event.unmapped == 1)
    #expect(try stage(of: "a") == .unmapped)
    #expect(try ledger.summary().counts.count(at: .unmapped) == 1)
    try ledger.receive([try definition("zzzzzzzz", .underway, at: 1)])
    #expect(try stage(of: "a") == .underway)
    #expect(try ledger.summary().counts.count(at: .unmapped) == 0)
    #expect(try ledger.unmappedWords() == [])
  }

  @Test(arguments: [false, true])
  func `of two writers' definitions of one version the earliest holds`(isReversed: Bool) throws {
    _ = try importWords(["begun"], scheme: "ours")
    let definitions = [
      try definition("zzzzzzzz", .underway, at: 1), try definition("aaaaaaaa", .done, at: 2),
    ]
    try ledger.receive(isReversed ? definitions.reversed() : definitions)
    #expect(try stage(of: "a") == .underway)
    #expect(try ledger.scheme("ours").versions.map(\.scheme.statuses[0].stage) == [.underway])
    try mark("b", "ours/begun")
    #expect(try stage(of: "b") == .underway)
  }

  // MARK: Words

  @Test func `an import keeps a word that no scheme knows, under the scheme that it names`() throws
  {
    #expect(try importWords(["Nearly there", "implemented"])?.unmapped == 1)
    #expect(
      try ledger.show("a").verdict
        == Verdict(scheme: "implementation", version: 1, status: "Nearly there"))
    #expect(try stage(of: "b") == .done)
    #expect(throws: Refusal.self, "a scheme that nobody has named") {
      try importWords(["theirs/Nearly there"])
    }
    #expect(try importWords(["theirs/Begun", "Yes/No"], scheme: "theirs")?.unmapped == 2)
    #expect(
      try ledger.unmappedWords() == [
        UnmappedWord(scheme: "implementation", word: "Nearly there", recommendations: 1, events: 1),
        UnmappedWord(scheme: "theirs", word: "Begun", recommendations: 1, events: 1),
        UnmappedWord(scheme: "theirs", word: "Yes/No", recommendations: 1, events: 1),
      ])
    var options = ImportOptions()
    options.scheme = "gao"
    let text = #"""
      {"heed": 1, "assessor": "GAO", "events": [{"key": "k", "title": "E", "on": "2025",
       "recommendations": [{"ref": "a", "status": "Closed-Implemented"}]}]}
      """#
    _ = try ledger.importFile(Array(text.utf8), named: "f", options)
    #expect(
      try ledger.show("a").assessments.contains {
        $0.verdict == Verdict(scheme: "gao", version: 1, status: "closed-implemented")
      })
  }

  @Test func `a file imported again adds nothing, whatever was defined since`() throws {
    try define(begun: "underway", visibility: .public)
    _ = try importWords(["Work begun", "Nearly there"], scheme: "ours")
    _ = try importWords(["Begun"], scheme: "theirs")
    try define(begun: "partial")
    let theirs = #"{"name": "theirs", "statuses": [{"label": "Begun", "stage": "partial"}]}"#
    _ = try ledger.defineScheme(Array(theirs.utf8), named: "f", visibility: .public)
    #expect(try importWords(["Work begun", "Nearly there"], scheme: "ours")?.unchanged == 2)
    #expect(try importWords(["Begun"], scheme: "theirs")?.unchanged == 1)
    #expect(try stage(of: "a") == .unmapped, "the word was kept, and is not the status's name")
  }

  @Test func `a mapping moves recommendations out of unmapped, and says how many`() throws {
    _ = try importWords(["Nearly there", "nearly-there"])
    let acknowledgement = try ledger.mapWords(
      of: "implementation", [(word: "NEARLY there", meaning: "partly implemented")])
    guard case .mapped(_, let words, let recommendations) = acknowledgement.subject else {
      Issue.record("\(acknowledgement.subject)")
      return
    }
    #expect(words.map(\.word) == ["Nearly there", "nearly-there"])
    #expect(words.allSatisfy { $0.stage == .partial && $0.isNew })
    #expect(recommendations == 2)
    #expect(try ledger.summary().counts.count(at: .partial) == 2)
    #expect(try ledger.unmappedWords() == [])
    let again = try ledger.mapWords(
      of: "implementation", [(word: "Nearly there", meaning: "partial")])
    #expect(again.isRepeat)
    #expect(again.head == acknowledgement.head)
    #expect(throws: Refusal.wordMapped("Nearly there", stage: "partial", number: again.number)) {
      try ledger.mapWords(of: "implementation", [(word: "Nearly there", meaning: "done")])
    }
    #expect(try ledger.verify().findings == [])
  }

  @Test func `only a word in use and without a meaning is mapped`() throws {
    _ = try importWords(["Nearly there", "implemented"])
    for (word, nearest) in [("Nearly their", ["Nearly there"]), ("implemented", [])] {
      #expect(throws: Refusal.notUnmapped(word, scheme: "implementation", nearest: nearest)) {
        try ledger.mapWords(of: "implementation", [(word: word, meaning: "done")])
      }
    }
    #expect(throws: Refusal.unknownScheme("implementatio", nearest: ["implementation"])) {
      try ledger.mapWords(of: "implementatio", [(word: "Nearly there", meaning: "done")])
    }
    #expect(throws: Refusal.self) {
      try ledger.mapWords(of: "implementation", [(word: "Nearly there", meaning: "unmapped")])
    }
  }

  @Test func `a mapping is known from its recording until its retraction, by those who may`()
    throws
  {
    _ = try importWords(["Nearly there"])
    clock.advance(days: 10)
    let id = try ledger.mapWords(
      of: "implementation", [(word: "Nearly there", meaning: "partial")]
    ).head.id
    var viewpoint = Viewpoint()
    viewpoint.knownAt = Instant("2026-01-15T00:00:00.000Z")
    #expect(try stage(of: "a", viewpoint) == .unmapped)
    #expect(try ledger.unmappedWords(from: viewpoint).map(\.word) == ["Nearly there"])
    #expect(try ledger.scheme("implementation", from: viewpoint).mappings.isEmpty)
    var everyone = Viewpoint()
    everyone.isPublic = true
    #expect(try stage(of: "a", everyone) == .unmapped, "an internal mapping is not theirs")
    #expect(try ledger.unmappedWords(from: everyone).map(\.word) == ["Nearly there"])
    try ledger.correct(.entryPublished, id)
    #expect(try stage(of: "a", everyone) == .partial)
    clock.advance(days: 10)
    try ledger.correct(.entryRetracted, id)
    #expect(try stage(of: "a") == .unmapped)
    viewpoint.knownAt = Instant("2026-01-25T00:00:00.000Z")
    #expect(try stage(of: "a", viewpoint) == .partial)
  }
}

extension Ledger {
  /// Retracts or publishes an entry.
  fileprivate func correct(_ kind: EntryKind, _ id: EntryID) throws {
    _ = try write { transaction throws(Refusal) in
      try transaction.append(
        kind, JSONObject(["target": .text(id.description), "visibility": "public"]),
        visibility: .public)
    } then: {
      $0.acknowledgement(.opened(owner: ""))
    }
  }
}
