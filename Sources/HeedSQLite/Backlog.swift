internal import Dispatch
internal import Synchronization

/// Work that one thread gathers and another does.
package protocol PieceOfWork: AnyObject, SendableMetatype {
  func work() throws(SQLiteFailure)

  /// Forgets what is done, so that it can be filled again.
  func removeAll()
}

/// Pieces of work that one thread fills, and another works off in the same order.
///
/// Whoever needs all of it done says `settle`, and so nothing is ever used by both threads at once.
package final class Backlog<Piece: PieceOfWork>: @unchecked Sendable {
  /// Used in turn: memory does not grow with the load, and is let go by the thread that took it,
  /// since two that free each other's memory wait for one another.
  private let pieces: [Piece]
  private let queue = DispatchQueue(label: "heed.backlog")
  /// Which of the pieces is being filled.
  package private(set) var place = 0
  /// Pieces that may be filled next.
  private let room: DispatchSemaphore
  /// Whether the other thread may be working.
  package private(set) var isHandedOver = false
  private let firstFailure = Mutex<SQLiteFailure?>(nil)

  package init(of pieces: [Piece]) {
    self.pieces = pieces
    room = DispatchSemaphore(value: pieces.count - 1)
  }

  /// The piece that is being filled.
  package var current: Piece { pieces[place] }

  /// Why nothing is worked off any more.
  package var failure: SQLiteFailure? { firstFailure.withLock { $0 } }

  package func check() throws(SQLiteFailure) { if let failure { throw failure } }

  /// Hands the current piece over; there is then another, an empty one.
  package func handOver() throws(SQLiteFailure) {
    try check()
    isHandedOver = true
    nonisolated(unsafe) let piece = current
    queue.async { [self] in
      unsafe workOff(piece)
      room.signal()
    }
    room.wait()
    place = (place + 1) % pieces.count
    current.removeAll()
  }

  /// Returns once all is worked off, what is in the current piece too.
  package func settle() {
    wait()
    workOff(current)
    current.removeAll()
  }

  /// Returns once what was handed over is worked off.
  package func wait() {
    if isHandedOver { queue.sync {} }
    isHandedOver = false
  }

  private func workOff(_ piece: Piece) {
    guard failure == nil else { return }
    do throws(SQLiteFailure) { try piece.work() } catch { firstFailure.withLock { $0 = error } }
  }
}
