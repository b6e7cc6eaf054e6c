/// Which number each entry has that arrived in this transaction.
///
/// Entries of one writer that follow one another are one stretch, so that an import of any size
/// has one. Where feeds are mixed, only the first stretches are kept: others are asked of the
/// tables.
struct Arrivals {
  /// `count` entries from `seq` on, which have the numbers from `number` on.
  private struct Stretch {
    let seq: Int
    let number: Int
    var count: Int

    func follows(_ seq: Int, _ number: Int) -> Bool {
      self.seq + count == seq && self.number + count == number
    }

    func number(of seq: Int) -> Int? {
      seq >= self.seq && seq - self.seq < count ? number + seq - self.seq : nil
    }
  }

  private var stretches: [Writer: [Stretch]] = [:]
  /// The stretch that grows, which is not among those.
  private var last: (writer: Writer, stretch: Stretch)?
  private var count = 0
  private static let most = 10_000

  mutating func add(_ id: EntryID, number: Int) {
    if let last, last.writer == id.writer, last.stretch.follows(id.seq, number) {
      self.last?.stretch.count += 1
      return
    }
    if let last, count < Self.most {
      stretches[last.writer, default: []].append(last.stretch)
      count += 1
    }
    last = (id.writer, Stretch(seq: id.seq, number: number, count: 1))
  }

  func number(of id: EntryID) -> Int? {
    if let last, last.writer == id.writer, let number = last.stretch.number(of: id.seq) {
      return number
    }
    guard let own = stretches[id.writer] else { return nil }
    var (low, high) = (0, own.count)
    while low < high {
      let middle = (low + high) / 2
      if own[middle].seq <= id.seq { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? own[low - 1].number(of: id.seq) : nil
  }
}
