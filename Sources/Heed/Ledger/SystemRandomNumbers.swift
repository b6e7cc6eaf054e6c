internal import Glibc

/// The operating system's random numbers, some at a time: an import needs a million, and each
/// asking costs as much as hashing an entry.
public struct SystemRandomNumbers: RandomNumberGenerator {
  private var words: [UInt64] = []
  /// How many are asked for at once, the more the more are needed.
  private var count = 16
  private static let most = 512

  /// Numbers that have not been asked for yet.
  public init() {}

  /// The next one.
  public mutating func next() -> UInt64 {
    if let word = words.popLast() { return word }
    count = min(2 * count, Self.most)
    words = [UInt64](repeating: 0, count: count)
    unsafe arc4random_buf(&words, count * MemoryLayout<UInt64>.size)
    return words.popLast() ?? 0
  }
}
