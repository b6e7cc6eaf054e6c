internal import HeedSQLite

/// Rows that are gathered to be written in the order of their table.
protocol GatheredRows {
  var count: Int { get }
  /// What their texts take. Units: bytes.
  var size: Int { get }

  /// Brings them into the order of the table, or close to it.
  mutating func sort()

  mutating func removeAll()
}

/// Writes rows in the order of their table, a lot at a time: a million random places cost far more
/// than one sort. While one lot is gathered the lot before it is written, a few rows with each
/// that comes, so that nothing waits for a whole lot.
final class Sweep<Rows: GatheredRows> {
  private(set) var gathered: Rows
  /// The lot that is being written.
  private(set) var leaving: Rows
  private var place = 0
  private let most: Int
  private static var pace: Int { 16 }
  /// Units: bytes.
  private static var mostSize: Int { 4 << 20 }

  init(of most: Int, _ rows: Rows) {
    gathered = rows
    leaving = rows
    self.most = most
  }

  var isEmpty: Bool { gathered.count == 0 && leaving.count == 0 }

  /// Adds a row, and writes some now and then: two for each that is added.
  func add(
    _ row: (inout Rows) -> Void, write: (Rows, Range<Int>) throws(SQLiteFailure) -> Void
  ) throws(SQLiteFailure) {
    row(&gathered)
    if gathered.count % Self.pace == 0 { try writeLeaving(2 * Self.pace, write) }
    guard gathered.count >= most || gathered.size >= Self.mostSize else { return }
    try writeLeaving(.max, write)
    turn()
  }

  /// Writes all there is.
  func finish(write: (Rows, Range<Int>) throws(SQLiteFailure) -> Void) throws(SQLiteFailure) {
    try writeLeaving(.max, write)
    if gathered.count == 0 { return }
    turn()
    try writeLeaving(.max, write)
  }

  private func turn() {
    swap(&gathered, &leaving)
    leaving.sort()
  }

  private func writeLeaving(
    _ count: Int, _ write: (Rows, Range<Int>) throws(SQLiteFailure) -> Void
  ) throws(SQLiteFailure) {
    if leaving.count == 0 { return }
    let end = count < leaving.count - place ? place + count : leaving.count
    try write(leaving, place..<end)
    place = end
    guard place == leaving.count else { return }
    leaving.removeAll()
    place = 0
  }
}
