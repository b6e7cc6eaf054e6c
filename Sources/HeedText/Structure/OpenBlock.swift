/// A block that lines are still added to.
struct OpenBlock {
  let marker: Marker?
  let depth: Int
  let headingLevel: Int?
  private(set) var text: [UInt8] = []
  private(set) var places = Places()
  private(set) var lineCount = 0
  /// Units: bytes of the last line.
  private(set) var lastLength = 0

  /// A block that starts with `line`.
  init(_ line: Line, marker: Marker?, depth: Int) {
    self.marker = marker
    self.depth = depth
    headingLevel = line.headingLevel
    append(line)
  }

  /// Goes on with `line`: a hyphen at the end of a line is taken out where it parts a word.
  mutating func append(_ line: Line) {
    guard !line.text.isEmpty else { return }
    if !text.isEmpty {
      if partsWord(before: line) {
        text.removeLast()
      } else if !(text.last == UInt8(ascii: "-") && text.count > 1
        && isLetter(text[text.count - 2]))
      {
        text.append(0x20)
      }
    }
    var offset = line.offset
    for byte in line.text {
      // The marks of Markdown's strong words are no words.
      if byte == UInt8(ascii: "*"), text.last != UInt8(ascii: "\\") {
        offset += 1
        continue
      }
      places.note(text.count, from: offset)
      text.append(byte)
      offset += 1
    }
    lineCount += 1
    lastLength = line.text.count
  }

  private func partsWord(before line: Line) -> Bool {
    guard text.last == UInt8(ascii: "-"), text.count > 3, let first = line.text.first,
      Bytes.isLower(first), isLetter(text[text.count - 2])
    else { return false }
    let word = Bytes.lowered(text.dropLast().suffix(while: isLetter))
    return !OpenBlock.compounds.contains(word)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    Bytes.isLower(byte) || Bytes.isUpper(byte) || byte >= 0x80
  }

  /// First parts that keep their hyphen.
  private static let compounds: Set<String> = [
    "non", "self", "well", "long", "short", "anti", "co", "pre", "post", "follow", "cross", "high",
    "low", "so", "ill", "child", "inter", "multi", "counter", "decision", "law", "year", "old",
    "fact", "human", "gender", "sub", "ex", "all", "third", "full", "part", "vice", "half",
  ]

  /// The block that it has become.
  var block: Block { Block(kind, text: text, places: places) }

  private var kind: Block.Kind {
    if let headingLevel { return .heading(level: headingLevel) }
    if let marker {
      if marker.style == .note { return .footnote }
      // `II. Conclusions`, `A. Background`: numbered headings.
      let isNumbered = isSectionNumber(marker) || isAllCapitals && text.count > 5
      if isNumbered, lineCount == 1, looksLikeHeading { return .heading(level: 2) }
      return .point(marker: marker.text, depth: depth)
    }
    if lineCount <= 2, looksLikeHeading { return .heading(level: isAllCapitals ? 2 : 3) }
    if isNote { return .footnote }
    return .paragraph
  }

  private func isSectionNumber(_ marker: Marker) -> Bool {
    switch marker.style {
    case .roman(isBracketed: false), .letter(isBracketed: false):
      return marker.text.first?.isUppercase ?? false
    default: return false
    }
  }

  /// `12 Ibid., para. 3.`: a bare number before a capital.
  private var isNote: Bool {
    let digits = text.prefix(while: Bytes.isDigit).count
    guard digits > 0, digits <= 3, let mark = text.dropFirst(digits).first, mark == 0x20,
      let first = text.dropFirst(digits).first(where: { !Bytes.isSpace($0) })
    else { return false }
    return Bytes.isUpper(first)
  }

  /// Whether it ends as a sentence does.
  var endsSentence: Bool {
    var rest = text[...]
    while let last = rest.last,
      last == UInt8(ascii: "\"") || last == UInt8(ascii: ")") || last == UInt8(ascii: "]")
        || last == UInt8(ascii: "'") || last >= 0x80 || Bytes.isDigit(last)
    {
      if Bytes.isDigit(last), !rest.dropLast().contains(where: { $0 == UInt8(ascii: ".") }) {
        return false
      }
      rest = rest.dropLast()
    }
    guard let last = rest.last else { return false }
    return ".!?;".utf8.contains(last)
  }

  var endsWithColon: Bool { text.last == UInt8(ascii: ":") }

  /// Short, starting with a capital, ending without a stop.
  var looksLikeHeading: Bool {
    guard text.count <= 110, let first = text.first, !endsSentence,
      Bytes.isUpper(first) || Bytes.isDigit(first) || first >= 0x80,
      let last = text.last, last != UInt8(ascii: ","), last != UInt8(ascii: "-")
    else { return false }
    return true
  }

  /// Most of its long words start with a capital.
  var isTitleCase: Bool {
    let words = text.split(separator: 0x20).filter { $0.count > 3 }
    let capitals = words.filter { $0.first.map(Bytes.isUpper) ?? false }
    return capitals.count * 20 >= words.count * 17
  }

  private var isAllCapitals: Bool {
    !text.contains(where: Bytes.isLower) && text.contains(where: Bytes.isUpper)
  }
}

extension ArraySlice where Element == UInt8 {
  /// The longest end of which each byte is such.
  fileprivate func suffix(while isSuch: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, isSuch(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
