/// Inserts the rows that a connection gathers: on a thread of its own while the one that uses the
/// connection goes on, but all of them before any statement is bound or moved on.
@safe final class RowWriter {
  /// Rows of all statements, of which those of one are many, and other work to be done with them.
  private final class Piece: PieceOfWork {
    var batches: [RowBatch] = []
    /// Where the rows of the next statement are looked for first.
    var next = 0
    private let companion: (any PieceOfWork)?

    init(with companion: (any PieceOfWork)? = nil) { self.companion = companion }

    func work() throws(SQLiteFailure) {
      try companion?.work()
      for batch in batches { try batch.insert() }
    }

    func removeAll() {
      companion?.removeAll()
      for batch in batches { batch.forget() }
    }
  }

  private var backlog: Backlog<Piece>?
  private let single = Piece()
  /// Statements that are reading: no other thread may use the connection then.
  var readers = 0

  var isGathering: Bool {
    get { backlog != nil }
    set {
      backlog?.wait()
      backlog = newValue ? Backlog(of: (0..<4).map { _ in Piece() }) : nil
    }
  }

  func gather(with companions: [any PieceOfWork]) {
    backlog?.wait()
    backlog = Backlog(of: companions.map { Piece(with: $0) })
  }

  /// Lets go of the statements, which let go of the connection.
  func close() {
    isGathering = false
    single.batches.removeAll()
  }

  /// Which piece is being filled.
  var place: Int { backlog?.place ?? 0 }

  /// Whether another thread may be using the connection.
  var isBusy: Bool { backlog?.isHandedOver ?? false }

  func wait() { backlog?.wait() }

  /// The rows of the statement whose text is there.
  ///
  /// The same few statements come in the same order again and again.
  func batch(of start: UnsafePointer<UInt8>) -> RowBatch? {
    let piece = backlog?.current ?? single
    for _ in piece.batches.indices {
      if piece.next >= piece.batches.count { piece.next = 0 }
      let batch = piece.batches[piece.next]
      piece.next += 1
      if unsafe batch.start == start { return batch }
    }
    return nil
  }

  func add(_ batch: RowBatch) { (backlog?.current ?? single).batches.append(batch) }

  /// Inserts what is gathered now, or soon.
  func insertSoon() throws(SQLiteFailure) {
    guard let backlog, readers == 0 else { return try insert() }
    try backlog.handOver()
  }

  /// Inserts all that is gathered.
  func insert() throws(SQLiteFailure) {
    guard let backlog else { return try single.work() }
    backlog.settle()
    try backlog.check()
  }
}
