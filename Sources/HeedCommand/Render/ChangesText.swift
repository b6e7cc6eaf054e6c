internal import Heed

/// The changes of status in a time, for a person to read.
struct ChangesText {
  private let context: Context
  private let output: OutputBuffer
  private let width: Int
  private let owner: String
  /// Columns from which the titles have room too.
  private static let roomForTitles = 140
  private static let titleWidth = 36

  init(_ context: Context, width: Int, owner: String) {
    self.context = context
    output = context.output
    self.width = width
    self.owner = owner
  }

  func write(_ changes: [StatusChange], since: CalendarDay, until: CalendarDay) {
    let time = "from \(since) to \(until)"
    guard !changes.isEmpty else {
      for line in "No change of status \(time).".wrapped(width: width) { output.line(line) }
      return
    }
    let late = changes.filter(\.isLate)
    write(changes.filter { !$0.isLate })
    if !late.isEmpty {
      if late.count < changes.count { output.line() }
      let title = "Late: of before \(since), and recorded in this time"
      for line in title.wrapped(width: width) {
        output.line(styled(line, .strong, enabled: context.isColoured))
      }
      write(late)
    }
    output.line()
    let refs = Set(changes.map { Array($0.ref.utf8) }).count
    var text =
      "\(count(changes.count, "change")) of \(count(refs, "recommendation")) \(time); "
      + "forward \(changes.count { $0.direction == .forward }), "
      + "back \(changes.count { $0.direction == .back })"
    if !late.isEmpty { text += "; late \(late.count)" }
    for line in text.wrapped(width: width) { output.line(line) }
  }

  private func write(_ changes: [StatusChange]) {
    guard !changes.isEmpty else { return }
    if width >= DatedLines.roomForTable { writeTable(changes) } else { writeLines(changes) }
  }

  private func writeTable(_ changes: [StatusChange]) {
    let hasTitles = width >= Self.roomForTitles
    let title = hasTitles ? [Table.Column("title")] : []
    var table = Table(
      [Table.Column("on"), Table.Column("ref")] + title
        + [Table.Column("change"), Table.Column("why", .left, .wrapped)])
    for change in changes {
      let evidence = evidence(change.sources)
      let why = [why(change), evidence.isEmpty ? "" : "[\(evidence)]"]
        .filter { !$0.isEmpty }.joined(separator: " ")
      table.add(
        [Table.Cell(shownStart(change.on)), Table.Cell(change.ref)]
          + (hasTitles ? [Table.Cell(escaped(change.title).truncated(to: Self.titleWidth))] : [])
          + [Table.Cell(step(change), change.afterStage.ink), Table.Cell(why)])
    }
    for line in table.lines(width: width, styled: context.isColoured) { output.line(line) }
  }

  private func writeLines(_ changes: [StatusChange]) {
    let lines = DatedLines(context, width: width, refs: changes.map(\.ref))
    for change in changes {
      lines.write(
        shownStart(change.on), change.ref, step(change), change.afterStage.ink,
        details: [(why(change), nil), (evidence(change.sources), .dim)])
    }
  }

  private func step(_ change: StatusChange) -> String {
    let before = change.before?.status ?? "not assessed"
    return "\(before) -> \(change.after?.status ?? "not assessed")"
  }

  /// Whose status and whose word, where it is not all addressees' and the owner's; and why.
  private func why(_ change: StatusChange) -> String {
    let judged = change.addressee.map { "for \($0)" } ?? ""
    let judge = change.assessor.utf8.elementsEqual(owner.utf8) ? "" : "by \(change.assessor)"
    let who = [judged, judge].filter { !$0.isEmpty }.joined(separator: ", ")
    return [who, change.because ?? happened(change)].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// What happened, unless that says no more than the status.
  private func happened(_ change: StatusChange) -> String {
    guard let title = change.event?.title, let after = change.after else { return "" }
    let label = Scheme.builtIn(named: after.scheme)?.status(named: after.status)?.label
    let says = [after.status, label ?? after.status].map { folded($0) }
    return says.contains(folded(title)) ? "" : title
  }
}

/// The number with its word, in the plural where it needs one.
func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
