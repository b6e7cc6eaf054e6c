/// The key under which a row of a source is recorded: the source, the part of it, and the row.
struct RowKey {
  private static let rows = "rows:"
  private static let events = "events:"
  /// Of the source and the part of it: what the keys of its rows begin with.
  let scope: String
  /// What the source calls the row.
  private let name: String
  /// How often that name has stood for another row before.
  var repetition = 1 {
    didSet { tail = makeTail() }
  }
  /// What else tells it from another row of that name.
  var distinction = "" {
    didSet { tail = makeTail() }
  }
  /// What follows in the keys of the row and of its events.
  private var tail = ""

  init(source: String, scope: String, name: String) {
    self.scope = Self.joined(Self.escaped(source), "|", Self.escaped(scope), "|")
    self.name = Self.escaped(name)
    tail = makeTail()
  }

  private func makeTail() -> String {
    if distinction.isEmpty, repetition == 1 { return scope + name }
    return scope + name + (distinction.isEmpty ? "" : "~\(distinction)")
      + (repetition == 1 ? "" : "#\(repetition)")
  }

  /// What all keys of recommendations begin with, or those of events.
  static func start(isHistory: Bool) -> String { isHistory ? events : rows }

  /// The key of the recommendation.
  var text: String { Self.joined(Self.rows, tail) }

  /// The key of an event that the row tells.
  func event(_ event: String) -> String {
    Self.joined(Self.events, tail, "|", Self.escaped(event))
  }

  private static func joined(_ parts: String...) -> String {
    var text = ""
    text.reserveCapacity(parts.reduce(0) { $0 + $1.utf8.count })
    for part in parts { text += part }
    return text
  }

  /// What all keys of a part of a source lie between.
  static func range(of scope: String) -> (from: String, to: String) {
    // "}" follows "|".
    (rows + scope, rows + scope.dropLast() + "}")
  }

  /// What all keys of a source lie between: those of recommendations, then those of events.
  static func ranges(of source: String) -> [(from: String, to: String)] {
    [rows, events].map { ($0 + escaped(source) + "|", $0 + escaped(source) + "}") }
  }

  /// The name that was escaped; a long one is not told from its hash.
  static func unescaped(_ text: some StringProtocol) -> String {
    var name = String(text)
    for (sign, escape) in [("|", "%7C"), ("#", "%23"), ("~", "%7E"), ("%", "%25")] {
      name = name.replacing(escape, with: sign)
    }
    return name
  }

  /// The signs that a key is made with are escaped; what is long is told by its hash.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.count <= 120 else {
      return String(Digest(of: Array(text.utf8)).hexadecimal.prefix(32))
    }
    if !text.utf8.contains(where: isSign) { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "|": escaped += "%7C"
      case "#": escaped += "%23"
      case "~": escaped += "%7E"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: "~"): true
    default: false
    }
  }
}

extension SourceRow {
  /// What tells the row from others where the source calls it nothing.
  var words: String {
    let content = content
    let parts =
      content.addressees + [""] + content.issuers + ["", content.text ?? content.title]
    return String(
      Digest(of: Array(parts.joined(separator: "\u{1F}").utf8)).hexadecimal.prefix(32))
  }
}
