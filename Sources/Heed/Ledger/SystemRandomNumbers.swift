internal import Glibc

/// The operating system's random numbers, some at a time: an import needs a million, and each
/// asking costs as much as hashing an entry.
public struct SystemRandomNumbers: RandomNumberGenerator {
  private var words: [UInt64] = []
  private static let count = 32

  /// Numbers that have not been asked for yet.
  public init() {}

  /// The next one.
  public mutating func next() -> UInt64 {
    if let word = words.popLast() { return word }
    words = [UInt64](repeating: 0, count: Self.count)
    let code = unsafe words.withUnsafeMutableBytes { unsafe getentropy($0.baseAddress, $0.count) }
    // Every system that Swift runs on has them.
    precondition(code == 0, "no random numbers")
    return words.popLast() ?? 0
  }
}
