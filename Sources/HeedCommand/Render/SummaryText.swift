internal import Heed

/// A summary that a person likes to read.
struct SummaryText {
  private let output: OutputBuffer
  private let isColoured: Bool
  private let width: Int
  private let arguments: Arguments
  /// The order in which stages are told: from what was heeded to what nobody has judged.
  static let order: [Stage] = [
    .done, .partial, .underway, .stalled, .notStarted, .contrary, .ended, .unknown, .unmapped,
    .unassessed,
  ]
  /// Columns from which groups have their numbers beside their bars.
  private static let roomForNumbers = 110
  /// Groups named where nobody asked for groups.
  private static let fewGroups = 10

  init(_ context: Context, width: Int) {
    output = context.output
    isColoured = context.isColoured
    arguments = context.arguments
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
    guard !summary.otherAssessors.isEmpty else { return }
    let others = summary.otherAssessors.map { "\($0.name) (\($0.assessed))" }
    let line = escaped("judged too by " + others.joined(separator: ", ") + ": see --assessor")
    for line in line.wrapped(width: width) { output.line(line) }
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
      let drawn = Self.bar(of: stage, cells: max(1, cells * count / most)).padded(to: cells)
      let percent = "\(Self.percent(count, of: counts.total)) %".padded(to: 5, .right)
      output.append("  " + stage.label.padded(to: labelWidth))
      output.append(String(count).padded(to: countWidth, .right) + "  ")
      output.append(styled(drawn, Self.ink(stage), enabled: isColoured))
      output.append(" " + percent)
      remark(stage, counts, used: 2 + labelWidth + countWidth + 2 + cells + 1 + percent.count)
    }
  }

  /// A bar in the stage's own sign, which the bars of the groups use too.
  private static func bar(of stage: Stage, cells: Int) -> String {
    String(repeating: mark(stage).glyph, count: cells)
  }

  private static func mark(_ stage: Stage) -> StageMark {
    StageMark(rawValue: stage.rawValue) ?? .unmapped
  }

  private static func ink(_ stage: Stage) -> Ink { .stage(mark(stage)) }

  /// What there is to say of a stage, after its bar or, where there is no room, below it.
  private func remark(_ stage: Stage, _ counts: Summary.Counts, used: Int) {
    let regressed = counts.regressedStages[stage] ?? 0
    let text =
      switch stage {
      case _ where regressed > 0: "\(regressed) had been further"
      case .unassessed: "nobody has judged yet"
      case .unmapped: "in words that no scheme knows: heed scheme map"
      default: ""
      }
    guard !text.isEmpty else { return output.line() }
    let isOnLine = used + 2 + text.displayWidth <= width
    if !isOnLine { output.line() }
    for line in isOnLine ? [text] : text.wrapped(width: width - 4) {
      let shown = regressed > 0 ? styled(line, .warning, enabled: isColoured) : line
      output.line((isOnLine ? "  " : "    ") + shown)
    }
  }

  /// A share in whole percent, never 0 for some nor 100 for less than all.
  static func percent(_ count: Int, of total: Int) -> Int {
    guard total > 0, count > 0 else { return 0 }
    if count == total { return 100 }
    return min(99, max(1, (count * 200 + total) / (2 * total)))
  }

  private func groups(_ summary: Summary, by grouping: String, isWhole: Bool) {
    guard !summary.groups.isEmpty else {
      output.line()
      for line in escaped("By \(grouping): none").wrapped(width: width) { output.line(line) }
      return
    }
    guard !(isWhole && summary.groups.count == 1) else { return }
    // An addressee may stand where no recommendation as a whole does.
    let used = Self.order.filter { stage in
      summary.counts.count(at: stage) > 0
        || summary.groups.contains { $0.counts.count(at: stage) > 0 }
    }
    // Numbers beside the bars where there is room for them.
    let numbered = width >= Self.roomForNumbers ? used : []
    let bars = max(10, min(40, width - 40 - 9 * numbered.count))
    var table = Table(
      [Table.Column("By " + grouping, .left, .cut), Table.Column("total", .right)]
        + [Table.Column("by stage")] + numbered.map { Table.Column($0.label, .right) })
    let shown = isWhole ? Array(summary.groups.prefix(Self.fewGroups)) : summary.groups
    for group in shown {
      let parts = used.map { (mark: Self.mark($0), count: group.counts.count(at: $0)) }
      table.add(
        [
          Table.Cell(group.name.isEmpty ? "(none)" : group.name),
          Table.Cell(String(group.counts.total)), Table.Cell(stackedBar(parts, cells: bars)),
        ]
          + numbered.map { stage in
            let count = group.counts.count(at: stage)
            return Table.Cell(count == 0 ? "." : String(count), Self.ink(stage))
          })
    }
    output.line()
    for line in table.lines(width: width, styled: isColoured) { output.line(line) }
    if shown.count < summary.groups.count {
      remark("and \(summary.groups.count - shown.count) more: heed summary --by \(grouping)")
    }
    if summary.groupsOverlap { remark("counted once under each; groups overlap") }
  }

  private func remark(_ text: String) {
    for line in escaped(text).wrapped(width: width, indent: 2) { output.line(line) }
  }

  private func moved(_ summary: Summary) {
    output.line()
    guard !summary.moves.isEmpty else {
      output.line("Moved since \(summary.movedSince): none")
      return
    }
    heading("Moved since \(summary.movedSince)", summary.moved)
    lines(
      summary.moves.map { move in
        [Self.date(move.on), move.ref, "\(words(move.before)) -> \(words(move.after))"]
      })
    rest(summary.moved, summary.moves.count)
  }

  private func regressed(_ summary: Summary) {
    guard !summary.regressions.isEmpty else { return }
    output.line()
    heading("Regressed", summary.counts.regressed)
    lines(
      summary.regressions.map { move in
        let since = move.beforeOn.map { " since " + Self.date($0) } ?? ""
        return [
          Self.date(move.on), move.ref, "\(words(move.before))\(since), then \(words(move.after))",
        ]
      })
    rest(summary.counts.regressed, summary.regressions.count)
  }

  private func heading(_ title: String, _ count: Int) {
    output.line(styled("\(title): \(count)", .strong, enabled: isColoured))
  }

  private func lines(_ rows: [[String]]) {
    var table = Table([
      Table.Column(), Table.Column(), Table.Column("", .left, .wrapped),
    ])
    for row in rows { table.add(row) }
    for line in table.lines(width: width, styled: isColoured, indent: 2) { output.line(line) }
  }

  private func rest(_ total: Int, _ named: Int) {
    if total > named { output.line("  and \(total - named) more") }
  }

  private func words(_ verdict: Verdict?) -> String { verdict?.status ?? "not assessed" }

  private static func date(_ text: String) -> String { shownStart(text) }

  private func closing(_ summary: Summary) {
    output.line()
    let overdue = summary.counts.overdue
    let soon = summary.schedule[.dueSoon] ?? 0
    let stale = summary.counts.stale
    var text = "Overdue: none."
    if overdue > 0 {
      text = "Overdue: \(overdue) (\(arguments.command("list", adding: .overdue)))."
    }
    if soon > 0 { text += " Due within \(Schedule.soon) days: \(soon)." }
    if stale > 0 {
      text += summary.hasFollowUps ? " Not looked at in time: " : " Not looked at for a year: "
      text += "\(stale) (\(arguments.command("list", adding: .stale)))."
    }
    for line in escaped(text).wrapped(width: width) { output.line(line) }
  }
}
