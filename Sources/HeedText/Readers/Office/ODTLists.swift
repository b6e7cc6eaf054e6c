/// The lists of an ODT that stand open, and how far each list style has been counted.
///
/// Source: OASIS OpenDocument 1.3, part 3, section 5.3.
struct ODTLists {
  private struct Item {
    var start: Int?
    /// Its first paragraph has the marker; a later one goes on with the point.
    var isMarked: Bool
  }

  /// The list styles, outermost first, and the items that are open in them.
  private var styles: [String] = []
  private var items: [Item] = []
  /// By list style, the number of the last point at each depth.
  private var counts: [String: [Int?]] = [:]

  /// Depths beyond are counted as the deepest.
  private static let depths = 10

  /// A list starts, within an item of another or by itself.
  mutating func startList(_ reader: XMLReader) {
    let name = reader.attribute("text:style-name") ?? styles.last ?? ""
    let goesOn =
      reader.attribute("text:continue-numbering") == "true"
      || reader.attribute("text:continue-list") != nil
    if styles.isEmpty, !goesOn { counts[name] = nil }
    styles.append(name)
  }

  mutating func endList() { _ = styles.popLast() }

  mutating func startItem(_ reader: XMLReader, isHeader: Bool) {
    items.append(Item(start: reader.number("text:start-value"), isMarked: isHeader))
  }

  mutating func endItem() { _ = items.popLast() }

  /// Counts the point whose paragraph ends: its marker, and its label with all punctuation.
  mutating func next(_ known: ODTStyles) -> (marker: String, label: String, depth: Int)? {
    guard let item = items.last, !item.isMarked, let name = styles.last else { return nil }
    items[items.count - 1].isMarked = true
    let depth = min(styles.count, Self.depths) - 1
    guard depth >= 0, let level = known.level(depth, of: name), level.format != .none else {
      return nil
    }
    var counts = counts[name] ?? [Int?](repeating: nil, count: Self.depths)
    counts[depth] = item.start ?? counts[depth].map { $0 + 1 } ?? level.start
    for deeper in (depth + 1)..<Self.depths { counts[deeper] = nil }
    self.counts[name] = counts
    guard level.format != .bullet else { return ("•", "•", depth) }
    let numbers = (max(0, depth - level.shown + 1)...depth).compactMap { index -> String? in
      guard let shown = known.level(index, of: name), shown.format != .bullet else { return nil }
      return shown.format.text(counts[index] ?? shown.start)
    }
    let marker = numbers.joined(separator: ".")
    return (marker, level.prefix + marker + level.suffix, depth)
  }
}
