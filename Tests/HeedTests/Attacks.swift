/// A statement that must change nothing of the record, whoever runs it.
struct Attack: CustomStringConvertible {
  let name: String
  let sql: String

  init(_ name: String, _ sql: String) {
    self.name = name
    self.sql = sql
  }

  var description: String { name }

  /// The columns of a new row that is right but for what the attack changes.
  private static let entry = "INTO entry (number, writer, seq, digest, hash)"
  private static let body = "INTO entry_body (number, salt, body, redacts)"
  private static let next = "(SELECT max(number) + 1 FROM entry)"
  private static let last = "(SELECT max(number) FROM entry)"
  private static let seq = "(SELECT max(seq) + 1 FROM entry WHERE writer = 'aaaaaaaa')"
  private static let blobs = "randomblob(32), randomblob(32)"
  private static let note = "randomblob(16), '{\"kind\":\"event-logged\"}', NULL"
  private static let own = "'{\"kind\":\"entry-redacted\",\"payload\":{\"target\":\"aaaaaaaa.1\"}}'"

  /// On a ledger whose last entry has its body.
  static let all: [Attack] = onEntry + onEntryByReplacing + onBody + onContent + pragmas

  private static let onEntry = [
    Attack("update a hash", "UPDATE entry SET hash = randomblob(32) WHERE number = 2"),
    Attack("update all digests", "UPDATE entry SET digest = zeroblob(32)"),
    Attack("update a writer", "UPDATE entry SET writer = 'bbbbbbbb' WHERE number = 3"),
    Attack("update to the same", "UPDATE entry SET seq = seq + 100 WHERE number = 2"),
    Attack("move a row", "UPDATE entry SET rowid = 900 WHERE number = 2"),
    Attack("update or replace", "UPDATE OR REPLACE entry SET number = 2 WHERE number = 3"),
    Attack("update or replace a seq", "UPDATE OR REPLACE entry SET seq = 2 WHERE number = 3"),
    Attack("update or ignore", "UPDATE OR IGNORE entry SET seq = 900 WHERE number = 3"),
    Attack("update from", "UPDATE entry SET hash = b.salt || b.salt FROM entry_body AS b"),
    Attack("delete one", "DELETE FROM entry WHERE number = 2"),
    Attack("delete the last", "DELETE FROM entry WHERE number = \(last)"),
    Attack("delete all", "DELETE FROM entry"),
    Attack("skip a number", "INSERT \(entry) VALUES (\(next) + 1, 'aaaaaaaa', \(seq), \(blobs))"),
    Attack("skip a seq", "INSERT \(entry) VALUES (\(next), 'aaaaaaaa', \(seq) + 1, \(blobs))"),
    Attack("begin at seq 2", "INSERT \(entry) VALUES (\(next), 'bbbbbbbb', 2, \(blobs))"),
    Attack("negative number", "INSERT \(entry) VALUES (-5, 'bbbbbbbb', 1, \(blobs))"),
    Attack("number zero", "INSERT \(entry) VALUES (0, 'bbbbbbbb', 1, \(blobs))"),
    Attack("no number", "INSERT \(entry) VALUES (NULL, 'bbbbbbbb', 1, \(blobs))"),
    Attack(
      "number left out",
      "INSERT INTO entry (writer, seq, digest, hash) VALUES ('bbbbbbbb', 1, \(blobs))"),
    Attack("seq as text", "INSERT \(entry) VALUES (\(next), 'bbbbbbbb', 'x', \(blobs))"),
    Attack("no seq", "INSERT \(entry) VALUES (\(next), 'bbbbbbbb', NULL, \(blobs))"),
  ]

  private static let onEntryByReplacing = [
    Attack("replace a number", "REPLACE \(entry) VALUES (2, 'bbbbbbbb', 1, \(blobs))"),
    Attack(
      "replace the last number",
      "INSERT OR REPLACE \(entry) VALUES (\(last), 'aaaaaaaa', \(seq), \(blobs))"),
    Attack(
      "replace a writer's seq",
      "INSERT OR REPLACE \(entry) VALUES (\(next), 'aaaaaaaa', 2, \(blobs))"),
    Attack(
      "replace by rowid",
      "REPLACE INTO entry (rowid, writer, seq, digest, hash) VALUES (2, 'bbbbbbbb', 1, \(blobs))"),
    Attack(
      "replace by rowid beside a right number",
      """
      REPLACE INTO entry (number, rowid, writer, seq, digest, hash)
      VALUES (\(next), 2, 'bbbbbbbb', 1, \(blobs))
      """),
    Attack(
      "replace by a right rowid beside a number",
      """
      REPLACE INTO entry (rowid, number, writer, seq, digest, hash)
      VALUES (\(next), 2, 'bbbbbbbb', 1, \(blobs))
      """),
    Attack("insert or ignore", "INSERT OR IGNORE \(entry) VALUES (900, 'bbbbbbbb', 1, \(blobs))"),
    Attack(
      "upsert",
      """
      INSERT \(entry) VALUES (2, 'bbbbbbbb', 1, \(blobs))
      ON CONFLICT (number) DO UPDATE SET hash = excluded.hash
      """),
    Attack(
      "upsert on a writer's seq",
      """
      INSERT \(entry) VALUES (\(next), 'aaaaaaaa', 2, \(blobs))
      ON CONFLICT (writer, seq) DO UPDATE SET hash = excluded.hash
      """),
    Attack(
      "replace what a query gives",
      "INSERT OR REPLACE INTO entry SELECT number, writer, seq, hash, digest FROM entry"),
  ]

