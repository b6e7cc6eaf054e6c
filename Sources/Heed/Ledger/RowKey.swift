/// The key under which a row of a source is recorded: the source, the part of it, and the row.
struct RowKey {
  /// The source and the part of it to which rows belong.
  struct Scope: Hashable {
    let part: String
    /// What follows the kind in their keys.
    fileprivate let text: String
    fileprivate let rows: KeyStem
    fileprivate let events: KeyStem

    init(source: String, part: String) {
      let (own, other) = (escaped(source), escaped(part))
      self.part = part
      text = joined(own, "|", other, "|")
      rows = KeyStem(.row, own, other)
      events = KeyStem(.event, own, other)
    }

    /// What the keys of its recommendations begin with, and between what marks they lie.
    var keys: (start: String, from: KeyMark, to: KeyMark) {
      (KeyKind.row.start + text, KeyMark(rows), KeyMark(rows.next))
    }
  }

  let scope: Scope
  /// What the source calls the row.
  private let name: String
  /// How often that name has stood for another row before.
  var repetition = 1
  /// What else tells it from another row of that name.
  var distinction = ""

  init(_ scope: Scope, name: String) {
    self.scope = scope
    self.name = escaped(name)
  }

  /// What follows the name.
  private var addition: String {
    (distinction.isEmpty ? "" : "~\(distinction)") + (repetition == 1 ? "" : "#\(repetition)")
  }

  /// The key of the recommendation.
  var row: EntryKey { EntryKey(joined(KeyKind.row.start, scope.text, name, addition), scope.rows) }

  /// The key of an event that the row tells.
  func event(_ event: String) -> EntryKey {
    EntryKey(
      joined(KeyKind.event.start, scope.text, name, addition, "|", escaped(event)), scope.events)
  }

  /// What the keys of its events begin with.
  var startOfEvent: String { joined(KeyKind.event.start, scope.text, name, addition, "|") }

  /// Between what marks the keys of a source lie.
  static func marks(of source: String, _ kind: KeyKind) -> (from: KeyMark, to: KeyMark) {
    let stem = KeyStem(kind, escaped(source))
    return (KeyMark(stem), KeyMark(stem.nextSource))
  }

  /// The source in a key, where the key is of that kind; a long name is not told from its hash.
  static func source(of key: String, _ kind: KeyKind) -> String? {
    guard key.hasPrefix(kind.start), let end = key.firstIndex(of: "|") else { return nil }
    var name = String(key[..<end].dropFirst(kind.start.count))
    for (sign, escape) in [("|", "%7C"), ("#", "%23"), ("~", "%7E"), ("%", "%25")] {
      name = name.replacing(escape, with: sign)
    }
    return name
  }
}

private func joined(_ parts: String...) -> String {
  var text = ""
  text.reserveCapacity(parts.reduce(0) { $0 + $1.utf8.count })
  for part in parts { text += part }
  return text
}

/// The signs that a key is made with are escaped; what is long is told by its hash.
private func escaped(_ text: String) -> String {
  guard text.utf8.count <= 120 else { return String(Digest(of: text).hexadecimal.prefix(32)) }
  // Most have none of the signs.
  let signs = text.utf8.reduce(0) { $0 &+ (isSign($1) ? 1 : 0) }
  if signs == 0 { return text }
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

private func isSign(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "%"), UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: "~"): true
  default: false
  }
}

extension SourceRow {
  /// What tells the row from others where the source calls it nothing.
  var words: String {
    let content = content
    let parts =
      content.addressees + [""] + content.issuers + ["", content.text ?? content.title]
    return String(Digest(of: parts.joined(separator: "\u{1F}")).hexadecimal.prefix(32))
  }
}
