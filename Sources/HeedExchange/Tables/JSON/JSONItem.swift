/// An object of JSON taken apart: each value with the path of keys that leads to it.
///
/// Source: RFC 8259. Numbers stay as they are written, since they are a table's words.
struct JSONItem {
  /// A value, as ranges of `bytes`.
  struct Value {
    /// The keys, with dots between them.
    var path: Range<Int>
    var text: Range<Int>
    /// It stands in a list, so that others of its path are lines of one cell.
    var isInList: Bool
    /// Which item of the outermost and of the innermost list it stands in; zero for none. Items
    /// of all lists are counted together from 1.
    var items: (outer: Int, inner: Int)
  }

  /// Why reading stops.
  enum Stop: Error {
    /// The bytes end within the object.
    case ended
    /// They are not JSON from that byte on, and why.
    case notJSON(at: Int, String)
    case tooDeep(at: Int)
    case tooManyValues
  }

  /// The words of keys and values, one after another.
  private(set) var bytes: [UInt8] = []
  private(set) var values: [Value] = []
  /// The keys that lead to where the reader is, with dots between them.
  private var path: [UInt8] = []
  private var at = 0
  private var listDepth = 0
  /// The items of lists that are open, and how many there were.
  private var open: [Int] = []
  private var itemCount = 0

  private static let deepest = 64
  private static let mostValues = 1 << 18

  /// Reads the object that starts at `start`; where it ends.
  mutating func read(_ json: Span<UInt8>, from start: Int) throws(Stop) -> Int {
    bytes.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    path.removeAll(keepingCapacity: true)
    (at, listDepth, itemCount) = (start, 0, 0)
    open.removeAll(keepingCapacity: true)
    try object(json, depth: 0)
    return at
  }

  private mutating func value(_ json: Span<UInt8>, depth: Int) throws(Stop) {
    guard depth < Self.deepest else { throw .tooDeep(at: at) }
    switch try peek(json) {
    case UInt8(ascii: "{"): try object(json, depth: depth)
    case UInt8(ascii: "["): try list(json, depth: depth)
    case UInt8(ascii: "\""): try text(json)
    case UInt8(ascii: "n"):
      try word("null", json)
      if listDepth == 0 { try keep(from: beginText()) }
    case UInt8(ascii: "t"): try keep("true", json)
    case UInt8(ascii: "f"): try keep("false", json)
    default: try number(json)
    }
  }

  private mutating func object(_ json: Span<UInt8>, depth: Int) throws(Stop) {
    at += 1
    try skipSpace(json)
    if try take(UInt8(ascii: "}"), json) {
      if depth > 0, listDepth == 0 { try keep(from: beginText()) }
      return
    }
    let length = path.count
    while true {
      try key(json, depth: depth)
      try value(json, depth: depth + 1)
      path.removeLast(path.count - length)
      try skipSpace(json)
      if try take(UInt8(ascii: "}"), json) { return }
      guard try take(UInt8(ascii: ","), json) else {
        throw .notJSON(at: at, "“,” or “}” is expected")
      }
      try skipSpace(json)
    }
  }

  private mutating func list(_ json: Span<UInt8>, depth: Int) throws(Stop) {
    at += 1
    try skipSpace(json)
    if try take(UInt8(ascii: "]"), json) {
      if listDepth == 0 { try keep(from: beginText()) }
      return
    }
    listDepth += 1
    open.append(0)
    defer { open.removeLast() }
    while true {
      itemCount += 1
      open[open.count - 1] = itemCount
      try value(json, depth: depth + 1)
      try skipSpace(json)
      if try take(UInt8(ascii: "]"), json) { break }
      guard try take(UInt8(ascii: ","), json) else {
        throw .notJSON(at: at, "“,” or “]” is expected")
      }
      try skipSpace(json)
    }
    listDepth -= 1
  }

  /// Where a value's path and text start, with the path written.
  private mutating func beginText() -> (path: Int, text: Int) {
    let start = bytes.count
    bytes += path
    return (start, bytes.count)
  }

  private mutating func keep(from start: (path: Int, text: Int)) throws(Stop) {
    guard values.count < Self.mostValues else { throw .tooManyValues }
    values.append(
      Value(
        path: start.path..<start.text, text: start.text..<bytes.count, isInList: listDepth > 0,
        items: (open.first ?? 0, open.last ?? 0)))
  }

  private mutating func keep(_ text: StaticString, _ json: Span<UInt8>) throws(Stop) {
    try word(text, json)
    let start = beginText()
    bytes.append(contentsOf: "\(text)".utf8)
    try keep(from: start)
  }

  private mutating func word(_ word: StaticString, _ json: Span<UInt8>) throws(Stop) {
    let start = at
    for letter in "\(word)".utf8 {
      guard try take(letter, json) else { throw .notJSON(at: start, "a value is expected") }
    }
  }

  private mutating func number(_ json: Span<UInt8>) throws(Stop) {
    let first = at
    _ = try take(UInt8(ascii: "-"), json)
    let whole = at
    try digits(json, "a value is expected")
    guard json[whole] != UInt8(ascii: "0") || at == whole + 1 else {
      throw .notJSON(at: whole, "a number does not begin with 0")
    }
    if try take(UInt8(ascii: "."), json) { try digits(json, "a digit is expected") }
    if [UInt8(ascii: "e"), UInt8(ascii: "E")].contains(try peek(json)) {
      at += 1
      if try !take(UInt8(ascii: "+"), json) { _ = try take(UInt8(ascii: "-"), json) }
      try digits(json, "a digit is expected")
    }
    let start = beginText()
    for index in first..<at { bytes.append(json[index]) }
    try keep(from: start)
  }

  private mutating func digits(_ json: Span<UInt8>, _ otherwise: String) throws(Stop) {
    let start = at
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(try peek(json)) { at += 1 }
    guard at > start else { throw .notJSON(at: at, otherwise) }
  }

  private func peek(_ json: Span<UInt8>) throws(Stop) -> UInt8 {
    guard at < json.count else { throw .ended }
    return json[at]
  }

  private mutating func take(_ byte: UInt8, _ json: Span<UInt8>) throws(Stop) -> Bool {
    guard try peek(json) == byte else { return false }
    at += 1
    return true
  }

  private mutating func skipSpace(_ json: Span<UInt8>) throws(Stop) {
    while Self.isSpace(try peek(json)) { at += 1 }
  }

  private mutating func text(_ json: Span<UInt8>) throws(Stop) {
    let start = beginText()
    var string = JSONString(at: at + 1)
    try string.read(json, into: &bytes)
    at = string.at
    try keep(from: start)
  }

  private mutating func key(_ json: Span<UInt8>, depth: Int) throws(Stop) {
    guard try peek(json) == UInt8(ascii: "\"") else {
      throw .notJSON(at: at, "a key in quotation marks is expected")
    }
    if depth > 0 { path.append(UInt8(ascii: ".")) }
    var string = JSONString(at: at + 1)
    try string.read(json, into: &path)
    at = string.at
    try skipSpace(json)
    guard try take(UInt8(ascii: ":"), json) else {
      throw .notJSON(at: at, "“:” is expected after the key")
    }
    try skipSpace(json)
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
