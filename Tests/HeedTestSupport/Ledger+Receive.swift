// A release build does not let tests see what is internal.
#if DEBUG
package import HeedSQLite

@testable package import Heed

extension Ledger {
  /// A ledger in memory that holds the entries, received at once.
  package static func inMemory(
    _ entries: [History.Entry] = [], isBulk: Bool = false,
    surroundings: Surroundings = .fixed()
  ) throws -> Ledger {
    let database = try Connection(path: ":memory:", mode: .temporary)
    try database.execute(script: Ledger.schema)
    let ledger = Ledger(path: "", database: database, surroundings: surroundings)
    try ledger.receive(entries, isBulk: isBulk)
    return ledger
  }

  /// A ledger in a new file that holds the entries; those sealed without their bodies.
  package static func make(
    at path: String, _ entries: [History.Entry], sealed: Set<EntryID> = []
  ) throws -> Ledger {
    let database = try Connection(path: path, mode: .create)
    try Ledger.make(database)
    let ledger = Ledger(path: path, database: database, surroundings: .fixed())
    try ledger.receive(entries, sealed: sealed)
    return ledger
  }

  /// Takes entries of other writers, in one transaction. One that a redaction here names comes
  /// without its body, except for redactions themselves; so does one that is sealed.
  package func receive(
    _ entries: [History.Entry], isBulk: Bool = false, sealed: Set<EntryID> = []
  ) throws {
    try database.run("BEGIN IMMEDIATE")
    let projector = try Projector(database: database, isBulk: isBulk)
    var number = try database.first("SELECT max(number) FROM entry") { $0.int(0) } ?? 0
    for entry in entries {
      number += 1
      let redacts =
        entry.isSealed || entry.body.kind != .entryRedacted
        ? nil : entry.body.payload.text("target")
      let redaction = try database.first(
        "SELECT 1 FROM entry_body WHERE redacts = ?1", entry.id.description
      ) { _ in true }
      let isSealed = entry.isSealed || sealed.contains(entry.id)
      let isKept = !isSealed && (redaction == nil || redacts != nil)
      try database.store(
        StoredEntry(
          number: number, id: entry.id, digest: entry.digest, hash: entry.hash,
          salt: isKept ? entry.salt : nil, body: isKept ? entry.body.canonical : nil,
          redacts: isSealed ? nil : redacts))
      try projector.apply(entry.id, number: number, body: isKept ? entry.body : nil)
    }
    try projector.finish()
    try database.run("COMMIT")
  }

  /// Every projection as sorted lines, in terms that every copy shares.
  package func projections() throws -> [String] { try Self.projections(in: database) }

  package static func projections(in database: Connection) throws -> [String] {
    var lines: [String] = []
    for dump in ProjectionDump.all {
      lines += try database.all(dump.query) { row in
        dump.table + (0..<row.columnCount).map { " | " + row.value($0).line }.joined()
      }
    }
    return lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension Value {
  /// The value with its type, so that no two values read alike.
  package var line: String {
    switch self {
    case .null: "NULL"
    case .integer(let number): "\(number)"
    case .real(let number): "real \(number)"
    case .text(let bytes): "'\(String(decoding: bytes, as: UTF8.self))'"
    case .blob(let bytes): "x'\(bytes.map { String($0, radix: 16) }.joined(separator: " "))'"
    }
  }
}

extension [String] {
  /// What stands in only one of two lists of lines: the first few, for a failure's message.
  package func differences(from other: [String]) -> [String] {
    let mine = Set(self.map { [UInt8]($0.utf8) })
    let others = Set(other.map { [UInt8]($0.utf8) })
    let more = mine.subtracting(others).map { "+ " + String(decoding: $0, as: UTF8.self) }
    let less = others.subtracting(mine).map { "- " + String(decoding: $0, as: UTF8.self) }
    let count = self.count == other.count ? [] : ["\(self.count) lines, not \(other.count)"]
    return count + more.sorted().prefix(8) + less.sorted().prefix(8)
  }
}
#endif
