/// Writes ZIP archives, whose parts are stored as they are.
package struct ZIPWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  /// The flag with which a part says that it needs a password.
  package var isEncrypted = false

  /// An archive of those parts.
  package init(_ parts: [(name: String, text: String)] = []) {
    for (name, text) in parts { add(name, Array(text.utf8)) }
  }

  /// Adds a part.
  package mutating func add(_ name: String, _ content: [UInt8]) {
    let flags: UInt16 = isEncrypted ? 1 : 0
    var common: [UInt8] = []
    for word in [20, flags, 0, 0, 0x5A63] as [UInt16] { common += Self.bytes(word, 2) }
    common += Self.bytes(Self.checksum(content), 4)
    common += Self.bytes(UInt32(content.count), 4) + Self.bytes(UInt32(content.count), 4)
    common += Self.bytes(UInt16(name.utf8.count), 2) + [0, 0]
    directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 10)
    directory += Self.bytes(UInt32(bytes.count), 4) + Array(name.utf8)
    bytes += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + content
    count += 1
  }

  /// The archive with the directory of its parts.
  package var archive: [UInt8] {
    var end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    end += Self.bytes(UInt16(count), 2) + Self.bytes(UInt16(count), 2)
    end += Self.bytes(UInt32(directory.count), 4) + Self.bytes(UInt32(bytes.count), 4) + [0, 0]
    return bytes + directory + end
  }

  private static func bytes(_ number: some FixedWidthInteger, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// Source: ISO 3309, as ZIP uses it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8) }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }
}
