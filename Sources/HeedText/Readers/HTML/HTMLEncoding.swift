/// In which encoding a web page is written.
///
/// Source: WHATWG, HTML, "Determining the character encoding".
enum HTMLEncoding {
  /// Units: bytes from the start in which a page names its encoding.
  private static let headLength = 4096

  /// The page in UTF-8.
  ///
  /// - Throws: `.encoding` where it is in one that is not read, `.binary` where it is no text.
  static func text(of bytes: [UInt8], path: String) throws(ReadFailure) -> [UInt8] {
    if let (encoding, length) = TextEncoding.marked(bytes) {
      return TextDecoder.text(of: bytes[length...], in: encoding)
    }
    var census = TextCensus()
    census.take(bytes[...])
    census.finish()
    let label = label(in: bytes.prefix(headLength))
    switch EncodingGuess(census) {
    case .blank: throw ReadFailure(path, .blank)
    case .binary: throw ReadFailure(path, .binary)
    case .text(let guess, _):
      // What is UTF-8 throughout is hardly anything else, whatever it says of itself.
      guard let label, guess == .windows1252 || guess == .macRoman else {
        return TextDecoder.text(of: bytes[...], in: guess)
      }
      return try text(of: bytes, labelled: label, path)
    case .unknown: return try text(of: bytes, labelled: label ?? "", path)
    }
  }

  private static func text(
    of bytes: [UInt8], labelled label: String, _ path: String
  ) throws(ReadFailure) -> [UInt8] {
    guard let encoding = TextEncoding(label: label) else {
      throw ReadFailure(path, .encoding(label.isEmpty ? nil : label))
    }
    // Two bytes a letter, and yet the label could be read.
    if case .utf16 = encoding { return bytes }
    return TextDecoder.text(of: bytes[...], in: encoding)
  }

  /// `charset=` in a `meta` element, or `encoding=` of an XML declaration.
  private static func label(in head: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: head, as: UTF8.self).lowercased()
    for name in ["charset", "encoding"] {
      guard let range = text.firstRange(of: name) else { continue }
      let rest = text[range.upperBound...].drop(while: \.isWhitespace)
      guard rest.first == "=" else { continue }
      let value = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      let label = value.prefix { $0.isLetter || $0.isNumber || "-_.:".contains($0) }
      if !label.isEmpty, label.utf8.count <= 40 { return String(label) }
    }
    return nil
  }
}
