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
  public init(of bytes: [UInt8]) { self.init(of: [], bytes) }

  /// The SHA-256 of the bytes of `head` and of those that follow it.
  ///
  /// Source: FIPS 180-4; by the processor's own instructions where it has them, else through
  /// libsodium.
  init(of head: [UInt8], _ bytes: [UInt8]) {
    unsafe withUnsafeMutableBytes(of: &words) { words in
      guard let digest = unsafe words.assumingMemoryBound(to: UInt8.self).baseAddress
      else { return }
      let code = unsafe heed_sha256(head, head.count, bytes, bytes.count, digest)
      if code == 0 { return }
      var state = crypto_hash_sha256_state()
      unsafe crypto_hash_sha256_init(&state)
      unsafe crypto_hash_sha256_update(&state, head, UInt64(head.count))
      unsafe crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
      unsafe crypto_hash_sha256_final(&state, digest)
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
  static func digest(of id: EntryID, salt: [UInt8], body: [UInt8]) -> Digest {
    var head: [UInt8] = []
    head.reserveCapacity(64)
    head.append(contentsOf: "heed body 1".utf8)
    append(id, to: &head)
    head.append(contentsOf: salt)
    append(body.count, to: &head)
    return Digest(of: head, body)
  }

  /// SHA-256("heed entry 1", previous hash, writer, seq, digest).
  static func hash(previous: Digest, id: EntryID, digest: Digest) -> Digest {
    var message: [UInt8] = []
    message.reserveCapacity(96)
    message.append(contentsOf: "heed entry 1".utf8)
    unsafe previous.withBytes { unsafe message.append(contentsOf: $0) }
    append(id, to: &message)
    unsafe digest.withBytes { unsafe message.append(contentsOf: $0) }
    return Digest(of: message)
  }

  private static func append(_ id: EntryID, to message: inout [UInt8]) {
    message.append(contentsOf: id.writer.name.utf8)
    append(id.seq, to: &message)
  }

  private static func append(_ number: Int, to message: inout [UInt8]) {
    unsafe withUnsafeBytes(of: number.bigEndian) { unsafe message.append(contentsOf: $0) }
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
func hashedKey(_ key: String) -> String {
  hashedKey(digest: Digest(of: Array(key.utf8)).hexadecimal)
}

/// The same, from the hexadecimal digits that a redaction keeps.
func hashedKey(digest: String) -> String { "sha256:" + digest }
