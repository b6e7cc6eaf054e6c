/// A line of a text, without the white space around it.
struct Line {
  /// Its words.
  private(set) var text: ArraySlice<UInt8>
  /// Where they start in the text read. Units: bytes.
  private(set) var offset: Int
  /// How far it is set in. Units: columns.
  let indent: Int
  /// The level of a Markdown heading.
  private(set) var headingLevel: Int?

  /// The line whose first byte stands at `offset` of the text read.
  init(_ line: ArraySlice<UInt8>, at offset: Int) {
    let margin = line.prefix(while: Bytes.isSpace)
    indent = margin.reduce(0) { $1 == 0x09 ? $0 + 4 : $0 + 1 }
    var rest = line.dropFirst(margin.count)
    while let last = rest.last, Bytes.isSpace(last) || last == UInt8(ascii: "\\") {
      rest = rest.dropLast()
    }
    self.offset = offset + margin.count
    let hashes = rest.prefix { $0 == UInt8(ascii: "#") }.count
    if hashes > 0, hashes <= 6, rest.count > hashes,
      Bytes.isSpace(rest[rest.startIndex + hashes])
    {
      headingLevel = hashes
      let skipped = hashes + rest.dropFirst(hashes).prefix(while: Bytes.isSpace).count
      rest = rest.dropFirst(skipped)
      self.offset += skipped
    }
    text = rest
  }

  var isBlank: Bool { text.isEmpty }

  var places: Places { Places(from: offset) }

  /// `---`, `***`, `====`: drawn, not written.
  var isRule: Bool {
    guard let first = text.first, text.count >= 3, "-_*=~—".utf8.contains(first) else {
      return false
    }
    return text.allSatisfy { $0 == first || Bytes.isSpace($0) }
  }

  /// Page numbers, lines of a table of contents.
  var isFurniture: Bool {
    if text.count <= 4, text.allSatisfy(Bytes.isDigit) { return true }
    let words = String(decoding: text.prefix(40), as: UTF8.self).lowercased().split(separator: " ")
    if words.first == "page", words.count <= 4, words.count > 1, words[1].allSatisfy(\.isNumber) {
      return true
    }
    if words.count == 1, isSymbol { return true }
    // The printer's mark of a United Nations document.
    if words.count <= 4, let first = words.first, first.hasPrefix("ge."),
      first.dropFirst(3).first?.isNumber ?? false
    {
      return true
    }
    if words.count == 3, words[0] == words[2], words[0] == "-" || words[0] == "–" { return true }
    return hasLeaders
  }

  /// A document's symbol as it stands at the head of a page: `A/HRC/59/15`, `E/C.12/CO/3`.
  private var isSymbol: Bool {
    text.count(where: { $0 == UInt8(ascii: "/") }) >= 2
      && text.allSatisfy {
        Bytes.isUpper($0) || Bytes.isDigit($0) || "/.-()".utf8.contains($0)
          || $0 == UInt8(ascii: "d")
      }
  }

  /// The dots that lead to a page number.
  private var hasLeaders: Bool {
    var run = 0
    for byte in text {
      run = byte == UInt8(ascii: ".") ? run + 1 : 0
      if run >= 5 { return true }
    }
    return false
  }

  /// Takes the marker off its start, unless it is a word of the paragraph before it.
  mutating func takeMarker(after block: OpenBlock?, isAfterBlank: Bool) -> Marker? {
    guard headingLevel == nil, let marker = Marker(text) else { return nil }
    if let block, !isAfterBlank, !block.text.isEmpty, !block.endsSentence, !block.endsWithColon {
      // "... of 12 August\n1949. The", "... the\n- as it were -": inside a sentence.
      let isNewList = block.marker?.style != marker.style
      // The first operative paragraph of a resolution comes after a comma.
      let isFirst = marker.text == "1" && block.text.last == UInt8(ascii: ",")
      if isNewList && !isFirst && (block.marker != nil || !block.looksLikeHeading) { return nil }
    }
    text = text.dropFirst(marker.length)
    offset += marker.length
    return marker
  }
}
