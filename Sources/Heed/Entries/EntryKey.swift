/// What an entry is recorded under, so that a retry or a second import records nothing twice.
struct EntryKey: Hashable, Sendable {
  let text: String
  let mark: KeyMark

  init(_ text: String) { self.init(text, KeyStem(of: text)) }

  /// A key of which it is known how it begins.
  init(_ text: String, _ stem: KeyStem) {
    self.text = text
    mark = KeyMark(of: text, stem)
  }
}

/// A key as `entry_key` has it: 16 bytes that stand for it, of which the first six are its stem
/// and the others of its SHA-256.
struct KeyMark: Hashable, Comparable, Sendable {
  /// The bytes as two numbers, big-endian.
  let high: UInt64
  let low: UInt64

  init(of key: String, _ stem: KeyStem) {
    let digest = Digest(of: key).words
    high = stem.bits | digest[1].bigEndian >> 48
    low = digest[0].bigEndian
  }

  init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  /// The lowest mark of that stem.
  init(_ stem: KeyStem) { (high, low) = (stem.bits, 0) }

  init(bytes: [UInt8]) {
    high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  var stem: KeyStem { KeyStem(of: self) }

  /// The bytes as they stand in memory.
  var words: SIMD2<UInt64> { SIMD2(high.bigEndian, low.bigEndian) }

  static func < (left: KeyMark, right: KeyMark) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }
}

/// What rows of a source have recorded under a key: a recommendation, or an event of it.
enum KeyKind: UInt8, CaseIterable {
  case row = 1
  case event = 2

  /// What all keys of the kind begin with.
  var start: String { self == .row ? "rows:" : "events:" }
}

/// How the marks of keys begin: one byte tells recommendations that rows of a source made, their
/// events, and other keys; three bytes stand for the source and two for the part of it. So marks
/// that are asked for together stand together; but other sources or parts may begin alike.
struct KeyStem: Hashable, Sendable {
  let bits: UInt64

  private init(bits: UInt64) { self.bits = bits }

  /// The lowest of a kind.
  init(_ kind: KeyKind) { bits = UInt64(kind.rawValue) << 56 }

  /// The lowest of a source.
  init(_ kind: KeyKind, _ source: String) {
    bits = KeyStem(kind).bits | Self.start(of: source, 3) << 32
  }

  init(_ kind: KeyKind, _ source: String, _ part: String) {
    bits = KeyStem(kind, source).bits | Self.start(of: part, 2) << 16
  }

  fileprivate init(of mark: KeyMark) { bits = (mark.high >> 16) << 16 }

  /// That of any key.
  init(of key: String) {
    self.init(bits: 0)
    for kind in KeyKind.allCases where key.hasPrefix(kind.start) {
      let names = key.dropFirst(kind.start.count)
        .split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
      if names.count == 3 { self = KeyStem(kind, String(names[0]), String(names[1])) }
    }
  }

  /// The next stem of another source, or of another kind.
  var nextSource: KeyStem { KeyStem(bits: (bits >> 32 + 1) << 32) }

  /// The next stem.
  var next: KeyStem { KeyStem(bits: bits + 1 << 16) }

  private static func start(of text: String, _ count: UInt64) -> UInt64 {
    Digest(of: text).words[0].bigEndian >> (64 - 8 * count)
  }
}
