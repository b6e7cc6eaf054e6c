import HeedTestSupport
import HeedText

/// A document of our own in which each recommendation is marked: `⟦words⟧{who; who}`, `{!who}`
/// where the call is to refrain, `{who #1}` where one call is made twice in full.
struct LabelledDocument {
  struct Item: Equatable {
    var span: Range<Int>
    var addressees: [String]
    var isNegative: Bool
    var repeats: Int?
  }

  /// The genre and the name: `press-urgent-action`.
  let name: String
  /// The document without its marks.
  private(set) var text: [UInt8] = []
  private(set) var items: [Item] = []

  var genre: Substring { name.prefix { $0 != "-" } }

  /// The document whose marked text is `marked`.
  init(name: String, marked: String) {
    self.name = name
    var starts: [Int] = []
    var label: String?
    var open: Range<Int>?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(text.count)
      case "⟧": open = starts.popLast().map { $0..<text.count }
      case "{" where open != nil: label = ""
      case "}" where label != nil:
        if let open, let label { items.append(Self.item(open, label)) }
        label = nil
        open = nil
      default:
        if label != nil {
          label?.unicodeScalars.append(scalar)
        } else {
          text.append(contentsOf: String(scalar).utf8)
        }
      }
    }
    items.sort { $0.span.lowerBound < $1.span.lowerBound }
  }

  private static func item(_ span: Range<Int>, _ label: String) -> Item {
    var label = label[...]
    let isNegative = label.hasPrefix("!")
    if isNegative { label = label.dropFirst() }
    let parts = label.split(separator: "#", omittingEmptySubsequences: false)
    let names = parts[0].split(separator: ";").map { $0.trimmingSpaces }.filter { !$0.isEmpty }
    return Item(
      span: span, addressees: names, isNegative: isNegative,
      repeats: parts.count > 1 ? Int(parts[1].trimmingSpaces) : nil)
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
