/// A JSON value as Heed keeps them: integers within 2^53, no fractions.
///
/// Source: RFC 8259; the restrictions are the ledger's, so that a text has one canonical form.
public enum JSON: Hashable, Sendable {
  /// `null`; read from files, never recorded.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number within 2^53 of zero.
  case integer(Int)
  /// A text, kept as it was typed.
  case text(String)
  /// A list.
  case array([JSON])
  /// An object.
  case object(JSONObject)

  /// The largest integer that every reader of JSON gives back exactly.
  public static let largestInteger = 1 << 53

  /// The text, where it is one.
  public var text: String? { if case .text(let value) = self { value } else { nil } }
  /// The integer, where it is one.
  public var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  /// The list, where it is one.
  public var array: [JSON]? { if case .array(let value) = self { value } else { nil } }
  /// The object, where it is one.
  public var object: JSONObject? { if case .object(let value) = self { value } else { nil } }
}

/// The members of a JSON object, each key once, sorted by key.
public struct JSONObject: Hashable, Sendable {
  /// A key and its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public let key: String
    /// The value.
    public var value: JSON
  }

  /// The members, sorted by the bytes of their keys.
  public private(set) var members: [Member] = []

  /// An object without members.
  public init() {}

  /// An object of the given members; absent values are left out.
  public init(_ members: KeyValuePairs<String, JSON?>) {
    // With room for what is added when it is recorded.
    self.members.reserveCapacity(members.count + 2)
    for (key, value) in members {
      guard let value else { continue }
      // They are mostly given in order.
      if let last = self.members.last, !JSON.precedes(last.key, key) {
        self[key] = value
      } else {
        self.members.append(Member(key: key, value: value))
      }
    }
  }

  /// The value under the key; `nil` takes the member out.
  public subscript(key: String) -> JSON? {
    get {
      for member in members where member.key == key { return member.value }
      return nil
    }
    set {
      var index = members.count
      while index > 0, !JSON.precedes(members[index - 1].key, key) { index -= 1 }
      let isThere = index < members.count && members[index].key == key
      switch (newValue, isThere) {
      case (nil, true): members.remove(at: index)
      case (nil, false): break
      case (let value?, true): members[index].value = value
      case (let value?, false) where index == members.count:
        members.append(Member(key: key, value: value))
      case (let value?, false): members.insert(Member(key: key, value: value), at: index)
      }
    }
  }

  /// The text under the key, where there is one.
  public func text(_ key: String) -> String? { self[key]?.text }
  /// The integer under the key, where there is one.
  public func integer(_ key: String) -> Int? { self[key]?.integer }
  /// The texts of the list under the key.
  public func texts(_ key: String) -> [String] { (self[key]?.array ?? []).compactMap(\.text) }
  /// The objects of the list under the key.
  public func objects(_ key: String) -> [JSONObject] {
    (self[key]?.array ?? []).compactMap(\.object)
  }
}

extension JSON {
  /// The texts as a list; `nil` for none, so that an empty list is not recorded.
  static func texts(_ values: [String]) -> JSON? {
    values.isEmpty ? nil : .array(values.map(JSON.text))
  }

  /// Whether the key comes first, by its UTF-8 bytes.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let (left, right) = (left.utf8.span, right.utf8.span)
    for place in 0..<min(left.count, right.count) where left[place] != right[place] {
      return left[place] < right[place]
    }
    return left.count < right.count
  }

  /// The canonical text: keys sorted, no spaces, the fewest escapes, UTF-8 kept as typed.
  public var canonical: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    appendCanonical(to: &bytes)
    return bytes
  }

  func appendCanonical(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .text(let value): JSON.appendCanonical(value, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.appendCanonical(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in object.members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSON.appendCanonical(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.appendCanonical(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  static func appendCanonical(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    // Most texts have nothing to escape: all of it is looked at first, and then taken whole.
    let isTaken = text.withUTF8 { characters in
      let escapes = unsafe characters.reduce(0) { $0 &+ (isEscaped($1) ? 1 : 0) }
      if escapes == 0 { unsafe bytes.append(contentsOf: characters) }
      return escapes == 0
    }
    if !isTaken { appendEscaped(text, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x20...: bytes.append(byte)
      default: bytes.append(contentsOf: controlEscape(byte).utf8)
      }
    }
  }

  private static func controlEscape(_ byte: UInt8) -> String {
    switch byte {
    case 0x08: return "\\b"
    case 0x09: return "\\t"
    case 0x0a: return "\\n"
    case 0x0c: return "\\f"
    case 0x0d: return "\\r"
    default:
      let digits = String(byte, radix: 16)
      return "\\u00" + (digits.count == 1 ? "0" : "") + digits
    }
  }
}

extension [UInt8] {
  /// Appends the bytes of a text that is written in the program.
  mutating func append(_ text: StaticString) {
    unsafe append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
