/// Words of a mail's header in other letters than ASCII: `=?utf-8?Q?Br=C3=BCcke?=`.
///
/// Source: RFC 2047.
enum EncodedWords {
  /// The text with its encoded words decoded; one that cannot be stays as it is.
  static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    // White space after an encoded word, which counts unless another follows.
    var gap: [UInt8]?
    while let first = rest.first {
      if let (word, length) = word(rest) {
        bytes += word
        rest = rest.dropFirst(length)
        gap = []
        continue
      }
      rest = rest.dropFirst()
      if gap != nil, first == 0x20 || first == 0x09 {
        gap?.append(first)
      } else {
        bytes += (gap ?? []) + [first]
        gap = nil
      }
    }
    bytes += gap ?? []
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The encoded word that the text begins with, in UTF-8, and how long it is.
  private static func word(_ text: ArraySlice<UInt8>) -> (word: [UInt8], length: Int)? {
    guard text.starts(with: "=?".utf8) else { return nil }
    let pieces = text.dropFirst(2).prefix(400)
      .split(separator: UInt8(ascii: "?"), maxSplits: 3, omittingEmptySubsequences: false)
    guard pieces.count == 4, pieces[1].count == 1, pieces[3].first == UInt8(ascii: "=") else {
      return nil
    }
    let label = String(decoding: pieces[0], as: UTF8.self).prefix { $0 != "*" }
    guard let encoding = TextEncoding(label: label) else { return nil }
    let bytes: [UInt8]
    switch pieces[1].first {
    case UInt8(ascii: "B"), UInt8(ascii: "b"):
      bytes = TransferEncoding.base64.decoded(pieces[2])
    case UInt8(ascii: "Q"), UInt8(ascii: "q"):
      let spaced = pieces[2].map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      bytes = TransferEncoding.quotedPrintable.decoded(spaced[...])
    default: return nil
    }
    let length = 2 + pieces[0].count + 1 + 1 + 1 + pieces[2].count + 2
    return (TextDecoder.text(of: bytes[...], in: encoding), length)
  }
}
