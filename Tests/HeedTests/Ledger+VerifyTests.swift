import Foundation
import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

@Suite struct LedgerVerifyTests {
  @Test(arguments: [0, 1, 2, 3].map(UInt64.init))
  func `a sound ledger has no findings`(seed: UInt64) throws {
    try Tampering(seed: seed).withCopy { ledger, _ in
      let result = try ledger.verify()
      #expect(result.findings == [])
      #expect(result.entries == 92)
      #expect(result.feeds == 3)
      #expect(result.heads == (try ledger.heads()))
      #expect(try ledger.verify(heads: result.heads, isQuick: true).findings == [])
      #expect(!ledger.database.isInTransaction)
    }
  }

  @Test func `the ledger that is tampered with has a row in every table`() throws {
    try Tampering().withCopy { ledger, _ in
      for dump in ProjectionDump.all {
        let count = try ledger.database.all(dump.query) { _ in true }.count
        #expect(count > 0, "\(dump.table)")
      }
      let redacted = try ledger.database.first(
        "SELECT count(*) FROM entry WHERE number NOT IN (SELECT number FROM entry_body)"
      ) { $0.int(0) }
      #expect(redacted ?? 0 > 0)
    }
  }

  @Test func `every changed column of every entry is found where it stands`() throws {
    let target = try Tampering(count: 24)
    let bodies = try target.numbersWithBody()
    for number in 1...target.entries.count {
      let id = target.entries[number - 1].id
      for change in [
        "writer = 'bbbbbbbb'", "writer = 'BBBBBBBB'", "seq = seq + 100",
        "digest = randomblob(32)", "hash = randomblob(32)",
      ] {
        let script = "UPDATE entry SET \(change) WHERE number = \(number)"
        let found = try target.findings(after: script)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("entry @\(number)") == true, "\(change) of \(id)")
      }
      for change in [
        "salt = randomblob(16)", "body = body || ' '", "body = '{}'", "redacts = 'aaaaaaaa.77'",
        "body = replace(body, '\"recorded_at\":1', '\"recorded_at\":2')",
      ] {
        let script = "UPDATE entry_body SET \(change) WHERE number = \(number)"
        let found = try target.findings(after: script)
        let isNamed = found.first?.hasPrefix("entry @\(number) \(id)")
        #expect(isNamed == (bodies.contains(number) ? true : nil), "\(change) of \(id)")
      }
    }
  }

  @Test func `every entry that is gone, moved or swapped is found`() throws {
    let target = try Tampering(count: 24)
    let bodies = try target.numbersWithBody()
    let last = target.entries.count
    for number in 1...last {
      let scripts = [
        "DELETE FROM entry WHERE number = \(number)",
        """
        DELETE FROM entry WHERE number = \(number); DELETE FROM entry_body WHERE number = \(number)
        """,
        "UPDATE entry SET number = 1000 WHERE number = \(number)",
        """
        UPDATE entry SET number = -1 WHERE number = \(number);
        UPDATE entry SET number = \(number) WHERE number = \(number % last + 1);
        UPDATE entry SET number = \(number % last + 1) WHERE number = -1;
        """,
        """
        UPDATE entry SET number = -1 WHERE number = \(number);
        UPDATE entry SET number = \(number) WHERE number = \(number % last + 1);
        UPDATE entry SET number = \(number % last + 1) WHERE number = -1;
        UPDATE entry_body SET number = -1 WHERE number = \(number);
        UPDATE entry_body SET number = \(number) WHERE number = \(number % last + 1);
        UPDATE entry_body SET number = \(number % last + 1) WHERE number = -1;
        """,
      ]
      // Numbers are a copy's own: neighbours of two feeds may well have come the other way.
      let next = number % last + 1
      let isOneFeed = target.entries[number - 1].id.writer == target.entries[next - 1].id.writer
      let isSaid = bodies.contains(number) || bodies.contains(next)
      for (index, script) in scripts.enumerated()
      where index < 3 || (index == 3 ? isSaid : isOneFeed) {
        #expect(try target.findings(after: script) != [], "\(script)")
      }
    }
  }

  @Test func `a body without an entry and one that should be gone are found`() throws {
    let target = try Tampering()
    let stray = "INSERT INTO entry_body VALUES (900, randomblob(16), '{}', NULL)"
    #expect(try target.findings(after: stray) == ["entry_body @900: no entry has this body"])
    let gone = try target.withCopy { ledger, _ in
      try ledger.database.first(
        "SELECT number FROM entry WHERE number NOT IN (SELECT number FROM entry_body)"
      ) { $0.int(0) }
    }
    let number = try #require(gone)
    let entry = target.entries[number - 1]
    let found = try target.withCopy { ledger, _ in
      try ledger.database.run("DROP TRIGGER body_follows")
      try ledger.database.run(
        "INSERT INTO entry_body (number, salt, body) VALUES (?1, ?2, ?3)", number, entry.salt,
        String(decoding: entry.body.canonical, as: UTF8.self))
      let guardian = try Ledger.inMemory().database.first(
        "SELECT sql FROM sqlite_schema WHERE name = 'body_follows'"
      ) { $0.text(0) }
      try ledger.database.execute(script: try #require(guardian))
      return try ledger.verify().findings.map(\.description)
    }
    #expect(
      found == ["entry @\(number) \(entry.id): it was redacted, and its body is still here"])
  }

  @Test(arguments: ProjectionDump.all.map(\.table))
  func `every changed, added or removed row of a projection is found`(table: String) throws {
    let target = try Tampering()
    let shape = try target.withCopy { ledger, _ in try TableShape(table, in: ledger.database) }
    #expect(shape.columns.count > 1)
    for change in shape.changes {
      let found = try target.findings(after: change)
      #expect(found.first?.hasPrefix("table \(table): ") == true, "\(change): \(found)")
    }
  }

  @Test func `a changed name or status that something uses is found`() throws {
    let target = try Tampering()
    let used = [
      "UPDATE name SET text = text || 'x' WHERE id IN (SELECT name FROM party LIMIT 1)",
      "UPDATE name SET text = text || 'x' WHERE id IN (SELECT max(assessor) FROM bearing)",
      "UPDATE name SET text = text || 'x' WHERE id IN (SELECT max(addressee) FROM bearing)",
      "UPDATE name SET id = id + 1000 WHERE id IN (SELECT name FROM party)",
      "DELETE FROM name", "DELETE FROM verdict", "INSERT INTO name VALUES (0, 'Somebody')",
      "INSERT INTO verdict VALUES (0, 'implementation', 77, 'implemented', 'done')",
      "UPDATE verdict SET status = status || 'x' WHERE id IN (SELECT verdict FROM bearing)",
      "UPDATE verdict SET stage = 'done' WHERE id IN (SELECT verdict FROM bearing)",
      "UPDATE verdict SET stage = 'done' WHERE id IN (SELECT verdict FROM milestone)",
      "UPDATE verdict SET version = version + 100 WHERE id IN (SELECT verdict FROM bearing)",
      "UPDATE verdict SET scheme = scheme || 'x' WHERE id IN (SELECT verdict FROM milestone)",
    ]
    for change in used { #expect(try target.findings(after: change) != [], "\(change)") }
  }

  @Test(arguments: [
    "CREATE TABLE stranger (a)", "CREATE VIEW stranger AS SELECT 1",
    "CREATE INDEX stranger ON event (kind)",
    "CREATE TRIGGER stranger AFTER INSERT ON event BEGIN SELECT 1; END",
    "DROP TABLE waiting", "DROP VIEW events", "DROP INDEX event_day", "DROP TRIGGER entry_is_kept",
    "DROP TRIGGER content_is_new", "ALTER TABLE event ADD COLUMN stranger TEXT",
    "ALTER TABLE entry ADD COLUMN stranger TEXT", "ALTER TABLE event RENAME COLUMN note TO notes",
    "ALTER TABLE waiting RENAME TO waiters",
    "DROP VIEW summary; CREATE VIEW summary AS SELECT 1 AS dimension",
    "DROP INDEX event_day; CREATE INDEX event_day ON event (last_day)",
    "DROP TRIGGER entry_is_kept; CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry "
      + "WHEN 0 BEGIN SELECT RAISE(ABORT, 'entry: entries are never deleted'); END",
  ])
  func `a schema that is not Heed's is found`(change: String) throws {
    let found = try Tampering().findings(after: change, keepingGuards: true)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("schema: ") == true)
  }

  @Test func `changed contents, a foreign writer and a lost search row are found`() throws {
    let target = try Tampering()
    for (change, place) in [
      ("UPDATE content SET bytes = x'00'", "content "),
      ("UPDATE content SET sha256 = zeroblob(32)", "content "),
      ("UPDATE copy SET writer = 'bbbbbbbb'", "table copy"),
      (
        """
        INSERT INTO search (search, rowid, title, words)
        SELECT 'delete', number, title, words FROM search_text LIMIT 1
        """, "search index"
      ),
      ("INSERT INTO search (rowid, title, words) VALUES (900, 'more', '')", "search index"),
      ("INSERT INTO search (search) VALUES ('delete-all')", "search index"),
    ] {
      let found = try target.findings(after: change)
      #expect(found.count == 1)
      #expect(found.first?.hasPrefix(place) == true, "\(change)")
    }
  }

  @Test(arguments: UInt64(0)..<3)
  func `a flipped bit is found or changes nothing that anybody reads`(seed: UInt64) throws {
    let target = try Tampering(count: 30)
    let sound = try target.withCopy { ledger, _ in try Tampering.reading(ledger) }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: target.folder.file("sound")))
    var random = SeededGenerator(seed: seed)
    var found = 0
    for _ in 0..<100 {
      // Most of a small file is empty: every second flip meets a byte that is not.
      var place = random.below(bytes.count)
      let isAnywhere = random.oneIn(2)
      while !isAnywhere, bytes[place] == 0 { place = random.below(bytes.count) }
      var flipped = bytes
      flipped[place] ^= UInt8(1) << UInt8(random.below(8))
      let path = target.folder.file("flipped")
      try flipped.write(to: URL(fileURLWithPath: path))
      defer { try? TemporaryFolder.remove(path) }
      do {
        let ledger = try Ledger.open(at: path, surroundings: .fixed())
        if try ledger.verify().findings != [] {
          found += 1
        } else {
          let read = try Tampering.reading(ledger)
          #expect(read == sound, "byte \(place) is \(flipped[place]), not \(bytes[place])")
        }
      } catch is Refusal {
        found += 1
      }
    }
    #expect(found > 20)
  }
}
