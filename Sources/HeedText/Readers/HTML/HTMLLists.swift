/// The lists of a web page that stand open, and how far each has been counted.
struct HTMLLists {
  private struct List {
    var format: NumberFormat
    var next: Int
    var step = 1
  }

  private struct Item {
    var marker: String
    /// Its first block has the marker; a later one goes on with the point.
    var isMarked = false
  }

  private var lists: [List] = []
  private var items: [Item] = []

  mutating func startList(_ node: HTMLNode, _ tag: String) {
    var list = List(format: Self.format(node, isOrdered: tag == "ol"), next: 1)
    if let start = node.attribute("start").flatMap(Self.number) { list.next = start }
    if node.attribute("reversed") != nil {
      list.step = -1
      if node.attribute("start") == nil {
        list.next = (0..<node.count).count { node[$0].tag == "li" }
      }
    }
    lists.append(list)
  }

  mutating func endList() { _ = lists.popLast() }

  mutating func startItem(_ node: HTMLNode) {
    guard let last = lists.indices.last else {
      items.append(Item(marker: "•"))
      return
    }
    let list = lists[last]
    let number = node.attribute("value").flatMap(Self.number) ?? list.next
    lists[last].next = number + list.step
    items.append(Item(marker: list.format.text(number)))
  }

  mutating func endItem() { _ = items.popLast() }

  /// The marker of the point that the next block starts, and how deep it stands.
  mutating func takeMarker() -> (marker: String, depth: Int)? {
    guard let item = items.last, !item.isMarked, !item.marker.isEmpty else { return nil }
    items[items.count - 1].isMarked = true
    return (item.marker, max(0, lists.count - 1))
  }

  private static func number(_ text: String) -> Int? {
    guard let number = Int(text), abs(number) < 1_000_000_000 else { return nil }
    return number
  }

  private static func format(_ node: HTMLNode, isOrdered: Bool) -> NumberFormat {
    let style = node.attribute("style")?.lowercased() ?? ""
    for (name, format) in named where style.firstRange(of: name) != nil { return format }
    guard isOrdered else { return .bullet }
    switch node.attribute("type") {
    case "a": return .letter(isUpper: false, isRepeated: false)
    case "A": return .letter(isUpper: true, isRepeated: false)
    case "i": return .roman(isUpper: false)
    case "I": return .roman(isUpper: true)
    default: return .decimal
    }
  }

  /// Source: CSS Counter Styles Level 3, section 6.
  private static let named: [(String, NumberFormat)] = [
    ("lower-alpha", .letter(isUpper: false, isRepeated: false)),
    ("lower-latin", .letter(isUpper: false, isRepeated: false)),
    ("upper-alpha", .letter(isUpper: true, isRepeated: false)),
    ("upper-latin", .letter(isUpper: true, isRepeated: false)),
    ("lower-roman", .roman(isUpper: false)), ("upper-roman", .roman(isUpper: true)),
    ("decimal", .decimal),
  ]
}
