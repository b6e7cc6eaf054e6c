/// A walk along all feeds at once, in order of arrival: whether each entry follows from the one
/// before it, and which are the last.
struct FeedWalk {
  /// The last entry of each feed.
  private(set) var feeds: [Writer: (seq: Int, hash: Digest)] = [:]
  /// Entries so far.
  private(set) var count = 0

  /// Goes on to an entry; why it does not follow, where it does not.
  mutating func take(_ number: Int, _ id: EntryID, digest: Digest, hash: Digest) -> String? {
    if number > count + 1 { return "number \(count + 1) is missing before it" }
    if number < count + 1 { return "number \(number) stands before it already" }
    let last = feeds[id.writer] ?? (0, .zero)
    if id.seq > last.seq + 1 { return "seq \(last.seq + 1) of its writer is missing" }
    if id.seq < last.seq + 1 { return "seq \(id.seq) of its writer stands before it already" }
    if Chain.hash(previous: last.hash, id: id, digest: digest) != hash {
      return "its hash does not follow from the entry before it"
    }
    count += 1
    feeds[id.writer] = (id.seq, hash)
    return nil
  }

  /// The heads of all feeds, in their order.
  var heads: [Head] {
    feeds.map { Head(id: EntryID(writer: $0, seq: $1.seq), hash: $1.hash) }
      .sorted { $0.id < $1.id }
  }
}
