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

  /// By writer, then by place as a number.
  public static func < (left: EntryID, right: EntryID) -> Bool {
    left.writer == right.writer
      ? left.seq < right.seq : JSON.precedes(left.writer.name, right.writer.name)
  }
}

/// One copy of a ledger that adds entries: 8 characters of base32, none of which is taken for
/// another when read aloud or copied by hand (no i, l, o, u).
///
/// Source: Douglas Crockford, Base 32, in lower case.
public struct Writer: Hashable, Sendable, CustomStringConvertible {
  /// The eight characters.
  public let name: String
  static let length = 8
  static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
  /// A bit for each character of the alphabet, which are all below 128.
  private static let characters = alphabet.reduce(into: (low: UInt64(0), high: UInt64(0))) {
    if $1 < 64 { $0.low |= 1 << UInt64($1) } else { $0.high |= 1 << UInt64($1 - 64) }
  }

  /// The writer of that name, where it is well formed.
  public init?(_ name: String) {
    guard name.utf8.count == Self.length else { return nil }
    let characters = Self.characters
    for byte in name.utf8 {
      let bits = byte < 64 ? characters.low : characters.high
      guard byte < 128, bits >> UInt64(byte & 63) & 1 == 1 else { return nil }
    }
    self.name = name
  }

  /// A new writer from random numbers.
  init(using random: inout some RandomNumberGenerator) {
    let bytes = (0..<8).map { _ in Self.alphabet[Int(random.next() & 31)] }
    self.name = String(decoding: bytes, as: UTF8.self)
  }

  /// The eight characters.
  public var description: String { name }
}
