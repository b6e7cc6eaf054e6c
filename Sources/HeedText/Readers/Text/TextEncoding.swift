/// How the bytes of a text spell it.
package enum TextEncoding: Hashable, Sendable {
  /// With or without a byte order mark.
  case utf8
  case utf16(isLittleEndian: Bool)
  case windows1252
  case macRoman

  /// The encoding that a web page or an e-mail calls by that name.
  ///
  /// Source: WHATWG, Encoding, "Names and labels"; what is called Latin-1 there is Windows-1252.
  init?(label: some StringProtocol) {
    switch label.lowercased().filter({ !$0.isWhitespace && $0 != "\"" && $0 != "'" }) {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8": self = .utf8
    case "us-ascii", "ascii", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1",
      "windows-1252", "cp1252", "x-cp1252", "ansi_x3.4-1968":
      self = .windows1252
    case "macintosh", "mac", "x-mac-roman", "csmacintosh": self = .macRoman
    case "utf-16", "utf-16le", "unicode", "ucs-2", "iso-10646-ucs-2":
      self = .utf16(isLittleEndian: true)
    case "utf-16be": self = .utf16(isLittleEndian: false)
    default: return nil
    }
  }

  /// The encoding whose byte order mark the bytes begin with, and how long the mark is.
  package static func marked(_ bytes: some Collection<UInt8>) -> (
    encoding: TextEncoding, length: Int
  )? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16(isLittleEndian: true), 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16(isLittleEndian: false), 2) }
    return nil
  }

  /// The scalars of the bytes from 0x80 on where each byte is a character; else none.
  var upperHalf: [Unicode.Scalar] {
    switch self {
    case .utf8, .utf16: []
    case .windows1252: Self.windows1252UpperHalf
    case .macRoman: Self.macRomanUpperHalf
    }
  }

  /// Source: WHATWG, Encoding, index windows-1252; five bytes stand for controls.
  private static let windows1252UpperHalf =
    Array(
      """
      €\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ
      """.unicodeScalars) + (0xA0...0xFF).compactMap { Unicode.Scalar(UInt32($0)) }

  /// Source: WHATWG, Encoding, index macintosh.
  private static let macRomanUpperHalf = Array(
    """
    ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
    ¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ
    """.unicodeScalars)
}
