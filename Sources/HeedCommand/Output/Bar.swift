/// The neutral stages in the order of a bar, each with a mark of its own.
///
/// The raw values are the stages' names; the marks tell them apart without colour.
enum StageMark: String, CaseIterable, Sendable {
  case done, partial, underway, stalled
  case notStarted = "not-started"
  case contrary, ended, unknown, unmapped, unassessed

  /// One terminal cell wide.
  var glyph: String {
    switch self {
    case .done: "█"
    case .partial: "▓"
    case .underway: "▒"
    case .stalled: "="
    case .notStarted: "·"
    case .contrary: "×"
    case .ended: "–"
    case .unknown: "?"
    case .unmapped: "~"
    case .unassessed: "░"
    }
  }
}

/// A bar of all stages side by side, exactly `cells` wide unless all counts are zero.
///
/// Shares are rounded by the largest remainder; a stage that has any shows in one cell at least as
/// long as there are cells enough.
func stackedBar(_ counts: [(mark: StageMark, count: Int)], cells: Int, enabled: Bool = false)
  -> String
{
  let parts = counts.filter { $0.count > 0 }
  let total = parts.reduce(0.0) { $0 + Double($1.count) }
  guard total > 0, cells > 0 else { return "" }
  var widths = parts.map { Int(Double($0.count) / total * Double(cells)) }
  if parts.count <= cells { widths = widths.map { max(1, $0) } }
  /// How much wider a part is drawn than its share.
  func surplus(_ index: Int) -> Double {
    Double(widths[index]) - Double(parts[index].count) / total * Double(cells)
  }
  var missing = cells - widths.reduce(0, +)
  while missing != 0 {
    let candidates = parts.indices.filter { missing > 0 || widths[$0] > 1 }
    let chosen =
      missing > 0
      ? candidates.min { surplus($0) < surplus($1) } : candidates.max { surplus($0) < surplus($1) }
    guard let chosen else { break }
    widths[chosen] += missing > 0 ? 1 : -1
    missing += missing > 0 ? -1 : 1
  }
  return zip(parts, widths).map { part, width in
    let text = String(repeating: part.mark.glyph, count: width)
    return styled(text, .stage(part.mark), enabled: enabled)
  }.joined()
}
