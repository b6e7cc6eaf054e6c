internal import HeedSQLite

/// Some entries of a bulk load on their way into the tables.
final class EntryPiece: PieceOfWork {
  /// Few entries are not worth a thread.
  static let most = 64
  private let projector: Projector
  private let entries: RowBatch
  private let bodies: RowBatch
  private var news: [(number: Int, new: NewEntry)] = []

  init(for projector: Projector) throws(SQLiteFailure) {
    self.projector = projector
    entries = try projector.database.rows(for: StoredEntry.intoEntry)
    bodies = try projector.database.rows(for: StoredEntry.intoBody)
  }

  func removeAll() { news.removeAll(keepingCapacity: true) }

  /// Adds an entry; whether there are many now, or their words are.
  func add(_ entry: StoredEntry, _ new: consuming NewEntry) -> Bool {
    let isFull = entry.add(to: entries, bodies)
    news.append((entry.number, new))
    return isFull || news.count >= Self.most
  }

  /// Stores the entries and derives what they mean.
  func work() throws(SQLiteFailure) {
    try entries.insert()
    try bodies.insert()
    projector.stored += news.count
    let news = news
    for place in news.indices {
      try projector.apply(news[place].new.id, number: news[place].number, news[place].new)
    }
  }
}
