/// How the bytes of an e-mail's part are written in plain letters.
///
/// Source: RFC 2045, sections 6.7 and 6.8.
enum TransferEncoding {
  case plain, quotedPrintable, base64

  /// The encoding of that name; one that is not known changes nothing.
  init(_ name: String?) {
    switch name?.lowercased().filter({ !$0.isWhitespace }) {
    case "quoted-printable": self = .quotedPrintable
    case "base64": self = .base64
    default: self = .plain
    }
  }

  /// The bytes that are written so.
  func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .plain: Array(bytes)
    case .quotedPrintable: Self.fromQuotedPrintable(bytes)
    case .base64: Self.fromBase64(bytes)
    }
  }

  private static func fromQuotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      guard byte == UInt8(ascii: "=") else {
        decoded.append(byte)
        continue
      }
      if let high = digit(bytes, position), let low = digit(bytes, position + 1) {
        decoded.append(high << 4 | low)
        position += 2
        continue
      }
      // At the end of a line it says that the line goes on.
      let rest = bytes[position...].drop { $0 == 0x20 || $0 == 0x09 }
      if rest.isEmpty || rest.first == 0x0A || rest.first == 0x0D {
        position = rest.startIndex + MailHeader.breakLength(rest)
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }

  private static func digit(_ bytes: ArraySlice<UInt8>, _ position: Int) -> UInt8? {
    guard position < bytes.endIndex else { return nil }
    switch bytes[position] {
    case let byte where byte >= 0x30 && byte <= 0x39: return byte - 0x30
    case let byte where byte >= 0x41 && byte <= 0x46: return byte - 0x41 + 10
    case let byte where byte >= 0x61 && byte <= 0x66: return byte - 0x61 + 10
    default: return nil
    }
  }

  private static func fromBase64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      guard byte != UInt8(ascii: "=") else { break }
      guard let value = sextet(byte) else { continue }
      bits = bits << 6 | UInt32(value)
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      bits &= (1 << UInt32(count)) - 1
    }
    return decoded
  }

  private static func sextet(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - 0x41
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 0x61 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
