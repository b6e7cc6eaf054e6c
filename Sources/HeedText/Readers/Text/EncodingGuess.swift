/// What a text's bytes spell, judged by what they would spell in each encoding.
enum EncodingGuess: Equatable {
  /// In that encoding; UTF-8 may have strays, which are replaced.
  case text(TextEncoding, hasStrays: Bool)
  /// White space, and nothing else.
  case blank
  /// Text in an encoding that is not read.
  case unknown
  /// No text at all.
  case binary

  /// Judges a census that is finished.
  init(_ census: TextCensus) {
    self = Self.guess(census)
    if census.isBlank, self != .binary { self = .blank }
  }

  private static func guess(_ census: TextCensus) -> EncodingGuess {
    if let mark = census.mark, mark.encoding != .utf8 {
      return .text(mark.encoding, hasStrays: false)
    }
    if let isLittleEndian = byteOrder(census) {
      return .text(.utf16(isLittleEndian: isLittleEndian), hasStrays: false)
    }
    let zeros = census.zeros[0] + census.zeros[1]
    guard (census.controls + zeros) * 100 <= max(100, census.total) else { return .binary }
    if census.faults == 0 { return .text(.utf8, hasStrays: zeros > 0) }
    let isMarked = census.mark != nil
    if isMarked || census.characters >= 4 * census.faults {
      return .text(.utf8, hasStrays: true)
    }
    return singleByte(census)
  }

  /// Whether the zeros of Latin letters in UTF-16 come second; `nil` where it is not UTF-16.
  private static func byteOrder(_ census: TextCensus) -> Bool? {
    guard census.total.isMultiple(of: 2) else { return nil }
    // Spaces and line breaks alone are a tenth of a text in any alphabet.
    let units = census.total / 2
    for (second, isLittleEndian) in [(1, true), (0, false)] {
      let (zeros, others) = (census.zeros[second], census.zeros[1 - second])
      if zeros * 10 >= units, zeros > 0, others * 20 <= zeros { return isLittleEndian }
    }
    return nil
  }

  private static func singleByte(_ census: TextCensus) -> EncodingGuess {
    var upper = 0
    census.forEachPair { _, _, _, count in upper += count }
    // More would be another script than Latin.
    guard upper * 4 <= census.total else { return .unknown }
    let windows = score(census, in: .windows1252)
    let mac = score(census, in: .macRoman)
    guard max(windows, mac) > -upper else { return .unknown }
    return .text(mac > windows ? .macRoman : .windows1252, hasStrays: false)
  }

  /// How much the bytes of the upper half look like words in that encoding.
  private static func score(_ census: TextCensus, in encoding: TextEncoding) -> Int {
    let scalars = encoding.upperHalf
    var sum = 0
    census.forEachPair { byte, before, after, count in
      sum += count * worth(scalars[Int(byte) - 0x80], before, after)
    }
    return sum
  }

  private static let letters = Set("àáâãäåæçèéêëìíîïñòóôõöøùúûüßœ".unicodeScalars)
  private static let signs = Set("–—…•§°«»£€©®™·¿¡†\u{A0}".unicodeScalars)

  /// How likely a character is between such neighbours.
  private static func worth(
    _ scalar: Unicode.Scalar, _ before: TextCensus.Neighbour, _ after: TextCensus.Neighbour
  ) -> Int {
    let isInWord = before == .small || before == .capital || after == .small || after == .capital
    switch scalar {
    case "“", "‘", "‚", "„": return before == .small || after == .space ? -1 : 3
    case "’": return before == .small && after == .small ? 2 : before == .space ? -1 : 3
    case "”": return before == .space || after == .small ? -1 : 3
    case _ where letters.contains(scalar): return isInWord ? 2 : 1
    case _ where signs.contains(scalar): return 1
    case _ where scalar.properties.isUppercase: return before == .small ? -2 : isInWord ? 1 : 0
    case _ where scalar.properties.isLowercase: return 0
    case _ where scalar.value < 0xA0: return -5
    default: return -1
    }
  }
}

extension DocumentFile {
  /// The encoding of the text in the file, told from all of it; how long its byte order mark is, in
  /// bytes; and whether it may have bytes that are no text.
  ///
  /// - Throws: `ReadFailure` where the file has no text, or in an encoding that is not read.
  package func encoding() throws(ReadFailure) -> (
    encoding: TextEncoding, mark: Int, hasStrays: Bool
  ) {
    var census = TextCensus()
    try forEachPiece { (piece, _) throws(ReadFailure) in census.take(piece) }
    census.finish()
    switch EncodingGuess(census) {
    case .binary: throw ReadFailure(path, .binary)
    case .unknown: throw ReadFailure(path, .encoding(nil))
    case .blank: throw ReadFailure(path, .blank)
    case .text(let encoding, let hasStrays):
      return (encoding, census.mark?.length ?? 0, hasStrays)
    }
  }
}
