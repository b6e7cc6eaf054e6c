import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed
@testable import HeedCommand

/// What is public is computed from public entries alone: nothing of what fewer may see leaks, not
/// by a word, a count, an order or a number.
@Suite struct PublicTests {
  /// Every verb that takes `--public`, and what is asked of it.
  private static func questions(_ refs: [String]) throws -> [[String]] {
    let verbs = Verbs.allCases.filter { $0.verb.syntax.takes(.public) }.map(\.rawValue)
    return try verbs.flatMap { verb in
      let words = PublicQuestions.words(of: verb, refs: refs)
      return try #require(words, "PublicQuestions has no rows for \(verb)")
        .map { [verb, "--public"] + $0 }
    }
  }

  // MARK: Against a ledger that holds nothing else

  /// Histories in which more is public than by chance.
  private static func history(_ seed: UInt64) -> History {
    var random = SeededGenerator(seed: seed)
    let history = History.sample(count: 70, using: &random)
    var feeds = history.feeds
    let facts: Set<EntryKind> = [
      .recommendationIssued, .eventLogged, .documentRegistered, .relationMade, .schemeDefined,
      .wordMapped,
    ]
    for entry in history.feedAfterFeed where facts.contains(entry.body.kind) {
      guard !random.oneIn(8), let last = feeds[0].last else { continue }
      let id = EntryID(writer: last.id.writer, seq: last.id.seq + 1)
      let payload = JSONObject([
        "target": .text(entry.id.description), "visibility": "public",
      ])
      let body = EntryBody(
        kind: .entryPublished,
        recordedAt: Instant(
          millisecondsSinceEpoch: last.body.recordedAt.millisecondsSinceEpoch + 1),
        visibility: .public, payload: payload)
      feeds[0].append(
        History.Entry(id, body, after: last.hash, salt: [UInt8](repeating: 7, count: 16)))
    }
    return History(feeds: feeds)
  }

  /// The entries that the public may not see: facts by the views, corrections as their targets.
  private static func sealed(_ entries: [History.Entry], in ledger: Ledger) throws -> Set<EntryID> {
    let bodies = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0.body) })
    let shown = try ledger.database.all(
      """
      SELECT writer, seq FROM entry WHERE number IN (
        SELECT number FROM ledger UNION SELECT number FROM public_recommendation
        UNION SELECT number FROM public_event UNION SELECT number FROM public_relation
        UNION SELECT number FROM document WHERE visibility = 'public'
        UNION SELECT number FROM scheme WHERE visibility = 'public'
        UNION SELECT number FROM word_meaning WHERE visibility = 'public')
      """
    ) { row in EntryID("\(row.text(0)).\(row.int(1))") }
    let facts = Set(shown.compactMap { $0 })
    return Set(
      entries.map(\.id).filter { id in
        var root = id
        while let body = bodies[root], body.kind.isCorrection, let target = body.target {
          root = target
        }
        return !facts.contains(root)
      })
  }

  @Test(arguments: UInt64(0)..<5)
  func `the public sees what a ledger of the public entries alone shows`(seed: UInt64) throws {
    let console = try Console()
    let history = Self.history(seed)
    var random = SeededGenerator(seed: seed)
    let entries = history.interleaved(using: &random)
    let whole = console.folder.file("whole.db")
    let open = console.folder.file("open.db")
    let ledger = try Ledger.make(at: whole, entries)
    let sealed = try Self.sealed(entries, in: ledger)
    _ = try Ledger.make(at: open, entries, sealed: sealed)
    #expect(sealed.count > 5 && sealed.count < entries.count)
    let ids = entries.filter { $0.body.kind == .recommendationIssued }.prefix(6)
    let refs =
      ["envoy", "debates", "talks", "aid", "envoy~mmmmmmmm", "env", "envoi", "@3", "@9"]
      + ids.map(\.id.description)
    for words in try Self.questions(refs) {
      let told = console.run(["--ledger", whole] + words)
      let expected = console.run(["--ledger", open] + words)
      #expect(told.text == expected.text, "\(words)")
      #expect(told.errorText == expected.errorText, "\(words)")
      #expect(told.status == expected.status, "\(words)")
    }
  }

  // MARK: Canaries

  /// A ledger with what is public, what is internal and what is private; `word` stands in every
  /// field of what is not public.
  private static func console(_ word: String, day: String, isFuller: Bool) throws -> Console {
    let console = try Console()
    console.run("init", "--owner", "Owner")
    let file = try console.folder.write(PublicFile.text(word, day: day).utf8, to: "all.json")
    #expect(console.run("import", file).status == 0)
    console.run(
      "log", "roads", "Road opened", "--on", "2024-01", "--visibility", "public", "--source",
      word, "--source-visibility", "private")
    console.run("publish", "aid", "--yes", "--because", "agreed")
    guard isFuller else { return console }
    console.run("mark", "roads", "contrary", "--assessor", word, "--because", word)
    console.run("log", "aid", "roads", word, "--kind", "response", "--response", "rejected")
    console.run("add", word, "--to", word, "--ref", "roads-\(word)", "--visibility", "private")
    return console
  }

  private static let refs = [
    "roads", "aid", "roa", "canary", "roads-canary", "rods", "@4", "nothing",
  ]

  @Test func `no word, number or head of what is not public is told`() throws {
    let console = try Self.console("canary", day: "2020-02-02", isFuller: true)
    let all = console.run("list", "--format", "csv").lines.count
    #expect(console.run("list", "--public", "--format", "csv").lines.count == 4)
    #expect(all > 6)
    let refs = Self.refs.filter { !$0.contains("canary") }
    for words in try Self.questions(refs) {
      let outcome = console.run(words)
      #expect(!outcome.allText.lowercased().contains("canary"), "\(words)")
      #expect(!outcome.text.contains("2020-02-02"), "\(words)")
      #expect(outcome.text.firstMatch(of: /@\d/) == nil, "\(words)")
      #expect(outcome.text.firstMatch(of: /[0-9a-f]{32}/) == nil, "\(words)")
      #expect(outcome.text.firstMatch(of: /"(entry|head)": ?[^n ]/) == nil, "\(words)")
    }
  }

  @Test func `what is not public may say anything, and the public reads the same`() throws {
    let console = try Self.console("canary", day: "2020-02-02", isFuller: false)
    let other = try Self.console("zebra", day: "2025-12-12", isFuller: true)
    for words in try Self.questions(Self.refs) {
      #expect(console.run(words).text == other.run(words).text, "\(words)")
      #expect(console.run(words).errorText == other.run(words).errorText, "\(words)")
    }
  }
}
