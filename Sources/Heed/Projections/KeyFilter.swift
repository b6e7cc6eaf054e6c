/// Tells of most keys that nothing was recorded under them, without asking the tables.
///
/// A Bloom filter (B. H. Bloom, 1970) in blocks of 512 bits, so that a key costs one look at the
/// memory: a key that was put in is always found; of the others about one in a hundred is, while a
/// block has some forty.
struct KeyFilter {
  private typealias Block = SIMD8<UInt64>
  private var blocks: [Block]

  /// A filter of that many blocks of 64 bytes, a power of two.
  init(blocks count: Int) { blocks = [Block](repeating: .zero, count: count) }

  mutating func insert(_ key: String) {
    let (block, bits) = place(of: key)
    blocks[block] |= bits
  }

  /// Whether the key may have been put in; where it says no, it was not.
  func mayContain(_ key: String) -> Bool {
    let (block, bits) = place(of: key)
    return blocks[block] & bits == bits
  }

  /// The key's block, and three bits in it.
  private func place(of key: String) -> (block: Int, bits: Block) {
    var rest = UInt64(truncatingIfNeeded: key.hashValue)
    let block = Int(truncatingIfNeeded: rest) & (blocks.count - 1)
    rest >>= 32
    var bits = Block.zero
    for _ in 0..<3 {
      bits[Int(rest & 7)] |= 1 << (rest >> 3 & 63)
      rest >>= 9
    }
    return (block, bits)
  }
}
