internal import Heed

/// A summary that a person likes to read.
struct SummaryText {
  private let output: OutputBuffer
  private let isColoured: Bool
  private let width: Int
  /// The order in which stages are told: from what was heeded to what nobody has judged.
  private static let order: [Stage] = [
    .done, .partial, .underway, .stalled, .notStarted, .contrary, .ended, .unknown, .unmapped,
    .unassessed,
  ]
  /// Groups named where nobody asked for groups.
  private static let fewGroups = 10

  init(_ context: Context, width: Int) {
    output = context.output
    isColoured = context.isColoured
    self.width = width
  }

  func write(_ summary: Summary, by grouping: String, isWhole: Bool) {
    heading(summary)
    guard summary.counts.total > 0 else {
      output.line()
      output.line("  no recommendations; add one with heed add, or a file with heed import")
      return
    }
    output.line()
    bars(summary.counts)
    groups(summary, by: grouping, isWhole: isWhole)
    guard isWhole else { return }
    moved(summary)
    regressed(summary)
    closing(summary)
  }

  private func heading(_ summary: Summary) {
    let total = summary.counts.total
    let count = "\(total) recommendation\(total == 1 ? "" : "s"), as of \(summary.asOf)"
    let known = summary.knownAt.map { ", known at \($0.day)" } ?? ""
    columns(escaped(summary.documentTitle ?? summary.owner), count + known, .strong)
    let unassessed = summary.counts.count(at: .unassessed)
    columns(
      "assessed by " + escaped(summary.assessor),
      "\(summary.counts.assessed) assessed, \(unassessed) not", nil)
  }

  /// Two texts at the ends of a line, or one under the other where there is no room.
  private func columns(_ left: String, _ right: String, _ ink: Ink?) {
    let gap = width - left.displayWidth - right.displayWidth
    let shown = { (text: String) in
      ink.map { styled(text, $0, enabled: isColoured) } ?? text
    }
    if gap >= 2 {
      output.line(shown(left) + String(repeating: " ", count: gap) + right)
    } else {
      for line in left.wrapped(width: width) { output.line(shown(line)) }
      output.line(right)
    }
  }

  private func bars(_ counts: Summary.Counts) {
    let stages = Self.order.filter { counts.count(at: $0) > 0 }
    let labelWidth = (stages.map(\.label.displayWidth).max() ?? 0) + 2
    let countWidth = max(2, String(counts.total).count)
    let most = stages.map { counts.count(at: $0) }.max() ?? 1
    let cells = max(8, min(40, width - labelWidth - countWidth - 40))
    for stage in stages {
      let count = counts.count(at: stage)
      let share = Double(count) / Double(most)
      let drawn = bar(share: share, cells: cells, unassessed: stage == .unassessed)
        .padded(to: cells)
      let percent = "\(Self.percent(count, of: counts.total)) %".padded(to: 5, .right)
      let ink = StageMark(rawValue: stage.rawValue).map { Ink.stage($0) }
      output.append("  " + stage.label.padded(to: labelWidth))
      output.append(String(count).padded(to: countWidth, .right) + "  ")
      output.append(ink.map { styled(drawn, $0, enabled: isColoured) } ?? drawn)
      output.append(" " + percent)
      output.line(remark(stage, counts))
    }
  }

  private func remark(_ stage: Stage, _ counts: Summary.Counts) -> String {
    let regressed = counts.regressedStages[stage] ?? 0
    if regressed > 0 {
      return "  " + styled("\(regressed) had been further", .warning, enabled: isColoured)
    }
    switch stage {
    case .unassessed: return "  nobody has judged yet"
    case .unmapped: return "  in words that no scheme knows"
    default: return ""
    }
  }

  /// A share in whole percent, never 0 for some nor 100 for less than all.
  static func percent(_ count: Int, of total: Int) -> Int {
    guard total > 0, count > 0 else { return 0 }
    if count == total { return 100 }
    return min(99, max(1, (count * 200 + total) / (2 * total)))
  }

  private func groups(_ summary: Summary, by grouping: String, isWhole: Bool) {
    guard !summary.groups.isEmpty, !(isWhole && summary.groups.count == 1) else { return }
    let used = Self.order.filter { summary.counts.count(at: $0) > 0 }
    let short: [Stage: String] = [
      .notStarted: "not st", .unassessed: "unass", .underway: "under", .contrary: "contr",
      .partial: "part", .unknown: "unkn", .unmapped: "unmap", .stalled: "stall",
    ]
    var table = Table(
      [Table.Column("By " + grouping, .left, .cut), Table.Column("total", .right)]
        + used.map { Table.Column(short[$0] ?? $0.label, .right) })
    let shown = isWhole ? Array(summary.groups.prefix(Self.fewGroups)) : summary.groups
    for group in shown {
      table.add(
        [Table.Cell(group.name.isEmpty ? "(none)" : group.name)]
          + [Table.Cell(String(group.counts.total))]
          + used.map { stage in
            let count = group.counts.count(at: stage)
            return Table.Cell(
              count == 0 ? "." : String(count),
              StageMark(rawValue: stage.rawValue).map { .stage($0) })
          })
    }
    output.line()
    for line in table.lines(width: width, styled: isColoured) { output.line(line) }
    if shown.count < summary.groups.count {
      output.line("  and \(summary.groups.count - shown.count) more: heed summary --by \(grouping)")
    }
    if summary.groupsOverlap { output.line("  counted once under each; groups overlap") }
  }

  private func moved(_ summary: Summary) {
    output.line()
    guard !summary.moves.isEmpty else {
      output.line("Moved since \(summary.movedSince): none")
      return
    }
    heading("Moved since \(summary.movedSince)", summary.moved)
    for move in summary.moves {
      line(move.on, move.ref, "\(words(move.before)) -> \(words(move.after))")
    }
    rest(summary.moved, summary.moves.count)
  }

  private func regressed(_ summary: Summary) {
    guard !summary.regressions.isEmpty else { return }
    output.line()
    heading("Regressed", summary.counts.regressed)
    for move in summary.regressions {
      let before = "\(words(move.before))\(move.beforeOn.map { " since " + Self.date($0) } ?? "")"
      line(move.on, move.ref, "\(before), then \(words(move.after))")
    }
    rest(summary.counts.regressed, summary.regressions.count)
  }

  private func heading(_ title: String, _ count: Int) {
    output.line(styled("\(title): \(count)", .strong, enabled: isColoured))
  }

  private func line(_ on: String, _ ref: String, _ what: String) {
    let start = "  " + Self.date(on).padded(to: 10) + "  "
    let text = escaped(ref) + "  " + escaped(what)
    for (index, line) in text.wrapped(width: width - start.displayWidth).enumerated() {
      output.line((index == 0 ? start : String(repeating: " ", count: start.displayWidth)) + line)
    }
  }

  private func rest(_ total: Int, _ named: Int) {
    if total > named { output.line("  and \(total - named) more") }
  }

  private func words(_ verdict: Verdict?) -> String { verdict?.status ?? "not assessed" }

  private static func date(_ text: String) -> String { shown(text) }

  private func closing(_ summary: Summary) {
    output.line()
    let overdue = summary.counts.overdue
    let soon = summary.schedule[.dueSoon] ?? 0
    var text = overdue == 0 ? "Overdue: none." : "Overdue: \(overdue) (heed list --overdue)."
    if soon > 0 { text += " Due within \(Schedule.soon) days: \(soon)." }
    for line in text.wrapped(width: width) { output.line(line) }
  }
}
