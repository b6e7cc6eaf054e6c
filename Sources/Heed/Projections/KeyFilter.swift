/// Tells of most keys that nothing was recorded under them, without asking the tables.
///
/// A Bloom filter (B. H. Bloom, 1970) in blocks of 256 bits, one bit of a key in each eighth of
/// its block, so that a key costs one look at the memory: a key that was put in is always found.
/// While there are no more than expected, one in some ten thousand others is too.
///
/// Source: F. Putze, P. Sanders, J. Singler, Cache-, Hash- and Space-Efficient Bloom Filters, 2007.
struct KeyFilter {
  private typealias Block = SIMD8<UInt32>
  private var blocks: [Block]
  private static let keysInBlock = 10
  /// Of a file that is imported, in bytes: few of its rows are shorter.
  static let bytesPerKey = 60

  /// A filter for about so many keys. `most` is the largest that it may be. Units: bytes.
  init(keys: Int, most: Int = 8 << 20) {
    var count = 1
    let mostBlocks = most / MemoryLayout<Block>.size
    while count < mostBlocks, count * Self.keysInBlock < keys { count *= 2 }
    blocks = [Block](repeating: .zero, count: count)
  }

  mutating func removeAll() {
    for place in blocks.indices { blocks[place] = .zero }
  }

  mutating func insert(_ key: KeyMark) { insert(key.low) }

  mutating func insert(_ text: String) { insert(Self.hash(of: text)) }

  private mutating func insert(_ hash: UInt64) {
    let (block, bits) = place(of: hash)
    blocks[block] |= bits
  }

  /// Whether the key may have been put in; where it says no, it was not.
  func mayContain(_ key: KeyMark) -> Bool { mayContain(key.low) }

  func mayContain(_ text: String) -> Bool { mayContain(Self.hash(of: text)) }

  private func mayContain(_ hash: UInt64) -> Bool {
    let (block, bits) = place(of: hash)
    return blocks[block] & bits == bits
  }

  /// Odd numbers without a pattern, one for each eighth of a block.
  private static let factors = Block(
    0x7984_a8ab, 0x71e2_73a9, 0x081c_5253, 0x9fb9_3535, 0xabd2_d9f3, 0xf93f_e42f, 0x14be_09ab,
    0xdb14_9e47)

  /// The block of what has that hash, and eight bits in it.
  private func place(of hash: UInt64) -> (block: Int, bits: Block) {
    let block = Int(truncatingIfNeeded: hash >> 32) & (blocks.count - 1)
    let spread = Block(repeating: UInt32(truncatingIfNeeded: hash)) &* Self.factors
    return (block, Block(repeating: 1) &<< (spread &>> 27))
  }

  /// Eight bytes at a time are mixed in by the two halves of a product: a million keys are looked
  /// for in one import.
  private static func hash(of text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      var hash = UInt64(bytes.count)
      var place = 0
      while place < bytes.count {
        let end = min(place + 8, bytes.count)
        var word: UInt64 = 0
        if end - place == 8 {
          word = unsafe UnsafeRawBufferPointer(bytes).loadUnaligned(
            fromByteOffset: place, as: UInt64.self)
        } else {
          for rest in place..<end { word = unsafe word << 8 | UInt64(bytes[rest]) }
        }
        let product = (hash ^ word ^ 0x9e37_79b9_7f4a_7c15).multipliedFullWidth(by: multiplier)
        hash = product.high ^ product.low
        place = end
      }
      return hash
    }
  }

  /// An odd number without a pattern.
  private static let multiplier: UInt64 = 0xd6e8_feb8_6659_fd93
}
