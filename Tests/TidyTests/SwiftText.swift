/// Swift source taken apart: its code without comments and literals, and the literals.
///
/// Enough of the language for the house rules; a regex literal that holds a quote is beyond it.
struct SwiftText: Sendable {
  struct Literal: Equatable, Sendable {
    /// Where it starts, counted from 1.
    let line: Int
    /// As written between the quotes, what is interpolated left out.
    var text: String
    var isInterpolated: Bool
  }

  /// One text a line: comments gone, `""` for a literal, interpolated code kept in brackets.
  let code: [String]
  /// In the order in which they end.
  let literals: [Literal]

  init(_ text: String) {
    var scanner = Scanner(bytes: Array(text.utf8))
    scanner.scanCode(isInterpolated: false)
    code = scanner.code.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    literals = scanner.literals
  }
}

private struct Scanner {
  let bytes: [UInt8]
  var at = 0
  var line = 1
  var code: [UInt8] = []
  var literals: [SwiftText.Literal] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  private func has(_ text: StaticString, after offset: Int = 0) -> Bool {
    let start = at + offset
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { unsafe bytes[start..<start + $0.count].elementsEqual($0) }
  }

  private func count(of character: Unicode.Scalar, after offset: Int = 0) -> Int {
    bytes[min(at + offset, bytes.count)...].prefix { $0 == UInt8(ascii: character) }.count
  }

  /// Steps over bytes that are no code; lines keep their numbers.
  private mutating func skip(_ count: Int = 1) {
    for byte in bytes[at..<min(at + count, bytes.count)] where byte == UInt8(ascii: "\n") {
      code.append(byte)
      line += 1
    }
    at += count
  }

  private mutating func keep() {
    code.append(bytes[at])
    if bytes[at] == UInt8(ascii: "\n") { line += 1 }
    at += 1
  }

  /// Up to the end, or to the bracket that closes an interpolation.
  mutating func scanCode(isInterpolated: Bool) {
    var depth = 0
    while at < bytes.count {
      if has("//") {
        while at < bytes.count && !has("\n") { skip() }
      } else if has("/*") {
        skipBlockComment()
      } else if has("`") {
        skipRawName()
      } else if has("\"") || (has("#") && has("\"", after: count(of: "#"))) {
        scanLiteral(hashes: count(of: "#"))
      } else {
        if has("(") { depth += 1 }
        if has(")") {
          if isInterpolated && depth == 0 { return }
          depth -= 1
        }
        keep()
      }
    }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if has("/*") {
        depth += 1
        skip(2)
      } else if has("*/") {
        depth -= 1
        skip(2)
      } else {
        skip()
      }
    } while depth > 0 && at < bytes.count
  }

  /// A name in backticks may hold anything; it is kept as an empty one.
  private mutating func skipRawName() {
    keep()
    while at < bytes.count && !has("`") && !has("\n") { skip() }
    if has("`") { keep() }
  }

  private mutating func scanLiteral(hashes: Int) {
    let start = line
    skip(hashes)
    let isMultiline = has("\"\"\"")
    let quotes = isMultiline ? 3 : 1
    skip(quotes)
    code.append(UInt8(ascii: "\""))
    var text: [UInt8] = []
    var isInterpolated = false
    while at < bytes.count && (isMultiline || !has("\n")) {
      if count(of: "\"") >= quotes && count(of: "#", after: quotes) >= hashes { break }
      guard has("\\") && count(of: "#", after: 1) >= hashes else {
        text.append(bytes[at])
        skip()
        continue
      }
      if has("(", after: 1 + hashes) {
        isInterpolated = true
        skip(1 + hashes)
        keep()
        scanCode(isInterpolated: true)
        if has(")") { keep() }
      } else {
        text += bytes[at..<min(at + 2 + hashes, bytes.count)]
        skip(2 + hashes)
      }
    }
    if has("\"") { skip(quotes + hashes) }
    code.append(UInt8(ascii: "\""))
    literals.append(
      SwiftText.Literal(
        line: start, text: String(decoding: text, as: UTF8.self), isInterpolated: isInterpolated))
  }
}
