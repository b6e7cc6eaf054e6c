// A release build does not let tests see what is internal.
#if DEBUG
@testable package import Heed

/// The record of a ledger as lines of Heed's own JSON Lines, to be changed and taken.
package struct LedgerRecord {
  package var lines: [[UInt8]]

  /// The lines that the ledger gives.
  package init(of ledger: Ledger) throws {
    var lines: [[UInt8]] = []
    _ = try ledger.recordLines { lines.append($0) }
    self.lines = lines
  }

  /// The lines that stand in a file.
  package init(file: [UInt8]) {
    lines = file.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    if lines.last == [] { lines.removeLast() }
  }

  package var file: [UInt8] { lines.flatMap { $0 + [0x0A] } }

  /// Lets a ledger take it.
  @discardableResult
  package func take(into ledger: Ledger, isDryRun: Bool = false) throws -> RecordTaken {
    var rest = lines[...]
    return try ledger.takeRecord(of: "record.jsonl", isDryRun: isDryRun) { rest.popFirst() }
  }

  /// The line where it is found at fault; `nil` where it is taken.
  package func faultyLine(into ledger: Ledger) throws -> Int? {
    do {
      try take(into: ledger)
      return nil
    } catch Refusal.badRecord(path: _, let line, column: _, reason: _) {
      return line
    }
  }

  // MARK: Changing it with its hashes

  /// Changes what an entry says, as somebody might who makes every hash anew: in line `index`.
  package mutating func rewrite(_ index: Int, _ change: (inout JSONObject) -> Void) throws {
    var last: [Writer: Digest] = [:]
    for place in lines.indices.dropFirst() {
      guard var line = try JSON(parsing: lines[place]).object,
        let id = line.text("id").flatMap({ EntryID($0) })
      else { continue }
      if place == index, var body = line["body"]?.object {
        change(&body)
        line["body"] = .object(body)
      }
      var digest = line.text("digest").flatMap(Digest.init(hexadecimal:)) ?? .zero
      if let body = line["body"], let salt = line.text("salt").flatMap([UInt8].init(hexadecimal:)) {
        digest = Chain.digest(of: id, salt: salt, body: body.canonical)
      }
      let hash = Chain.hash(previous: last[id.writer] ?? .zero, id: id, digest: digest)
      last[id.writer] = hash
      line["hash"] = .text(hash.hexadecimal)
      lines[place] = JSON.object(line).canonical
    }
    guard var header = try JSON(parsing: lines[0]).object else { return }
    let heads = header.texts("heads").compactMap { Head($0) }.map { head in
      JSON.text(Head(id: head.id, hash: last[head.id.writer] ?? .zero).description)
    }
    header["heads"] = .array(heads)
    lines[0] = JSON.object(header).canonical
  }
}
#endif
