/// A set of local numbers, which stand close together: one bit each, in pieces of 4,096 numbers.
///
/// A million numbers that follow one another take an eighth of a megabyte.
struct NumberSet {
  /// 64 words each; empty where none of the numbers is in.
  private var pieces: [[UInt64]] = []
  private static let emptyPiece = [UInt64](repeating: 0, count: 64)

  /// Puts the number in; whether it was not in.
  @discardableResult
  mutating func insert(_ number: Int) -> Bool {
    let (piece, word, bit) = Self.place(of: number)
    while pieces.count <= piece { pieces.append([]) }
    if pieces[piece].isEmpty { pieces[piece] = Self.emptyPiece }
    let isNew = pieces[piece][word] & bit == 0
    pieces[piece][word] |= bit
    return isNew
  }

  mutating func remove(_ number: Int) {
    let (piece, word, bit) = Self.place(of: number)
    guard piece < pieces.count, !pieces[piece].isEmpty else { return }
    pieces[piece][word] &= ~bit
  }

  func contains(_ number: Int) -> Bool {
    let (piece, word, bit) = Self.place(of: number)
    guard piece < pieces.count, !pieces[piece].isEmpty else { return false }
    return pieces[piece][word] & bit != 0
  }

  /// Whether nothing was put in since all was taken out.
  var isEmpty: Bool { pieces.isEmpty }

  mutating func removeAll() { pieces.removeAll() }

  /// Calls `body` for each, the lowest first.
  func forEachInOrder<E: Error>(_ body: (Int) throws(E) -> Void) throws(E) {
    for (piece, words) in pieces.enumerated() {
      for (word, bits) in words.enumerated() {
        var rest = bits
        while rest != 0 {
          try body(piece << 12 | word << 6 | rest.trailingZeroBitCount)
          rest &= rest - 1
        }
      }
    }
  }

  /// All of them, the lowest first.
  var inOrder: [Int] {
    var numbers: [Int] = []
    forEachInOrder { numbers.append($0) }
    return numbers
  }

  /// Local numbers count from 1.
  private static func place(of number: Int) -> (piece: Int, word: Int, bit: UInt64) {
    (max(0, number) >> 12, number >> 6 & 63, 1 << UInt64(number & 63))
  }
}
