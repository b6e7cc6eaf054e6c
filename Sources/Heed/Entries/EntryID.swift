/// The identity of an entry in every copy: its writer and its place in the writer's feed.
public struct EntryID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The writer: 8 characters of base32.
  public let writer: Writer
  /// 1, 2, 3 ... within the writer.
  public let seq: Int

  /// The entry of that writer and place.
  public init(writer: Writer, seq: Int) {
    self.writer = writer
    self.seq = seq
  }

  /// Reads `k3f9x2qa.143`.
  public init?(_ text: some StringProtocol) {
    guard (10..<28).contains(text.utf8.count),
      let writer = Writer(String(decoding: text.utf8.prefix(Writer.length), as: UTF8.self)),
      let seq = Self.seq(text.utf8.dropFirst(Writer.length))
    else { return nil }
    self.init(writer: writer, seq: seq)
  }

  /// The number after a dot, in digits of which the first is not zero.
  private static func seq(_ end: some Collection<UInt8>) -> Int? {
    var seq = 0
    for (place, byte) in end.enumerated() {
      if place == 0 {
        guard byte == UInt8(ascii: ".") else { return nil }
        continue
      }
      let (tens, isTooLarge) = seq.multipliedReportingOverflow(by: 10)
      let (sum, isBeyond) = tens.addingReportingOverflow(Int(byte) - Int(UInt8(ascii: "0")))
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), !isTooLarge, !isBeyond
      else { return nil }
      seq = sum
      if seq == 0 { return nil }
    }
    return seq
  }

  /// `k3f9x2qa.143`.
  public var description: String { writer.name + "." + String(seq) }

  /// Appends that text.
  func append(to bytes: inout [UInt8]) {
    unsafe withUnsafeBytes(of: writer.characters.bigEndian) { unsafe bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "."))
    bytes.append(contentsOf: String(seq).utf8)
  }

  /// By writer, then by place as a number.
  public static func < (left: EntryID, right: EntryID) -> Bool {
    left.writer == right.writer
      ? left.seq < right.seq : left.writer.precedes(right.writer)
  }
}

/// One copy of a ledger that adds entries: 8 characters of base32, none of which is taken for
/// another when read aloud or copied by hand (no i, l, o, u).
///
/// Source: Douglas Crockford, Base 32, in lower case.
public struct Writer: Hashable, Sendable, CustomStringConvertible {
  /// The characters' bytes as one number that sorts as they do: every entry names its writer.
  let characters: UInt64
  static let length = 8
  static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
  /// A bit for each character of the alphabet, which are all below 128.
  private static let allowed = alphabet.reduce(into: (low: UInt64(0), high: UInt64(0))) {
    if $1 < 64 { $0.low |= 1 << UInt64($1) } else { $0.high |= 1 << UInt64($1 - 64) }
  }

  /// The writer of that name, where it is well formed.
  public init?(_ name: String) {
    guard name.utf8.count == Self.length else { return nil }
    let allowed = Self.allowed
    var characters: UInt64 = 0
    for byte in name.utf8 {
      let bits = byte < 64 ? allowed.low : allowed.high
      guard byte < 128, bits >> UInt64(byte & 63) & 1 == 1 else { return nil }
      characters = characters << 8 | UInt64(byte)
    }
    self.characters = characters
  }

  /// A new writer from random numbers.
  init(using random: inout some RandomNumberGenerator) {
    characters = (0..<8).reduce(0) { characters, _ in
      characters << 8 | UInt64(Self.alphabet[Int(random.next() & 31)])
    }
  }

  /// The eight characters.
  public var name: String {
    unsafe withUnsafeBytes(of: characters.bigEndian) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  func precedes(_ other: Writer) -> Bool { characters < other.characters }

  /// The eight characters.
  public var description: String { name }
}
