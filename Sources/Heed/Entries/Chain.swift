internal import CSHA256
internal import CSodium

/// 32 bytes of SHA-256.
public struct Digest: Hashable, Sendable {
  static let byteCount = 32
  /// What stands before the first entry of a feed.
  static let zero = Digest()
  /// In memory as the bytes are, without an array of their own: every entry has two.
  private(set) var words = SIMD4<UInt64>.zero

  private init() {}

  /// The digest of those bytes, where there are 32.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    unsafe withUnsafeMutableBytes(of: &words) { unsafe $0.copyBytes(from: bytes) }
  }

  /// The SHA-256 of the bytes.
  public init(of bytes: [UInt8]) { self.init(of: Span(), bytes.span) }

  /// The SHA-256 of the text's UTF-8.
  init(of text: String) {
    self.init(of: Span(), text.utf8.span)
  }

  /// The SHA-256 of the bytes of `head` and of those that follow it.
  ///
  /// Source: FIPS 180-4; by the processor's own instructions where it has them, else through
  /// libsodium.
  init(of head: Span<UInt8>, _ bytes: Span<UInt8>) {
    unsafe head.withUnsafeBufferPointer { head in
      unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe withUnsafeMutableBytes(of: &words) { words in
          guard let digest = unsafe words.assumingMemoryBound(to: UInt8.self).baseAddress
          else { return }
          let (first, rest) = (head.baseAddress, bytes.baseAddress)
          let code = unsafe heed_sha256(first, head.count, rest, bytes.count, digest)
          if code == 0 { return }
          var state = crypto_hash_sha256_state()
          unsafe crypto_hash_sha256_init(&state)
          unsafe crypto_hash_sha256_update(&state, first, UInt64(head.count))
          unsafe crypto_hash_sha256_update(&state, rest, UInt64(bytes.count))
          unsafe crypto_hash_sha256_final(&state, digest)
        }
      }
    }
  }

  /// The 32 bytes.
  public var bytes: [UInt8] { unsafe withBytes { unsafe Array($0) } }

  fileprivate func withBytes<R>(_ read: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    unsafe withUnsafeBytes(of: words) { unsafe read($0.assumingMemoryBound(to: UInt8.self)) }
  }

  /// All 64 hexadecimal digits.
  public var hexadecimal: String { bytes.hexadecimal }
}

extension [UInt8] {
  private static let digits = [UInt8]("0123456789abcdef".utf8)

  /// Two lower-case digits a byte.
  var hexadecimal: String {
    var text: [UInt8] = []
    text.reserveCapacity(2 * count)
    appendHexadecimal(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends two lower-case digits a byte.
  func appendHexadecimal(to text: inout [UInt8]) {
    for byte in self {
      text.append(Self.digits[Int(byte >> 4)])
      text.append(Self.digits[Int(byte & 15)])
    }
  }

  /// Reads two digits a byte, of either case; `nil` for anything else.
  init?(hexadecimal text: String) {
    self = []
    reserveCapacity(text.utf8.count / 2)
    var high: UInt8?
    for byte in text.utf8 {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      if let first = high { append(first << 4 | digit) }
      high = high == nil ? digit : nil
    }
    if high != nil { return nil }
  }
}

/// How entries are hashed. Every field has a fixed length or is preceded by its length;
/// integers are 8 bytes, big-endian.
enum Chain {
  /// SHA-256("heed body 1", writer, seq, salt, length of body, body).
  static func digest(of id: EntryID, salt: Span<UInt8>, body: Span<UInt8>) -> Digest {
    var head = Message("heed body 1")
    head.append(id)
    guard salt.count <= Message.mostPart else {
      // Of no entry that was written here.
      var length = Message("")
      length.append(UInt64(body.count))
      var parts = head.array
      for place in salt.indices { parts.append(salt[place]) }
      parts += length.array
      return Digest(of: parts.span, body)
    }
    head.append(salt)
    head.append(UInt64(body.count))
    return head.digest(before: body)
  }

  static func digest(of id: EntryID, salt: [UInt8], body: [UInt8]) -> Digest {
    digest(of: id, salt: salt.span, body: body.span)
  }

  /// SHA-256("heed entry 1", previous hash, writer, seq, digest).
  static func hash(previous: Digest, id: EntryID, digest: Digest) -> Digest {
    var message = Message("heed entry 1")
    message.append(previous)
    message.append(id)
    message.append(digest)
    return message.digest(before: Span())
  }

  /// A short text to be hashed, without an array of its own: every entry has two.
  private struct Message {
    private var bytes = InlineArray<96, UInt8>(repeating: 0)
    private var count = 0
    static var mostPart: Int { 32 }

    var array: [UInt8] { (0..<count).map { bytes[$0] } }

    init(_ start: StaticString) {
      for place in 0..<start.utf8CodeUnitCount { append(unsafe start.utf8Start[place]) }
    }

    private mutating func append(_ byte: UInt8) {
      bytes[count] = byte
      count += 1
    }

    mutating func append(_ part: Span<UInt8>) { for place in part.indices { append(part[place]) } }

    mutating func append(_ number: UInt64) {
      for shift in stride(from: 56, through: 0, by: -8) {
        append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
      }
    }

    mutating func append(_ id: EntryID) {
      append(id.writer.characters)
      // Whatever a damaged ledger has for it.
      append(UInt64(bitPattern: Int64(id.seq)))
    }

    mutating func append(_ digest: Digest) {
      for word in 0..<4 { append(digest.words[word].bigEndian) }
    }

    func digest(before rest: Span<UInt8>) -> Digest {
      Digest(of: bytes.span.extracting(first: count), rest)
    }
  }
}

/// A feed's last entry and hash, as every write and `heed head` print it.
///
/// Keep one and `verify --head` proves later that nothing before it was rewritten.
public struct Head: Hashable, Sendable, CustomStringConvertible {
  /// The last entry.
  public let id: EntryID
  /// The first 32 hexadecimal digits of its hash.
  public let prefix: String
  static let prefixLength = 32

  init(id: EntryID, hash: Digest) {
    self.id = id
    self.prefix = String(hash.hexadecimal.prefix(Self.prefixLength))
  }

  /// Reads `k3f9x2qa.143:8f3a...`, all 32 digits of it.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let id = EntryID(parts[0]),
      parts[1].utf8.count == Self.prefixLength,
      parts[1].utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
    else { return nil }
    self.id = id
    self.prefix = parts[1].lowercased()
  }

  /// `k3f9x2qa.143:8f3a...`, in full.
  public var description: String { "\(id):\(prefix)" }
}

/// What stands in the place of a key whose entry was redacted: the key tells its words no more,
/// and what is imported or logged under it again is still known.
func hashedKey(_ key: String) -> String { hashedKey(digest: Digest(of: key).hexadecimal) }

/// The same, from the hexadecimal digits that a redaction keeps.
func hashedKey(digest: String) -> String { "sha256:" + digest }
