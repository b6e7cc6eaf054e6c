/// A set of local numbers, which stand close together: one bit each, 64 of them a word.
///
/// A million numbers that follow one another take less than half a megabyte.
struct NumberSet {
  private var words: [Int: UInt64] = [:]

  /// Puts the number in; whether it was not in.
  @discardableResult
  mutating func insert(_ number: Int) -> Bool {
    let bit = Self.bit(of: number)
    let isNew = words[number >> 6, default: 0] & bit == 0
    if isNew { words[number >> 6, default: 0] |= bit }
    return isNew
  }

  mutating func remove(_ number: Int) {
    words[number >> 6]? &= ~Self.bit(of: number)
  }

  func contains(_ number: Int) -> Bool {
    guard let word = words[number >> 6] else { return false }
    return word & Self.bit(of: number) != 0
  }

  var isEmpty: Bool { words.isEmpty }

  mutating func removeAll() { words.removeAll() }

  /// Calls `body` for each, the lowest first.
  func forEachInOrder<E: Error>(_ body: (Int) throws(E) -> Void) throws(E) {
    for place in words.keys.sorted() {
      var rest = words[place] ?? 0
      while rest != 0 {
        try body(place << 6 | rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// All of them, the lowest first.
  var inOrder: [Int] {
    var numbers: [Int] = []
    forEachInOrder { numbers.append($0) }
    return numbers
  }

  private static func bit(of number: Int) -> UInt64 { 1 << UInt64(number & 63) }
}
