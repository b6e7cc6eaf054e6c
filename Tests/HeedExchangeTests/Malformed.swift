import HeedExchange
import HeedTestSupport
import Testing

/// Makes files that break the rules of their format: small valid ones with changes, and words of
/// the format in any order.
struct Malformed {
  private var random: SeededGenerator
  private let samples: [[UInt8]]
  private let tokens: [[UInt8]]

  init(seed: Int, samples: [[UInt8]], tokens: [String]) {
    random = SeededGenerator(seed: UInt64(seed))
    self.samples = samples
    self.tokens =
      tokens.map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0xEF, 0xBB, 0xBF], Array("x".utf8)]
  }

  /// Reads so many of them: each gives rows as wide as the header, or a failure.
  mutating func check(
    _ count: Int, as format: TableFormat, packed: (inout [UInt8]) -> Void = { _ in }
  ) throws {
    let folder = try TemporaryFolder()
    for _ in 0..<count {
      var bytes = random.oneIn(4) ? made() : mutated()
      packed(&bytes)
      let path = try folder.write(bytes, to: "table")
      check(path, as: random.oneIn(2) ? format : nil, bytes)
    }
  }

  private func check(_ path: String, as format: TableFormat?, _ bytes: [UInt8]) {
    do throws(TableFailure) {
      let file = try TableFile(path, as: format)
      var rows = 0
      while let row = try file.next() {
        rows += 1
        let isWide = row.fault != nil || row.cells.count == file.header.count
        let isSmall = rows <= bytes.count
        if !isWide || !isSmall { Issue.record("row \(rows) of \(bytes)") }
      }
    } catch {
      if error.message.isEmpty || error.wayOut.isEmpty { Issue.record("\(error)") }
    }
  }

  /// Words of the format in any order.
  private mutating func made() -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<random.below(40) { bytes += random.pick(tokens) }
    return bytes
  }

  /// A sample with one to four changes.
  mutating func mutated() -> [UInt8] {
    var bytes = random.pick(samples)
    for _ in 0...random.below(4) where !bytes.isEmpty {
      let start = random.below(bytes.count)
      let end = min(bytes.count, start + random.below(20))
      switch random.below(6) {
      case 0: bytes[start] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: random.pick(tokens), at: start)
      case 3: bytes.insert(contentsOf: bytes[start..<end], at: random.below(bytes.count))
      case 4: bytes.removeSubrange(start...)
      default: bytes.replaceSubrange(start..<end, with: random.pick(tokens))
      }
    }
    return bytes
  }
}
