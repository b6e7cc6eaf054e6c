/// The number, letter or bullet that a point of a list starts with.
struct Marker: Equatable {
  /// Its kind, by which points of one list know each other.
  enum Style: Equatable {
    case bullet(UInt8)
    case number(isBracketed: Bool)
    /// `133.12`: a numbered paragraph with levels.
    case dotted
    case letter(isBracketed: Bool)
    case roman(isBracketed: Bool)
    /// `[12]` or a bare number at a note.
    case note
  }

  /// Its kind.
  var style: Style
  /// Without brackets and points: `12`, `a`, `iv`, `•`.
  var text: String
  /// How many bytes it takes, with the space after it.
  var length: Int

  /// The marker at the start of `line`, which starts with no space.
  init?(_ line: ArraySlice<UInt8>) {
    guard let found = Marker.bullet(line) ?? Marker.counted(line) else { return nil }
    self = found
  }

  private init(style: Style, text: String, length: Int) {
    self.style = style
    self.text = text
    self.length = length
  }

  private static func bullet(_ line: ArraySlice<UInt8>) -> Marker? {
    guard let first = line.first else { return nil }
    var length = 1
    var isSpaceNeeded = true
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): break
    case UInt8(ascii: "o"): break
    case 0xE2 where line.count >= 3:
      // – • ● ▪ ■ ◦ ➢ ✓ and their like, but not quotes.
      let (second, third) = (line[line.startIndex + 1], line[line.startIndex + 2])
      let isDash = second == 0x80 && (third == 0x93 || third == 0x94)
      let isBullet = second == 0x80 && third == 0xA2 || second >= 0x96 && second <= 0x9E
      guard isDash || isBullet else { return nil }
      length = 3
      isSpaceNeeded = isDash
    case 0xC2 where line.count >= 2 && line[line.startIndex + 1] == 0xB7:
      length = 2
      isSpaceNeeded = false
    case 0xEF where line.count >= 3 && line[line.startIndex + 1] == 0x82:
      length = 3  // a bullet of Word's Symbol font
      isSpaceNeeded = false
    default: return nil
    }
    let end = spaces(line, after: length)
    guard end > length || line.count == length || !isSpaceNeeded else { return nil }
    // A star set far off its text is the mark of a note.
    if first == UInt8(ascii: "*"), end >= length + 3 {
      return Marker(style: .note, text: "*", length: end)
    }
    return Marker(style: .bullet(first), text: "•", length: end)
  }

  /// A number or a letter with its point or bracket: `1.`, `(a)`, `iv)`, `133.12`, `[3]`.
  private static func counted(_ line: ArraySlice<UInt8>) -> Marker? {
    var rest = line
    var bracket: UInt8?
    if let first = rest.first, first == UInt8(ascii: "(") || first == UInt8(ascii: "[") {
      bracket = first
      rest = rest.dropFirst()
    }
    let body = rest.prefix { Bytes.isDigit($0) || Bytes.isLower($0) || Bytes.isUpper($0) }
    let levels = Bytes.isDigit(body.first ?? 0) ? dotted(rest) : body
    rest = rest.dropFirst(levels.count)
    var isClosed = false
    if let bracket {
      guard rest.first == (bracket == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]"))
      else { return nil }
      isClosed = true
      rest = rest.dropFirst()
    } else if let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") {
      isClosed = true
      rest = rest.dropFirst()
    }
    guard
      let style = style(levels, bracket: bracket, isClosed: isClosed),
      rest.isEmpty || Bytes.isSpace(rest[rest.startIndex]) || rest.first == UInt8(ascii: "[")
    else { return nil }
    let length = spaces(line, after: line.count - rest.count)
    return Marker(style: style, text: String(decoding: levels, as: UTF8.self), length: length)
  }

  /// Digits with points between them: `1`, `10.1`, `133.12.3`.
  private static func dotted(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.startIndex
    while end < line.endIndex {
      if Bytes.isDigit(line[end]) {
        end += 1
      } else if line[end] == UInt8(ascii: "."), end + 1 < line.endIndex,
        Bytes.isDigit(line[end + 1])
      {
        end += 1
      } else {
        break
      }
    }
    return line[line.startIndex..<end]
  }

  private static func style(
    _ body: ArraySlice<UInt8>, bracket: UInt8?, isClosed: Bool
  ) -> Style? {
    guard let first = body.first else { return nil }
    let isBracketed = bracket != nil
    if Bytes.isDigit(first) {
      if bracket == UInt8(ascii: "[") { return .note }
      if body.contains(UInt8(ascii: ".")) {
        let levels = body.split(separator: UInt8(ascii: "."))
        return levels.allSatisfy { $0.count <= 3 } ? .dotted : nil
      }
      guard body.count <= 3 else { return nil }
      return isClosed ? .number(isBracketed: isBracketed) : nil
    }
    guard isClosed, bracket != UInt8(ascii: "[") else { return nil }
    if body.count == 1, !"ivx".utf8.contains(first | 0x20) {
      return .letter(isBracketed: isBracketed)
    }
    guard body.count <= 5, body.allSatisfy({ "ivxlc".utf8.contains($0 | 0x20) }) else {
      return nil
    }
    return .roman(isBracketed: isBracketed)
  }

  private static func spaces(_ line: ArraySlice<UInt8>, after length: Int) -> Int {
    length + line.dropFirst(length).prefix(while: Bytes.isSpace).count
  }
}
