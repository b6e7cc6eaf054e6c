import HeedSQLite
import HeedTestSupport
import Testing

@testable import Heed

/// A sound ledger in a file, of which copies are changed behind Heed's back.
struct Tampering {
  let folder: TemporaryFolder
  let entries: [History.Entry]
  private let guards: [(name: String, sql: String)]

  /// A received history with redactions, collisions and entries that wait, and a text.
  init(seed: UInt64 = 3, count: Int = 90) throws {
    folder = try TemporaryFolder()
    var random = SeededGenerator(seed: seed)
    entries = History.sample(count: count, using: &random).interleaved(using: &random)
    let path = folder.file("sound")
    let database = try Connection(path: path, mode: .create)
    try Ledger.make(database)
    let ledger = Ledger(path: path, database: database, surroundings: .fixed())
    try ledger.receive(entries)
    let text = Array("the text".utf8)
    try database.run(
      "INSERT INTO content (sha256, bytes) VALUES (?1, ?2)", Digest(of: text).bytes, text)
    try database.run(
      "INSERT INTO copy (id, writer, machine, inode, born) VALUES (1, ?1, 'machine', 2, 3)",
      entries[0].id.writer.name)
    guards = try database.all("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'") {
      (name: $0.text(0), sql: $0.text(1))
    }
  }

  /// Opens a fresh copy, runs `body` with it, and removes it.
  func withCopy<R>(_ body: (Ledger, String) throws -> R) throws -> R {
    let path = try folder.copy("sound", to: "copy")
    defer { try? TemporaryFolder.remove(path) }
    let database = try Connection(path: path, mode: .existing)
    return try body(Ledger(path: path, database: database, surroundings: .fixed()), path)
  }

  func numbersWithBody() throws -> Set<Int> {
    try withCopy { ledger, _ in
      Set(try ledger.database.all("SELECT number FROM entry_body") { $0.int(0) })
    }
  }

  /// What `verify` finds in a copy that the script has changed while the guards were off; they
  /// stand again, in the same words, when it looks.
  func findings(after script: String, keepingGuards: Bool = false) throws -> [String] {
    try withCopy { ledger, _ in
      try ledger.database.run("BEGIN")
      if !keepingGuards {
        for one in guards { try ledger.database.execute(script: "DROP TRIGGER \(one.name)") }
      }
      try ledger.database.execute(script: script)
      if !keepingGuards {
        for one in guards { try ledger.database.execute(script: one.sql) }
      }
      try ledger.database.run("COMMIT")
      return try ledger.verify().findings.map(\.description)
    }
  }

  /// Everything that a reader sees: entries, projections, contents and views.
  static func reading(_ ledger: Ledger) throws -> [String] {
    var lines = try ledger.projections()
    let others: [StaticString] = [
      "SELECT * FROM entry", "SELECT * FROM entry_body", "SELECT * FROM content",
      "SELECT * FROM recommendations", "SELECT * FROM events", "SELECT * FROM status_history",
      "SELECT * FROM documents", "SELECT * FROM summary",
    ]
    for query in others {
      lines += try ledger.database.all(query) { row in
        (0..<row.columnCount).map { row.value($0).line }.joined(separator: " | ")
      }
    }
    return lines
  }
}

/// A table as SQLite describes it.
struct TableShape {
  let name: String
  let columns: [(name: String, type: String, isKey: Bool)]

  init(_ name: String, in database: Connection) throws {
    self.name = name
    columns = try database.all(
      "SELECT name, type, pk FROM pragma_table_info(?1) ORDER BY cid", name
    ) { (name: $0.text(0), type: $0.text(1), isKey: $0.int(2) > 0) }
  }

  private var key: String { columns.filter(\.isKey).map(\.name).joined(separator: ", ") }

  /// The first row by key, or the last.
  private func row(_ order: String) -> String {
    let order = columns.filter(\.isKey).map { "\($0.name) \(order)" }.joined(separator: ", ")
    return "(\(key)) = (SELECT \(key) FROM \(name) ORDER BY \(order) LIMIT 1)"
  }

  private func other(_ column: (name: String, type: String, isKey: Bool)) -> String {
    switch column.type {
    case "INTEGER": "coalesce(\(column.name), 0) + 1000000"
    case "TEXT": "coalesce(\(column.name), '') || 'x'"
    default: "CAST(coalesce(\(column.name), x'') || x'00' AS BLOB)"
    }
  }

  /// Statements of which each changes one column of the first or the last row, adds a row like
  /// it, or removes it.
  var changes: [String] {
    ["ASC", "DESC"].flatMap { order in
      columns.map { "UPDATE \(name) SET \($0.name) = \(other($0)) WHERE \(row(order))" }
        + ["DELETE FROM \(name) WHERE \(row(order))", addition(order)]
    }
  }

  private func addition(_ order: String) -> String {
    let values = columns.enumerated().map { offset, column in
      let isFirstKey = columns.firstIndex(where: \.isKey) == offset
      return isFirstKey ? other(column) : column.name
    }
    return "INSERT INTO \(name) SELECT \(values.joined(separator: ", ")) FROM \(name) "
      + "WHERE \(row(order))"
  }
}
