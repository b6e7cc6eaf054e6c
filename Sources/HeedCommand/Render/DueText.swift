internal import Heed

/// What falls due, for a person to read.
struct DueText {
  private let context: Context
  private let output: OutputBuffer
  private let width: Int

  init(_ context: Context, width: Int) {
    self.context = context
    output = context.output
    self.width = width
  }

  func write(_ items: [DueItem], within interval: Interval) {
    guard !items.isEmpty else {
      let text = "Nothing open is overdue or falls due within \(interval.shown)."
      for line in text.wrapped(width: width) { output.line(line) }
      return
    }
    if width >= DatedLines.roomForTable { writeTable(items) } else { writeLines(items) }
    output.line()
    let due = items.filter { $0.kind == .due }
    let overdue = due.count { $0.days < 0 }
    var text = overdue == 0 ? "Overdue: none." : "Overdue: \(overdue)."
    text += " Due within \(interval.shown): \(due.count - overdue)."
    if due.count < items.count { text += " To be looked at: \(items.count - due.count)." }
    for line in text.wrapped(width: width) { output.line(line) }
  }

  private func writeTable(_ items: [DueItem]) {
    var table = Table([
      Table.Column("due"), Table.Column(), Table.Column("ref"), Table.Column("status"),
      Table.Column("title", .left, .cut), Table.Column("who", .left, .cut),
    ])
    for item in items {
      table.add([
        Table.Cell(item.day.description), Table.Cell(when(item), ink(item)),
        Table.Cell(item.ref), Table.Cell(status(item), item.stage.ink), Table.Cell(item.title),
        Table.Cell(who(item)),
      ])
    }
    for line in table.lines(width: width, styled: context.isColoured) { output.line(line) }
  }

  private func writeLines(_ items: [DueItem]) {
    let lines = DatedLines(context, width: width, refs: items.map(\.ref))
    for item in items {
      lines.write(
        item.day.description, item.ref, "\(when(item)), \(status(item))", ink(item),
        details: [(item.title, nil), (who(item), .dim)])
    }
  }

  private func when(_ item: DueItem) -> String {
    switch (item.kind, item.days) {
    case (.due, ..<0): "overdue by \(-item.days) d"
    case (.due, 0): "today"
    case (.due, _): "in \(item.days) d"
    case (.look, ..<0): "look, \(-item.days) d ago"
    case (.look, 0): "look today"
    case (.look, _): "look in \(item.days) d"
    }
  }

  private func ink(_ item: DueItem) -> Ink? {
    item.kind == .due && item.days < 0 ? .warning : nil
  }

  private func status(_ item: DueItem) -> String { item.status ?? "not assessed" }

  /// The bodies that lead, or where none does, who is asked.
  private func who(_ item: DueItem) -> String {
    let leads = item.responsible.filter { $0.role == .lead }.map(\.name)
    return (leads.isEmpty ? item.addressees : leads).joined(separator: "; ")
  }
}
