// A release build does not let tests see what is internal.
#if DEBUG
@testable package import Heed

/// A random history of several writers who name each other's entries.
///
/// Entries of one feed may name entries of another that arrive later, or never.
package struct History {
  /// One entry with all that is stored of it.
  package struct Entry {
    package let id: EntryID
    package let body: EntryBody
    package let salt: [UInt8]
    package let digest: Digest
    package let hash: Digest
    /// Whether it is received without its body: its place in the feed is known, and no more.
    package var isSealed = false

    package init(_ id: EntryID, _ body: EntryBody, after previous: Digest, salt: [UInt8]) {
      self.id = id
      self.body = body
      self.salt = salt
      digest = Chain.digest(of: id, salt: salt, body: body.canonical)
      hash = Chain.hash(previous: previous, id: id, digest: digest)
    }

    /// The same without its body.
    package var asSealed: Entry {
      var entry = self
      entry.isSealed = true
      return entry
    }

    /// The same with another payload, or seen by others.
    package func saying(_ payload: JSONObject, seenBy visibility: Visibility? = nil) -> Entry {
      let body = EntryBody(
        kind: body.kind, recordedAt: body.recordedAt, visibility: visibility ?? body.visibility,
        payload: payload)
      return Entry(id, body, after: .zero, salt: salt)
    }
  }

  /// The entries of each writer, in order.
  package let feeds: [[Entry]]

  package init(feeds: [[Entry]]) { self.feeds = feeds }

  /// A history of `count` entries by three writers, whose clocks do not agree.
  package static func sample(count: Int = 40, using random: inout SeededGenerator) -> History {
    var maker = HistoryMaker(using: random)
    for _ in 0..<count { maker.addOne() }
    random = maker.random
    return History(feeds: maker.feeds)
  }

  /// All entries, one feed after the other.
  package var feedAfterFeed: [Entry] { feeds.flatMap(\.self) }

  /// All entries in a random order that keeps each feed's own.
  package func interleaved(using random: inout SeededGenerator) -> [Entry] {
    var next = feeds.map { _ in 0 }
    var entries: [Entry] = []
    while true {
      let open = feeds.indices.filter { next[$0] < feeds[$0].count }
      if open.isEmpty { return entries }
      let feed = random.pick(open)
      entries.append(feeds[feed][next[feed]])
      next[feed] += 1
    }
  }
}
#endif