  private static let onBody = [
    Attack("update a body", "UPDATE entry_body SET body = '{}' WHERE number = 2"),
    Attack("update a salt", "UPDATE entry_body SET salt = randomblob(16)"),
    Attack("update redacts", "UPDATE entry_body SET redacts = 'aaaaaaaa.2'"),
    Attack(
      "update or replace a body",
      "UPDATE OR REPLACE entry_body SET number = 2 WHERE number = 1"),
    Attack("delete a body", "DELETE FROM entry_body WHERE number = 2"),
    Attack("delete all bodies", "DELETE FROM entry_body"),
    Attack(
      "delete a redaction that a redaction names",
      "DELETE FROM entry_body WHERE redacts = 'aaaaaaaa.3'"),
    Attack("replace the last body", "REPLACE \(body) VALUES (\(last), \(note))"),
    Attack("replace a body", "INSERT OR REPLACE \(body) VALUES (2, \(note))"),
    Attack("a second body", "INSERT \(body) VALUES (\(last), \(note))"),
    Attack("a body without an entry", "INSERT \(body) VALUES (\(next), \(note))"),
    Attack("a body at a negative number", "INSERT \(body) VALUES (-1, \(note))"),
    Attack("a body without a number", "INSERT \(body) VALUES (NULL, \(note))"),
    Attack("a body of its own again", "INSERT \(body) VALUES (3, \(note))"),
    Attack(
      "a redaction as the body of an older entry",
      "INSERT \(body) VALUES (3, randomblob(16), \(own), 'aaaaaaaa.1')"),
    Attack(
      "upsert a body",
      """
      INSERT \(body) VALUES (\(last), \(note)) ON CONFLICT (number)
      DO UPDATE SET body = excluded.body
      """),
    Attack(
      "replace a body by rowid",
      """
      REPLACE INTO entry_body (rowid, number, salt, body, redacts) VALUES (2, \(last), \(note))
      """),
  ]

  private static let onContent = [
    Attack("update a content", "UPDATE content SET bytes = x'00'"),
    Attack("update its name", "UPDATE OR REPLACE content SET sha256 = zeroblob(32)"),
    Attack("delete a content", "DELETE FROM content"),
    Attack("replace a content", "REPLACE INTO content SELECT sha256, x'00' FROM content"),
    Attack(
      "upsert a content",
      """
      INSERT INTO content SELECT sha256, x'00' FROM content WHERE true
      ON CONFLICT DO UPDATE SET bytes = excluded.bytes
      """),
  ]

  private static let pragmas = [
    "recursive_triggers = ON", "recursive_triggers = OFF", "foreign_keys = ON",
    "ignore_check_constraints = ON", "writable_schema = ON", "trusted_schema = OFF",
    "locking_mode = EXCLUSIVE", "journal_mode = DELETE", "legacy_alter_table = ON",
    "reverse_unordered_selects = ON", "defer_foreign_keys = ON",
  ].map {
    Attack(
      "after \($0)",
      """
      PRAGMA \($0); REPLACE \(entry) VALUES (2, 'bbbbbbbb', 1, \(blobs));
      INSERT \(entry) VALUES (\(next), 'bbbbbbbb', 0, zeroblob(1), zeroblob(1));
      REPLACE \(body) VALUES (\(last), \(note)); DELETE FROM entry; DELETE FROM entry_body
      """)
  }

  /// On a ledger whose last entry came redacted, without its body.
  static let onRedacted = [
    Attack("the body of a redacted entry", "INSERT \(body) VALUES (\(last), \(note))"),
    Attack(
      "a body that hides behind redacts",
      "INSERT \(body) VALUES (\(last), randomblob(16), '{\"kind\":\"event-logged\"}', 'aaaaaaaa.1')"
    ),
    Attack(
      "a redaction that names another than it says",
      "INSERT \(body) VALUES (\(last), randomblob(16), \(own), 'aaaaaaaa.2')"),
    Attack(
      "a redaction that hides what it redacts",
      "INSERT \(body) VALUES (\(last), randomblob(16), \(own), NULL)"),
  ]
}
