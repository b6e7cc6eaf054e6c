internal import HeedSQLite

extension Ledger {
  /// Recomputes every digest and link, feed by feed; stops at the first bad entry.
  func checkEntries(
    _ result: inout Verification, _ kept: [Head]
  ) throws(SQLiteFailure) {
    var walk = ChainWalk()
    try database.each(Self.entriesInOrder) { row in
      guard walk.fault == nil else { return }
      walk.take(StoredEntry(row), number: row.int(0))
    }
    result.entries = walk.feeds.count
    result.feeds = walk.feeds.feeds.count
    result.heads = walk.feeds.heads
    if let fault = walk.fault {
      result.findings.append(fault)
      return
    }
    let stray = try database.first(
      "SELECT number FROM entry_body WHERE number NOT IN (SELECT number FROM entry)"
    ) { $0.int(0) }
    if let stray { result.add("entry_body @\(stray)", "no entry has this body") }
    try checkRedactions(&result, walk.missing)
    for head in kept { try check(head, &result) }
  }

  /// A body may be missing only where a redaction that is here names it.
  private func checkRedactions(
    _ result: inout Verification, _ missing: [(number: Int, id: EntryID)]
  ) throws(SQLiteFailure) {
    for (number, id) in missing {
      let redaction = try database.first(
        "SELECT 1 FROM entry_body WHERE redacts = ?1", id.description
      ) { _ in true }
      if redaction == nil {
        result.add("entry @\(number) \(id)", "its body is gone and no redaction says why")
        return
      }
    }
    let kept = try database.first(
      """
      SELECT e.number, e.writer || '.' || e.seq
        FROM entry_body AS r JOIN entry AS e ON r.redacts = e.writer || '.' || e.seq
        JOIN entry_body AS b ON b.number = e.number AND b.redacts IS NULL
       WHERE r.redacts IS NOT NULL LIMIT 1
      """
    ) { (number: $0.int(0), id: $0.text(1)) }
    if let kept {
      result.add("entry @\(kept.number) \(kept.id)", "it was redacted, and its body is still here")
    }
  }

  private func check(_ head: Head, _ result: inout Verification) throws(SQLiteFailure) {
    let hash = try database.first(
      "SELECT hash FROM entry WHERE writer = ?1 AND seq = ?2", head.id.writer.name, head.id.seq
    ) { Digest(bytes: $0.blob(0)) }
    guard let hash = hash ?? nil else {
      result.add("head \(head)", "this ledger has no such entry: what followed was cut off")
      return
    }
    if Head(id: head.id, hash: hash) != head {
      result.add("head \(head)", "the entry has another hash: the history was rewritten")
    }
  }
}

/// A walk along all feeds at once, in order of arrival, that reads the bodies too.
private struct ChainWalk {
  var feeds = FeedWalk()
  var missing: [(number: Int, id: EntryID)] = []
  var fault: Finding?

  mutating func take(_ entry: StoredEntry?, number: Int) {
    guard let entry else {
      fault = Finding(place: "entry @\(number)", reason: "a column is not of its type")
      return
    }
    let link = feeds.take(entry.number, entry.id, digest: entry.digest, hash: entry.hash)
    guard let reason = link ?? Self.fault(in: entry) else {
      if entry.body == nil { missing.append((entry.number, entry.id)) }
      return
    }
    fault = Finding(place: "entry @\(entry.number) \(entry.id)", reason: reason)
  }

  private static func fault(in entry: StoredEntry) -> String? {
    guard let body = entry.body, let salt = entry.salt else { return nil }
    if Chain.digest(of: entry.id, salt: salt, body: body) != entry.digest {
      return "its body is not the one that was recorded"
    }
    guard let read = EntryBody(canonical: body) else { return "its body is not in canonical form" }
    let target = read.kind == .entryRedacted ? read.payload.text("target") : nil
    return target == entry.redacts ? nil : "it redacts another entry than it says"
  }
}
