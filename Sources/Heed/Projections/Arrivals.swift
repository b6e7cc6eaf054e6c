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
  }

  private var stretches: [Writer: [Stretch]] = [:]
  private var count = 0
  private static let most = 10_000

  mutating func add(_ id: EntryID, number: Int) {
    var own = stretches[id.writer, default: []]
    // Taken out while it grows: it is not to be copied for every entry.
    stretches[id.writer] = nil
    if let last = own.last, last.seq + last.count == id.seq, last.number + last.count == number {
      own[own.count - 1].count += 1
    } else if count < Self.most {
      own.append(Stretch(seq: id.seq, number: number, count: 1))
      count += 1
    }
    stretches[id.writer] = own
  }

  func number(of id: EntryID) -> Int? {
    guard let own = stretches[id.writer] else { return nil }
    var (low, high) = (0, own.count)
    while low < high {
      let middle = (low + high) / 2
      if own[middle].seq <= id.seq { low = middle + 1 } else { high = middle }
    }
    guard low > 0, id.seq - own[low - 1].seq < own[low - 1].count else { return nil }
    return own[low - 1].number + id.seq - own[low - 1].seq
  }
}
