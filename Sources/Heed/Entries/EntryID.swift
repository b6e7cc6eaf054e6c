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
    let bytes = Array(text.utf8)
    guard bytes.count > 9, bytes.count < 28, bytes[8] == UInt8(ascii: "."),
      bytes[9] != UInt8(ascii: "0"),
      let writer = Writer(String(decoding: bytes[..<8], as: UTF8.self)),
      bytes[9...].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let seq = Int(String(decoding: bytes[9...], as: UTF8.self))
    else { return nil }
    self.init(writer: writer, seq: seq)
  }

  /// `k3f9x2qa.143`.
  public var description: String { "\(writer).\(seq)" }

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
  static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// The writer of that name, where it is well formed.
  public init?(_ name: String) {
    guard name.utf8.count == 8, name.utf8.allSatisfy(Self.alphabet.contains) else { return nil }
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
