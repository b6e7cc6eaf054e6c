/// The lines of properties that a Markdown file may begin with, between `---` or `+++`.
struct FrontMatter {
  /// Units: bytes, the closing line included.
  private(set) var length = 0
  private(set) var particulars = Particulars()

  /// The front matter that the text begins with.
  init?(_ start: ArraySlice<UInt8>) {
    var fence: ArraySlice<UInt8>?
    var line = start.startIndex
    var properties: [(name: String, value: String)] = []
    while line < start.endIndex {
      guard let end = start[line...].firstIndex(of: 0x0A) else { return nil }
      let words = start[line..<end]
      let bare = words.last == 0x0D ? words.dropLast() : words
      line = end + 1
      guard let open = fence else {
        guard bare.elementsEqual("---".utf8) || bare.elementsEqual("+++".utf8) else { return nil }
        fence = bare
        continue
      }
      let closes =
        bare.elementsEqual(open) || (open.first == 0x2D && bare.elementsEqual("...".utf8))
      if closes {
        // Two rules around a sentence are no properties.
        guard !properties.isEmpty else { return nil }
        length = line - start.startIndex
        particulars = Self.particulars(properties)
        return
      }
      guard Self.take(String(decoding: bare, as: UTF8.self), into: &properties) else { return nil }
    }
    return nil
  }

  /// Takes a line: a property, a part of one, or a remark; `false` where it is none.
  private static func take(
    _ line: String, into properties: inout [(name: String, value: String)]
  ) -> Bool {
    guard let first = line.first, first != "#" else { return true }
    let text = trimmed(line)
    if first.isWhitespace || first == "-" || first == "[" || first == "]" {
      // A value in several lines is indented.
      if first.isWhitespace, let last = properties.indices.last, !text.hasPrefix("- ") {
        let value = properties[last].value
        let isFolded = value.isEmpty || value.hasPrefix(">") || value.hasPrefix("|")
        properties[last].value = isFolded ? String(text) : value + " " + text
      }
      return true
    }
    guard let mark = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return false }
    let name = trimmed(line[..<mark])
    guard name.allSatisfy({ $0.isLetter || $0.isNumber || "_-.\"' ".contains($0) }) else {
      return false
    }
    properties.append((name.lowercased(), String(trimmed(line[line.index(after: mark)...]))))
    return true
  }

  private static func particulars(_ properties: [(name: String, value: String)]) -> Particulars {
    func value(_ names: String...) -> String? {
      for name in names {
        guard let found = properties.first(where: { $0.name == name }) else { continue }
        let text = unquoted(found.value)
        if !text.isEmpty { return text }
      }
      return nil
    }
    var particulars = Particulars()
    particulars.title = value("title")
    particulars.publisher = value("publisher", "organization", "organisation")
    particulars.date = value("date", "published", "publishdate").flatMap {
      WrittenDate.first(in: $0)
    }
    particulars.language = value("lang", "language")
    return particulars
  }

  private static func unquoted(_ value: String) -> String {
    guard value.count > 1, let quote = value.first, quote == "\"" || quote == "'",
      value.last == quote
    else { return value }
    var inner = ""
    var isEscaped = false
    for character in value.dropFirst().dropLast() {
      // A quote within is doubled between single quotes, and escaped between double ones.
      isEscaped = !isEscaped && character == (quote == "'" ? "'" : "\\")
      if !isEscaped { inner.append(character) }
    }
    return inner
  }

  private static func trimmed(_ text: some StringProtocol) -> Substring {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
