/// Tells of most keys that nothing was recorded under them, without asking the tables.
///
/// A Bloom filter (B. H. Bloom, 1970): a key that was put in is always found; of the others about
/// one in a hundred is, while there are no more than five million.
struct KeyFilter {
  private var words = [UInt64](repeating: 0, count: 1 << 20)

  mutating func insert(_ key: String) {
    let bits = Self.bits(of: key)
    put(bits.0)
    put(bits.1)
    put(bits.2)
  }

  /// Whether the key may have been put in; where it says no, it was not.
  func mayContain(_ key: String) -> Bool {
    let bits = Self.bits(of: key)
    return has(bits.0) && has(bits.1) && has(bits.2)
  }

  private mutating func put(_ bit: Int) { words[bit >> 6] |= 1 << UInt64(bit & 63) }

  private func has(_ bit: Int) -> Bool { words[bit >> 6] >> UInt64(bit & 63) & 1 == 1 }

  private static func bits(of key: String) -> (Int, Int, Int) {
    let hash = UInt64(truncatingIfNeeded: key.hashValue)
    let step = hash >> 32 | 1
    func bit(_ place: UInt64) -> Int { Int((hash &+ place &* step) & ((1 << 26) - 1)) }
    return (bit(0), bit(1), bit(2))
  }
}
