/// The fields that an e-mail, or a part of one, begins with.
///
/// Source: RFC 5322, section 2.2; RFC 2045, section 5; RFC 2047.
struct MailHeader {
  private var fields: [(name: String, value: String)] = []
  /// Where what follows the fields starts.
  private(set) var end: Int

  /// Fields beyond are not those of people.
  private static let most = 1000

  /// The fields at the start of the bytes, up to the first blank line.
  init(_ bytes: ArraySlice<UInt8>) {
    var position = bytes.startIndex
    var lines: [ArraySlice<UInt8>] = []
    while position < bytes.endIndex, lines.count < Self.most {
      let line = MailHeader.line(bytes[position...])
      let next = line.endIndex + MailHeader.breakLength(bytes[line.endIndex...])
      if line.isEmpty {
        position = next
        break
      }
      guard let first = line.first else { break }
      let isContinued = first == 0x20 || first == 0x09
      guard isContinued ? !lines.isEmpty : Self.isField(line) || Self.isPostmark(line, lines)
      else { break }
      lines.append(line)
      position = next
    }
    end = position
    for line in lines {
      let text = String(decoding: line, as: UTF8.self)
      if let first = line.first, first == 0x20 || first == 0x09 {
        if let last = fields.indices.last { fields[last].value += text }
      } else if let colon = text.firstIndex(of: ":") {
        fields.append((text[..<colon].lowercased(), String(text[text.index(after: colon)...])))
      }
    }
  }

  /// The line that the bytes begin with.
  static func line(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.prefix { $0 != 0x0A && $0 != 0x0D }
  }

  /// How long the line break is that the bytes begin with.
  static func breakLength(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.starts(with: [0x0D, 0x0A]) ? 2 : min(1, bytes.count)
  }

  private static func isField(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
      return false
    }
    return line[..<colon].allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  /// The line that mailboxes put before the fields.
  private static func isPostmark(
    _ line: ArraySlice<UInt8>, _ lines: [ArraySlice<UInt8>]
  ) -> Bool {
    lines.isEmpty && line.starts(with: "From ".utf8)
  }

  /// Whether there is such a field.
  func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

  var isEmpty: Bool { fields.isEmpty }

  /// The value of the first such field, as it stands.
  func value(_ name: String) -> String? {
    guard let value = fields.first(where: { $0.name == name })?.value else { return nil }
    let trimmed = value.drop(while: \.isWhitespace)
    guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(trimmed[...last])
  }

  /// The value of the first such field in words: encoded words decoded, spaces made one.
  func words(_ name: String) -> String? {
    guard let value = value(name) else { return nil }
    var words = Words()
    words.add(EncodedWords.decoded(value).utf8)
    return words.isEmpty ? nil : String(decoding: words.trimmed, as: UTF8.self)
  }

  /// The first word of the field in small letters, and its parameters: `text/plain; charset=x`.
  func parameters(_ name: String) -> (kind: String, parameters: [String: String])? {
    guard let value = value(name) else { return nil }
    var parameters: [String: String] = [:]
    let pieces = value.split(separator: ";")
    for piece in pieces.dropFirst() {
      guard let mark = piece.firstIndex(of: "=") else { continue }
      let key = piece[..<mark].lowercased().filter { !$0.isWhitespace }
      let given = piece[piece.index(after: mark)...].drop(while: \.isWhitespace)
      let value =
        given.first == "\""
        ? given.dropFirst().prefix { $0 != "\"" } : given.prefix { !$0.isWhitespace }
      if parameters[key] == nil { parameters[key] = String(value) }
    }
    let kind = pieces.first.map { $0.lowercased().filter { !$0.isWhitespace } } ?? ""
    return (kind, parameters)
  }
}
