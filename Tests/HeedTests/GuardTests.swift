import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

/// The triggers of `schema.sql`, against a plain sqlite3 shell.
@Suite struct GuardTests {
  @Test func `no statement of a plain SQLite shell changes the record`() throws {
    let target = try Target(isLastRedacted: false)
    for attack in Attack.all { #expect(try !target.falls(to: attack), "\(attack)") }
    let redacted = try Target(isLastRedacted: true)
    for attack in Attack.onRedacted { #expect(try !redacted.falls(to: attack), "\(attack)") }
  }

  @Test(arguments: [
    "entry_is_immutable", "entry_is_kept", "entry_follows", "body_is_immutable", "body_is_kept",
    "body_follows", "content_is_immutable", "content_is_kept", "content_is_new",
  ])
  func `without any one trigger an attack gets through`(trigger: String) throws {
    let target = try Target(isLastRedacted: false)
    try target.weaken("DROP TRIGGER \(trigger)")
    #expect(try Attack.all.contains { try target.falls(to: $0) })
  }

  @Test func `the triggers are all tested`() throws {
    let names = try Ledger.inMemory().database.all(
      "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
    ) { $0.text(0) }
    #expect(names.count == 9)
  }

  @Test(arguments: [("entry_follows", 2), ("body_follows", 4)])
  func `without any one condition of a trigger an attack gets through`(
    trigger: String, conditions: Int
  ) throws {
    let text = try #require(
      try Ledger.inMemory().database.first(
        "SELECT sql FROM sqlite_schema WHERE name = ?1", trigger, read: { $0.text(0) }))
    let parts = text.split(separator: "SELECT RAISE").map(String.init)
    #expect(parts.count == conditions + 1)
    for left in 1...conditions {
      var weaker = ""
      for (index, part) in parts.enumerated() where index != left {
        weaker += index == 0 ? part : "SELECT RAISE" + part
      }
      if !weaker.hasSuffix("END") { weaker += " END" }
      let script = "DROP TRIGGER \(trigger); \(weaker);"
      let plain = try Target(isLastRedacted: false)
      try plain.weaken(script)
      let redacted = try Target(isLastRedacted: true)
      try redacted.weaken(script)
      let isThrough =
        try Attack.all.contains { try plain.falls(to: $0) }
        || Attack.onRedacted.contains { try redacted.falls(to: $0) }
      #expect(isThrough, "condition \(left) of \(trigger) is needed by no attack")
    }
  }
}

/// A small ledger in a file, attacked again and again as it was made.
private struct Target {
  let folder: TemporaryFolder
  let dump: String

  private static let query = """
    SELECT 'entry', number, writer, seq, quote(digest), quote(hash) FROM entry;
    SELECT 'body', number, quote(salt), quote(body), quote(redacts) FROM entry_body;
    SELECT 'content', quote(sha256), quote(bytes) FROM content;
    """

  init(isLastRedacted: Bool) throws {
    folder = try TemporaryFolder()
    try Self.fill(folder.file("ledger"), isLastRedacted: isLastRedacted)
    dump = try Shell.sqlite(folder.file("ledger"), Self.query).output
    #expect(dump.split(separator: "\n").count > 8)
  }

  func weaken(_ script: String) throws {
    let shell = try Shell.sqlite(folder.file("ledger"), script)
    #expect(shell.errors == "")
  }

  /// Whether the attack, alone on a fresh copy, changes the record.
  func falls(to attack: Attack) throws -> Bool {
    let path = try folder.copy("ledger", to: "attacked")
    let shell = try Shell.sqlite(path, attack.sql + ";")
    let after = try Shell.sqlite(path, Self.query).output
    try TemporaryFolder.remove(path)
    #expect(shell.errors != "" || after != dump || attack.sql.contains(" OR IGNORE "))
    return after != dump
  }

  /// Seven entries with bodies, a document with its text among them: a redaction of the third, and
  /// a redaction of that redaction.
  private static func fill(_ path: String, isLastRedacted: Bool) throws {
    let database = try Connection(path: path, mode: .create)
    try Ledger.make(database)
    let ledger = Ledger(path: path, database: database, surroundings: .fixed())
    let writer = try #require(Writer("aaaaaaaa"))
    var bodies: [(EntryKind, JSONObject)] = [
      (.ledgerOpened, JSONObject(["owner": "Owner", "scheme": "implementation"])),
      (.recommendationIssued, Recommendation(ref: "envoy", title: "Envoy").payload),
      (.recommendationIssued, Recommendation(ref: "talks", title: "Talks").payload),
      (.entryRedacted, JSONObject(["target": "aaaaaaaa.3"])),
      (.entryRedacted, JSONObject(["target": "aaaaaaaa.5"])),
    ]
    if isLastRedacted { bodies.append((.entryRedacted, JSONObject(["target": "aaaaaaaa.8"]))) }
    let text = Array("the text".utf8)
    var document = Document(key: "letter", title: "Letter")
    document.sha256 = Digest(of: text)
    bodies.insert((.documentRegistered, document.payload), at: 3)
    bodies.append((.recommendationIssued, Recommendation(ref: "aid", title: "Aid").payload))
    var entries: [History.Entry] = []
    for (index, body) in bodies.enumerated() {
      let recordedAt = Instant(millisecondsSinceEpoch: Int64(index + 1))
      entries.append(
        History.Entry(
          EntryID(writer: writer, seq: index + 1),
          EntryBody(
            kind: body.0, recordedAt: recordedAt, visibility: .internal, payload: body.1),
          after: entries.last?.hash ?? .zero, salt: [UInt8](repeating: UInt8(index), count: 16)))
    }
    try ledger.receive(entries)
    try database.run(
      "INSERT INTO content (sha256, bytes) VALUES (?1, ?2)", Digest(of: text).bytes, text)
  }
}
