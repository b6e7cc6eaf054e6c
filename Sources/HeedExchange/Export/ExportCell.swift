/// What stands in one cell of a table that is written.
package enum ExportCell: Equatable, Sendable {
  /// Nothing is known.
  case none
  case text(String)
  /// The parts of a list.
  case texts([String])
  /// Addresses, which have no spaces in them.
  case addresses([String])
  case flag(Bool)

  /// The text; nothing for `nil`.
  static func of(_ text: String?) -> ExportCell { text.map(ExportCell.text) ?? .none }

  /// The cell in a format without lists: empty for nothing, 1 and 0, and lists as `joined` has
  /// them.
  package var plain: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .texts(let parts): Self.joined(parts)
    case .addresses(let addresses): addresses.joined(separator: " ")
    case .flag(let flag): flag ? "1" : "0"
    }
  }

  /// The parts of a list, separated by `; `; where a part has a semicolon itself, each on a line
  /// that ends with a line feed, so that every list comes back as it was.
  static func joined(_ parts: [String]) -> String {
    let needsLines = parts.contains { part in
      part.utf8.contains { $0 == UInt8(ascii: ";") || $0 == 0x0A }
    }
    guard needsLines else { return parts.joined(separator: "; ") }
    return parts.map { $0 + "\n" }.joined()
  }
}
